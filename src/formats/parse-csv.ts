import { Beginnings } from '../core/model/beginnings.ts';
import { CellBudget, TooManyCells } from './cell-budget.ts';
import { maxColumns } from './limits.ts';

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

export interface ParsedCsv {
  /** Rows by line; a blank line is a hole. */
  rows: (string[] | undefined)[];
  /** Cells whose quotes do not fit together. They are read as literally as can be, and never past their line. */
  malformed: { row: number; column: number }[];
  /** What the cells begin with. */
  beginnings: Beginnings;
}

/**
 * Splits delimited text, and types nothing. CR LF, LF and CR end a row, mixed or not; inside quotes they stay as they are.
 * Our own, since PapaParse settles on one kind of line end and runs rows together where a file has two.
 * Throws `TooManyCells`.
 */
export function parseCsv(
  text: string,
  delimiter: string,
  rowLimit = Infinity,
  budget = new CellBudget(text.length),
): ParsedCsv {
  const delimiterCode = delimiter.charCodeAt(0);
  const rows: (string[] | undefined)[] = [];
  const malformed: { row: number; column: number }[] = [];
  const beginnings = new Beginnings();
  const { length } = text;
  let position = 0;
  let width = 0;
  let above: readonly string[] = [];
  while (position < length && rows.length < rowLimit) {
    // Most rows are as long as the one before: a list that grows is moved several times.
    const row = new Array<string>(width);
    let filled = 0;
    width = 0;
    for (;;) {
      const start = position;
      const first = text.charCodeAt(start);
      let code = first;
      if (first === quote) {
        const { value, end, wellFormed } = quotedCell(text, start, delimiterCode);
        if (!wellFormed) malformed.push({ row: rows.length, column: width });
        if (value !== '') beginnings.add(value.charCodeAt(0));
        row[width] = value;
        position = end;
        code = text.charCodeAt(end);
        filled++;
      } else {
        // Written out here, since this is where the time of reading goes; `endOfCell` finds the same end.
        while (position < length && code !== delimiterCode && code !== lineFeed && code !== carriageReturn) {
          code = text.charCodeAt(++position);
        }
        if (position === start) row[width] = '';
        else {
          const same = above[width];
          if (same !== undefined && isAt(text, start, position, same)) row[width] = same;
          else {
            row[width] = text.slice(start, position);
            beginnings.add(first);
          }
          filled++;
        }
      }
      width++;
      if (width > maxColumns) throw new TooManyCells();
      if (code !== delimiterCode || position >= length) break;
      position++;
    }
    row.length = width;
    above = row;
    budget.takeRow(width, filled);
    rows.push(row.length === 1 && row[0] === '' ? undefined : row);
    if (text.charCodeAt(position) === carriageReturn && text.charCodeAt(position + 1) === lineFeed) position++;
    position++;
  }
  return { rows, malformed, beginnings };
}

/**
 * Whether this part of the text is that of the cell above: ids of what is above, codes and currencies are often those of the row before.
 * One text is enough for them, and need not be looked at again. From the end: ids that differ begin alike.
 */
function isAt(text: string, start: number, end: number, above: string): boolean {
  const { length } = above;
  if (length !== end - start) return false;
  for (let index = length - 1; index >= 0; index--) {
    if (above.charCodeAt(index) !== text.charCodeAt(start + index)) return false;
  }
  return true;
}

/** Where the cell that begins at `position` ends, as `parseCsv` reads it, and its value where its quotes do not fit together. */
export function endOfField(text: string, position: number, delimiterCode: number): { end: number; malformed?: string } {
  if (text.charCodeAt(position) !== quote) return { end: endOfCell(text, position, delimiterCode) };
  const { end, value, wellFormed } = quotedCell(text, position, delimiterCode);
  return wellFormed ? { end } : { end, malformed: value };
}

/** Where the cell that begins at `position` ends if it is not quoted: at a delimiter, a line end, or the end of the text. */
function endOfCell(text: string, position: number, delimiterCode: number): number {
  for (let index = position; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === delimiterCode || code === lineFeed || code === carriageReturn) return index;
  }
  return text.length;
}

interface QuotedCell {
  value: string;
  end: number;
  wellFormed: boolean;
}

function quotedCell(text: string, start: number, delimiterCode: number): QuotedCell {
  let hasDoubled = false;
  let from = start + 1;
  let close = text.indexOf('"', from);
  while (close >= 0 && text.charCodeAt(close + 1) === quote) {
    hasDoubled = true;
    from = close + 2;
    close = text.indexOf('"', from);
  }
  if (close < 0) return literalCell(text, start, delimiterCode);
  let end = close + 1;
  while (text.charCodeAt(end) === 0x20 && delimiterCode !== 0x20) end++;
  if (end < text.length && endOfCell(text, end, delimiterCode) !== end) {
    return strayQuote(text, start, close, delimiterCode);
  }
  const inner = text.slice(start + 1, close);
  const value = (hasDoubled ? inner.replaceAll('""', '"') : inner) + text.slice(close + 1, end);
  return { value, end, wellFormed: true };
}

/**
 * A quote that is followed by more text. On the line where the cell begins, the cell goes on to the next delimiter
 * (`"the "new" road",` is one cell). On a later line the first quote was never closed, and this one opens another cell.
 */
function strayQuote(text: string, start: number, close: number, delimiterCode: number): QuotedCell {
  for (let index = start; index < close; index++) {
    const code = text.charCodeAt(index);
    if (code === lineFeed || code === carriageReturn) return literalCell(text, start, delimiterCode);
  }
  const end = endOfCell(text, close + 1, delimiterCode);
  const value = text.slice(start, end);
  return value.endsWith('"')
    ? { value: value.slice(1, -1).replaceAll('""', '"'), end, wellFormed: false }
    : { value, end, wellFormed: false };
}

function literalCell(text: string, start: number, delimiterCode: number): QuotedCell {
  const end = endOfCell(text, start, delimiterCode);
  return { value: text.slice(start, end), end, wellFormed: false };
}
