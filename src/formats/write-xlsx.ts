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
  // A workbook without sheets is damaged to Excel.
  const all = tables.length > 0 ? tables : [{ name: 'Sheet1', rows: [] }];
  const names = safeSheetNames(all.map((table) => table.name));
  const headerRows = all.map((_, index) => styles[index]?.headerRows ?? 1);
  const frames = all.map(({ rows }, index) => ({
    name: names[index]!,
    widths: columnWidths(rows, headerRows[index]!),
    headerRows: headerRows[index]!,
  }));
  return writeZip(entriesOf(await writeFrames(frames), all, headerRows));
}

/** What there is to say of a sheet beside its cells. */
export interface FramedSheet {
  name: string;
  widths: readonly number[];
  headerRows: number;
}

const bold = new Map([['0,0', { style: { font: { bold: true } } }]]);

/** All parts of a workbook, as hucre writes them, with one cell in place of all rows of each sheet. */
export async function writeFrames(sheets: readonly FramedSheet[]): Promise<Unzipped> {
  const hucre = await import('hucre/xlsx');
  const written = await hucre.writeXlsx({
    sheets: sheets.map(({ name, widths, headerRows }): WriteSheet => {
      const columns = widths.map((width) => ({ width }));
      const sheet: WriteSheet = { name, rows: [['x']], cells: bold, columns };
      if (headerRows > 0) sheet.freezePane = { rows: headerRows };
      return sheet;
    }),
  });
  return unzipSync(written);
}

export const sharedStringsPath = 'xl/sharedStrings.xml';

/** The part of a sheet, by its position in the workbook. */
export function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

function* entriesOf(parts: Unzipped, tables: readonly Table[], headerRows: readonly number[]): Generator<ZipEntry> {
  const strings = new SharedStrings();
  const sheets = new Map(tables.map((_, index) => [sheetPath(index), index]));
  for (const [name, bytes] of Object.entries(parts)) {
    if (!sheets.has(name) && name !== sharedStringsPath) yield { name, bytes };
  }
  for (const [name, index] of sheets) {
    const table = tables[index] as Table;
    const frame = frameOf(parts[name] as Uint8Array, headerRows[index] as number);
    const before = frame.before.replace(/(?<=<dimension ref=")[^"]*/, rangeOf(table));
    yield { name, bytes: writeSheet(table, { ...frame, before }, strings) };
  }
  yield { name: sharedStringsPath, bytes: strToU8(strings.xml()) };
}

/** The sheet that hucre has written, taken apart around its only cell. */
export function frameOf(part: Uint8Array, headerRows: number): SheetFrame {
  const [before, cell, after] = strFromU8(part).split(/(?<=<sheetData>)([^]*)(?=<\/sheetData>)/) as [
    string,
    string,
    string,
  ];
  return { before, after, headerRows, headerStyle: Number(/ s="(\d+)"/.exec(cell)?.[1] ?? 0) };
}
