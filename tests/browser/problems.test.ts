import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { convert } from '../../scripts/bench/conversions.ts';
import { messagesIn } from '../../scripts/browser/words.ts';
import { writeXlsx } from '../../src/formats/write-xlsx.ts';
import { manyMistakes } from '../many-mistakes.ts';
import { dropFiles, type FileOnPage, useBrowser } from './support.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Each project has a code of its own that does not exist. */
function manyCodes(projects: number): FileOnPage {
  const rows = Array.from({ length: projects }, (_, index) => `oc4ids-bu3kcz-${index},Obra ${index},code ${index}`);
  return { name: 'many.csv', bytes: bytesOf(['id,title,status', ...rows].join('\n')) };
}

async function twoSheets(): Promise<FileOnPage> {
  const works = [
    ['id', 'Título del proyecto', 'Estado', 'Última actualización'],
    ['oc4ids-bu3kcz-1', 'Puente', 'en obra', '5/4/2024'],
    ['oc4ids-bu3kcz-2', 'Camino', 'en obra', '2024-04-05T00:00:00Z'],
  ];
  const parties = [
    ['id', 'Partes involucradas:ID', 'Partes involucradas:Roles de las partes'],
    ['oc4ids-bu3kcz-2', 'HN-1', 'dueño'],
  ];
  const bytes = await writeXlsx([
    { name: 'Obras', rows: works },
    { name: 'Partes', rows: parties },
  ]);
  return { name: 'obras.xlsx', bytes };
}

/** Where the focus is, and what is shown for it. */
const here = (page: Page) =>
  page.evaluate(() => {
    const heading = document.activeElement;
    const card = heading?.closest('li');
    return {
      isHeading: heading?.tagName === 'H4',
      title: heading?.textContent ?? '',
      hasPlace: card?.querySelector('button[aria-expanded]') !== null,
      place: card?.querySelector('button[aria-expanded=true]')?.textContent,
      cells: card?.querySelectorAll('[role=region] [aria-current]').length,
    };
  });

describe('the problems of the data, in the browser', () => {
  const open = useBrowser();

  it(
    'are gone through from the first to the last with the keyboard alone, each with its cell',
    { timeout: 120_000 },
    async () => {
      const { page } = await open({ locale: 'en', viewport: { width: 1280, height: 900 } });
      const { browse } = messagesIn('en');
      const json = bytesOf(JSON.stringify({ projects: [manyMistakes()] }));
      await dropFiles(page, { name: 'mistakes.xlsx', bytes: await convert(json, 'mistakes.json', 'xlsx') });
      const steps = page.getByRole('group', { name: browse.steps });
      await steps.waitFor();
      const all = Number((await steps.getByRole('status').textContent())!.replace(/\D/g, ''));
      expect(all).toBeGreaterThan(100);
      const places: string[] = [];
      const titles: string[] = [];
      for (let index = 1; index <= all; index++) {
        await page.keyboard.press('Alt+ArrowDown');
        await steps.getByText(browse.position(index, all), { exact: true }).waitFor();
        await page.waitForFunction(() => {
          const card = document.activeElement?.tagName === 'H4' ? document.activeElement.closest('li') : null;
          const isOpen = card?.querySelector('button[aria-expanded]') === null || card?.querySelector('[aria-current]');
          return card && isOpen;
        });
        const { cells, hasPlace, place, title } = await here(page);
        titles.push(title);
        if (!hasPlace) continue;
        expect(cells, title).toBeGreaterThan(0);
        places.push(place!);
      }
      // What a sheet lacks altogether has no cell: fields of the package.
      expect(places.length).toBeGreaterThan(all - 5);
      expect(places.every((place) => /^.+(![A-Z]+\d+|, row \d+)$/.test(place))).toBe(true);
      await page.keyboard.press('Alt+ArrowDown');
      expect((await here(page)).title).toBe(titles.at(-1));
      await page.keyboard.press('Alt+ArrowUp');
      await steps.getByText(browse.position(all - 1, all), { exact: true }).waitFor();
    },
  );

  it('are a list of any length, of which only what is seen exists', { timeout: 120_000 }, async () => {
    const { page } = await open({ locale: 'en', viewport: { width: 1280, height: 900 } });
    const { browse, review } = messagesIn('en');
    await dropFiles(page, manyCodes(100_000));
    const list = page.getByRole('list', { name: /^Errors/ });
    await list.getByText('“code 0”').first().waitFor({ timeout: 60_000 });
    const items = () => list.locator('> li').count();
    expect(await items()).toBeLessThan(40);

    // To the end by scrolling, a screen at a time at first.
    for (let step = 0; step < 10; step++) await page.mouse.wheel(0, 800);
    expect(await items()).toBeLessThan(40);
    const last = list.locator('> li').last();
    await list.evaluate((element) => element.scrollIntoView({ block: 'end' }));
    await last.getByText('“code 99999”').first().waitFor();
    expect(await last.getAttribute('aria-posinset')).toBe('100004');
    expect(await last.getAttribute('aria-setsize')).toBe('100004');
    expect(await items()).toBeLessThan(40);
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(2500);

    // With words of a sentence, which the worker does not have of its own.
    await page.getByLabel(review.search).fill('code 54321 is not a code for');
    await page.getByText(browse.shown(1, 100_004)).waitFor();
    await list.getByText('“code 54321”').first().waitFor();
    await page.getByRole('button', { name: browse.clear }).click();
    await page.getByText(browse.shown(100_004, 100_004)).waitFor();
  });

  it('are filtered by severity, sheet and project, and never end in nothing', async () => {
    const { page } = await open({ locale: 'es' });
    const { browse, review } = messagesIn('es');
    await dropFiles(page, await twoSheets());
    const sheet = page.getByLabel(browse.sheet, { exact: true });
    await sheet.selectOption('Partes');
    await page.getByRole('button', { name: 'Partes!C2' }).waitFor();
    expect(await page.getByText('«en obra»').count()).toBe(0);
    await sheet.selectOption('Obras');
    const status = page.getByRole('listitem').filter({ hasText: '«en obra» no es un código' }).first();
    await status.getByText('Obras!C3').waitFor();
    await page.getByLabel(browse.project, { exact: true }).fill('camino');
    await page.getByRole('button', { name: 'Obras!C2' }).waitFor({ state: 'detached' });
    await status.getByText('Obras!C3').waitFor();
    await page.getByLabel(browse.project, { exact: true }).fill('no existe');
    await page.getByText(review.noneFound).waitFor();
    await page.getByRole('button', { name: browse.clear }).click();
    await page.getByRole('button', { name: 'Obras!C2' }).first().waitFor();
  });

  it('step through their places, and explain themselves without asking anything of another site', async () => {
    const { page, requests } = await open({ locale: 'es' });
    const { browse, problems } = messagesIn('es');
    await dropFiles(page, await twoSheets());
    const status = page.getByRole('listitem').filter({ hasText: '«en obra» no es un código' }).first();
    await status.getByRole('button', { name: 'Obras!C2' }).click();
    await status.getByText(problems.placeOf('1', '2')).waitFor();
    await status.getByRole('button', { name: problems.nextPlace }).click();
    const cells = status.getByRole('region', { name: problems.aroundCell('Obras!C3') });
    expect(await cells.locator('[aria-current]').textContent()).toBe('en obra');
    await status.getByText(browse.why.title).click();
    await status.getByRole('table', { name: browse.why.right }).waitFor();
    const link = status.getByRole('link', { name: browse.why.page });
    expect(await link.getAttribute('href')).toMatch(
      /^https:\/\/standard\.open-contracting\.org\/infrastructure\/0\.9\/es\/reference\/codelists\//,
    );
    expect(await link.getAttribute('rel')).toBe('noreferrer');
    expect(requests.filter((url) => url.includes('open-contracting'))).toEqual([]);
  });

  it('of a JSON file open the lines around them', async () => {
    const { page } = await open({ locale: 'en' });
    const text = '{\n "projects": [\n  {\n   "id": "oc4ids-bu3kcz-1",\n   "status": "x"\n  }\n ]\n}\n';
    await dropFiles(page, { name: 'a.json', bytes: bytesOf(text) });
    await page.getByRole('button', { name: 'line 5, column 14' }).first().click();
    const lines = page.getByRole('region', { name: messagesIn('en').problems.aroundLine('line 5, column 14') });
    expect(await lines.locator('[aria-current]').textContent()).toContain('"status": "x"');
    expect(await lines.getByRole('rowheader').allTextContents()).toEqual(['3', '4', '5', '6', '7']);
  });

  it('come back after a file that could not be read', async () => {
    const { page } = await open({ locale: 'en' });
    const { result } = messagesIn('en');
    await dropFiles(page, await twoSheets());
    await page.getByRole('button', { name: 'Obras!C2' }).first().waitFor();
    await dropFiles(page, { name: 'empty.json', bytes: bytesOf('{') });
    await page.getByRole('button', { name: result.backTo('obras.xlsx') }).click();
    await page.getByRole('button', { name: 'Obras!C2' }).first().click();
    await page.locator('[role=region] [aria-current]').first().waitFor();
  });

  it.each([360, 1280])('fit the screen at %i pixels', async (width) => {
    const { page } = await open({ locale: 'es', viewport: { width, height: 740 } });
    await dropFiles(page, await twoSheets());
    await page.getByRole('button', { name: 'Obras!C2' }).first().click();
    await page.locator('[role=region] [aria-current]').first().waitFor();
    await page.getByText(messagesIn('es').browse.why.title).first().click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});
