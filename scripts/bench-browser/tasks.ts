import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { type Inputs, load, makeInputs, sizesOf } from '../bench/inputs.ts';
import type { Measured } from '../bench/in-turns.ts';
import { keepResults, lineOf, megabytes } from '../bench/table.ts';
import { serveFolder } from '../lib/static-server.mjs';
import { watchMemory } from './memory.ts';
import type { Answer, Asked } from './tasks-worker.ts';

export interface TasksOptions {
  set: string;
  file?: string;
  only?: string;
  runs: number;
  /** Where files and results are kept. */
  folder: string;
}

/** The tasks of `npm run bench`, and their floors, in a worker of Chromium. */
export async function measureTasks(browser: Browser, { set, file, only, runs, folder }: TasksOptions): Promise<void> {
  const before = load();
  const inputs = await makeInputs(folder, set, file, only);
  await buildWorker(inputs.folder);
  writeFileSync(join(inputs.folder, 'index.html'), '<!doctype html><title>Bench</title>');
  const engine = `Chromium ${browser.version()}`;
  console.log(`${megabytes(inputs.json.length)} MB of JSON, median of ${runs} runs, ${engine}`);
  const about = { set, inputs: sizesOf(inputs), engine, runs };
  const server = await serveFolder(inputs.folder);
  try {
    for (const [name] of inputs.tasks) {
      const result = await measured(browser, server.address, name, inputs, runs);
      console.log(`${name.padEnd(14)} ${lineOf(result)}`);
      if (file === undefined) keepResults(folder, { ...about, load: [before, load()], tasks: { [name]: result } });
    }
  } finally {
    await server.close();
  }
}

async function buildWorker(folder: string): Promise<void> {
  await build({
    configFile: 'scripts/run-ts.vite.config.ts',
    logLevel: 'warn',
    publicDir: false,
    build: {
      lib: { entry: 'scripts/bench-browser/tasks-worker.ts', formats: ['es'], fileName: () => 'worker.js' },
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome109',
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
}

async function measured(
  browser: Browser,
  address: string,
  task: string,
  inputs: Inputs,
  runs: number,
): Promise<Measured | { refused: string }> {
  const missing = Object.values(inputs.files).find((each) => typeof each === 'string');
  if (missing !== undefined) return { refused: missing };
  const asked = { task, files: Object.keys(inputs.files) };
  const timed = await inFreshPage(browser, address, { ...asked, runs });
  const once = await inFreshPage(browser, address, { ...asked, runs: 0 });
  if ('times' in timed.answer && 'bytes' in once.answer) {
    return { ...timed.answer.times, ...once.answer, megabytes: once.megabytes };
  }
  return { refused: [timed.answer, once.answer].flatMap((each) => ('failed' in each ? [each.failed] : [])).join('; ') };
}

/** What came of it, and the most memory meanwhile beyond that of the empty page. */
async function inFreshPage(
  browser: Browser,
  address: string,
  asked: Asked,
): Promise<{ answer: Answer; megabytes: number }> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address);
    const memory = await watchMemory(browser, 50);
    const answer = await page.evaluate(
      (message) =>
        new Promise<Answer>((done) => {
          const worker = new Worker('worker.js', { type: 'module' });
          worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => done(data));
          worker.addEventListener('error', ({ message: said }) => done({ failed: said }));
          worker.postMessage(message);
        }),
      asked,
    );
    return { answer, megabytes: ((await memory.end()) - memory.idle) / 1e6 };
  } finally {
    await context.close();
  }
}
