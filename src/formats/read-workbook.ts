import type { Unzipped } from 'fflate';
import type * as SheetJs from 'xlsx';
import { problem } from '../core/model/problem.ts';
import type { FileKind, Problem } from '../core/model/problem.ts';
import type { Cell, Table, Workbook } from '../core/model/workbook.ts';
import { CellBudget, TooManyCells, tooManyCells } from './cell-budget.ts';
import { hasPossibleColumns } from './column-spans.ts';
import { maxColumns, maxRows } from './limits.ts';
import { holdsMacros } from './macros.ts';
import type { Outcome } from './outcome.ts';
import { readOds } from './read-ods.ts';
import { readSheetCell } from './sheet-cell.ts';
import type { CellContext } from './sheet-cell.ts';
import { factsOf, factsOfSheetJs } from './sheet-facts.ts';
import { finishSheet, formatsOf, sieveMark, sieveWorkbook } from './sieve-workbook.ts';
import type { SievedWorkbook } from './sieve-workbook.ts';
import { binaryKind, compoundKind } from './signatures.ts';
import { sieveXls } from './sieve-xls.ts';
import { sieveXlsb } from './sieve-xlsb.ts';
import { pack } from './unpack.ts';
import { unpackLarge } from './unpack-large.ts';
import { readXlsxFacts } from './xlsx-facts.ts';
import { isZip } from './zip-directory.ts';

export interface ReadWorkbookOptions {
  kind?: FileKind;
  /** Called after each sheet. */
  onProgress?: (done: number, total: number) => void;
  /** Shared by all files that are read together. */
  budget?: CellBudget;
}

/**
 * The bytes of a workbook (XLSX, XLSM, XLSB, XLS, ODS, HTML tables) → its sheets in workbook order, hidden ones too.
 * Rows and columns count from 0 by their place in the sheet. A sheet is read by what is in it, whatever size it claims.
 * Problems: `file.damaged`, `file.password`, `file.too_large`, `file.too_many_cells`, `file.nothing_inside`, `file.macros`.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  name: string,
  { kind = 'xlsx', onProgress, budget = new CellBudget(bytes.length) }: ReadWorkbookOptions = {},
): Promise<Outcome<Workbook>> {
  try {
    return await (kind === 'ods'
      ? readOds(bytes, name, budget, onProgress)
      : readWithSheetJs(bytes, name, kind, budget, onProgress));
  } catch (error) {
    if (error instanceof TooManyCells) return { problems: [tooManyCells(name)] };
    throw error;
  }
}

async function readWithSheetJs(
  bytes: Uint8Array,
  name: string,
  kind: FileKind,
  budget: CellBudget,
  onProgress: ReadWorkbookOptions['onProgress'],
): Promise<Outcome<Workbook>> {
  const parts = await openPackage(bytes, name, kind);
  if (parts.problems.length > 0) return { problems: parts.problems };
  const xlsx = await import('xlsx');
  let opened: Opened;
  try {
    opened =
      (parts.value && openSieved(xlsx, parts.value, kind, budget)) ??
      openWhole(xlsx, parts.value, parts.value ? undefined : openable(xlsx, bytes));
  } catch (error) {
    if (error instanceof TooManyCells) throw error;
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    return { problems: [isLocked ? problem('file.password', 'error', { name }, { file: name }) : damaged(name, kind)] };
  }
  const { book, dated, sieved } = opened;
  const tables: Table[] = [];
  const problems: Problem[] = holdsMacros(bytes) ? [problem('file.macros', 'note', { name }, { file: name })] : [];
  const told = parts.value && readXlsxFacts(parts.value);
  const context: CellContext = { xlsx, system: book.Workbook?.WBProps?.date1904 === true ? 1904 : 1900 };
  for (const [index, sheetName] of book.SheetNames.entries()) {
    const sheet = book.Sheets[sheetName];
    // Null is what SheetJS makes of a sheet that leads to nothing.
    if (!sheet) problems.push(problem('file.damaged', 'warning', { name, kind }, { file: name, sheet: sheetName }));
    else if (isWorksheet(sheet)) {
      const plain = sieved?.sheets.get(sieveMark(sheet));
      const rows = plain === undefined ? [] : finishSheet(plain, formatsOf(book), context);
      const comments = addCells(rows, sheet, context, budget, dated?.Sheets[sheetName]);
      const facts = factsOf({
        ...factsOfSheetJs(sheet, book.Workbook?.Sheets?.[index]?.Hidden),
        ...(plain && { hiddenRows: plain.hiddenRows }),
        ...told?.get(sheetName),
        comments,
      });
      tables.push({ name: sheetName, file: name, rows, ...(facts && { facts }) });
    }
    onProgress?.(index + 1, book.SheetNames.length);
  }
  if (tables.length > 0) return { value: { tables }, problems };
  const isDamaged = problems.some(({ code }) => code === 'file.damaged');
  return {
    problems: [isDamaged ? damaged(name, kind) : problem('file.nothing_inside', 'error', { name }, { file: name })],
  };
}

/** What SheetJS is given of a file that is no ZIP. Throws where that would be nothing. */
function openable(xlsx: typeof SheetJs, bytes: Uint8Array): Uint8Array {
  const isText = compoundKind(bytes) === undefined && binaryKind(bytes) === undefined;
  const sieved = isText ? bytes : sieveXls(xlsx, bytes);
  if (!sieved) throw new Error('damaged');
  return sieved;
}

interface Opened {
  book: SheetJs.WorkBook;
  /** The same with ISO dates as such, where there are any. */
  dated: SheetJs.WorkBook | undefined;
  /** The cells that were taken out before SheetJS read the rest. */
  sieved?: SievedWorkbook;
}

function openSieved(xlsx: typeof SheetJs, parts: Unzipped, kind: FileKind, budget: CellBudget): Opened | undefined {
  const sieved = kind === 'xlsx' ? sieveWorkbook(parts, budget) : undefined;
  if (sieved === undefined) return undefined;
  const opened = openWhole(xlsx, sieved.parts, undefined, false);
  const isWhole = Object.values(opened.book.Sheets).every(
    (sheet) => sheet === undefined || !isWorksheet(sheet) || sieved.sheets.has(sieveMark(sheet)),
  );
  return isWhole ? { ...opened, sieved } : undefined;
}

/**
 * A workbook that is a ZIP is packed again, without compression, since SheetJS takes nothing else; one that is none is read as it is.
 * @param hidden Whether to ask for hidden rows and columns, which SheetJS counts among the styles.
 */
function openWhole(
  xlsx: typeof SheetJs,
  parts: Unzipped | undefined,
  bytes: Uint8Array | undefined,
  hidden = true,
): Opened {
  const packed = parts === undefined ? (bytes as Uint8Array) : pack(parts);
  const hasStyles = hidden && (parts === undefined || hasPossibleColumns(parts));
  const book = hasStyles ? openWithStyles(xlsx, packed) : openBook(xlsx, packed, {});
  const isDated = parts !== undefined && hasIsoDates(parts);
  return { book, dated: isDated ? openBook(xlsx, packed, { cellDates: true }) : undefined };
}

/** Styles that SheetJS does not understand are no reason not to read the cells. */
function openWithStyles(xlsx: typeof SheetJs, bytes: Uint8Array): SheetJs.WorkBook {
  try {
    return openBook(xlsx, bytes, { cellStyles: true });
  } catch {
    return openBook(xlsx, bytes, {});
  }
}

function isWorksheet(sheet: SheetJs.WorkSheet): boolean {
  return sheet['!type'] === undefined || sheet['!type'] === 'sheet';
}

/** Parts that hold no cells, and may be large. */
const needless = /(?:^|\/)(?:media|pictures|thumbnails|printersettings|vbaproject\.bin)/i;

/**
 * The parts of a workbook that is a ZIP, unpacked by us: SheetJS's own unpacking checks no checksums, and never ends on
 * some damaged files. No value for a workbook that is none.
 */
async function openPackage(bytes: Uint8Array, name: string, kind: FileKind): Promise<Outcome<Unzipped>> {
  if (!isZip(bytes)) {
    // SheetJS would take any text for a CSV file.
    return { problems: kind === 'xlsx' || kind === 'xlsb' ? [damaged(name, kind)] : [] };
  }
  const { value, problems } = await unpackLarge(bytes, name, kind, (path) => !needless.test(path));
  if (!value) return { problems };
  const sieved = sieveXlsb(value);
  return sieved ? { value: sieved, problems } : { problems: [damaged(name, kind)] };
}

function hasIsoDates(parts: Unzipped): boolean {
  return Object.entries(parts).some(([path, part]) => /worksheets\/[^/]+\.xml$/i.test(path) && holdsIsoDate(part));
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

function openBook(
  xlsx: typeof SheetJs,
  bytes: Uint8Array,
  options: Pick<SheetJs.ParsingOptions, 'cellDates' | 'cellStyles'>,
): SheetJs.WorkBook {
  return xlsx.read(bytes, {
    ...options,
    type: 'array',
    dense: true,
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

/** Adds the cells that SheetJS has read; returns how many have a comment. */
function addCells(
  rows: Table['rows'],
  sheet: SheetJs.WorkSheet,
  context: CellContext,
  budget: CellBudget,
  dated: SheetJs.WorkSheet | undefined,
): number {
  const data = sheet['!data'] ?? [];
  let comments = 0;
  for (const row of positions(data, maxRows)) {
    const cells = data[row];
    if (cells === undefined) continue;
    const read: Cell[] = (rows[row] as Cell[] | undefined) ?? [];
    const widthBefore = read.length;
    let added = 0;
    let letters = 0;
    for (const column of positions(cells, maxColumns)) {
      const cell = cells[column];
      if (cell === undefined) continue;
      if (cell.c !== undefined) comments++;
      const value = readSheetCell(cell, context, dated?.['!data']?.[row]?.[column]);
      if (value === undefined || value === '') continue;
      read[column] = value;
      added++;
      if (typeof value === 'string') letters += value.length;
    }
    budget.takeRow(read.length - widthBefore, added, letters);
    if (read.length > 0) rows[row] = read;
  }
  return comments;
}

/** The indices of an array that may have wide holes; those past the limit are no cells, but the work of a hostile file. */
function* positions(array: readonly unknown[], limit: number): Generator<number> {
  if (array.length <= limit) {
    for (let index = 0; index < array.length; index++) yield index;
  } else {
    for (const key of Object.keys(array)) if (Number(key) < limit) yield Number(key);
  }
}
