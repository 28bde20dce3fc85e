import { copyFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type LargeTask, megabytes, withLargeFile } from '../bench/large.ts';
import { openPage } from '../browser/launch.ts';
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
    const memory = await watchMemory(browser, interval);
    await watchTasks(page);
    const started = performance.now();
    await page.locator('input[type=file]').first().setInputFiles(path);
    await page.getByRole('heading', { level: 1, name: /Ready to download/ }).waitFor({ timeout: patience });
    const seconds = (performance.now() - started) / 1000;
    const { download: texts } = messagesIn('en');
    const button = page.getByRole('button', { name: to === 'json' ? texts.json : texts.spreadsheet, exact: true });
    if (to === 'xlsx') {
      await page.getByLabel(texts.formats.xlsx).check();
      await page.getByText('.xlsx ·').waitFor({ timeout: patience });
    }
    const written = (performance.now() - started) / 1000;
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const made = await download.path();
    const saved = await stat(made);
    // The page goes on: it reads the new file back, and reviews the data.
    for (const text of [messagesIn('en').receipt.checking, messagesIn('en').review.running]) {
      await page.getByText(text).first().waitFor({ state: 'detached', timeout: patience });
    }
    const finished = (performance.now() - started) / 1000;
    const peak = await memory.end();
    const longest = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
    console.log(
      `${megabytes(size)} (${basename(path)}) → ${megabytes(saved.size)} (${download.suggestedFilename()}), saved`,
    );
    console.log(
      `${seconds.toFixed(1)} s from the drop to the first file being ready, ${written.toFixed(1)} s to this one, ${finished.toFixed(1)} s to the end of the review`,
    );
    console.log(`at most ${megabytes(peak - memory.idle)} more memory than the idle page (${megabytes(memory.idle)})`);
    console.log(`main thread: the longest task ${Math.round(longest)} ms (0: none over 50 ms)`);
    for (const line of trouble) console.log(`  ${line}`);
    if (out !== undefined) await copyFile(made, out);
    await close();
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
