import { useDeferredValue, useState } from 'react';
import type { Dictionary } from '../../client/index.ts';
import { FieldArticle } from '../components/Fields/FieldArticle.tsx';
import { FieldSearch } from '../components/Fields/FieldSearch.tsx';
import { NoField } from '../components/Fields/NoField.tsx';
import { useArrival } from '../hooks/use-arrival.ts';
import { usePageTitle } from '../hooks/use-page-title.ts';
import { useI18n } from '../i18n/i18n-context.tsx';
import styles from './FieldsScreen.module.css';

interface FieldsScreenProps {
  dictionary: Dictionary;
  /** Of the field that is shown; '' where none is. */
  path: string;
}

/** The dictionary: a search over all fields, and what there is to know about the one that was opened. */
export function FieldsScreen({ dictionary, path }: FieldsScreenProps) {
  const { messages, standard } = useI18n();
  const text = messages.fields;
  const [query, setQuery] = useState('');
  // Where there is room for one thing only: the list while somebody searches, the field once it is opened.
  const [searchedAt, setSearchedAt] = useState<string>();
  const entry = path === '' ? undefined : dictionary.find(path);
  const heading = useArrival<HTMLHeadingElement>(path);
  usePageTitle(path === '' ? undefined : (entry?.titles[standard] ?? path), text.title);
  const isListFirst = path === '' || searchedAt === path;
  return (
    <div className={styles['fields']} data-first={isListFirst ? 'list' : 'field'}>
      <div className={styles['intro']}>
        <h1 ref={path === '' ? heading : undefined} tabIndex={-1}>
          {text.title}
        </h1>
        <p className={styles['lead']}>{text.lead}</p>
      </div>
      <FieldSearch
        dictionary={dictionary}
        path={path}
        query={query}
        shownQuery={useDeferredValue(query)}
        onQuery={(typed) => {
          setQuery(typed);
          setSearchedAt(path);
        }}
        onOpen={() => setSearchedAt(undefined)}
      />
      <div className={styles['field']}>
        {entry && <FieldArticle key={entry.path} entry={entry} dictionary={dictionary} heading={heading} />}
        {path !== '' && !entry && <NoField path={path} dictionary={dictionary} heading={heading} />}
      </div>
    </div>
  );
}
