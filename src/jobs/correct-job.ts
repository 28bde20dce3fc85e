import { outputName } from '../core/model/options.ts';
import { type CorrectedSheet, type CorrectedValue, eachCell } from '../core/model/corrections.ts';
import { cellText } from '../core/model/cell-text.ts';
import { isAbout } from '../core/model/sheet-name.ts';
import { columnLetters } from '../core/model/column-letters.ts';
import { type Problem, problem } from '../core/model/problem.ts';
import type { Cell, Table } from '../core/model/workbook.ts';
import type { ListRow, ListSheet } from '../formats/change-xlsx/list-sheet.ts';
import { correctCsv } from '../formats/correct-csv.ts';
import { copyXlsx } from '../formats/change-xlsx/copy-xlsx.ts';
import { correctXlsx } from '../formats/change-xlsx/correct-xlsx.ts';
import { ending } from '../formats/file-name.ts';
import { safeSheetNames } from '../formats/sheet-names.ts';
import type { CorrectedResult, CorrectionWords } from './api.ts';
import { nothingToCorrect } from './no-document.ts';
import type { HeldDocument } from './read-job.ts';
import { workbookMimes } from './workbook-mimes.ts';
import { checkSize } from './sheet-limits.ts';

/** What a sheet of Excel can hold, and a cell of it. */
const mostRows = 1_048_576;
const mostColumns = 16_384;
const mostCharacters = 32_767;

/** How wide the columns of the list are, in characters: file, sheet, cell, header, before, after. */
const widths = [30, 24, 10, 40, 40, 40];

/** A cell that is to hold something else than it did. */
interface Change {
  table: Table;
  /** What its sheet is called in the file that is made. */
  sheet: string;
  row: number;
  column: number;
  before: Cell;
  value: CorrectedValue;
}

/**
 * The person's own file with the cells that they corrected; where it is none that we can change (another format, several files, a
 * workbook built in a way that we do not know), a copy of the cells that were read, with these corrected.
 */
export async function correctJob(
  held: HeldDocument,
  corrections: readonly CorrectedSheet[],
  words: CorrectionWords,
): Promise<CorrectedResult> {
  const { original, originalCsv, reading, workbook } = held;
  if (!workbook) return { ok: false, problems: [nothingToCorrect()] };
  const { tables } = workbook;
  const own = changesOf(tables, corrections);
  const input = reading.files[0]?.name;
  if (originalCsv) {
    const { bytes, isUtf8Now } = correctCsv(originalCsv.bytes, own, originalCsv.decision);
    const name = outputName(input, `${words.name}.${ending(originalCsv.name) || 'csv'}`);
    const file = { name, mime: 'text/csv', bytes };
    return { ok: true, file, isCopy: false, changed: own.length, isListed: false, hasFormulas: false, isUtf8Now };
  }
  const tooLong = own.flatMap(checkLength);
  if (tooLong.length > 0) return { ok: false, problems: tooLong };
  const list = (changes: readonly Change[]): ListSheet => listOf(changes, held, words);
  const kept = original && (await correctXlsx(original.bytes, own, list(own)));
  if (!kept) {
    const tooLarge = tables.flatMap(checkSize);
    if (tooLarge.length > 0) return { ok: false, problems: tooLarge };
  }
  const names = safeSheetNames(tables.map(({ name }) => name));
  const renamed = own.map((change) => ({ ...change, sheet: names[tables.indexOf(change.table)]! }));
  const made = kept ?? (await copyXlsx(tables, names, renamed, list(renamed)));
  if (!made) return { ok: false, problems: [nothingToCorrect()] };
  const file = {
    name: outputName(input, `${words.name}.${made.ending}`),
    mime: workbookMimes[made.ending],
    bytes: made.bytes,
  };
  const { hasFormulas } = made;
  const isCopy = kept === undefined;
  return { ok: true, file, isCopy, changed: own.length, isListed: true, hasFormulas, isUtf8Now: false };
}

/** The one XLSX file that was read, with the cells that were corrected; nothing where there is none, or one that we cannot change. */
export async function correctedOriginal({
  original,
  reading,
  workbook,
}: HeldDocument): Promise<Uint8Array | undefined> {
  const changes = changesOf(workbook?.tables ?? [], reading.decisions.cells);
  return changes.length > 0 && original ? (await correctXlsx(original.bytes, changes))?.bytes : original?.bytes;
}

/** What the corrections change, in the order of sheets, rows and columns; of several for one cell the last counts. */
function changesOf(tables: readonly Table[], corrections: readonly CorrectedSheet[]): Change[] {
  return tables.flatMap((table) => {
    const changes = new Map<number, Change>();
    for (const { row, column, value } of eachCell(corrections.filter((each) => isAbout(each, table)))) {
      if (!isCell(row, column, table)) continue;
      const before = table.rows[row]?.[column];
      changes.set(row * mostColumns + column, { table, sheet: table.name, row, column, before, value });
    }
    const changed = [...changes.values()].filter(isOther);
    return changed.sort((one, other) => one.row - other.row || one.column - other.column);
  });
}

function isOther({ table, before, value }: Change): boolean {
  return table.plainText ? cellText(before) !== String(value ?? '') : (before ?? '') !== (value ?? '');
}

function isCell(row: number, column: number, { rows }: Table): boolean {
  const isWithin = row < Math.max(mostRows, rows.length) && column < mostColumns;
  return Number.isInteger(row) && Number.isInteger(column) && row >= 0 && column >= 0 && isWithin;
}

function checkLength({ table, row, column, value }: Change): Problem[] {
  const characters = typeof value === 'string' ? value.length : 0;
  if (characters <= mostCharacters) return [];
  const { file, name } = table;
  const place = { ...(file !== undefined && { file }), sheet: name, row, column };
  return [problem('write.text_limit', 'error', { characters, limit: mostCharacters }, place)];
}

/** The changes as a sheet; with a column for the file where there are several. */
function listOf(changes: readonly Change[], held: HeldDocument, { sheetName, columns }: CorrectionWords): ListSheet {
  const from = held.reading.files.length > 1 ? 0 : 1;
  const header = (['file', 'sheet', 'cell', 'header', 'before', 'after'] as const).map((column) => columns[column]);
  const headerOf = headers(held);
  const rows = changes.slice(0, mostRows - 1).map((change): ListRow => {
    const { table, sheet, row, column, before, value } = change;
    const cell = `${columnLetters(column)}${row + 1}`;
    const texts = [headerOf(change), cellText(before), String(value ?? '')];
    const cells = [table.file ?? '', sheet, cell, ...texts.map((text) => text.slice(0, mostCharacters))];
    return { cells: cells.slice(from), target: { sheet, cell } };
  });
  return {
    name: sheetName,
    rows: [{ cells: header.slice(from) }, ...rows],
    linkColumn: 2 - from,
    widths: widths.slice(from),
  };
}

/** Finds the header of a cell; none for one that is a header, or on a sheet without any. */
function headers({ options, reading }: HeldDocument): (change: Change) => string {
  const byTable = new Map<Table, number[]>();
  return ({ table, row, column }) => {
    let headerRows = byTable.get(table);
    if (!headerRows) {
      const own = reading.sheets.filter(({ name, file, role }) => {
        return name === table.name && file === table.file && role !== 'metadata';
      });
      headerRows = own.flatMap(({ headerRow }) => headerRow ?? []);
      byTable.set(table, headerRows);
    }
    // A sheet may have several tables, each below its own headers; in one that lies on its side, they stand before the cells.
    const [along, isAcross] = options.verticalOrientation ? [column, true] : [row, false];
    const last = headerRows.reduce((found, each) => (each < along ? Math.max(found, each) : found), -1);
    if (last < 0) return '';
    return cellText(isAcross ? table.rows[row]?.[last] : table.rows[last]?.[column]);
  };
}
