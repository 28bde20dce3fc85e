import type * as SheetJs from 'xlsx';
import { problem } from '../core/model/problem.ts';
import type { FileKind, Problem } from '../core/model/problem.ts';
import type { Row, Table, Workbook } from '../core/model/workbook.ts';
import type { Outcome } from './outcome.ts';
import { readSheetCell } from './sheet-cell.ts';
import type { CellContext } from './sheet-cell.ts';
import { pack, unpack } from './unpack.ts';
import { isZip } from './zip-directory.ts';

export interface ReadWorkbookOptions {
  kind?: FileKind;
  /** Called after each sheet. */
  onProgress?: (done: number, total: number) => void;
}

const maxRows = 1_048_576;
const maxColumns = 16_384;

/**
 * The bytes of a workbook (XLSX, XLSM, XLSB, XLS, ODS, HTML tables) → its sheets in workbook order, hidden ones too.
 * Rows and columns count from 0 by their place in the sheet. A sheet is read by what is in it, whatever size it claims.
 * Problems: `file.damaged`, `file.password`, `file.too_large`, `file.nothing_inside`.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  name: string,
  { kind = 'xlsx', onProgress }: ReadWorkbookOptions = {},
): Promise<Outcome<Workbook>> {
  const opened = repack(bytes, name, kind);
  if (opened.value === undefined) return { problems: opened.problems };
  const xlsx = await import('xlsx');
  let book: SheetJs.WorkBook;
  try {
    book = openBook(xlsx, opened.value.bytes, false);
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    return { problems: [isLocked ? problem('file.password', 'error', { name }, { file: name }) : damaged(name, kind)] };
  }
  const tables: Table[] = [];
  const problems: Problem[] = [];
  const isoDates = opened.value.hasIsoDates ? openBook(xlsx, opened.value.bytes, true) : undefined;
  for (const [index, sheetName] of book.SheetNames.entries()) {
    const sheet = book.Sheets[sheetName];
    if (sheet === undefined)
      problems.push(problem('file.damaged', 'warning', { name, kind }, { file: name, sheet: sheetName }));
    else if (sheet['!type'] === undefined || sheet['!type'] === 'sheet') {
      const context: CellContext = { xlsx, system: book.Workbook?.WBProps?.date1904 === true ? 1904 : 1900 };
      tables.push({ name: sheetName, file: name, rows: readRows(sheet, context, isoDates?.Sheets[sheetName]) });
    }
    onProgress?.(index + 1, book.SheetNames.length);
  }
  if (tables.length === 0) problems.push(problem('file.nothing_inside', 'error', { name }, { file: name }));
  return tables.length === 0 ? { problems } : { value: { tables }, problems };
}

/** Parts that hold no cells, and may be large. */
const needless = /(?:^|\/)(?:media|pictures|thumbnails|printersettings|vbaproject\.bin)/i;

/**
 * A workbook that is a ZIP, unpacked by fflate and packed again without compression: SheetJS's own unpacking checks no
 * checksums, and never ends on some damaged files.
 */
function repack(bytes: Uint8Array, name: string, kind: FileKind): Outcome<{ bytes: Uint8Array; hasIsoDates: boolean }> {
  if (!isZip(bytes)) {
    // SheetJS would take any text for a CSV file.
    if (kind === 'xlsx' || kind === 'xlsb') return { problems: [damaged(name, kind)] };
    return { value: { bytes, hasIsoDates: false }, problems: [] };
  }
  const unpacked = unpack(bytes, name, kind, (path) => !needless.test(path));
  if (unpacked.value === undefined) return { problems: unpacked.problems };
  // A part that need not be there, but that SheetJS will not do without.
  if (kind === 'ods') unpacked.value['styles.xml'] ??= new TextEncoder().encode('<office:document-styles/>');
  const hasIsoDates = Object.entries(unpacked.value).some(
    ([path, part]) => /worksheets\/[^/]+\.xml$/i.test(path) && holdsIsoDate(part),
  );
  return { value: { bytes: pack(unpacked.value), hasIsoDates }, problems: [] };
}

/**
 * Cells of the type `d` hold an ISO date and need no date format. SheetJS gives such a cell as a number like any other,
 * unless asked for dates; so a workbook that has any (which is rare) is opened twice.
 */
function holdsIsoDate(part: Uint8Array): boolean {
  for (let at = part.indexOf(0x64); at >= 0; at = part.indexOf(0x64, at + 1)) {
    const mark = part[at - 1];
    if ((mark === 0x22 || mark === 0x27) && part[at + 1] === mark && part[at - 2] === 0x3d && part[at - 3] === 0x74)
      return true;
  }
  return false;
}

function damaged(name: string, kind: FileKind): Problem {
  return problem('file.damaged', 'error', { name, kind }, { file: name });
}

function openBook(xlsx: typeof SheetJs, bytes: Uint8Array, cellDates: boolean): SheetJs.WorkBook {
  return xlsx.read(bytes, {
    type: 'array',
    dense: true,
    cellDates,
    cellNF: true,
    cellFormula: true,
    // A formula without a saved result is a stub, and would be left out otherwise.
    sheetStubs: true,
    // The text of a cell is only made where it is needed; for errors it is a code anyway.
    cellText: false,
    cellHTML: false,
    // Text in HTML stays text (`001`).
    raw: true,
  });
}

function readRows(sheet: SheetJs.WorkSheet, context: CellContext, dated: SheetJs.WorkSheet | undefined): Table['rows'] {
  const data = sheet['!data'] ?? [];
  const rows: (Row | undefined)[] = [];
  for (const row of positions(data, maxRows)) {
    const cells = data[row];
    if (cells === undefined) continue;
    const read: Row[number][] = [];
    for (const column of positions(cells, maxColumns)) {
      const cell = cells[column];
      if (cell === undefined) continue;
      const value = readSheetCell(cell, context, dated?.['!data']?.[row]?.[column]);
      if (value !== undefined && value !== '') read[column] = value;
    }
    if (read.length > 0) rows[row] = read;
  }
  return rows;
}

/** The indices of an array that may have wide holes; those past the limit are no cells, but the work of a hostile file. */
function* positions(array: readonly unknown[], limit: number): Generator<number> {
  if (array.length <= limit) {
    for (let index = 0; index < array.length; index++) yield index;
  } else {
    for (const key of Object.keys(array)) if (Number(key) < limit) yield Number(key);
  }
}
