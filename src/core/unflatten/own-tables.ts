import {
  columnsSheet,
  continuationSheet,
  formulasHeader,
  formulasProtected,
  geometriesAsWkt,
  geometriesHeader,
  ignoreLine,
  markHeader,
  numbersHeader,
  numbersWithComma,
  shapeHeader,
  shapeWithoutList,
} from '../layout/own-sheets.ts';
import { apostrophe, unprotect } from '../layout/protected.ts';
import type { DocumentShape } from '../model/options.ts';
import type { Cell, Row, Table } from '../model/workbook.ts';
import { cellText } from './configuration.ts';
import { type CellType, untyped } from './read-cell.ts';

/** What our own sheets say about the others (`docs/format.md`). */
export interface OwnTables {
  /** Types of columns, by sheet and header. */
  columnTypes: Map<string, Map<string, CellType>>;
  /** Text that is longer than a cell, by number. */
  continuations: Map<number, string>;
  tables: Table[];
}

/** Takes our own sheets out of the tables; a sheet is ours by its name and its first line. */
export function readOwnTables(tables: readonly Table[]): OwnTables {
  const own: OwnTables = { columnTypes: new Map(), continuations: new Map(), tables: [] };
  for (const table of tables) {
    const [first] = table.rows;
    if (!first || first[0] !== ignoreLine[0] || first[1] !== ignoreLine[1]) continue;
    if (table.name === columnsSheet) readColumns(table, own.columnTypes);
    else if (table.name === continuationSheet) readContinuations(table, own.continuations);
    else continue;
    own.tables.push(table);
  }
  return own;
}

/** Rows of `_columns`: sheet, header, type. */
function readColumns(table: Table, columnTypes: OwnTables['columnTypes']): void {
  for (const row of dataRows(table)) {
    const [sheet = '', header = '', type = ''] = row.map(cellText);
    if (type !== 'number' && type !== 'boolean') continue;
    const types = columnTypes.get(sheet) ?? new Map<string, CellType>();
    types.set(header, { ...untyped, type });
    columnTypes.set(sheet, types);
  }
}

/** Rows of `_long`: number, then the parts of the text. */
function readContinuations(table: Table, continuations: Map<number, string>): void {
  for (const row of dataRows(table)) {
    const [number, ...parts] = row.map(cellText);
    continuations.set(Number(number), parts.join(''));
  }
}

function dataRows(table: Table): Row[] {
  return table.rows.slice(2).filter((row) => row !== undefined);
}

/** Tables as they were before text in them was protected (`layout/protected.ts`). */
export function unprotectTables(tables: readonly Table[]): Table[] {
  return tables.map((table) => {
    if (table.beginnings?.hasNone((code) => code === apostrophe)) return { ...table, plainText: false };
    const { beginnings, ...rest } = table;
    return { ...rest, plainText: false, rows: table.rows.map((row) => row && unprotectRow(row)) };
  });
}

/** The row itself where nothing in it is protected, as nearly always. */
function unprotectRow(row: Row): Row {
  let plain: Cell[] | undefined;
  for (let column = 0; column < row.length; column++) {
    const cell = row[column];
    if (typeof cell !== 'string') continue;
    const text = unprotect(cell);
    if (text !== cell) (plain ??= [...row])[column] = text;
  }
  return plain ?? row;
}

/** What a metadata sheet of ours says about its file. */
export interface Mark {
  ours: boolean;
  shape: DocumentShape;
  /** True where the document had no list, not even an empty one. */
  withoutList: boolean;
  /** True where geometries are written as well-known text. */
  withWkt: boolean;
  /** True where an apostrophe stands before text that a program would run as a formula. */
  withProtection: boolean;
  /** True where numbers have a decimal comma. */
  withComma: boolean;
}

/** Looks for our mark in a metadata sheet that lies on its side. */
export function readMark(metadata: Table | undefined): Mark {
  const mark: Mark = {
    ours: false,
    shape: 'package',
    withoutList: false,
    withWkt: false,
    withProtection: false,
    withComma: false,
  };
  for (const row of metadata?.rows ?? []) {
    const header = row?.[0];
    if (header === markHeader) mark.ours = true;
    if (header === formulasHeader) mark.withProtection = cellText(row?.[1]) === formulasProtected;
    if (header === numbersHeader) mark.withComma = cellText(row?.[1]) === numbersWithComma;
    if (header === geometriesHeader) mark.withWkt = cellText(row?.[1]) === geometriesAsWkt;
    if (header === shapeHeader) {
      const shape = cellText(row?.[1]);
      if (shape === 'list' || shape === 'item') mark.shape = shape;
      mark.withoutList = shape === shapeWithoutList;
    }
  }
  return mark;
}
