import { cellText } from '../model/cell-text.ts';
import { holdsCell } from '../model/corrections.ts';
import type { Decisions } from '../model/decisions.ts';
import { anyItem } from '../model/field-path.ts';
import { getOwn, isObject, type JsonValue } from '../model/json.ts';
import { parsePointer } from '../model/pointer.ts';
import type { FieldSuggestion } from '../model/problem.ts';
import { isAbout } from '../model/sheet-name.ts';
import { valueToText } from '../model/values.ts';
import { FormattedNumber, type Row, type Table } from '../model/workbook.ts';
import { asSuggestion } from '../headers/nearest.ts';
import type { Field } from '../schema/schema.ts';
import type { SourceMap } from '../source/source-map.ts';
import { isEmptyCell } from './clean-row.ts';
import { isBlank } from './header-row.ts';
import type { HeaderOutcome } from './sheet-plan.ts';
import type { PlannedTable } from './table-planner.ts';

/** A part of a sheet with what it was taken for. Rows and columns count from 0. */
export interface SheetPreview {
  /** Headers stand below each other: `columns` are rows then, and rows columns. */
  vertical: boolean;
  /** All columns, filled or with a header, whatever part of the sheet is shown. */
  columns: readonly PreviewColumn[];
  rows: PreviewRow[];
  /** How many rows the sheet has, and how many columns at most. */
  height: number;
  width: number;
}

export interface PreviewColumn {
  column: number;
  /** As it stands in the sheet; '' where there is none. */
  header: string;
  /** Which of several columns with this header, counted from 0; absent where there is one. */
  nth?: number;
  outcome: HeaderOutcome['outcome'];
  /** How it was understood: to the letter, with some slip forgiven, by a person, or as no field of the standard. */
  match: 'exact' | 'forgiven' | 'chosen' | 'additional' | 'none';
  /** As it would stand in a header, with positions where it has any: `parties/1/name`. */
  path?: string;
  field?: FieldSuggestion & Pick<Field, 'kind' | 'type' | 'format' | 'codelist'>;
  /** Paths it could mean, where it is more than one. */
  candidates?: readonly string[];
  /** How many rows of data have something in it, and the first of that. */
  filled: number;
  sample: string;
}

export interface PreviewRow {
  row: number;
  /** `guidance`: below the header, but no data yet. `left-out`: holds something, of which nothing was read. */
  kind: 'above' | 'header' | 'guidance' | 'data' | 'left-out' | 'blank' | 'below';
  cells: PreviewCell[];
}

export interface PreviewCell {
  text: string;
  /** What it became, where that does not look the same. */
  value?: string;
  /** It holds a number, not a text that looks like one. */
  isNumber?: true;
  /** What the file has there, where a person corrected it. */
  former?: string;
}

/** Which rows and columns of a sheet are to be shown. */
export interface PreviewPart {
  row: number;
  rows: number;
  column: number;
  columns: number;
}

/** What a preview is made from: the sheet as it was read last, and what came of it. */
export interface PreviewSource {
  table: Table;
  /** The same as its file has it. */
  original: Table | undefined;
  /** Absent for a sheet that nobody looked at. */
  planned: PlannedTable | undefined;
  document: JsonValue;
  sourceMap: SourceMap;
  decisions: Decisions;
}

const longestText = 200;

export function previewSheet(source: PreviewSource, part: PreviewPart): SheetPreview {
  const { planned, table, original } = source;
  const corrected = source.decisions.cells.filter((each) => isAbout(each, table));
  const last = Math.min(table.rows.length, part.row + part.rows);
  const width = widthOf(table.rows);
  const rows: PreviewRow[] = [];
  for (let row = Math.max(0, part.row); row < last; row++) {
    const cells = Array.from({ length: Math.max(0, Math.min(part.columns, width - part.column)) }, (_, index) => {
      const column = part.column + index;
      const cell = table.rows[row]?.[column];
      const text = cellText(cell);
      const value = text.trim() === '' ? undefined : valueOf(source, row, column);
      return {
        text: text.slice(0, longestText),
        ...(value !== undefined && value !== text && { value: value.slice(0, longestText) }),
        ...((typeof cell === 'number' || cell instanceof FormattedNumber) && { isNumber: true as const }),
        ...(corrected.some((each) => holdsCell(each, row, column)) && {
          former: cellText(original?.rows[row]?.[column]).slice(0, longestText),
        }),
      };
    });
    rows.push({ row, kind: kindOf(row, source), cells });
  }
  const columns = planned ? columnsOf(planned) : [];
  return { vertical: planned?.vertical ?? false, columns, rows, height: table.rows.length, width };
}

function widthOf(rows: readonly (Row | undefined)[]): number {
  return rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
}

function valueOf({ document, sourceMap, table }: PreviewSource, row: number, column: number): string | undefined {
  const pointer = sourceMap.pointerOf(table.name, row, column, table.file);
  if (pointer === undefined) return undefined;
  let value: JsonValue | undefined = document;
  for (const token of parsePointer(pointer)) {
    if (Array.isArray(value)) value = value[Number(token)];
    else value = isObject(value) ? getOwn(value, token) : undefined;
  }
  if (value === undefined) return undefined;
  // A list as people write it, where each of its values is one.
  if (Array.isArray(value) && !value.some((each) => typeof each === 'object')) return value.map(valueToText).join('; ');
  return valueToText(value);
}

function kindOf(row: number, { planned, table, sourceMap }: PreviewSource): PreviewRow['kind'] {
  if (isBlank(table.rows[row])) return 'blank';
  if (!planned || planned.vertical) return 'data';
  if (row < planned.headerRow) return 'above';
  if (row === planned.headerRow) return 'header';
  if (row < planned.dataRow) return 'guidance';
  if (row >= planned.endRow) return 'below';
  if (planned.isTemplate && planned.rows[row] === undefined) return 'guidance';
  return sourceMap.holdsRow(table.name, row, table.file) ? 'data' : 'left-out';
}

const known = new WeakMap<PlannedTable, PreviewColumn[]>();

/** What the columns of a sheet were taken for. */
export function columnsOf(planned: PlannedTable): PreviewColumn[] {
  const before = known.get(planned);
  if (before) return before;
  const { plan, rows, headers, dataRow, endRow } = planned;
  const counts = new Map<string, number>();
  for (const header of headers) counts.set(header, (counts.get(header) ?? 0) + 1);
  const seen = new Map<string, number>();
  const data = rows.slice(dataRow, endRow);
  const beyond = Array.from(
    { length: Math.max(0, widthOf(data) - headers.length) },
    (_, index) => headers.length + index,
  );
  const outcomes: HeaderOutcome[] = [
    ...plan.headers,
    ...beyond.map((column) => ({ column, header: '', mapped: { path: [] }, outcome: 'missing' as const })),
  ];
  for (const { header } of outcomes.slice(headers.length)) counts.set(header, (counts.get(header) ?? 0) + 1);
  const columns = outcomes.map((outcome): PreviewColumn => {
    const { column, header } = outcome;
    const nth = seen.get(header) ?? 0;
    seen.set(header, nth + 1);
    let filled = 0;
    let sample = '';
    for (const row of data) {
      const cell = row?.[column];
      if (isEmptyCell(cell)) continue;
      const text = cellText(cell);
      if (text.trim() === '') continue;
      if (filled === 0) sample = text.slice(0, longestText);
      filled++;
    }
    return {
      column,
      header,
      ...(counts.get(header)! > 1 && { nth }),
      ...understood(outcome),
      filled,
      sample,
    };
  });
  // A sheet may be wider than what it holds.
  const result = columns.filter(({ filled, header }) => filled > 0 || header !== '');
  known.set(planned, result);
  return result;
}

function understood({
  outcome,
  mapped,
  chosen,
}: HeaderOutcome): Omit<PreviewColumn, 'column' | 'header' | 'filled' | 'sample'> {
  const { field, forgiven, candidates } = mapped;
  const isRead = outcome === 'read' || outcome === 'duplicate';
  const match = chosen ? 'chosen' : !isRead ? 'none' : !field ? 'additional' : forgiven ? 'forgiven' : 'exact';
  return {
    outcome,
    match,
    ...(isRead && { path: pathText(mapped.path) }),
    ...(isRead && field && { field: factsOf(field) }),
    ...(candidates && { candidates }),
  };
}

function pathText(path: HeaderOutcome['mapped']['path']): string {
  return path
    .flatMap(({ key, item }) => (item === undefined || item === anyItem ? [key] : [key, String(item)]))
    .join('/');
}

function factsOf(field: Field): PreviewColumn['field'] & object {
  const { kind, type, format, codelist } = field;
  return {
    ...asSuggestion(field),
    kind,
    type,
    ...(format !== undefined && { format }),
    ...(codelist !== undefined && { codelist }),
  };
}
