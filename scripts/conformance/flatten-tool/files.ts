import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { JsonValue } from '../../../src/core/model/json.ts';
import type { Problem } from '../../../src/core/model/problem.ts';
import type { Table, Workbook } from '../../../src/core/model/workbook.ts';
import { schemaFromJsonSchema } from '../../../src/core/schema/from-json-schema.ts';
import type { Schema } from '../../../src/core/schema/schema.ts';
import type { Outcome } from '../../../src/formats/outcome.ts';
import { readCsv } from '../../../src/formats/read-csv.ts';
import { readJson } from '../../../src/formats/read-json.ts';
import { readWorkbook } from '../../../src/formats/read-workbook.ts';
import { writeCsv } from '../../../src/formats/write-csv.ts';
import { writeOds } from '../../../src/formats/write-ods.ts';
import { writeXlsx } from '../../../src/formats/write-xlsx.ts';
import type { CaseOptions } from './case-file.ts';

export async function readJsonFile(file: string): Promise<Outcome<JsonValue>> {
  const { value, problems } = await readJson(await readFile(file), basename(file));
  return value === undefined ? { problems } : { value: value.value, problems };
}

/** A JSON file of the case itself, which has to be one. */
export async function readExpectedJson(file: string): Promise<JsonValue> {
  const { value } = await readJsonFile(file);
  if (value === undefined) throw new Error(`${file} is not JSON`);
  return value;
}

/** A folder of CSV files, in code point order of their names, or a workbook. */
export async function readSheets(path: string, encoding?: string): Promise<Outcome<Workbook>> {
  if ((await stat(path)).isDirectory()) return readCsvFolder(path, encoding);
  const kind = extname(path).slice(1) === 'ods' ? 'ods' : 'xlsx';
  return readWorkbook(await readFile(path), basename(path), { kind });
}

export async function readCsvFolder(folder: string, encoding = 'utf-8'): Promise<Outcome<Workbook>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv')).sort(byCodePoint);
  const tables: Table[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const read = readCsv(await readFile(join(folder, name)), name, { encoding, delimiter: ',' });
    problems.push(...read.problems);
    if (read.value) tables.push(read.value);
  }
  return { value: { tables }, problems };
}

/** To real bytes and back, as a user would have it. */
export async function throughBytes(workbook: Workbook, format: 'csv' | 'xlsx' | 'ods'): Promise<Workbook> {
  if (format !== 'csv') {
    const bytes = await (format === 'ods' ? writeOds : writeXlsx)(workbook.tables);
    const { value } = await readWorkbook(bytes, `case.${format}`, { kind: format });
    if (!value) throw new Error(`Our own ${format} file cannot be read`);
    return value;
  }
  const tables = workbook.tables.map((table) => {
    const { value } = readCsv(writeCsv(table), `${table.name}.csv`, { delimiter: ',' });
    if (!value) throw new Error(`Our own CSV file ${table.name} cannot be read`);
    return { ...value, name: table.name };
  });
  return { tables: tables.sort((a, b) => byCodePoint(a.name, b.name)) };
}

/** The case's schema; one that knows no field where it names none. Titles are in the one language the schema has. */
export async function readSchema(folder: string, options: CaseOptions): Promise<Schema> {
  const listKey = options.rootListPath ?? 'main';
  if (options.schema === undefined) return schemaFromJsonSchema({}, { name: 'no schema', listKey, language: 'en' });
  const schema = JSON.parse(await readFile(join(folder, options.schema), 'utf8')) as unknown;
  return schemaFromJsonSchema(schema, { name: options.schema, listKey, language: languageOf(options) });
}

export function languageOf(options: CaseOptions): 'en' | 'es' {
  return (options.schema ?? '').endsWith('-es.json') ? 'es' : 'en';
}

function byCodePoint(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const order = left[index]!.codePointAt(0)! - right[index]!.codePointAt(0)!;
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
