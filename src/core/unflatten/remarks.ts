import type { DateOrder, DecimalMark } from '../model/decisions.ts';
import type { Severity } from '../model/problem.ts';

/** What may be wrong with a cell, and how much it matters. The caller knows the place. */
export const troubles = {
  'cell.not_a_number': 'error',
  'cell.not_an_integer': 'error',
  'cell.not_a_boolean': 'error',
  'cell.not_an_object': 'error',
  'cell.not_wkt': 'error',
  'cell.date_in_number': 'error',
  'cell.date_in_text': 'warning',
  'cell.date_impossible': 'error',
  'cell.date_is_number': 'warning',
  'cell.date_from_digits': 'note',
  'cell.not_a_date': 'warning',
  'cell.percent': 'warning',
  'cell.shortened_number': 'error',
  'cell.digits_lost': 'error',
  'cell.not_a_code': 'warning',
  'cell.list_unclear': 'warning',
  'cell.garbled': 'warning',
  'cell.control_character': 'warning',
  'column.date_order_unknown': 'warning',
  'column.decimal_mark_unknown': 'warning',
} as const satisfies Record<string, Severity>;

export type CellTrouble = keyof typeof troubles;

/** What was done for cells without a question; said once per column, with how many cells it was. */
export type ColumnNote =
  | 'column.dates_from_text'
  | 'column.date_cells'
  | 'column.numbers_from_text'
  | 'column.currency_signs'
  | 'column.percent_cells'
  | 'column.booleans'
  | 'column.zeros_kept'
  | 'column.codes_from_titles'
  | 'column.list_separator'
  | 'column.dashes'
  | 'column.apostrophes'
  | 'column.composed'
  | 'column.line_ends'
  | 'column.left_out';

/** Facts of a trouble beyond the cell's text and the path of its field. */
export interface TroubleFacts {
  readings?: { order: DateOrder; result: string }[] | { mark: DecimalMark; result: string }[];
  dayMonth?: number;
  monthDay?: number;
  point?: number;
  comma?: number;
  known?: string[];
  unknown?: string[];
  codelist?: string;
  /** The day that digits may stand for. */
  reading?: string;
}

/** What is to be said of the cell that was read last, beside its value. */
export class Remarks {
  /** The worst that is wrong with it. */
  trouble: CellTrouble | undefined;
  facts: TroubleFacts | undefined;
  readonly notes: ColumnNote[] = [];
  /** White space at the ends was taken off. */
  trimmed = false;
  /** The value is other than what the cell literally holds. */
  changed = false;
  /** The sign of a currency that stood with a number. */
  currency: string | undefined;

  /** Whether there is anything to say. */
  get some(): boolean {
    return this.trouble !== undefined || this.trimmed || this.notes.length > 0;
  }

  reset(): void {
    this.trouble = this.facts = this.currency = undefined;
    this.trimmed = this.changed = false;
    if (this.notes.length > 0) this.notes.length = 0;
  }

  /** What is an error stands before what is a warning; of two alike, the first. */
  report(trouble: CellTrouble, facts?: TroubleFacts): void {
    if (this.trouble !== undefined && (troubles[this.trouble] === 'error' || troubles[trouble] !== 'error')) return;
    this.trouble = trouble;
    this.facts = facts;
  }

  /** Something was done for the cell that changed its value. */
  repaired(note: ColumnNote): void {
    this.changed = true;
    this.noted(note);
  }

  noted(note: ColumnNote): void {
    if (!this.notes.includes(note)) this.notes.push(note);
  }
}
