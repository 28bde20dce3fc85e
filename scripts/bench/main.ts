/**
 * `npm run bench -- [--set NAME] [FILE] [--runs N] [--only PART OF NAME]`: each conversion, the review and the templates, in
 * processes of their own: medians of a few runs, in turns with the floor, which is what the libraries alone take. A set is a number of
 * projects (1000 unless told otherwise), or `wide`, `deep` or `long-text`. Asserts nothing; keeps the results.
 *
 * `npm run bench -- --table`: writes the results that were kept, those of `npm run bench:browser` too, into `docs/performance.md`.
 *
 * `npm run bench -- --hostile [--only PART OF NAME]`: files that are made to do harm. Fails where one takes more than a gigabyte, or does not end.
 *
 * `npm run bench -- --large [FILE] [--projects N | --rows N [--of documents] [--strings inline]] [--to csv|xlsx] [--out FILE]`: a large file
 * in one process: JSON that is too large to be read as a whole (1 GB unless told otherwise) → CSV or XLSX; or very many rows in one sheet of
 * XLSX, or a spreadsheet of one's own → JSON.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hostileTask, measureHostile, measureHostileHere } from './hostile/measure-hostile.ts';
import { load, makeInputs, sizesOf } from './inputs.ts';
import type { Measured } from './in-turns.ts';
import { largeOptions, largeTask, measureLarge } from './large.ts';
import { measureHere, measureTask } from './measure.ts';
import { keepResults, lineOf, megabytes, writeTables } from './table.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    set: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '5' },
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

if (task?.startsWith(hostileTask)) await measureHostileHere(task.slice(hostileTask.length), folder);
else if (task !== undefined) await measureHere(task, folder, runs);
else if (options.hostile) process.exitCode = (await measureHostile(join(folder, 'hostile'), options.only)) ? 0 : 1;
else if (options.large) await measureLarge(largeTask(positionals[0], options));
else if (options.table) writeTables(folder, 'docs/performance.md');
else await bench();

async function bench(): Promise<void> {
  const [file] = positionals;
  const { set } = options;
  const before = load();
  const inputs = await makeInputs(folder, set, file, options.only);
  const engine = `Node ${process.versions.node}`;
  console.log(`${megabytes(inputs.json.length)} MB of JSON, median of ${runs} runs, ${engine}`);
  const about = { set, inputs: sizesOf(inputs), engine, runs };
  for (const [name, { input }] of inputs.tasks) {
    const missing = input === undefined ? undefined : inputs.files[input];
    const result = typeof missing === 'string' ? { refused: missing } : await measured(name, inputs.folder);
    console.log(`${name.padEnd(14)} ${lineOf(result)}`);
    if (file === undefined) keepResults(folder, { ...about, load: [before, load()], tasks: { [name]: result } });
  }
}

async function measured(name: string, own: string): Promise<Measured | { refused: string }> {
  try {
    return await measureTask(name, own, runs);
  } catch (error) {
    return { refused: String(error) };
  }
}
