/**
 * The built app in Chromium.
 *
 *   npm run bench:browser [-- --runs N]                  how soon the page is there on an old machine
 *   npm run bench:browser -- --tasks [--only WORDS] [--projects N]
 *                                                        the longest task on the page's main thread, in all that can be done with large files
 *   npm run bench:browser -- --cancels [--only WORDS] [--projects N]
 *                                                        how soon the page is back, and memory given back, when work is cancelled
 *   npm run bench:browser -- --large [--projects N]      JSON that is too large to be read as a whole (1 GB unless told otherwise) → CSV
 *
 * A conversion of the usual size in the browser is in `npm run bench -- --browser`.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../browser/launch.ts';
import { serveFolder } from '../lib/static-server.mjs';
import { projectsInGigabyte } from '../bench/large.ts';
import { measureLargeInBrowser } from './large.ts';
import { measureCancels } from './cancels.ts';
import { measureTasks } from './tasks.ts';
import { measurePaint, type Paint, slowdown } from './paint.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    large: { type: 'boolean' },
    tasks: { type: 'boolean' },
    cancels: { type: 'boolean' },
    only: { type: 'string' },
    projects: { type: 'string' },
  },
  allowPositionals: true,
});

const build = spawnSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/build/main.ts'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(1);
const server = await serveFolder(resolve('dist'));
const browser = await launchChromium();
try {
  if (values.cancels) await measureCancels(browser, server.address, Number(values.projects ?? 10_000), values.only);
  else if (values.tasks) await measureTasks(browser, server.address, Number(values.projects ?? 10_000), values.only);
  else if (values.large)
    await measureLargeInBrowser(browser, server.address, Number(values.projects ?? projectsInGigabyte));
  else await measureStart();
} finally {
  await browser.close();
  await server.close();
}

async function measureStart(): Promise<void> {
  for (const language of ['en', 'es']) {
    const paints: Paint[] = [];
    for (let run = 0; run < Number(values.runs); run += 1)
      paints.push(await measurePaint(browser, `${server.address}?lang=${language}`));
    const median = (of: 'largest' | 'first') =>
      Math.round(paints.map((paint) => paint[of]).sort((a, b) => a - b)[Math.floor(paints.length / 2)]!);
    console.log(
      `Start in ${language}, processor ${slowdown} times slower: first paint ${median('first')} ms, largest ${median('largest')} ms (median of ${values.runs})`,
    );
  }
}
