import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { convert } from '../../scripts/bench/conversions.ts';
import { manyProjects } from '../../scripts/bench/projects.ts';
import { launchChromium, openPage } from '../../scripts/browser/launch.ts';
import { holdNextWorkAt, reviewed } from '../../scripts/browser/scenes/on-page.ts';
import { messagesIn } from '../../scripts/browser/words.ts';
import { expectFocus } from './keyboard.ts';
import { dropFiles, exampleFile, type FileOnPage, useBrowser } from './support.ts';

const words = messagesIn('en');
const { browse, problems, reading, result, review } = words;

const ready = (page: Page) => page.getByRole('heading', { level: 1, name: /Ready to download/ }).waitFor();
const cancel = (page: Page) => page.getByRole('button', { name: reading.cancel });
const csv = (name: string, lines: readonly string[]): FileOnPage => ({
  name,
  bytes: new TextEncoder().encode(lines.join('\n')),
});

describe('a second file', () => {
  const open = useBrowser();

  it('dropped while the first is read takes its place at once, and is announced', async () => {
    const { page } = await open();
    await dropFiles(page, exampleFile('en'));
    await reviewed(page, 'en');
    await holdNextWorkAt(page, 'reading');
    const first = { name: 'first.xlsx', bytes: await convert(manyProjects(2), 'first.json', 'xlsx') };
    await dropFiles(page, first);
    await page.getByRole('heading', { level: 1, name: reading.title('first.xlsx') }).waitFor();
    // The worker that holds the first for ever is ended: nothing waits for it.
    await dropFiles(page, { ...exampleFile('es'), name: 'second.json' });
    await ready(page);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('h1');
    await page.getByText('second.json').first().waitFor();
    await page.waitForFunction((said) => [...document.querySelectorAll('[role=status]')].some(({ textContent }) => textContent?.includes(said)), 'second.xlsx'); // prettier-ignore
  });

  it('is chosen with the keyboard while the first is read', async () => {
    const { page } = await open();
    await dropFiles(page, exampleFile('en'));
    await reviewed(page, 'en');
    await holdNextWorkAt(page, 'reading');
    await dropFiles(page, { name: 'first.xlsx', bytes: await convert(manyProjects(2), 'first.json', 'xlsx') });
    // Arriving moves the focus, a moment after the heading is there: a key that comes before would be undone.
    await expectFocus(page.getByRole('heading', { level: 1, name: reading.title('first.xlsx') }));
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(reading.cancel);
    await page.keyboard.press('Tab');
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    const { name, bytes } = exampleFile('es');
    await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(bytes) });
    await ready(page);
    await page.getByText(name).first().waitFor();
  });

  it('does not wait for the first to be looked at', async () => {
    const { page } = await open();
    await dropFiles(page, csv('warm.csv', ['id,title', '1,Bridge']));
    await reviewed(page, 'en');
    await holdNextWorkAt(page, 'checking');
    await dropFiles(page, csv('first.csv', ['id,title', '1,Road']));
    await page.getByText(words.receipt.checking).waitFor();
    await dropFiles(page, csv('second.csv', ['id,title', '1,School', '2,Market']));
    await page.getByRole('heading', { level: 1, name: result.projects(2) }).waitFor();
    await page.getByText(words.receipt.checked).waitFor();
  });
});

describe('work that is cancelled', () => {
  const open = useBrowser();

  it('ends the worker; what was not looked at says so, and is looked at when asked', async () => {
    const { page } = await open();
    await dropFiles(page, exampleFile('en'));
    await reviewed(page, 'en');
    await holdNextWorkAt(page, 'writing');
    await page.getByRole('radio', { name: words.download.formats.ods }).check();
    const [worker] = page.workers();
    const gone = worker!.waitForEvent('close');
    await cancel(page).click();
    await gone;
    await page.getByRole('heading', { level: 1, name: result.stopped }).waitFor();
    await page.getByRole('button', { name: words.download.tryAgain }).click();
    await reviewed(page, 'en');
  });

  it('gives the focus back to what began it', async () => {
    const { page } = await open();
    const rows = Array.from({ length: 60_000 }, (_, row) => `oc4ids-abc123-${row},Road ${row},code ${row}`);
    await dropFiles(page, csv('many.csv', ['id,title,status', ...rows]));
    await page.getByRole('button', { name: words.takeAway.report }).waitFor();
    await expectFocus(page.getByRole('heading', { level: 1 }));
    await page.getByRole('button', { name: words.takeAway.report }).focus();
    await page.keyboard.press('Enter');
    await cancel(page).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: words.takeAway.title }).getByText(result.stopped).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words.takeAway.report);
    // What is asked of the review afterwards has its answer all the same.
    await page.getByLabel(review.search).fill('code 54321 is not');
    await page.getByText(browse.shown(1, 60_004)).waitFor({ timeout: 60_000 });
  });
});

describe('problems with very many places', () => {
  const open = useBrowser();

  it('come with the first of them, and all are to be seen', async () => {
    const { page } = await open();
    const projects = Array.from({ length: 250 }, (_, index) => ({ id: `oc4ids-abc123-${index}`, title: '=1+1' }));
    await dropFiles(page, { name: 'a.json', bytes: new TextEncoder().encode(JSON.stringify({ projects })) });
    await ready(page);
    await page.getByRole('radio', { name: words.download.formats.csv }).check();
    const list = page.getByRole('region', { name: problems.ofFile });
    const places = list.locator('li li');
    await list.getByText(problems.places(250)).waitFor();
    expect(await places.count()).toBe(3);
    for (const shown of [103, 203, 250]) {
      await list.getByRole('button', { name: problems.showMore(Math.min(100, 250 - (await places.count()))) }).click();
      await expect.poll(() => places.count()).toBe(shown);
    }
    expect(new Set(await places.allTextContents()).size).toBe(250);
  });
});

/** In the worker that is there: what happens when it decodes its next text. */
async function whenNextReading(page: Page, what: 'ends' | 'needs too much'): Promise<void> {
  for (const worker of page.workers())
    await worker.evaluate((happens) => {
      TextDecoder.prototype.decode = () => {
        if (happens === 'needs too much') return String(new ArrayBuffer(2 ** 52));
        // Gone without a word: no event, and no answer.
        close();
        globalThis.postMessage = () => {};
        return '';
      };
    }, what);
}

describe('a worker that ends', () => {
  const open = useBrowser();
  const file = async () => ({ name: 'a.xlsx', bytes: await convert(manyProjects(20), 'a.json', 'xlsx') });

  it.each([
    ['ends', 'The browser ended the work on a file before it was done.'],
    ['needs too much', 'This file needs more memory than the browser has.'],
  ] as const)('because it %s is told as that, with the size of the file, and the page goes on', async (what, title) => {
    const { page } = await open();
    await dropFiles(page, exampleFile('en'));
    await reviewed(page, 'en');
    await whenNextReading(page, what);
    const given = await file();
    await dropFiles(page, given);
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByText(`${Math.round(given.bytes.length / 1000)} kB`).waitFor();
    await dropFiles(page, await file());
    await page.getByRole('heading', { level: 1, name: result.projects(20) }).waitFor();
  });
});

describe('a page that the browser ends', () => {
  it('says when it is opened again what happened, once', async () => {
    // A tab out of memory ends with all that is in it, and its worker is the first to need too much.
    const folder = await mkdtemp(join(tmpdir(), 'ended-'));
    const path = join(folder, 'large.json');
    await writeFile(path, manyProjects(1000));
    const browser = await launchChromium('--js-flags=--max-old-space-size=60');
    try {
      const { page } = await openPage(browser, `${inject('address')}?lang=en`);
      const tab = await page.context().newCDPSession(page);
      const crashed = page.waitForEvent('crash', { timeout: 60_000 });
      // From the disk: that page has no room for it either.
      await page.locator('input[type=file]').first().setInputFiles(path);
      await crashed;
      // The tab is still there; only its page is gone.
      const shows = (text: string) =>
        expect
          .poll(
            async () => {
              const { result: shown } = await tab.send('Runtime.evaluate', { expression: 'document.body.innerText' });
              return String(shown.value);
            },
            { timeout: 20_000 },
          )
          .toContain(text);
      await tab.send('Page.reload');
      await shows('The browser ended the work on a file before it was done.');
      await shows('30 MB');
      await tab.send('Page.reload');
      await shows(words.start.title);
      const { result: noted } = await tab.send('Runtime.evaluate', { expression: 'sessionStorage.length' });
      expect(noted.value).toBe(0);
    } finally {
      await browser.close();
      await rm(folder, { recursive: true });
    }
  });
});
