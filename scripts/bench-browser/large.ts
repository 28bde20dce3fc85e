import { copyFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Browser, Download, Page } from 'playwright-core';
import { formatEndings } from '../../src/core/model/options.ts';
import { type LargeTask, megabytes, withLargeFile } from '../bench/large.ts';
import { openPage } from '../browser/launch.ts';
import { chooseOwnPlace } from '../browser/scenes/large.ts';
import { messagesIn } from '../browser/words.ts';
import { watchMemory } from './memory.ts';

/** Between looks at the memory, in milliseconds. */
const interval = 200;
const patience = 1_800_000;

/**
 * A large file, from the drop to what was made of it being saved: time, the memory that the page and its worker take more than when idle,
 * and how long the page itself was busy.
 */
export async function measureLargeInBrowser(browser: Browser, address: string, task: LargeTask): Promise<void> {
  const { input, to, out } = task;
  await withLargeFile(input, async (path) => {
    const { size } = await stat(path);
    const { page, trouble, close } = await openPage(browser, `${address}?lang=en`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    // The app loads its worker when the page rests.
    await new Promise((done) => setTimeout(done, 3000));
    await chooseOwnPlace(page);
    const { download: texts } = messagesIn('en');
    const memory = await watchMemory(browser, interval);
    await watchTasks(page);
    const started = performance.now();
    await page.locator('input[type=file]').first().setInputFiles(path);
    await begin(page);
    const seconds = (performance.now() - started) / 1000;
    if (to !== 'json') await page.getByLabel(texts.formats[to], { exact: true }).check();
    const save = page.getByRole('button', { name: to === 'json' ? texts.saveJson : texts.saveSpreadsheet });
    const isToDisk = await save.isVisible();
    if (isToDisk) await save.click();
    await page.getByText(`.${formatEndings[to]} ·`).waitFor({ timeout: patience });
    const written = (performance.now() - started) / 1000;
    const button = page.getByRole('button', { name: to === 'json' ? texts.json : texts.spreadsheet, exact: true });
    const download = isToDisk ? undefined : await downloaded(page, () => button.click());
    // The page goes on: it reads the new file back, and reviews the data.
    for (const text of [messagesIn('en').receipt.checking, messagesIn('en').review.running]) {
      await page.getByText(text).first().waitFor({ state: 'detached', timeout: patience });
    }
    const finished = (performance.now() - started) / 1000;
    const peak = await memory.end();
    const file = download ?? (await downloaded(page, () => handOver(page)));
    const made = await file.path();
    const saved = await stat(made);
    const longest = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
    console.log(
      `${megabytes(size)} (${basename(path)}) → ${megabytes(saved.size)} (${file.suggestedFilename()}), ${isToDisk ? 'written to disk' : 'downloaded'}`,
    );
    console.log(
      `${seconds.toFixed(1)} s from the drop to the first file, or to being asked for a place, ${written.toFixed(1)} s to this one, ${finished.toFixed(1)} s to the end of the review`,
    );
    console.log(`at most ${megabytes(peak - memory.idle)} more memory than the idle page (${megabytes(memory.idle)})`);
    console.log(`main thread: the longest task ${Math.round(longest)} ms (0: none over 50 ms)`);
    for (const line of trouble) console.log(`  ${line}`);
    if (out !== undefined) await copyFile(made, out);
    await close();
  });
}

/** Does what is announced, if anything is, until there is a file, or a place for it is asked for. */
export async function begin(page: Page): Promise<void> {
  const start = page.getByRole('button', { name: messagesIn('en').large.start });
  const title = page.getByRole('heading', { level: 1, name: /Ready to download|Choose where to save/ });
  await start.or(title).waitFor({ timeout: patience });
  if (await start.isVisible()) await start.click();
  await title.waitFor({ timeout: patience });
}

async function downloaded(page: Page, action: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), action()]);
  return download;
}

/** The one file in the page's own folder, which took the place of the disk. */
function handOver(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    for await (const handle of folder.values() as AsyncIterable<FileSystemFileHandle>) {
      const url = URL.createObjectURL(await handle.getFile());
      Object.assign(document.createElement('a'), { href: url, download: handle.name }).click();
    }
  });
}

function watchTasks(page: Page): Promise<void> {
  return page.evaluate(() => {
    const seen = Object.assign(globalThis, { longest: 0 });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
  });
}
