import type { Beginnings } from './beginnings.ts';

/**
 * The seam between files and the engine: a CSV, an ODS sheet and an XLSX sheet are alike after `formats`.
 */

/** A date or time cell. `text` is the wall-clock time it shows: `2024-04-05T00:00:00` (fractions of a second only if any). */
export class DateCell {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A number cell whose format shows other digits than the number has (`007` for 7, format `000`; `21%` for 0.21). */
export class FormattedNumber {
  readonly value: number;
  /** The text as the program shows it. */
  readonly text: string;
  /** A share, which is shown as so many of a hundred; otherwise what is shown is a code. */
  readonly isPercent: boolean;

  constructor(value: number, text: string, isPercent = false) {
    this.value = value;
    this.text = text;
    this.isPercent = isPercent;
  }
}

/** A cell that holds no value that can be used: an error (`#REF!`) or a formula without a saved result. */
export class BrokenCell {
  readonly reason: 'error' | 'formula';
  /** What the cell shows, or the formula. */
  readonly text: string;

  constructor(reason: 'error' | 'formula', text: string) {
    this.reason = reason;
    this.text = text;
  }
}

/** What a cell was in its file. `undefined` and `''` are empty cells. */
export type Cell = string | number | boolean | DateCell | FormattedNumber | BrokenCell | undefined;

/** Cells by position: `row[column]`, columns counted from 0. Rows may be shorter than others, and have holes. */
export type Row = readonly Cell[];

/** Rows or columns from one to another, both included, counted from 0. */
export interface Span {
  first: number;
  last: number;
}

/** A rectangle of cells. */
export interface Area {
  rows: Span;
  columns: Span;
}

/**
 * What a file says of a sheet beside its cells, as far as it bears on the data. A fact is absent where there is nothing to say, as
 * for nearly every sheet.
 */
export interface SheetFacts {
  /** `very`: hidden so that the program's own menu does not show it. */
  hidden?: 'hidden' | 'very';
  /** By hand, by a filter or by a folded group. */
  hiddenRows?: Span[];
  hiddenColumns?: Span[];
  /** Cells that are shown as one: only the first of each can hold a value that people see. */
  merged?: Area[];
  /** How many cells have a comment. */
  comments?: number;
  /** Rows that the file itself declares to be the totals of a table. */
  totals?: number[];
}

export interface Table {
  /** The sheet's name; for a CSV file its name without the ending. */
  name: string;
  /** The file the table came from; absent for a table made by the engine. */
  file?: string;
  /** The file has no types, nor ways to say that a text is no formula: all cells are text, as in CSV. */
  plainText?: boolean;
  /** Rows by position in the sheet, counted from 0; a hole is an empty row. */
  rows: (Row | undefined)[];
  /** What its cells begin with, where all are text and its reader has seen to it; whoever makes a table of other cells leaves it out. */
  beginnings?: Beginnings;
  /** Absent where the file says nothing beside the cells. */
  facts?: SheetFacts;
}

export interface Workbook {
  tables: Table[];
}
