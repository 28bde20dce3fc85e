import { flatten } from '../../../src/core/flatten/flatten.ts';
import { columnsSheet, hashCommentsLine, isMarkHeader, metadataSheet } from '../../../src/core/layout/own-sheets.ts';
import { isObject, type JsonValue } from '../../../src/core/model/json.ts';
import type { HeaderKind } from '../../../src/core/model/options.ts';
import type { Cell, Table } from '../../../src/core/model/workbook.ts';
import type { Field, Schema } from '../../../src/core/schema/schema.ts';

/** A cell, and the place that it had in the good workbook; none for one that a mutation put in. */
export interface MutableCell {
  cell: Cell;
  from?: string;
}

/** A sheet that mutations may change: rows of the same length, with the headers in one of them. */
export interface MutableSheet {
  name: string;
  headerRow: number;
  rows: MutableCell[][];
  /** The metadata sheet lies on its side in the file: here it is turned, so that mutations need not know. */
  lies: boolean;
  /** What its headers name. */
  root: Field;
}

export interface GoodWorkbookOptions {
  headers: HeaderKind;
  /** `write`: all that we write but our mark; `none`: the bare layout of Flatten Tool. */
  extras: 'write' | 'none';
  typedCells: boolean;
}

/** The place of a cell as one text; rows and columns count from 0. */
export function placeText(sheet: string, row: number, column: number): string {
  return `${sheet}!${row},${column}`;
}

/** A workbook as we write it, but without our mark: as one of other people, which is read with repairs. */
export function goodWorkbook(document: JsonValue, schema: Schema, options: GoodWorkbookOptions): MutableSheet[] {
  const filled = withoutEmpty(document);
  const written = options.extras === 'none' ? withIds(filled) : filled;
  const { workbook } = flatten(written, { schema, columns: 'used', sheetNames: 'language', ...options });
  return workbook.tables.flatMap((table) => {
    if (table.name === columnsSheet) return [];
    const isMetadata = table.name === metadataSheet;
    const rows = isMetadata ? table.rows.filter((row) => !isAboutFile(String(row?.[0]))) : table.rows;
    if (!rows[0]?.length) return [];
    return mutable({ ...table, rows }, isMetadata, isMetadata ? schema.metadata : schema.item);
  });
}

function isAboutFile(header: string): boolean {
  return header === hashCommentsLine[0] || isMarkHeader(header);
}

/** Nobody writes that an object or a list is empty: such a cell would hold JSON. */
function withoutEmpty(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(withoutEmpty).filter(isFilled);
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([key, member]) => [key, withoutEmpty(member)] as const);
  return Object.fromEntries(members.filter(([, member]) => isFilled(member)));
}

function isFilled(value: JsonValue): boolean {
  return typeof value !== 'object' || value === null || Object.keys(value).length > 0;
}

/** The bare layout joins sheets by ids only: every object of an array needs one of its own. */
function withIds(value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    const known = new Set<JsonValue>();
    return value.map((item, index) => {
      const inner = withIds(item);
      if (!isObject(inner)) return inner;
      const id = inner['id'] === undefined || known.has(inner['id']) ? `no-${index + 1}` : inner['id'];
      known.add(id);
      return { ...inner, id };
    });
  }
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withIds(member)]))
    : value;
}

function mutable({ name, rows }: Table, lies: boolean, root: Field): MutableSheet {
  const width = Math.max(...rows.map((row) => row?.length ?? 0));
  const tracked = Array.from(rows, (row, index) =>
    Array.from({ length: width }, (_, column): MutableCell => ({
      cell: row?.[column],
      from: placeText(name, index, column),
    })),
  );
  return { name, headerRow: 0, rows: lies ? turned(tracked) : tracked, lies, root };
}

function turned(rows: readonly MutableCell[][]): MutableCell[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]!));
}

/** The rows as they stand in the file. */
export function rowsInFile({ rows, lies }: MutableSheet): MutableCell[][] {
  return lies ? turned(rows) : rows;
}

export function toTables(sheets: readonly MutableSheet[]): Table[] {
  return sheets.map((sheet) => ({
    name: sheet.name,
    rows: rowsInFile(sheet).map((row) => row.map(({ cell }) => cell)),
  }));
}
