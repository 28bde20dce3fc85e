import type { RefObject } from 'react';
import type { Dictionary } from '../../../client/index.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { FieldLink } from '../FieldLink/FieldLink.tsx';
import styles from './FieldArticle.module.css';

interface NoFieldProps {
  path: string;
  dictionary: Dictionary;
  heading: RefObject<HTMLHeadingElement | null>;
}

/** For an address that names no field of this version: where it may be instead. */
export function NoField({ path, dictionary, heading }: NoFieldProps) {
  const { messages, words, standard } = useI18n();
  const text = messages.fields;
  const versions = dictionary.versionsOf(path);
  const near = versions.length > 0 ? [] : dictionary.search(path.split('/').at(-1) ?? '').slice(0, 3);
  return (
    <article className={styles['article']}>
      <h2 ref={heading} tabIndex={-1}>
        {text.unknown(words.quote(path), dictionary.version)}
      </h2>
      {versions.length === 0 && <p>{text.unknownAdvice}</p>}
      <ul className={styles['links']}>
        {versions.map((version) => (
          <li key={version}>
            <FieldLink path={path} version={version}>
              {text.otherVersion(version)}
            </FieldLink>
          </li>
        ))}
        {near.map(({ entry }) => (
          <li key={entry.path}>
            <FieldLink path={entry.path} version={dictionary.version}>
              {entry.titles[standard]}
            </FieldLink>{' '}
            <code>{entry.path}</code>
          </li>
        ))}
        <li>
          <FieldLink path="" version={dictionary.version}>
            {text.all}
          </FieldLink>
        </li>
      </ul>
    </article>
  );
}
