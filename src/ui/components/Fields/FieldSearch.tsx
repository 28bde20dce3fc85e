import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { Dictionary, Found } from '../../../client/index.ts';
import { type StandardVersion, standardVersions } from '../../../core/model/options.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { addressOf } from '../../places/place.ts';
import { goTo } from '../../places/use-place.ts';
import { Button } from '../Button/Button.tsx';
import styles from './FieldSearch.module.css';
import { PathCode } from './PathCode.tsx';

/** As many as somebody looks through; more are shown when asked for. */
const firstResults = 40;

interface FieldSearchProps {
  dictionary: Dictionary;
  /** Of the field that is open. */
  path: string;
  query: string;
  /** What the list is about; it may be a key behind what is typed. */
  shownQuery: string;
  onQuery(query: string): void;
  /** Somebody opens a field, which may be the one that is open already. */
  onOpen(): void;
}

/** The search, and what it finds; without words the outermost fields. The arrows go through the list, Enter opens. */
export function FieldSearch({ dictionary, path, query, shownQuery, onQuery, onOpen }: FieldSearchProps) {
  const { messages, words } = useI18n();
  const text = messages.fields;
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const isSearch = shownQuery.trim() !== '';
  const found = useMemo(
    () => (isSearch ? dictionary.search(shownQuery) : outermost(dictionary)),
    [dictionary, isSearch, shownQuery],
  );
  const [allFor, setAllFor] = useState<string>();
  const shown = allFor === shownQuery ? found : found.slice(0, firstResults);
  const keys = (event: KeyboardEvent) => moveFocus(event, box.current, list.current);
  return (
    <div className={styles[path === '' ? 'alone' : 'beside']} onKeyDown={keys}>
      <label className={styles['label']} htmlFor="field-search">
        {text.search}
      </label>
      <div className={styles['box']}>
        <input
          ref={box}
          id="field-search"
          className={styles['input']}
          type="search"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby="field-search-hint"
          value={query}
          onChange={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            const [first] = found;
            if (event.key !== 'Enter' || !isSearch || !first) return;
            onOpen();
            goTo({ kind: 'fields', path: first.entry.path, version: dictionary.version });
          }}
        />
      </div>
      <p id="field-search-hint" className={styles['hint']}>
        {text.searchHint}
      </p>
      <VersionChoice version={dictionary.version} path={path} />
      <div data-results className={styles['results']}>
        <p role="status" className={styles['status']}>
          {isSearch
            ? text.found(found.length, words.quote(shownQuery.trim()))
            : text.outermost(dictionary.entries.length)}
        </p>
        {found.length === 0 && <p>{text.noneAdvice}</p>}
        <ul ref={list} className={styles[isSearch ? 'list' : 'outermost']} aria-label={text.results}>
          {shown.map((each) => (
            <Result
              key={each.entry.path}
              found={each}
              version={dictionary.version}
              isOpen={each.entry.path === path}
              onOpen={onOpen}
            />
          ))}
        </ul>
        {shown.length < found.length && (
          <Button onClick={() => setAllFor(shownQuery)}>{text.showAll(found.length)}</Button>
        )}
      </div>
    </div>
  );
}

interface ResultProps {
  found: Found;
  version: StandardVersion;
  isOpen: boolean;
  onOpen(): void;
}

/** One found field: its title, what it stands in, its path; and the code that it was found by. */
function Result({ found, version, isOpen, onOpen }: ResultProps) {
  const { messages, standard } = useI18n();
  const { entry, code } = found;
  const trail = entry.ancestors.filter(({ scope }) => scope === 'project').map(({ titles }) => titles[standard]);
  return (
    <li>
      <a
        className={styles['result']}
        href={addressOf({ kind: 'fields', path: entry.path, version })}
        aria-current={isOpen ? 'page' : undefined}
        onClick={onOpen}
      >
        <span>
          <span className={styles['title']}>{entry.titles[standard]}</span>
          {trail.length > 0 && <span className={styles['trail']}> {trail.join(' › ')}</span>}
        </span>
        <PathCode className={styles['path']} path={entry.path} />
        {code && (
          <span className={styles['code']}>
            {messages.fields.code(code.code, code.titles[standard] ?? code.titles.en)}
          </span>
        )}
      </a>
    </li>
  );
}

function VersionChoice({ version, path }: { version: StandardVersion; path: string }) {
  const text = useI18n().messages.fields;
  return (
    <label className={styles['version']}>
      <span className={styles['label']}>{text.version}</span>
      <select
        className={styles['select']}
        value={version}
        onChange={(event) => {
          const chosen = standardVersions.find((each) => each === event.currentTarget.value);
          if (chosen) goTo({ kind: 'fields', path, version: chosen });
        }}
      >
        {standardVersions.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
    </label>
  );
}

/** The package's fields and those of a project, which are what people look for first. */
function outermost({ top, find }: Dictionary): Found[] {
  return [...top, ...(find('projects')?.children ?? [])].map((entry) => ({ entry }));
}

/** Arrows, Home and End go through the results; up from the first, and Escape, lead back to the box. */
function moveFocus(event: KeyboardEvent, box: HTMLInputElement | null, list: HTMLUListElement | null): void {
  const links = [...(list?.querySelectorAll('a') ?? [])];
  const at = links.findIndex((link) => link === document.activeElement);
  const isInList = at >= 0;
  if (!isInList && document.activeElement !== box) return;
  let next: HTMLElement | null | undefined;
  if (event.key === 'ArrowDown') next = links[at + 1];
  else if (!isInList) return;
  else if (event.key === 'ArrowUp') next = at === 0 ? box : links[at - 1];
  else if (event.key === 'Home') next = links[0];
  else if (event.key === 'End') next = links.at(-1);
  else if (event.key === 'Escape') next = box;
  if (!next) return;
  event.preventDefault();
  next.focus();
}
