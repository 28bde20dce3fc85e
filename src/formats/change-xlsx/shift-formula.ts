import { columnLetters } from '../../core/model/column-letters.ts';
import { columnOf } from '../cell-references.ts';
import { Unusual } from './parts.ts';

/**
 * What a formula is made of, as far as it matters where it stands: text and names of sheets in quotes, names of columns and of other
 * workbooks in brackets (one within another, where there is `[#This Row]`), and words, which may be references.
 */
const pieces =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:'.|[^'[\]]|\[(?:'.|[^'[\]])*\])*\]|#[\p{L}/0]+[!?]?|[$\p{L}\p{N}_.\\?]+/gsu;

const cell = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;
const column = /^(\$?)([A-Z]{1,3})$/i;
const row = /^(\$?)(\d{1,7})$/;

const maxRows = 1_048_576;
const maxColumns = 16_384;

/** No program takes a longer one. */
const longestFormula = 8192;

/** A formula as it has to be so many rows further down and columns further to the right, to mean the same there. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (formula.length > longestFormula) throw new Unusual();
  return formula.replace(pieces, (piece: string, at: number) => {
    const before = formula[at - 1];
    const after = formula[at + piece.length];
    // A function (`LOG10(`), or a sheet of that name.
    if (after === '(' || after === '!') return piece;
    const ofCell = cell.exec(piece);
    if (ofCell) {
      const [, fixedColumn = '', letters = '', fixedRow = '', number = ''] = ofCell;
      // A name, which only looks like a cell: there are no more columns.
      if (columnOf(letters.toUpperCase()) >= maxColumns || Number(number) > maxRows || Number(number) < 1) return piece;
      return shiftedColumn(fixedColumn, letters, columns) + shiftedRow(fixedRow, number, rows);
    }
    if (before !== ':' && after !== ':') return piece;
    // `A:C` and `1:3`, whole columns and rows.
    const [, fixed = '', letters] = column.exec(piece) ?? [];
    if (letters !== undefined && columnOf(letters.toUpperCase()) < maxColumns)
      return shiftedColumn(fixed, letters, columns);
    const [, fixedRow = '', number] = row.exec(piece) ?? [];
    return number === undefined ? piece : shiftedRow(fixedRow, number, rows);
  });
}

function shiftedColumn(fixed: string, letters: string, columns: number): string {
  if (fixed !== '') return fixed + letters;
  return columnLetters(within(columnOf(letters.toUpperCase()) + columns, maxColumns));
}

function shiftedRow(fixed: string, number: string, rows: number): string {
  return fixed === '' ? String(within(Number(number) - 1 + rows, maxRows) + 1) : fixed + number;
}

/** Beyond an edge of the sheet programs differ: some go on at the other edge. */
function within(position: number, limit: number): number {
  if (position < 0 || position >= limit) throw new Unusual();
  return position;
}
