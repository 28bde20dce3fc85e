import type { Cell as HucreCell, CellValue, WriteSheet } from 'hucre/xlsx';
import { BrokenCell, DateCell, FormattedNumber } from '../core/model/workbook.ts';
import type { Cell, Table } from '../core/model/workbook.ts';
import { safeSheetNames } from './sheet-names.ts';
import { encodeXlsxText } from './xlsx-text.ts';

export interface TableStyle {
  /** Rows at the top that stay in view, in bold. Default 1; 0 for none. */
  headerRows?: number;
}

export interface WriteXlsxOptions {
  /** By the position of the table. */
  styles?: readonly (TableStyle | undefined)[];
}

const sampledRows = 100;
const narrowest = 9;
const widest = 60;

/** Text that hucre would write as an error cell. As rich text it stays text. */
const errorLike = /^#[A-Z_/0]+[!?A]?$/;

/**
 * Tables → the bytes of an XLSX file. Text is text always (`=1+1`, `007`, `#REF!`), numbers and booleans are what they are,
 * and `readWorkbook` gives all of them back exactly. Header rows are frozen and bold, columns as wide as what they hold.
 * Names that Excel forbids are made valid. Text over 32,767 characters is the caller's to split.
 */
export async function writeXlsx(tables: readonly Table[], { styles = [] }: WriteXlsxOptions = {}): Promise<Uint8Array> {
  const hucre = await import('hucre/xlsx');
  const names = safeSheetNames(tables.map((table) => table.name));
  const sheets = tables.map((table, index) => toSheet(table, names[index] as string, styles[index]?.headerRows ?? 1));
  // A workbook without sheets is damaged to Excel.
  return hucre.writeXlsx({ sheets: sheets.length > 0 ? sheets : [{ name: 'Sheet1', rows: [] }] });
}

function toSheet(table: Table, name: string, headerRows: number): WriteSheet {
  const rows: CellValue[][] = [];
  const special = new Map<string, Partial<HucreCell>>();
  const bold = { font: { bold: true } };
  for (let row = 0; row < table.rows.length; row++) {
    const cells = table.rows[row] ?? [];
    const values: CellValue[] = [];
    for (let column = 0; column < cells.length; column++) {
      const value = toValue(cells[column]);
      values.push(value);
      if (value === null) continue;
      if (typeof value === 'string' && errorLike.test(value)) {
        special.set(`${row},${column}`, { value, richText: [{ text: value, ...(row < headerRows ? bold : {}) }] });
      } else if (row < headerRows) {
        special.set(`${row},${column}`, { style: bold });
      }
    }
    rows.push(values);
  }
  const sheet: WriteSheet = {
    name,
    rows,
    cells: special,
    columns: widths(rows, headerRows).map((width) => ({ width })),
  };
  if (headerRows > 0) sheet.freezePane = { rows: headerRows };
  return sheet;
}

function toValue(cell: Cell): CellValue {
  if (typeof cell === 'string') return cell === '' ? null : encodeXlsxText(cell);
  if (cell === undefined) return null;
  if (cell instanceof DateCell || cell instanceof FormattedNumber || cell instanceof BrokenCell)
    return encodeXlsxText(cell.text);
  return cell;
}

/** In characters, from the first rows; the header may be a little wider than what stands below it, but not without end. */
function widths(rows: readonly (readonly CellValue[])[], headerRows: number): number[] {
  const result: number[] = [];
  for (const [index, row] of rows.slice(0, headerRows + sampledRows).entries()) {
    for (const [column, value] of row.entries()) {
      const length = value === null ? 0 : String(value).slice(0, widest).length;
      const padded = index < headerRows ? length * 1.1 + 2 : length + 1;
      result[column] = Math.max(result[column] ?? narrowest, Math.min(padded, widest));
    }
  }
  return Array.from(result, (width) => Math.ceil(width ?? narrowest));
}
