import type { Cell } from './workbook.ts';

/** A workbook for people to fill in, as the engine describes it; each format shows of it what it can. */
export interface Form {
  sheets: readonly FormSheet[];
  /** Rows below the guide that are got ready to be filled in. */
  rowsToFill: number;
  messages: Readonly<Record<FormMessage, { title: string; text: string }>>;
}

/** What a program says to a value that is none of the choices: no; not in this list, or only later; no such row yet. */
export type FormMessage = 'strict' | 'open' | 'parent';

export interface FormSheet {
  name: string;
  kind: 'read-me' | 'package' | 'main' | 'sub' | 'lists';
  rows: readonly FormRow[];
  columns: readonly FormColumn[];
  /** What stays in view. */
  frozen?: { rows: number; columns: number };
  /** The first row to be filled in, counted from 0; absent where nothing is. */
  fillFrom?: number;
}

/** What a row is there for; each format has its own look for it. */
export type FormLook =
  'plain' | 'configuration' | 'path' | 'title' | 'guide' | 'example' | 'space' | 'heading' | 'text' | 'data';

export interface FormRow {
  look: FormLook;
  cells: readonly Cell[];
  /** It is about a value that is required. */
  isRequired?: boolean;
}

/** What the cells of a column are for: the format that keeps it as it was typed. */
export type FormCells = 'text' | 'date' | 'amount' | 'integer' | 'number';

export interface FormColumn {
  /** In characters. */
  width: number;
  cells?: FormCells;
  isRequired?: boolean;
  /** A note on the title of the column. */
  note?: string;
  choices?: FormChoices;
}

/** The choices of a drop-down list: cells of a column, from one row to another, both counted from 0 and included. */
export interface FormChoices {
  sheet: string;
  column: number;
  first: number;
  last: number;
  message: FormMessage;
}
