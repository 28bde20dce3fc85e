import { flatten, type FlattenOptions } from '../flatten/flatten.ts';
import { columnsSheet, continuationSheet, isMarkHeader, metadataSheet } from '../layout/own-sheets.ts';
import type { JsonValue } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import type { TemplateFilling } from '../model/template-choice.ts';
import type { Cell, Row, Table } from '../model/workbook.ts';
import type { Schema } from '../schema/schema.ts';
import type { LayoutSheet } from './layout.ts';

/** Data for a template, by field path. */
export interface Filling {
  /** Rows of each sheet, by its name where headers are field paths; each cell by its header. */
  rows: ReadonlyMap<string, readonly ReadonlyMap<string, Cell>[]>;
  /** Headers of each sheet that has data. */
  headers: ReadonlyMap<string, readonly string[]>;
  /** Values of the package, by path. */
  metadata: ReadonlyMap<string, Cell>;
  /** Sheets of ours that cells refer to, such as for text that is longer than a cell. */
  own: readonly Table[];
  problems: readonly Problem[];
}

/** What the format of the template can hold. */
export type CellLimits = Pick<FlattenOptions, 'cellLimit' | 'controls' | 'protectFormulas' | 'typedCells'>;

/**
 * A document, as the rows of a template. `data`: all of it, in the exact layout, so that nothing is lost; `rows`: rows to go on with,
 * of each project with its id and title, on the other sheets with ids.
 */
export function fillingOf(
  document: JsonValue,
  schema: Schema,
  wanted: TemplateFilling,
  limits: CellLimits,
  layout: readonly LayoutSheet[],
): Filling {
  const { workbook, problems } = flatten(document, {
    ...{ schema, headers: 'paths', columns: 'used', sheetNames: 'language', extras: 'write' },
    ...limits,
  });
  const own = workbook.tables.filter(({ name }) => name === columnsSheet || name === continuationSheet);
  const metadata = workbook.tables.find(({ name }) => name === metadataSheet)?.rows ?? [];
  const data = workbook.tables.filter((table) => table.name !== metadataSheet && !own.includes(table));
  const tables = data.map(({ name, rows: [headers = [], ...rows] }) => {
    const names = headers.map(String);
    return { name, headers: names, rows: rows.map((row) => byHeader(names, row ?? [])) };
  });
  const all = new Map(tables.map(({ name, rows }) => [name, rows]));
  return {
    rows: wanted === 'data' ? all : new Map(layout.map((sheet) => [sheet.names.paths, begunRows(sheet, layout, all)])),
    headers: new Map(wanted === 'data' ? tables.map(({ name, headers }) => [name, headers]) : []),
    metadata: new Map(
      metadata.flatMap((row) => {
        const header = String(row?.[0]);
        return header === '#' || isMarkHeader(header) ? [] : [[header, row?.[1]] as const];
      }),
    ),
    own,
    problems: wanted === 'data' ? problems : [],
  };
}

function byHeader(headers: readonly string[], row: Row): ReadonlyMap<string, Cell> {
  return new Map(headers.flatMap((header, column) => (row[column] === undefined ? [] : [[header, row[column]]])));
}

/** Cells that a project is known by, where nothing else of it is written. */
const known = ['id', 'title'];

/** Rows that are only begun: the known items of what other rows belong to, with their ids; else a row for each thing to belong to. */
function begunRows(
  sheet: LayoutSheet,
  layout: readonly LayoutSheet[],
  all: Filling['rows'],
): ReadonlyMap<string, Cell>[] {
  const { path, columns } = sheet;
  const rowsOf = (each: LayoutSheet | undefined): readonly ReadonlyMap<string, Cell>[] =>
    all.get(each?.names.paths ?? '') ?? [];
  if (path === '') return rowsOf(sheet).map((row) => only(row, known));
  const links = columns.filter(({ leadsTo }) => leadsTo !== undefined);
  const headers = links.map((column) => column.headers.paths);
  const parent = layout.find((each) => each.path === links.at(-1)?.leadsTo);
  const id = columns.find(({ field }) => field.path === `${path}/id`)?.headers.paths;
  const isParent = layout.some((each) => each.columns.some(({ leadsTo }) => leadsTo === path));
  const items = isParent && id !== undefined ? rowsOf(sheet).map((row) => only(row, [...headers, id])) : [];
  const begun = items.filter(({ size }) => size === headers.length + 1);
  const taken = new Set(begun.map((row) => textOf(row, headers)));
  const others = rowsOf(parent).map((row) => only(row, headers));
  return [...begun, ...others.filter((row) => row.size === headers.length && !taken.has(textOf(row, headers)))];
}

function only(row: ReadonlyMap<string, Cell>, headers: readonly string[]): ReadonlyMap<string, Cell> {
  return new Map(headers.flatMap((header) => (row.has(header) ? [[header, row.get(header)] as const] : [])));
}

function textOf(row: ReadonlyMap<string, Cell>, headers: readonly string[]): string {
  return JSON.stringify(headers.map((header) => row.get(header)));
}
