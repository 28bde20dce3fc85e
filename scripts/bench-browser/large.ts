import { stat } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { withLargeFile } from '../bench/large.ts';
import { openPage } from '../browser/launch.ts';
import { messagesIn } from '../browser/words.ts';
import { watchMemory } from './memory.ts';

/** Between looks at the memory, in milliseconds. */
const interval = 200;
const patience = 1_800_000;

/**
 * JSON that is too large to be read as a whole, from the drop to the CSV files being saved: time, the memory that the page and its worker
 * take more than when idle, and how long the page itself was busy.
 */
export async function measureLargeInBrowser(browser: Browser, address: string, projects: number): Promise<void> {
  await withLargeFile(projects, async (path) => {
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
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: messagesIn('en').download.spreadsheet, exact: true }).click(),
    ]);
    const saved = await stat(await download.path());
    const peak = await memory.end();
    const longest = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
    const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
    console.log(`${projects} projects, ${megabytes(size)} of JSON → ${megabytes(saved.size)} of CSV in a ZIP, saved`);
    console.log(`${seconds.toFixed(1)} s from the drop to the file being ready`);
    console.log(`at most ${megabytes(peak - memory.idle)} more memory than the idle page (${megabytes(memory.idle)})`);
    console.log(`main thread: the longest task ${Math.round(longest)} ms (0: none over 50 ms)`);
    for (const line of trouble) console.log(`  ${line}`);
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
