/**
 * `npm run bench -- [--set NAME] [FILE] [--runs N] [--only PART OF NAME] [--browser]`: each conversion, the review and the templates, in
 * processes of their own: medians of a few runs, in turns with the floor, which is what the libraries alone take. A set is a number of
 * projects (1000 unless told otherwise), or `wide`, `deep` or `long-text`. Asserts nothing; keeps the results.
 *
 * `npm run bench -- --table`: writes the results that were kept into `docs/performance.md`.
 *
 * `npm run bench -- --hostile [--only PART OF NAME]`: files that are made to do harm. Fails where one takes more than a gigabyte, or does not end.
 *
 * `npm run bench -- --large [FILE] [--projects N | --rows N [--of documents] [--strings inline]] [--to csv|xlsx] [--out FILE]`: a large file
 * in one process: JSON that is too large to be read as a whole (1 GB unless told otherwise) → CSV or XLSX; or very many rows in one sheet of
 * XLSX, or a spreadsheet of one's own → JSON.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureBrowser } from './browser.ts';
import { convert } from './conversions.ts';
import { hostileTask, measureHostile, measureHostileHere } from './hostile/measure-hostile.ts';
import { largeOptions, largeTask, measureLarge } from './large.ts';
import { type Measured, measureHere, measureTask } from './measure.ts';
import { makeSet } from './sets.ts';
import { keepResults, megabytes, readResults, writeTables } from './table.ts';
import { type Task, tasks } from './tasks.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    set: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '5' },
    browser: { type: 'boolean' },
    hostile: { type: 'boolean' },
    large: { type: 'boolean' },
    ...largeOptions,
    table: { type: 'boolean' },
    only: { type: 'string' },
    task: { type: 'string' },
    folder: { type: 'string', default: resolve('.cache/bench') },
  },
});
const { folder, task } = options;
const runs = Number(options.runs);
const kept = join(folder, 'results.json');

if (task?.startsWith(hostileTask)) await measureHostileHere(task.slice(hostileTask.length), folder);
else if (task !== undefined) await measureHere(task, folder, runs);
else if (options.hostile) process.exitCode = (await measureHostile(join(folder, 'hostile'), options.only)) ? 0 : 1;
else if (options.large) await measureLarge(largeTask(positionals[0], options));
else if (options.table) writeTables(readResults(kept), 'docs/performance.md');
else await bench();

async function bench(): Promise<void> {
  const [file] = positionals;
  const set = file ?? options.set;
  const json = file === undefined ? makeSet(set) : readFileSync(file);
  const own = join(folder, file === undefined ? set : 'file');
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'input.json'), json);
  console.log(`${megabytes(json.length)} MB of JSON, median of ${runs} runs, Node ${process.versions.node}`);
  if (options.browser) {
    await measureBrowser(join(own, 'input.json'));
    return;
  }
  const before = load();
  const wanted = [...tasks].filter(([name]) => options.only === undefined || name.includes(options.only));
  const inputs = await makeInputs(json, own, new Set(wanted.flatMap(([name, task]) => neededBy(name, task))));
  const sizes = Object.entries(inputs).filter((each): each is [string, number] => typeof each[1] === 'number');
  const about = { set, inputs: Object.fromEntries(sizes), node: process.versions.node, runs };
  for (const [name, { input }] of wanted) {
    const missing = input === undefined ? undefined : inputs[input];
    const result = typeof missing === 'string' ? { refused: missing } : await measured(name, own);
    console.log(`${name.padEnd(14)} ${lineOf(result)}`);
    if (file === undefined) keepResults(kept, { ...about, load: [before, load()], tasks: { [name]: result } });
  }
}

/** The files that a task reads: its input, and what its floor takes its cells from. */
function neededBy(name: string, { input = '' }: Task): string[] {
  if (name === 'JSON → CSV') return ['input.zip'];
  return name.startsWith('JSON →') ? ['input.xlsx'] : [input];
}

/** The inputs that are needed: their sizes in bytes, or why there is none. */
async function makeInputs(
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

async function measured(name: string, own: string): Promise<Measured | { refused: string }> {
  try {
    return await measureTask(name, own, runs);
  } catch (error) {
    return { refused: String(error) };
  }
}

function lineOf(result: Measured | { refused: string }): string {
  if ('refused' in result) return result.refused;
  const { seconds, floorSeconds, processorSeconds, floorProcessorSeconds, parseSeconds } = result;
  const floor =
    floorSeconds === undefined || floorProcessorSeconds === undefined
      ? ''
      : `floor ${floorSeconds.toFixed(2)} s (${(seconds / floorSeconds).toFixed(2)} ×; by processor ${(processorSeconds / floorProcessorSeconds).toFixed(2)} ×), `;
  const parse = `${(seconds / parseSeconds).toFixed(1)} × JSON.parse (${parseSeconds.toFixed(2)} s)`;
  return `${seconds.toFixed(2)} s, ${floor}${parse}; peak ${Math.round(result.megabytes)} MB, ${megabytes(result.bytes)} MB made`;
}

/** How many programs want the processor, per core. */
function load(): number {
  return loadavg()[0]! / availableParallelism();
}
