import type { ReactNode } from 'react';
import type { StandardVersion } from '../../../core/model/options.ts';
import { addressOf, newestVersion } from '../../places/place.ts';

interface FieldLinkProps {
  /** Path of a field of the standard; with indexes and `projects/` or without. Additional fields are in no dictionary. */
  path: string;
  version?: StandardVersion | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** To what the dictionary says about a field. */
export function FieldLink({ path, version = newestVersion, className, children }: FieldLinkProps) {
  return (
    <a className={className} href={addressOf({ kind: 'fields', path, version })}>
      {children}
    </a>
  );
}
