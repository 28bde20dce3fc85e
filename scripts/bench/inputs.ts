import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { convert } from './conversions.ts';
import { makeSet } from './sets.ts';
import { type Task, tasks } from './tasks.ts';

/** What is measured in one go: the tasks that were asked for, and the folder with the files that they read. */
export interface Inputs {
  folder: string;
  json: Uint8Array;
  /** By the name of the file: its size in bytes, or why there is none. */
  files: Record<string, number | string>;
  tasks: [name: string, task: Task][];
}

/**
 * Makes the files that tasks read, in a folder of their own.
 *
 * @param set the name of a set, or a JSON file where that is given
 * @param only part of the name of the tasks
 */
export async function makeInputs(folder: string, set: string, file?: string, only = ''): Promise<Inputs> {
  const json = file === undefined ? makeSet(set) : readFileSync(file);
  const own = join(folder, file === undefined ? set : 'file');
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'input.json'), json);
  const wanted = [...tasks].filter(([name]) => name.includes(only));
  const needed = new Set(wanted.flatMap(([name, task]) => neededBy(name, task)));
  return { folder: own, json, files: await convertedInputs(json, own, needed), tasks: wanted };
}

/** Those of the inputs that are there, with their sizes. */
export function sizesOf({ files }: Inputs): Record<string, number> {
  return Object.fromEntries(
    Object.entries(files).filter((each): each is [string, number] => typeof each[1] === 'number'),
  );
}

/** How many programs want the processor, per core. */
export function load(): number {
  return loadavg()[0]! / availableParallelism();
}

/** The files that a task reads: its input, and what its floor takes its cells from. */
function neededBy(name: string, { input = '' }: Task): string[] {
  if (name === 'JSON → CSV') return ['input.zip'];
  return name.startsWith('JSON →') ? ['input.xlsx'] : [input];
}

/** The inputs that are needed: their sizes in bytes, or why there is none. */
async function convertedInputs(
  json: Uint8Array,
  own: string,
  needed: ReadonlySet<string>,
): Promise<Record<string, number | string>> {
  const inputs: Record<string, number | string> = { 'input.json': json.length };
  for (const [name, format] of [
    ['input.zip', 'csv'],
    ['input.xlsx', 'xlsx'],
    ['input.ods', 'ods'],
  ] as const) {
    if (!needed.has(name)) continue;
    try {
      const bytes = await convert(json, 'input.json', format);
      writeFileSync(join(own, name), bytes);
      inputs[name] = bytes.length;
    } catch (error) {
      inputs[name] = String(error);
    }
  }
  return inputs;
}
