/** Which part of a date such as 05/04/2024 comes first. */
export type DateOrder = 'day-month' | 'month-day';

export type DecimalMark = '.' | ',';

/**
 * What a person decided about a column whose values can be read in more than one way: an answer on the page, or a line of a
 * recipe. It wins over whatever the values themselves show.
 */
export interface ColumnDecision {
  /** Where sheets of several files may have one name. */
  file?: string;
  sheet: string;
  /** The header as it stands in the sheet. */
  header: string;
  dateOrder?: DateOrder;
  decimalMark?: DecimalMark;
  /** Whether a number in the column is a day, as spreadsheets count them, or written year first (`20250630`). */
  digitsAreDates?: boolean;
  /** What 21 % is: the share 0.21, or the number 21. */
  percent?: 'share' | 'number';
  /** Whether commas separate values of a list that are no codes. */
  commaSeparates?: boolean;
}

/**
 * What a person decided about how a sheet is laid out: an answer on the page, or a line of a recipe. It wins over what the file says
 * and what its rows look like.
 */
export interface SheetDecision {
  /** Where sheets of several files may have one name. */
  file?: string;
  sheet: string;
  /** The row that holds the headers, counted from 0. */
  headerRow?: number;
}
