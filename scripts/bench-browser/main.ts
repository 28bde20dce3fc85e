/**
 * The built app in Chromium.
 *
 *   npm run bench:browser [-- --runs N]                  how soon the page is there on an old machine
 *   npm run bench:browser -- --large [FILE] [--projects N | --rows N …]      a large file, as in `npm run bench -- --large`
 *
 * A conversion of the usual size in the browser is in `npm run bench -- --browser`.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../browser/launch.ts';
import { serveFolder } from '../lib/static-server.mjs';
import { largeOptions, largeTask } from '../bench/large.ts';
import { measureLargeInBrowser } from './large.ts';
import { measurePaint, type Paint, slowdown } from './paint.ts';

const { values, positionals } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    large: { type: 'boolean' },
    ...largeOptions,
  },
  allowPositionals: true,
});

const build = spawnSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/build/main.ts'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(1);
const server = await serveFolder(resolve('dist'));
const browser = await launchChromium();
try {
  if (values.large) await measureLargeInBrowser(browser, server.address, largeTask(positionals[0], values));
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
