import type { Browser, Page } from 'playwright-core';
import { chooseOwnPlace } from '../browser/scenes/large.ts';
import { goTo } from '../browser/scenes/on-page.ts';
import { fixesIn, messagesIn } from '../browser/words.ts';
import { openPage } from '../browser/launch.ts';
import { type BenchFiles, withBenchFiles } from './bench-files.ts';
import { renderersMemory } from './memory.ts';
import { choose, opened, workbench } from './situations.ts';

/** Something that takes long, up to where its button to cancel is there. */
interface Stage {
  name: string;
  /** What has to be done before, which is not measured. */
  before?(page: Page): Promise<unknown>;
  begin(page: Page): Promise<unknown>;
  /** Where in the work it is to be cancelled: once these words are there. */
  at?: string | RegExp;
}

const words = messagesIn('en');
const fixes = fixesIn('en');
const patience = { timeout: 120_000 };
const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();

/** What is announced of large files is agreed to. */
async function begun(page: Page, path: string): Promise<void> {
  await choose(page, path);
  const start = page.getByRole('button', { name: words.large.start });
  await start
    .or(page.getByRole('button', { name: words.reading.cancel, exact: true }))
    .first()
    .waitFor(patience);
  if (await start.isVisible()) await start.click();
}

function stages(files: BenchFiles): Stage[] {
  const { download, receipt, review, takeAway, templates } = words;
  return [
    { name: 'opening and reading a workbook', begin: (page) => begun(page, files.workbook) },
    { name: 'reading JSON in pieces', begin: (page) => begun(page, files.pieces), at: /Reading .* MB/ },
    {
      name: 'building sheets',
      before: async (page) => {
        await chooseOwnPlace(page);
        await begun(page, files.pieces);
        await page.getByRole('button', { name: download.saveSpreadsheet }).waitFor(patience);
      },
      begin: (page) => press(page, download.saveSpreadsheet),
      at: /Building/,
    },
    { name: 'writing a workbook', begin: (page) => begun(page, files.json), at: /Writing/ },
    { name: 'reviewing', begin: (page) => begun(page, files.json), at: review.running },
    {
      name: 'reading the new file back',
      before: (page) => opened(page, files.json),
      begin: async (page) => {
        await page.getByRole('radio', { name: download.formats.ods }).check();
        await page.getByText(receipt.checking).waitFor(patience);
      },
    },
    ...(['marked', 'report'] as const).map((what) => ({
      name: `making the ${what === 'marked' ? 'marked workbook' : 'report'}`,
      before: (page: Page) => opened(page, files.mistakes),
      begin: (page: Page) => press(page, takeAway[what]),
    })),
    {
      name: 'reading with 100,000 corrections',
      before: (page) => opened(page, files.places),
      begin: (page) => press(page, fixes.offer.use(100_000, 'implementation')),
    },
    {
      name: 'a template filled with 1,000 projects',
      before: async (page) => {
        await opened(page, files.json);
        await goTo(page, '#/templates?for=everything');
        await page.getByRole('radio', { name: templates.fillings.data }).check();
      },
      begin: (page) => press(page, templates.download),
    },
    {
      name: 'trying titles with 1,000 projects',
      before: async (page) => {
        await goTo(page, '#/headers');
        await page.getByLabel(workbench.tools.choose, { exact: true }).setInputFiles(files.workbook);
      },
      begin: (page) => press(page, workbench.tools.proof),
    },
  ];
}

/** From the press of the button to the page being back, and the worker gone with what it had in memory. */
export async function measureCancels(browser: Browser, address: string, projects: number, only = ''): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
  await withBenchFiles(projects, async (files) => {
    console.log(
      '| cancelled | page back | worker gone | memory over idle, before → 3 s after |\n| --- | --: | --: | --: |',
    );
    for (const stage of stages(files)) {
      if (!stage.name.includes(only)) continue;
      const { page, trouble, close } = await openPage(browser, `${address}?lang=en`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForTimeout(4000);
      const idle = await renderersMemory(session);
      try {
        await stage.before?.(page);
        await stage.begin(page);
        if (stage.at !== undefined) await page.getByText(stage.at).first().waitFor(patience);
        const button = page.getByRole('button', { name: words.reading.cancel, exact: true }).first();
        await button.waitFor(patience);
        const [worker] = page.workers();
        const busy = await renderersMemory(session);
        const pressed = performance.now();
        const gone = worker ? worker.waitForEvent('close', patience).then(() => performance.now() - pressed) : 0;
        const back = await button.evaluate(pressAndWait);
        const workerGone = await gone;
        await page.waitForTimeout(3000);
        // What the page itself has let go of is cleared away in its own time.
        const own = await page.context().newCDPSession(page);
        await own.send('HeapProfiler.collectGarbage');
        const after = await renderersMemory(session);
        console.log(
          `| ${stage.name} | ${back.toFixed(0)} ms | ${workerGone.toFixed(0)} ms | ${megabytes(busy - idle)} → ${megabytes(after - idle)} |`,
        );
      } catch (error) {
        console.log(`| ${stage.name} | could not be cancelled: ${String(error).split('\n')[0]} |`);
      }
      for (const line of trouble) console.log(`  ${line}`);
      await close();
    }
  });
}

/** In the page: until the button is gone and what is there instead is drawn. */
async function pressAndWait(button: Element): Promise<number> {
  const started = performance.now();
  (button as HTMLElement).click();
  for (;;) {
    await new Promise(requestAnimationFrame);
    if (!button.isConnected) return performance.now() - started;
  }
}
