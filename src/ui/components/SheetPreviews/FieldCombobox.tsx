import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import type { Dictionary, FieldEntry } from '../../../client/index.ts';
import { additionalField } from '../../../core/model/decisions.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useSheetTexts } from '../../i18n/sheet-texts.ts';
import { PathCode } from '../Fields/PathCode.tsx';
import styles from './FieldCombobox.module.css';

/** As many as somebody looks through without typing more. */
const mostFound = 8;

interface FieldComboboxProps {
  scope: FieldEntry['scope'];
  /** Of the column; what it may mean is shown until something is typed. */
  header: string;
  dictionary: Dictionary | undefined;
  isFailed: boolean;
  /** A field path, as it would stand in a header. */
  onChoose(path: string): void;
}

interface Option {
  path: string;
  /** Absent for what the standard does not have. */
  entry?: FieldEntry;
}

/** A search for a field, as a combobox with a list: arrows go through it, Enter takes, Escape closes it. */
export function FieldCombobox({ scope, header, dictionary, isFailed, onChoose }: FieldComboboxProps) {
  const text = useSheetTexts().preview.field;
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(true);
  const [active, setActive] = useState<number>();
  const isSearch = typed.trim() !== '';
  const options = useMemo(
    () =>
      isSearch
        ? found(typed, scope, dictionary)
        : (dictionary?.suggest(header, scope).fields ?? []).map(({ entry }) => optionOf(entry)),
    [dictionary, header, isSearch, scope, typed],
  );
  const isShown = isOpen && options.length > 0;
  const choose = (option: Option | undefined) => {
    if (!option) return;
    onChoose(option.path);
    setTyped('');
    setOpen(false);
    setActive(undefined);
  };
  const go = (to: number) => {
    setOpen(true);
    setActive(to);
    list.current?.children[to]?.scrollIntoView?.({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = options.length - 1;
    if (event.key === 'ArrowDown' && last >= 0) go(!isOpen || active === undefined || active === last ? 0 : active + 1);
    else if (event.key === 'ArrowUp' && last >= 0) go(!isOpen || !active ? last : active - 1);
    else if (event.key === 'Enter') choose(isShown ? options[active ?? (isSearch ? 0 : -1)] : undefined);
    else if (event.key === 'Escape' && (isShown || isSearch)) {
      setTyped('');
      setOpen(false);
      setActive(undefined);
    } else return;
    event.preventDefault();
  };
  return (
    <div className={styles['combobox']}>
      <label className={styles['label']} htmlFor={`${id}-input`}>
        {text.label}
      </label>
      <input
        id={`${id}-input`}
        className={styles['input']}
        // It is what the person asked for by opening the column.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        type="text"
        role="combobox"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-activedescendant={isShown && active !== undefined ? `${id}-${active}` : undefined}
        aria-describedby={`${id}-hint`}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setOpen(true);
          setActive(undefined);
        }}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-hint`} className={styles['hint']}>
        {isFailed ? text.notLoaded : text.hint}
      </p>
      <p role="status" className={isShown ? styles['title'] : styles['hint']}>
        {isSearch ? text.found(options.filter(({ entry }) => entry).length) : isShown ? text.suggestions : ''}
      </p>
      <ul
        ref={list}
        id={`${id}-list`}
        className={styles['list']}
        role="listbox"
        aria-label={isSearch ? text.results : text.suggestions}
        hidden={!isShown}
      >
        {options.map((option, index) => (
          <li
            key={`${option.path} ${option.entry === undefined}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={styles['option']}
            // The focus stays in the field.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            {option.entry ? (
              <FoundField entry={option.entry} />
            ) : (
              <span className={styles['name']}>{text.own(typed.trim())}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A field with what it stands in, since many have the same title; and what belongs into it. */
function FoundField({ entry }: { entry: FieldEntry }) {
  const { standard } = useI18n();
  const around = entry.ancestors.filter((each) => each.scope === 'project').map(({ titles }) => titles[standard]);
  return (
    <>
      <span className={styles['name']}>{entry.titles[standard]}</span>
      {around.length > 0 && <span className={styles['quiet']}> {around.join(' › ')}</span>}{' '}
      <PathCode className={styles['path']} path={entry.path} />
      {entry.help && <span className={styles['help']}>{entry.help[standard]}</span>}
    </>
  );
}

function optionOf(entry: FieldEntry): Option {
  return { path: entry.path, entry };
}

/** Fields with a cell of their own for what was typed; then the text itself, as the name of an additional field or a path. */
function found(typed: string, scope: FieldEntry['scope'], dictionary: Dictionary | undefined): Option[] {
  const hits = dictionary?.search(typed) ?? [];
  // What a column holds is seldom named by one of its codes.
  const searched = [...hits.filter(({ code }) => !code), ...hits.filter(({ code }) => code)].map(({ entry }) => entry);
  const all =
    searched.length > 0 ? searched : (dictionary?.suggest(typed, scope).fields ?? []).map(({ entry }) => entry);
  const known = all
    .filter((entry) => entry.scope === scope && (entry.kind === 'value' || entry.kind === 'list'))
    .slice(0, mostFound);
  const text = typed.trim();
  if (known.some(({ path }) => path === text)) return known.map(optionOf);
  // Without a dictionary, people type paths.
  return [...known.map(optionOf), { path: dictionary ? additionalField(text) : text }];
}
