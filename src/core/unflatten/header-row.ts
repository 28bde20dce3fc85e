import { mapHeader } from '../headers/map-header.ts';
import { ownHeader } from '../layout/own-sheets.ts';
import { trimInvisible } from '../model/white-space.ts';
import type { Cell, Row } from '../model/workbook.ts';
import type { Field } from '../schema/schema.ts';
import { headerText } from './configuration.ts';

/** How well the cells of a row are understood as headers. */
export interface HeaderEvidence {
  /** Cells that name a field which holds a value. */
  known: number;
  /** Cells with anything in them. */
  cells: number;
}

/** Which row holds the headers, and why. Rows count from 0. */
export interface HeaderRowChoice extends HeaderEvidence {
  row: number;
  /** The first row that is not blank; found below others; as a configuration line says; as the person said. */
  by: 'first' | 'found' | 'configuration' | 'person';
}

/** Headers stand in one of the first rows, or the sheet has none. */
const searched = 15;

const none: ReadonlySet<string> = new Set();

/** No path or titles are as long; a text is. */
const longestHeader = 400;

/**
 * The header row of a sheet that does not say which it is. Titles and notes may stand above it, and names of groups of columns:
 * the row counts whose cells are best understood as headers, the first of several. Where the first row is well understood, as
 * in nearly every sheet, no other is looked at.
 *
 * @param named headers that a person decided about: these are known, too
 */
export function findHeaderRow(
  rows: readonly (Row | undefined)[],
  root: Field,
  titles: boolean,
  named: ReadonlySet<string> = none,
): HeaderRowChoice {
  let start = 0;
  while (start < rows.length && isWhiteSpace(rows[start])) start++;
  const first: HeaderRowChoice = { row: start, by: 'first', ...evidenceOf(rows[start], root, titles, named) };
  if (first.cells > 1 && isMostlyKnown(first)) return first;
  let best = first;
  for (let row = start + 1; row < Math.min(rows.length, searched); row++) {
    const evidence = evidenceOf(rows[row], root, titles, named);
    if (evidence.known > best.known && (evidence.known > 1 || isMostlyKnown(evidence)))
      best = { row, by: 'found', ...evidence };
  }
  return best;
}

function isMostlyKnown({ known, cells }: HeaderEvidence): boolean {
  return known > 0 && known * 2 >= cells;
}

function evidenceOf(row: Row | undefined, root: Field, titles: boolean, named: ReadonlySet<string>): HeaderEvidence {
  let known = 0;
  let cells = 0;
  for (const cell of row ?? []) {
    const header = headerText(cell);
    if (header === '') continue;
    cells++;
    if (named.has(header) || isKnown(cell, root, titles)) known++;
  }
  return { known, cells };
}

/** The name of a group is no evidence: it stands above the names of its fields as often as above values. */
function isKnown(cell: Cell, root: Field, titles: boolean): boolean {
  if (typeof cell !== 'string' || cell.length > longestHeader) return false;
  if (ownHeader(cell)) return true;
  const { field } = mapHeader(cell, root, titles);
  return field?.kind === 'value' || field?.kind === 'list';
}

/**
 * Rows below the header row that are headers again: of a second table on the sheet, or the same once more on each page. Only a row
 * below the headers themselves or below a blank row is looked at: tables on one sheet have something between them.
 *
 * @param from the first row of data
 * @param isAfterGap whether that row may be one, too
 */
export function findMoreHeaderRows(
  rows: readonly (Row | undefined)[],
  from: number,
  root: Field,
  titles: boolean,
  isAfterGap: boolean,
): number[] {
  const found: number[] = [];
  for (let row = from; row < rows.length; row++) {
    const isHeader: boolean = isAfterGap && isHeaderThroughout(rows[row], root, titles);
    if (isHeader) found.push(row);
    isAfterGap = isHeader || isBlank(rows[row]);
  }
  return found;
}

/** A table on a sheet: its header row, to the next table's, or the end. */
export interface TablePart {
  headerRow: number;
  endRow: number;
  /** Rows that say the headers once more, as on each page of a printed list. */
  repeats: Set<number>;
}

/** Nobody has as many different tables on one sheet; what follows belongs to the last. */
const mostTables = 100;

/** The tables of a sheet, from its header rows. Rows with the same headers make no table of their own. */
export function partsOf(
  rows: readonly (Row | undefined)[],
  headerRow: number,
  more: readonly number[],
): [TablePart, ...TablePart[]] {
  let last: TablePart = { headerRow, endRow: rows.length, repeats: new Set() };
  const parts: [TablePart, ...TablePart[]] = [last];
  for (const row of more) {
    const isRepeated = textOf(rows[row]) === textOf(rows[last.headerRow]);
    if (isRepeated || parts.length === mostTables) {
      last.repeats.add(row);
      continue;
    }
    last.endRow = row;
    last = { headerRow: row, endRow: rows.length, repeats: new Set() };
    parts.push(last);
  }
  return parts;
}

function textOf(row: Row | undefined): string {
  return JSON.stringify(row ?? []);
}

function isHeaderThroughout(row: Row | undefined, root: Field, titles: boolean): boolean {
  let known = 0;
  for (const cell of row ?? []) {
    if (cell === undefined || cell === '') continue;
    if (!isKnown(cell, root, titles)) return false;
    known++;
  }
  return known > 1;
}

/** A row in which nobody sees anything. */
function isWhiteSpace(row: Row | undefined): boolean {
  return !row || row.every((cell) => cell === undefined || (typeof cell === 'string' && trimInvisible(cell) === ''));
}

export function isBlank(row: Row | undefined): boolean {
  return !row || row.every((cell) => cell === undefined || cell === '');
}
