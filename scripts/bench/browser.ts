import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium, openPage } from '../browser/launch.ts';
import { messagesIn } from '../browser/words.ts';
import { serveFolder } from '../lib/static-server.mjs';

interface LongTask {
  startTime: number;
  duration: number;
}

/**
 * The same in Chromium on the built app: drops the file, lets the page convert it, and says how long the page itself was
 * ever busy (tasks over 50 ms on its main thread), from the drop to the file being ready.
 */
export async function measureBrowser(file: string): Promise<void> {
  const build = ['scripts/run-ts.mjs', 'scripts/build/main.ts'];
  const { status } = spawnSync(process.execPath, build, { stdio: 'inherit' });
  if (status !== 0) throw new Error('The app cannot be built');
  const server = await serveFolder(resolve('dist'));
  const browser = await launchChromium();
  try {
    const { page, trouble } = await openPage(browser, `${server.address}?lang=en`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    // A field of our own hands the file over without reading it; what the page sees is a drop.
    await page.evaluate(() => {
      const field = document.createElement('input');
      field.type = 'file';
      field.id = 'bench-file';
      document.body.append(field);
    });
    await page.locator('#bench-file').setInputFiles(file);
    await page.evaluate(() => {
      const tasks: LongTask[] = [];
      Object.assign(globalThis, { longTasks: tasks });
      new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries()) tasks.push({ startTime, duration });
      }).observe({ type: 'longtask' });
      const transfer = new DataTransfer();
      transfer.items.add(document.querySelector<HTMLInputElement>('#bench-file')!.files![0]!);
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
      }
    });
    const started = performance.now();
    await page.getByRole('heading', { level: 1, name: /Ready to download/ }).waitFor({ timeout: 300_000 });
    const seconds = (performance.now() - started) / 1000;
    await page.getByRole('button', { name: messagesIn('en').download.spreadsheet, exact: true }).waitFor();
    const tasks = await page.evaluate(() => (globalThis as unknown as { longTasks: LongTask[] }).longTasks);
    const longest = Math.max(0, ...tasks.map(({ duration }) => duration));
    if (!(await seesLongTasks(page))) throw new Error('This browser does not report long tasks');
    console.log(`Chromium: JSON → XLSX in ${seconds.toFixed(2)} s from the drop to the file being ready`);
    console.log(`Main thread: ${tasks.length} tasks over 50 ms, the longest ${Math.round(longest)} ms`);
    for (const line of trouble) console.log(`  ${line}`);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Keeps the page busy on purpose: an observer that sees nothing then would also have seen nothing before. */
function seesLongTasks(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const tasks = (globalThis as unknown as { longTasks: LongTask[] }).longTasks;
    const before = tasks.length;
    await new Promise<void>((done) => {
      setTimeout(() => {
        const until = performance.now() + 120;
        while (performance.now() < until);
        done();
      });
    });
    await new Promise((done) => setTimeout(done, 500));
    return tasks.length > before;
  });
}
