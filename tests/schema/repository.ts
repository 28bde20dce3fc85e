import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';

export const root = resolve(import.meta.dirname, '../..');

export type TableRow = Readonly<Record<string, string>>;

export function readCsv(path: string): TableRow[] {
  return Papa.parse<TableRow>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

export function generatedPath(...segments: string[]): string {
  return resolve(root, 'schema/generated', ...segments);
}
