import { cellText } from '../model/cell-text.ts';
import type { Table } from '../model/workbook.ts';

/** Some cells of a sheet around one of them, as a person would see them. */
export interface Excerpt {
  /** Positions of the columns, counted from 0; they need not follow each other. */
  columns: number[];
  /** The header row first, if it is not among the others. Rows count from 0. */
  rows: { row: number; cells: string[] }[];
  /** All that the cell itself holds, where that is more than is shown. */
  whole?: string;
}

const around = 2;
const longestText = 200;

/**
 * What stands around a cell: the rows and columns beside it, the header row, and the first column, which mostly says what a row is
 * about. A place without a column is a whole row.
 *
 * @param headerRow position of the header row; `null` where the sheet has none
 */
export function excerptOf({ rows }: Table, headerRow: number | null, row: number, column: number | undefined): Excerpt {
  const width = Math.max(...[headerRow, row].map((each) => (each === null ? 0 : (rows[each]?.length ?? 0))), 1);
  const middle = column ?? around;
  const columns = [0, ...range(middle - around, middle + around)].filter(
    (each, index, all) => each >= 0 && (each < width || each === column) && all.indexOf(each) === index,
  );
  const shown = range(row - around, row + around).filter((each) => each >= 0 && each < Math.max(rows.length, row + 1));
  if (headerRow !== null && !shown.includes(headerRow)) shown.unshift(headerRow);
  const whole = column === undefined ? '' : cellText(rows[row]?.[column]);
  return {
    ...(whole.length > longestText && { whole }),
    columns,
    rows: shown.map((each) => ({
      row: each,
      cells: columns.map((position) => cellText(rows[each]?.[position]).slice(0, longestText)),
    })),
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
