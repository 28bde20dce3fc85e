import { Fragment } from 'react';

/** A field path that breaks after its slashes, not within its keys. */
export function PathCode({ path, className }: { path: string; className?: string | undefined }) {
  return (
    <code className={className}>
      {path.split('/').map((key, at) => (
        <Fragment key={at}>
          {at > 0 && (
            <>
              /<wbr />
            </>
          )}
          {key}
        </Fragment>
      ))}
    </code>
  );
}
