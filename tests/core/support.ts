import { readFileSync } from 'node:fs';
import { flatten, type Flattened, type FlattenOptions } from '../../src/core/flatten/flatten.ts';
import { parseJson } from '../../src/core/model/exact-json.ts';
import type { JsonObject, JsonValue } from '../../src/core/model/json.ts';
import type { Place, Problem, ProblemCode } from '../../src/core/model/problem.ts';
import type { Cell, Row, Table } from '../../src/core/model/workbook.ts';
import { oc4idsSchema } from '../../src/core/schema/oc4ids.ts';
import { unflatten, type Unflattened, type UnflattenOptions } from '../../src/core/unflatten/unflatten.ts';

export const schema = oc4idsSchema('0.9.5');

/** One of the examples that ship with the page. */
export function example(language: 'en' | 'es'): JsonValue {
  const url = new URL(`../../src/ui/examples/example-${language}.json`, import.meta.url);
  return parseJson(readFileSync(url, 'utf8'));
}

export function table(name: string, ...rows: (Row | undefined)[]): Table {
  return { name, rows };
}

/** Reads sheets as the page does, with the settings that a test is about. */
export function readSheets(tables: Table[], options: Partial<UnflattenOptions> = {}): Unflattened {
  return unflatten({ tables }, { schema, titles: true, metadata: { orientation: 'auto' }, ...options });
}

/** Reads one sheet, `projects`: the header row, then rows of data. */
export function readRows(rows: (Row | undefined)[], options: Partial<UnflattenOptions> = {}): Unflattened {
  return readSheets([table('projects', ...rows)], options);
}

export function projectsOf({ document }: Pick<Unflattened, 'document'>): JsonObject[] {
  return (document as { projects: JsonObject[] }).projects;
}

/** The value of one cell in a row of its own, under the header. */
export function valueOf(header: string, cell: Cell, options: Partial<UnflattenOptions> = {}): JsonValue | undefined {
  const result = readRows([['id', header], ['1', cell]], options); // prettier-ignore
  let value: JsonValue | undefined = projectsOf(result)[0];
  for (const key of header.split('/')) value = (value as JsonObject | undefined)?.[key];
  return value;
}

export function codesOf({ problems }: { problems: readonly Problem[] }): ProblemCode[] {
  return problems.map(({ code }) => code);
}

/** The one problem with the code; fails where there is none, or more. */
export function theProblem<C extends ProblemCode>(
  { problems }: { problems: readonly Problem[] },
  code: C,
): Extract<Problem, { code: C }> {
  const [found, ...others] = problems.filter((problem) => problem.code === code);
  if (!found || others.length > 0) {
    throw new Error(`expected one ${code}, found ${problems.map((problem) => problem.code).join(', ') || 'none'}`);
  }
  return found as Extract<Problem, { code: C }>;
}

/** Places as `sheet!row,column`, counted from 0. */
export function cellsIn(places: readonly Place[]): string[] {
  return places.map(({ sheet, row, column }) => `${sheet}!${row},${column}`);
}

/** Writes a document, with the settings that a test is about; exact, with field paths, otherwise. */
export function writeSheets(document: JsonValue, options: Partial<FlattenOptions> = {}): Flattened {
  return flatten(document, {
    schema,
    headers: 'paths',
    columns: 'used',
    sheetNames: 'language',
    extras: 'write',
    typedCells: true,
    ...options,
  });
}

/** A package of one project. */
export function packageOf(...projects: JsonValue[]): JsonObject {
  return { projects };
}

export function sheetNames({ workbook }: Pick<Flattened, 'workbook'>): string[] {
  return workbook.tables.map(({ name }) => name);
}

export function sheet({ workbook }: Pick<Flattened, 'workbook'>, name: string): Table {
  const found = workbook.tables.find((each) => each.name === name);
  if (!found) throw new Error(`no sheet ${name} among ${workbook.tables.map((each) => each.name).join(', ')}`);
  return found;
}

export function headersOf(flat: Pick<Flattened, 'workbook'>, name: string): string[] {
  return (sheet(flat, name).rows[0] ?? []).map((cell) => String(cell));
}

/** The cells below a header, row by row. */
export function columnOf(flat: Pick<Flattened, 'workbook'>, name: string, header: string): Cell[] {
  const position = headersOf(flat, name).indexOf(header);
  if (position < 0) throw new Error(`no header ${header} among ${headersOf(flat, name).join(', ')}`);
  return sheet(flat, name)
    .rows.slice(1)
    .map((row) => row?.[position]);
}
