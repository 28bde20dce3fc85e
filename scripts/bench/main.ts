/**
 * `npm run bench -- [FILE] [--runs N] [--projects N] [--browser]`: each conversion of a large file (1,000 projects, 600,000 values, 30 MB) in its
 * own process: the median of a few runs, next to reading the JSON alone, in turns, and to what the libraries alone take. Asserts nothing.
 *
 * `npm run bench -- --hostile [--only PART OF NAME]`: files that are made to do harm. Fails where one takes more than a gigabyte, or does not end.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureBrowser } from './browser.ts';
import { type ConversionName, conversions, convert, largestTemplate } from './conversions.ts';
import { hostileTask, measureHostile, measureHostileHere } from './hostile/measure-hostile.ts';
import { measureApart, measureHere, type Task } from './measure.ts';
import { manyProjects } from './projects.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    projects: { type: 'string', default: '1000' },
    browser: { type: 'boolean' },
    hostile: { type: 'boolean' },
    only: { type: 'string' },
    task: { type: 'string' },
    folder: { type: 'string', default: resolve('.cache/bench') },
  },
});
const { folder, task } = options;
const runs = Number(options.runs);

if (task?.startsWith(hostileTask)) await measureHostileHere(task.slice(hostileTask.length), folder);
else if (task !== undefined) await measureHere(task as Task, folder, runs);
else if (options.hostile) process.exitCode = (await measureHostile(join(folder, 'hostile'), options.only)) ? 0 : 1;
else await bench();

async function bench(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const [file] = positionals;
  const json = file === undefined ? manyProjects(Number(options.projects)) : readFileSync(file);
  writeFileSync(join(folder, 'input.json'), json);
  console.log(`${megabytes(json.length)} MB of JSON, median of ${runs} runs, Node ${process.versions.node}`);
  if (options.browser) {
    await measureBrowser(join(folder, 'input.json'));
    return;
  }
  for (const [name, format] of [
    ['input.zip', 'csv'],
    ['input.xlsx', 'xlsx'],
    ['input.ods', 'ods'],
  ] as const) {
    const bytes = await convert(json, 'input.json', format);
    writeFileSync(join(folder, name), bytes);
    console.log(`${megabytes(bytes.length)} MB of ${format.toUpperCase()}${format === 'csv' ? ' in a ZIP' : ''}`);
  }
  for (const name of Object.keys(conversions) as ConversionName[]) {
    const ours = await measureApart(`convert ${name}`, folder, runs);
    const floor = await measureApart(`floor ${name}`, folder, runs);
    const parse = `${(ours.seconds / ours.parseSeconds).toFixed(1)} × decode and JSON.parse (${ours.parseSeconds.toFixed(2)} s)`;
    const times = `${ours.seconds.toFixed(2)} s, ${parse}`;
    const libraries = `libraries alone ${floor.seconds.toFixed(2)} s (${(ours.seconds / floor.seconds).toFixed(2)} ×)`;
    console.log(`${name.padEnd(22)} ${times}; ${libraries}; peak ${Math.round(ours.megabytes)} MB`);
  }
  const review = await measureApart('review', folder, runs);
  const parse = `${(review.seconds / review.parseSeconds).toFixed(1)} × decode and JSON.parse`;
  console.log(
    `${'review'.padEnd(22)} ${review.seconds.toFixed(2)} s, ${parse}; peak ${Math.round(review.megabytes)} MB`,
  );
  const template = await measureApart('template', folder, runs);
  const size = `${megabytes((await largestTemplate()).length)} MB of XLSX`;
  console.log(
    `${'the largest template'.padEnd(22)} ${template.seconds.toFixed(2)} s, ${size}; peak ${Math.round(template.megabytes)} MB`,
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
