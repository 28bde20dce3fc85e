/**
 * The built app, and its engine, in Chromium.
 *
 *   npm run bench:browser [-- FILE] [--set NAME] [--runs N] [--only PART OF NAME]   the tasks of `npm run bench`, in a worker
 *   npm run bench:browser -- --start [--runs N]           how soon the page is there on an old machine
 *   npm run bench:browser -- --busy [--only WORDS] [--projects N]     the longest task of the page's main thread, in all that can be done
 *   npm run bench:browser -- --cancels [--only WORDS] [--projects N]  how soon the page is back, and memory, when work is cancelled
 *   npm run bench:browser -- --large [FILE] [--projects N | --rows N …]      a large file, as in `npm run bench -- --large`
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../browser/launch.ts';
import { serveFolder } from '../lib/static-server.mjs';
import { largeOptions, largeTask } from '../bench/large.ts';
import { measureBusy } from './busy-tasks.ts';
import { measureCancels } from './cancels.ts';
import { measureLargeInBrowser } from './large.ts';
import { measurePaint, type Paint, slowdown } from './paint.ts';
import { measureTasks } from './tasks.ts';

const { values, positionals } = parseArgs({
  options: {
    start: { type: 'boolean' },
    set: { type: 'string', default: '1000' },
    only: { type: 'string' },
    runs: { type: 'string', default: '5' },
    large: { type: 'boolean' },
    busy: { type: 'boolean' },
    cancels: { type: 'boolean' },
    ...largeOptions,
  },
  allowPositionals: true,
});

const runs = Number(values.runs);
const browser = await launchChromium();
try {
  if (values.start || values.large || values.busy || values.cancels) await measureApp();
  else {
    const [file] = positionals;
    const { set, only } = values;
    const chosen = { ...(file !== undefined && { file }), ...(only !== undefined && { only }) };
    await measureTasks(browser, { set, runs, folder: resolve('.cache/bench'), ...chosen });
  }
} finally {
  await browser.close();
}

async function measureApp(): Promise<void> {
  const build = spawnSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/build/main.ts'], { stdio: 'inherit' });
  if (build.status !== 0) throw new Error('The app cannot be built');
  const { address, close } = await serveFolder(resolve('dist'));
  try {
    const projects = Number(values.projects ?? 20_000);
    if (values.start) await measureStart(address);
    else if (values.busy) await measureBusy(browser, address, projects, values.only);
    else if (values.cancels) await measureCancels(browser, address, projects, values.only);
    else await measureLargeInBrowser(browser, address, largeTask(positionals[0], values));
  } finally {
    await close();
  }
}

async function measureStart(address: string): Promise<void> {
  for (const language of ['en', 'es']) {
    const paints: Paint[] = [];
    for (let run = 0; run < runs; run += 1) paints.push(await measurePaint(browser, `${address}?lang=${language}`));
    const median = (of: 'largest' | 'first') =>
      Math.round(paints.map((paint) => paint[of]).sort((a, b) => a - b)[Math.floor(paints.length / 2)]!);
    console.log(
      `Start in ${language}, processor ${slowdown} times slower: first paint ${median('first')} ms, largest ${median('largest')} ms (median of ${runs})`,
    );
  }
}
