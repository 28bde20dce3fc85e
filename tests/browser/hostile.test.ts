import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { launchChromium, openPage } from '../../scripts/browser/launch.ts';
import { messagesIn } from '../../scripts/browser/words.ts';
import { writeXlsx } from '../../src/formats/write-xlsx.ts';
import { dropFiles, type FileOnPage, savedFile, useBrowser } from './support.ts';

/** Every element that markup in the data would make has this attribute, and none of the page's own has. */
const mark = 'data-hostile';
const script = `<script ${mark}>alert(1)</script>`;
const image = `<img ${mark} src=x onerror=alert(1)>`;
const svg = `"><svg ${mark} onload=alert(1)>`;
const frame = `'></title></style></textarea><iframe ${mark} src="javascript:alert(1)">`;
const heading = `<h1 ${mark}>x</h1>`;

/** Markup in all that the page shows of a file: its name, its sheets, headers, keys and values. */
const rows = [
  ['id', 'title', 'status', script, image, frame],
  ['p1', svg, image, frame, script, heading],
  [image, '=1+1', script, svg, '', ''],
];
const project = { id: image, title: svg, status: script, [script]: { [image]: frame }, [frame]: [svg], [heading]: 1 };
const { failed, page: pageWords, result, review, takeAway } = messagesIn('en');

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const csv = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');

interface Hostile extends FileOnPage {
  /** How many projects are read; none where the file is refused. */
  projects?: number;
}

const json = { publisher: { name: image }, license: script, projects: [project] };

const files: Readonly<Record<string, () => Hostile | Promise<Hostile>>> = {
  'a workbook': async () => ({ name: `${image}.xlsx`, bytes: await writeXlsx([{ name: `<b ${mark}>`, rows }]), projects: 2 }),
  'a CSV file': () => ({ name: `<script ${mark}>alert(1).csv`, bytes: bytesOf(csv), projects: 2 }),
  'a JSON file': () => ({ name: `${svg}.json`, bytes: bytesOf(JSON.stringify(json)), projects: 1 }),
  'a JSON file with a mistake': () => ({ name: `${image}.json`, bytes: bytesOf(`{"projects": [{"${script}": tru]}`) }),
  'a file of another kind': () => ({ name: `${image}.pdf`, bytes: bytesOf('%PDF-1.7\n') }),
}; // prettier-ignore

/** Elements that came out of data, and handlers and addresses that run something, which the page has none of. */
const foreign = (page: Page): Promise<string[]> =>
  page.evaluate((attribute) => {
    const runs = (element: Element): boolean =>
      element.getAttributeNames().some((name) => name.startsWith('on')) ||
      /^\s*javascript:/i.test(element.getAttribute('href') ?? element.getAttribute('src') ?? '');
    return [...document.querySelectorAll('*')]
      .filter((element) => element.hasAttribute(attribute) || element.localName === 'iframe' || runs(element))
      .map((element) => element.outerHTML.slice(0, 100));
  }, mark);

const headings = (page: Page): Promise<(string | null)[]> => page.locator('h1').allTextContents();

/** What the data asks for in a dialog, or the page it is on in a request. */
function watch(page: Page): string[] {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (/\/x$/.test(request.url())) asked.push(`request: ${request.url()}`);
  });
  return asked;
}

async function openAll(page: Page): Promise<void> {
  for (const details of await page.locator('summary').all()) if (await details.isVisible()) await details.click();
}

describe('files with markup in all that is shown of them', () => {
  const open = useBrowser();

  it('would be noticed if they made an element', async () => {
    const { page } = await open();
    const asked = watch(page);
    await page.evaluate((html) => void document.body.insertAdjacentHTML('beforeend', html), script + heading);
    expect(await foreign(page)).toHaveLength(2);
    expect(await headings(page)).toHaveLength(2);
    expect(asked).toEqual([]);
  });

  it.each(Object.entries(files))('make no element, run nothing and ask for nothing: %s', async (_kind, make) => {
    const file = await make();
    const { page } = await open();
    const asked = watch(page);
    await dropFiles(page, file);
    if (file.projects === undefined) {
      await page.getByText(failed.nothingChanged).waitFor();
      expect(await page.title()).toBe(`${failed.title(file.name)} – ${pageWords.name}`);
      expect(await headings(page)).toEqual([failed.title(file.name)]);
    } else {
      await page.getByRole('button', { name: takeAway.report }).waitFor();
      expect(await page.title()).toBe(`${result.documentTitle(file.projects)} – ${pageWords.name}`);
      expect(await headings(page)).toEqual([expect.stringContaining(result.projects(file.projects))]);
    }
    await openAll(page);
    // The data is there to be seen: as text.
    expect(await page.getByRole('main').textContent()).toContain(mark);
    expect(await foreign(page)).toEqual([]);
    if (file.projects !== undefined) await lookAtReport(page);
    expect(asked).toEqual([]);
  });
}); // prettier-ignore

/** The report is a page of its own, on the disk of whoever gets it. */
async function lookAtReport(page: Page): Promise<void> {
  await page.getByLabel(takeAway.withValues).check();
  const report = await savedFile(page, () => page.getByRole('button', { name: takeAway.report }).click());
  const folder = await mkdtemp(join(tmpdir(), 'report-'));
  const browser = await launchChromium();
  try {
    await writeFile(join(folder, 'report.html'), report.bytes);
    const saved = await openPage(browser, pathToFileURL(join(folder, 'report.html')).href);
    const asked = watch(saved.page);
    await saved.page.reload();
    expect(await saved.page.title()).toMatch(new RegExp(`^${review.title('OC4IDS 0.9.5')} – .*${mark}`));
    expect(await headings(saved.page)).toEqual(['en', 'es'].map((language) => messagesIn(language as 'en' | 'es').review.title('OC4IDS 0.9.5')));
    expect(await saved.page.locator('body').textContent()).toContain(mark);
    expect(await foreign(saved.page)).toEqual([]);
    expect(await saved.page.locator('script, img, svg, iframe').count()).toBe(0);
    expect([...asked, ...saved.trouble]).toEqual([]);
    await saved.close();
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
} // prettier-ignore
