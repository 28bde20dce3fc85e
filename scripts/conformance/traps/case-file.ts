import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { Severity } from '../../../src/core/model/problem.ts';
import type { InputFile } from '../../../src/jobs/api.ts';

/** `case.json`, as the README of the cases describes it; the keys that we use. */
export interface TrapCase {
  command: string;
  /** A file, several files given together, or a folder. */
  input: string | string[];
  expected?: string;
  /** Other documents that are right too. */
  accept?: string[];
  outcome: 'converted' | 'refused' | 'either';
  problems: ExpectedProblem[];
  /** No warning and no error at all. */
  clean?: boolean;
  /** The result must be the same with each of these as the zone of the computer. */
  timeZones?: string[];
  limits?: { seconds?: number; megabytes?: number };
}

export interface ExpectedProblem {
  severity: Severity;
  about: string;
  places: ExpectedPlace[];
  exact?: boolean;
  onlyIfRefused?: boolean;
}

/** As a person names it: `{ sheet, cell: "C2" }`, `{ sheet, row: 2 }`, `{ sheet, column: "C" }`, `{ sheet }`, `{ file }`. */
export interface ExpectedPlace {
  file?: string;
  sheet?: string;
  cell?: string;
  row?: number;
  column?: string;
}

export function isTrapCase(folder: string): boolean {
  const file = join(folder, 'case.json');
  return existsSync(file) && readTrapCase(folder).command === 'read';
}

export function readTrapCase(folder: string): TrapCase {
  return JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as TrapCase;
}

/** The files as a person would drop them: those of a folder have its name before theirs. */
export async function inputFiles(folder: string, { input }: TrapCase): Promise<InputFile[]> {
  const paths = await Promise.all([input].flat().map((path) => filesAt(join(folder, path))));
  return Promise.all(
    paths.flat().map(async ({ path, name }) => ({ name, bytes: new Uint8Array(await readFile(path)) })),
  );
}

async function filesAt(path: string): Promise<{ path: string; name: string }[]> {
  if (!(await stat(path)).isDirectory()) return [{ path, name: basename(path) }];
  const names = await readdir(path, { recursive: true });
  return names
    .filter((name) => /\.csv$/i.test(name))
    .sort()
    .map((name) => ({ path: join(path, name), name: relative(join(path, '..'), join(path, name)) }));
}
