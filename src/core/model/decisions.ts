import { type CellCorrection, type CorrectedSheet, correctedSheets, joinCells, withoutCell } from './corrections.ts';
import { pathToHeader } from './field-path.ts';
import type { SheetName, SheetPosition } from './sheet-name.ts';

/** Which part of a date such as 05/04/2024 comes first. */
export type DateOrder = 'day-month' | 'month-day';

export type DecimalMark = '.' | ',';

/**
 * What a person decided about how their files are read: answers on the page, or the parts of a recipe. It wins over what the files
 * say, and over what their rows look like.
 */
export interface Decisions {
  /** Absent where nothing was decided about text files. */
  files?: readonly FileDecision[];
  sheets: readonly SheetDecision[];
  columns: readonly ColumnDecision[];
  cells: readonly CorrectedSheet[];
}

export const noDecisions: Decisions = { sheets: [], columns: [], cells: [] };

/** How a text file is to be taken apart. */
export interface FileDecision {
  file: string;
  encoding?: CsvEncoding;
  /** One character. */
  delimiter?: string;
}

/** The encodings that spreadsheet programs write. */
export const csvEncodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type CsvEncoding = (typeof csvEncodings)[number];

/** A column, by its header as it stands in the sheet; '' for one without a header. */
export interface ColumnName extends SheetName {
  header: string;
  /** Which of several columns with that header, counted from 0; all of them where absent. */
  nth?: number;
}

/** How a sheet is laid out. */
export interface SheetDecision extends SheetName {
  /** The row that holds the headers, counted from 0. */
  headerRow?: number;
  /** The whole sheet is left out. */
  leftOut?: boolean;
  /** Rows that are left out, counted from 0. */
  rowsLeftOut?: readonly number[];
  /** Rows that look like a total are left out, whichever they are. */
  totalsLeftOut?: boolean;
  /** Merged cells have the value of their first in all of them. */
  mergedFilled?: boolean;
}

/** What a column is, and how values are read that can be read in more than one way. */
export interface ColumnDecision extends ColumnName {
  /** Field path as it would stand in a header (`parties/0/name`), also of an additional field; `null` leaves the column out. */
  field?: string | null;
  dateOrder?: DateOrder;
  decimalMark?: DecimalMark;
  /** Whether a number in the column is a day, as spreadsheets count them, or written year first (`20250630`). */
  digitsAreDates?: boolean;
  /** What 21 % is: the share 0.21, or the number 21. */
  percent?: 'share' | 'number';
  /** Whether commas separate values of a list that are no codes. */
  commaSeparates?: boolean;
}

/** The decisions with some about a text file. `undefined` takes one back. */
export function decideFile(decisions: Decisions, file: string, change: Changed<FileDecision>): Decisions {
  const { files: before = [], ...rest } = decisions;
  const files = changed(before, { file }, change);
  return files.length > 0 ? { ...rest, files } : rest;
}

/** The decisions with some about a sheet added to, or put in place of, those that there are. `undefined` takes one back. */
export function decideSheet(decisions: Decisions, name: SheetName, change: Changed<SheetDecision>): Decisions {
  return { ...decisions, sheets: changed(decisions.sheets, name, change) };
}

/** The same for a column. */
export function decideColumn(decisions: Decisions, name: ColumnName, change: Changed<ColumnDecision>): Decisions {
  return { ...decisions, columns: changed(decisions.columns, name, change) };
}

/** All of these decisions together; what is decided later counts, and rows that are left out add up. */
export function joinDecisions(all: readonly Decisions[]): Decisions {
  const files = new Map<string, FileDecision>();
  const sheets = new Map<string, SheetDecision>();
  const rows = new Map<string, Set<number>>();
  const columns = new Map<string, ColumnDecision>();
  let cells: Decisions['cells'] = [];
  for (const each of all) {
    for (const file of each.files ?? []) files.set(file.file, { ...files.get(file.file), ...file });
    for (const sheet of each.sheets) {
      const key = nameKey(sheet);
      sheets.set(key, { ...sheets.get(key), ...sheet });
      if (!sheet.rowsLeftOut) continue;
      const known = rows.get(key);
      if (known) for (const row of sheet.rowsLeftOut) known.add(row);
      else rows.set(key, new Set(sheet.rowsLeftOut));
    }
    for (const column of each.columns) {
      const key = nameKey(column);
      columns.set(key, { ...columns.get(key), ...column });
    }
    cells = joinCells(cells, each.cells);
  }
  for (const [key, left] of rows) sheets.set(key, { ...sheets.get(key)!, rowsLeftOut: [...left] });
  return {
    ...(files.size > 0 && { files: [...files.values()] }),
    sheets: [...sheets.values()],
    columns: [...columns.values()],
    cells,
  };
}

/** The decisions with some cells corrected; a later correction of a cell takes the place of an earlier one. */
export function correctCells(decisions: Decisions, cells: Iterable<CellCorrection>): Decisions {
  return { ...decisions, cells: joinCells(decisions.cells, correctedSheets(cells)) };
}

/** The decisions without the correction of a cell, which then is again what the file says. */
export function uncorrectCell(decisions: Decisions, cell: SheetPosition): Decisions {
  return { ...decisions, cells: withoutCell(decisions.cells, cell) };
}

/** The field of a column that is to be an additional one of this very name, whatever signs are in it. */
export function additionalField(name: string): string {
  return pathToHeader([{ key: name.trim() }]);
}

type Changed<Decision> = { [Key in keyof Decision]?: Decision[Key] | undefined };

function changed<Name extends object, Decision extends Name>(
  all: readonly Decision[],
  name: Name,
  change: Changed<Decision>,
): Decision[] {
  const isNamed = (each: Partial<ColumnName>): boolean => nameKey(each) === nameKey(name);
  const merged = { ...name, ...all.find(isNamed), ...change } as Decision;
  for (const key of Object.keys(merged) as (keyof Decision)[]) if (merged[key] === undefined) delete merged[key];
  const rest = all.filter((each) => !isNamed(each));
  // Nothing but a name decides nothing.
  return Object.keys(merged).length > Object.keys(name).length ? [...rest, merged] : rest;
}

function nameKey({ file, sheet, header, nth }: Partial<ColumnName>): string {
  return JSON.stringify([file, sheet, header, nth]);
}
