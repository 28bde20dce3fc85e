import { type RefObject, useMemo, useState } from 'react';
import type { FieldEntry, SheetPreview, Suggestions } from '../../../client/index.ts';
import { type ColumnDecision, decideColumn, type Decisions } from '../../../core/model/decisions.ts';
import type { SheetName } from '../../../core/model/sheet-name.ts';
import type { StandardVersion } from '../../../core/model/options.ts';
import type { Problem } from '../../../core/model/problem.ts';
import { useSheetTexts } from '../../i18n/sheet-texts.ts';
import { ColumnItem } from './ColumnItem.tsx';
import styles from './ColumnList.module.css';
import { columnName } from './column-name.ts';
import type { Fields } from './use-fields.ts';

interface ColumnListProps {
  name: SheetName;
  preview: SheetPreview;
  /** Of the columns that are shown, and behind the last. */
  from: number;
  to: number;
  scope: FieldEntry['scope'];
  /** For the columns that nobody knows, by position. */
  suggestions: ReadonlyMap<number, Suggestions>;
  /** Something was read from the sheet. */
  isRead: boolean;
  problems: readonly Problem[];
  decisions: Decisions;
  fields: Fields;
  version: StandardVersion | undefined;
  onDecide(change: (decisions: Decisions) => Decisions): void;
  heading: RefObject<HTMLHeadingElement | null>;
}

/** A list, and no table: it never scrolls sideways, and each column has room to be changed where it stands. */
export function ColumnList(props: ColumnListProps) {
  const {
    name,
    preview,
    from,
    to,
    scope,
    suggestions,
    isRead,
    problems,
    decisions,
    fields,
    version,
    onDecide,
    heading,
  } = props;
  const text = useSheetTexts().preview;
  const [open, setOpen] = useState<number>();
  const { vertical } = preview;
  const { file, sheet } = name;
  const ofColumns = useMemo(() => byColumn(problems, { file, sheet }, vertical), [problems, file, sheet, vertical]);
  const shown = preview.columns.filter(({ column }) => column >= from && column < to);
  if (shown.length === 0) return null;
  return (
    <div className={styles['columns']}>
      <h3 ref={heading} tabIndex={-1}>
        {text.columns}
      </h3>
      <ul className={styles['list']}>
        {shown.map((column) => (
          <ColumnItem
            key={column.column}
            column={column}
            sample={sampleOf(preview, column.column, from)}
            isRead={isRead}
            isVertical={preview.vertical}
            isOpen={open === column.column}
            onToggle={(wanted) => setOpen(wanted ? column.column : undefined)}
            decision={decisionOn(decisions, name, columnName(column))}
            problems={ofColumns.get(column.column) ?? none}
            scope={scope}
            suggestions={suggestions.get(column.column)}
            dictionary={fields.dictionary}
            isFailed={fields.isFailed}
            version={version}
            onDecide={(change: Partial<{ [K in keyof ColumnDecision]: ColumnDecision[K] | undefined }>) =>
              onDecide((all) => decideColumn(all, { ...name, ...columnName(column) }, change))
            }
          />
        ))}
      </ul>
    </div>
  );
}

const none: readonly Problem[] = [];

/** The problems of a sheet by its columns, which are rows where it lies on its side. A wide sheet has very many of both. */
function byColumn(
  problems: readonly Problem[],
  { file, sheet }: { file: string | undefined; sheet: string },
  isVertical: boolean,
): ReadonlyMap<number, Problem[]> {
  const found = new Map<number, Problem[]>();
  for (const each of problems) {
    const [place] = each.places;
    const at = isVertical ? place?.row : place?.column;
    if (at === undefined || place?.sheet !== sheet || place.file !== file) continue;
    const known = found.get(at);
    if (known) known.push(each);
    else found.set(at, [each]);
  }
  return found;
}

/** One that names the column alone counts before one that names all with its header, as in reading. */
function decisionOn(
  { columns }: Decisions,
  { file, sheet }: SheetName,
  { header, nth }: { header: string; nth?: number },
): ColumnDecision | undefined {
  const about = columns.filter(
    (each) => each.sheet === sheet && (each.file === undefined || each.file === file) && each.header === header,
  );
  const alone = about.find((each) => each.nth === (nth ?? 0));
  const all = about.find((each) => each.nth === undefined);
  return all && alone ? { ...all, ...alone } : (alone ?? all);
}

/** The first value among the rows that are shown, and what it became. */
function sampleOf(
  { rows, vertical }: SheetPreview,
  column: number,
  from: number,
): { text: string; value?: string } | undefined {
  if (vertical) return undefined;
  for (const { kind, cells } of rows) {
    const cell = cells[column - from];
    if (kind === 'data' && cell && cell.text.trim() !== '') return cell;
  }
  return undefined;
}
