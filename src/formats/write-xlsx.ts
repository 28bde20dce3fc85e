import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Unzipped } from 'fflate';
import type { WriteSheet } from 'hucre/xlsx';
import type { Table } from '../core/model/workbook.ts';
import { columnWidths } from './column-widths.ts';
import { safeSheetNames } from './sheet-names.ts';
import { rangeOf, SharedStrings, writeSheet } from './write-sheet.ts';
import type { SheetFrame } from './write-sheet.ts';
import { writeZip } from './write-zip.ts';
import type { ZipEntry } from './write-zip.ts';

export interface TableStyle {
  /** Rows at the top that stay in view, in bold. Default 1; 0 for none. */
  headerRows?: number;
}

export interface WriteXlsxOptions {
  /** By the position of the table. */
  styles?: readonly (TableStyle | undefined)[];
}

/**
 * Tables → the bytes of an XLSX file. Text is text always (`=1+1`, `007`, `#REF!`), numbers and booleans are what they are,
 * and `readWorkbook` gives all of them back exactly. Header rows are frozen and bold, columns as wide as what they hold.
 * Names that Excel forbids are made valid. Text over 32,767 characters is the caller's to split.
 *
 * hucre writes the workbook, with one cell in place of all rows; the rows are ours, since hucre takes five times as long
 * for them (docs/decisions).
 */
export async function writeXlsx(tables: readonly Table[], { styles = [] }: WriteXlsxOptions = {}): Promise<Uint8Array> {
  const hucre = await import('hucre/xlsx');
  // A workbook without sheets is damaged to Excel.
  const all = tables.length > 0 ? tables : [{ name: 'Sheet1', rows: [] }];
  const names = safeSheetNames(all.map((table) => table.name));
  const headerRows = all.map((_, index) => styles[index]?.headerRows ?? 1);
  const sheets = all.map((table, index) => toFrame(table, names[index] as string, headerRows[index] as number));
  const parts = unzipSync(await hucre.writeXlsx({ sheets }));
  return writeZip(entriesOf(parts, all, headerRows));
}

const bold = new Map([['0,0', { style: { font: { bold: true } } }]]);

function toFrame(table: Table, name: string, headerRows: number): WriteSheet {
  const columns = columnWidths(table.rows, headerRows).map((width) => ({ width }));
  const sheet: WriteSheet = { name, rows: [['x']], cells: bold, columns };
  if (headerRows > 0) sheet.freezePane = { rows: headerRows };
  return sheet;
}

const sharedStringsPath = 'xl/sharedStrings.xml';

function* entriesOf(parts: Unzipped, tables: readonly Table[], headerRows: readonly number[]): Generator<ZipEntry> {
  const strings = new SharedStrings();
  const sheets = new Map(tables.map((_, index) => [`xl/worksheets/sheet${index + 1}.xml`, index]));
  for (const [name, bytes] of Object.entries(parts)) {
    if (!sheets.has(name) && name !== sharedStringsPath) yield { name, bytes };
  }
  for (const [name, index] of sheets) {
    const table = tables[index] as Table;
    const frame = frameOf(strFromU8(parts[name] as Uint8Array), table, headerRows[index] as number);
    yield { name, bytes: writeSheet(table, frame, strings) };
  }
  yield { name: sharedStringsPath, bytes: strToU8(strings.xml()) };
}

/** The sheet that hucre has written, taken apart around its only cell. */
function frameOf(xml: string, table: Table, headerRows: number): SheetFrame {
  const [before, cell, after] = xml.split(/(?<=<sheetData>)([^]*)(?=<\/sheetData>)/) as [string, string, string];
  return {
    before: before.replace(/(?<=<dimension ref=")[^"]*/, rangeOf(table)),
    after,
    headerRows,
    headerStyle: Number(/ s="(\d+)"/.exec(cell)?.[1] ?? 0),
  };
}
