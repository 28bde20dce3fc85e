import { cellText } from '../core/model/cell-text.ts';
import type { Table } from '../core/model/workbook.ts';

/** Rows below the headers that widths are taken from. */
export const sampledRows = 100;
const narrowest = 9;
const widest = 60;

/** In characters, from the first rows; the header may be a little wider than what stands below it, but not without end. */
export function columnWidths(rows: Table['rows'], headerRows: number): number[] {
  const result: number[] = [];
  for (const [index, row] of rows.slice(0, headerRows + sampledRows).entries()) {
    for (const [column, cell] of (row ?? []).entries()) {
      const length = Math.min(cellText(cell).length, widest);
      const padded = index < headerRows ? length * 1.1 + 2 : length + 1;
      result[column] = Math.max(result[column] ?? narrowest, Math.min(padded, widest));
    }
  }
  return Array.from(result, (width) => Math.ceil(width ?? narrowest));
}
