import { useEffect, useRef } from 'react';
import type { Dictionary, FieldEntry, PreviewColumn, Suggestions } from '../../../client/index.ts';
import type { ColumnDecision } from '../../../core/model/decisions.ts';
import type { StandardVersion } from '../../../core/model/options.ts';
import type { Problem } from '../../../core/model/problem.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { StandardLanguage } from '../../i18n/language.ts';
import { columnLetters } from '../../i18n/place-text.ts';
import { useSheetTexts } from '../../i18n/sheet-texts.ts';
import { cut } from '../../i18n/words.ts';
import { Button } from '../Button/Button.tsx';
import { FieldLink } from '../FieldLink/FieldLink.tsx';
import { PathCode } from '../Fields/PathCode.tsx';
import { ColumnEditor } from './ColumnEditor.tsx';
import styles from './ColumnList.module.css';

/** What is changed about a column; `undefined` takes a decision back. */
export type ColumnChange = Partial<{ [K in keyof ColumnDecision]: ColumnDecision[K] | undefined }>;

export interface ColumnItemProps {
  column: PreviewColumn;
  /** A value, and what it became. */
  sample: { text: string; value?: string } | undefined;
  /** Something was read from the sheet. */
  isRead: boolean;
  /** Headers stand below each other: the column is a row then. */
  isVertical: boolean;
  isOpen: boolean;
  onToggle(isOpen: boolean): void;
  decision: ColumnDecision | undefined;
  /** What reading had to say about the column. */
  problems: readonly Problem[];
  scope: FieldEntry['scope'];
  /** Absent where it is known what the column holds. */
  suggestions: Suggestions | undefined;
  dictionary: Dictionary | undefined;
  /** The dictionary could not be fetched. */
  isFailed: boolean;
  version: StandardVersion | undefined;
  onDecide(change: ColumnChange): void;
}

/** Below that a suggestion is only one of several, to be looked at. */
const worthOffering = 0.4;

const longestHeader = 120;
const longestSample = 40;

/** A column: its header, what it was taken for, how sure that is; and what is to be changed about it. */
export function ColumnItem(props: ColumnItemProps) {
  const { column, sample, isRead, isVertical, isOpen, onToggle, suggestions, onDecide } = props;
  const { words, standard } = useI18n();
  const text = useSheetTexts().preview;
  const button = useRef<HTMLButtonElement>(null);
  const wasUsed = useRef(false);
  const first = suggestions?.fields.find(({ score }) => score >= worthOffering);
  useEffect(() => {
    // The offer that was taken is gone.
    if (!first && wasUsed.current) button.current?.focus({ preventScroll: true });
    wasUsed.current = wasUsed.current && first !== undefined;
  }, [first]);
  const close = () => {
    onToggle(false);
    button.current?.focus({ preventScroll: true });
  };
  const header = column.header === '' ? text.noHeader : cut(column.header, longestHeader);
  const name = isVertical ? text.row(column.column + 1) : text.column(columnLetters(column.column));
  const value = sample?.text ?? column.sample;
  return (
    <li className={styles['item']} data-steady data-match={column.match}>
      <p className={styles['letter']}>
        <span className={styles['unseen']}>{isVertical ? text.row(column.column + 1) : text.column('')}</span>
        {isVertical ? words.number(column.column + 1) : columnLetters(column.column)}
      </p>
      <div className={styles['header']}>
        <p className={column.header === '' ? styles['quiet'] : styles['name']}>{header}</p>
        <p className={styles['quiet']}>
          {text.filled(column.filled)}
          {value !== '' &&
            `; ${sample?.value === undefined ? text.sample(cut(value, longestSample)) : text.became(cut(value, longestSample), cut(sample.value, longestSample))}`}
        </p>
      </div>
      <div className={styles['field']}>
        <FieldOf {...props} />
        <p className={styles['quiet']}>
          {!isRead
            ? text.match.none
            : column.candidates
              ? text.several
              : (text.outcomes[column.outcome] ?? text.match[column.match])}
        </p>
      </div>
      <div className={styles['actions']}>
        {first && (
          <Button
            className={styles['small']}
            onClick={() => {
              wasUsed.current = true;
              onDecide({ field: first.entry.path });
            }}
          >
            {text.use(nameWithin(first.entry, standard))}
            <span className={styles['unseen']}> ({name})</span>
          </Button>
        )}
        <button
          ref={button}
          type="button"
          className={styles['change']}
          aria-expanded={isOpen}
          aria-label={text.changeColumn(`${name}, ${header}`)}
          onClick={() => onToggle(!isOpen)}
        >
          {text.change}
        </button>
      </div>
      {isOpen && <ColumnEditor {...props} name={name} onClose={close} />}
    </li>
  );
}

/** The field with its title and path, and what it holds. */
function FieldOf({ column, isRead, dictionary, version }: ColumnItemProps) {
  const { standard } = useI18n();
  const text = useSheetTexts().preview;
  const { path, field } = column;
  if (path === undefined) return null;
  if (!field && !isRead) return <p>{text.noField}</p>;
  if (!field) {
    return (
      <>
        <p>{text.additionalField}</p>
        <p>
          <PathCode className={styles['path']} path={path} />
        </p>
      </>
    );
  }
  const entry = dictionary?.find(path);
  // Where a field stands says what it is about: many are called “Name”.
  const around =
    entry?.ancestors.filter(({ scope }) => scope === 'project').map(({ titles }) => titles[standard]) ?? [];
  const title = field.titles[standard] ?? path;
  const type = text.types[typeOf(field)];
  return (
    <>
      <p>
        {version === undefined ? (
          <strong>{title}</strong>
        ) : (
          <FieldLink path={path} version={version}>
            {title}
          </FieldLink>
        )}
        {around.length > 0 && <span className={styles['quiet']}> {around.join(' › ')}</span>}
      </p>
      <p className={styles['quiet']}>
        <PathCode className={styles['path']} path={path} /> · {type}
      </p>
    </>
  );
}

/** The title with that of what the field stands in: many are called “Name”, or “Amount”. */
function nameWithin({ titles, ancestors }: FieldEntry, standard: StandardLanguage): string {
  const title = titles[standard];
  const parent = ancestors.findLast((each) => each.scope === 'project' && each.titles[standard] !== title);
  return parent ? `${parent.titles[standard]} › ${title}` : title;
}

type TypeName = 'text' | 'number' | 'integer' | 'boolean' | 'date' | 'code' | 'list' | 'any';

function typeOf({ kind, type, format, codelist }: PreviewColumn['field'] & object): TypeName {
  if (kind === 'list') return 'list';
  if (codelist !== undefined) return 'code';
  if (format === 'date-time' || format === 'date') return 'date';
  return type === 'string' ? 'text' : type;
}
