import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fixesIn, messagesIn } from '../../scripts/browser/words.ts';
import type { Table } from '../../src/core/model/workbook.ts';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import { writeXlsx } from '../../src/formats/write-xlsx.ts';
import { standardLanguages } from '../../src/ui/i18n/language.ts';
import { dropFiles, type FileOnPage, savedFile, useBrowser } from './support.ts';

const amount = 37;
const headers = ['Identificador o referencia', 'Título del proyecto', 'Estado'];

/** Every second code has a slip in it. */
const rows = Array.from({ length: 2 * amount }, (_, index) => [
  `oc4ids-bu3kcz-${String(index).padStart(3, '0')}`,
  `Obra ${index}`,
  index % 2 === 0 ? 'implementatin' : 'completion',
]);

async function workbook(): Promise<FileOnPage> {
  const notes = { name: 'Notas', rows: [['Quién', 'Qué'], ['Ana', 'falta el acta']] }; // prettier-ignore
  return { name: 'obras.xlsx', bytes: await writeXlsx([{ name: 'Proyectos', rows: [headers, ...rows] }, notes]) };
}

async function tablesOf({ bytes, name }: FileOnPage): Promise<Table[]> {
  const { value, problems } = await readWorkbook(bytes, name);
  if (!value) throw new Error(JSON.stringify(problems));
  return value.tables;
}

async function statuses(page: Page, language: 'es'): Promise<unknown[]> {
  const { download } = messagesIn(language);
  const { bytes } = await savedFile(page, () => page.getByRole('button', { name: download.json, exact: true }).click());
  const { projects } = JSON.parse(new TextDecoder().decode(bytes)) as { projects: { status: unknown }[] };
  return projects.map(({ status }) => status);
}

/** A different slip in the code of each project. */
const manySlips = [
  'id,title,status',
  ...Array.from({ length: 12 * 26 }, (_, index) => {
    const at = 1 + (index % 12);
    const letter = String.fromCharCode(97 + Math.floor(index / 12));
    const code = 'implementation'.slice(0, at) + letter + 'implementation'.slice(at + 1);
    return `oc4ids-bu3kcz-${index},Obra ${index},${code}`;
  }),
];

const wrong = rows.map(([, , status]) => status);
const right = wrong.map((status) => (status === 'implementatin' ? 'implementation' : status));

/** A heading on the screen, and how far it is from the top, in whole pixels. */
interface Seen {
  top: number;
  title: string | null;
}

describe('corrections, in the browser', () => {
  const open = useBrowser();

  it(
    'go into the JSON and into the own spreadsheet, all alike at once, and can be undone',
    { timeout: 120_000 },
    async () => {
      const { page } = await open({ locale: 'es', viewport: { width: 1280, height: 900 } }, '?lang=es');
      const text = fixesIn('es');
      const { review } = messagesIn('es');
      const file = await workbook();
      await dropFiles(page, file);
      const settled = async () => {
        await page.getByText(review.running).waitFor({ state: 'detached' });
        await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
      };

      const all = page.getByRole('button', { name: text.offer.use(amount, 'implementation'), exact: true });
      await all.scrollIntoViewIfNeeded();
      const scrolled = await page.evaluate(() => scrollY);
      await all.click();
      const said = page.getByText(text.done.use(amount, 'implementation'));
      await said.waitFor();
      await settled();
      // The person keeps their place: what was done is said where they are.
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
        text.done.use(amount, 'implementation'),
      );
      expect(await said.isVisible()).toBe(true);
      expect(Math.abs((await page.evaluate(() => scrollY)) - scrolled)).toBeLessThan(400);
      expect(await all.count()).toBe(0);
      expect(await statuses(page, 'es')).toEqual(right);

      await page.getByRole('button', { name: text.undo, exact: true }).click();
      await page.getByText(text.undone).waitFor();
      await settled();
      expect(await all.count()).toBe(1);
      expect(await statuses(page, 'es')).toEqual(wrong);
      await page.getByRole('button', { name: text.redo, exact: true }).click();
      await said.waitFor();
      await settled();
      expect(await statuses(page, 'es')).toEqual(right);

      const { download, sheetName } = text.corrections;
      const corrected = await savedFile(page, () => page.getByRole('button', { name: download }).click());
      expect(corrected.name).toBe('obras.corregido.xlsx');
      const [projects, notes, list, ...others] = await tablesOf(corrected);
      expect(projects?.rows).toEqual([headers, ...rows.map(([id, title], index) => [id, title, right[index]])]);
      expect(notes?.rows).toEqual((await tablesOf(file))[1]!.rows);
      expect([list?.name, list?.rows.length, others]).toEqual([sheetName, amount + 1, []]);
      expect(list?.rows[1]).toEqual(['Proyectos', 'C2', 'Estado', 'implementatin', 'implementation']);
    },
  );

  it('leave a long list where it is: what comes after moves up, and back', { timeout: 120_000 }, async () => {
    const { page } = await open({ locale: 'en', viewport: { width: 1280, height: 900 } });
    const text = fixesIn('en');
    await dropFiles(page, { name: 'many.csv', bytes: new TextEncoder().encode(manySlips.join('\n')) });
    await page.locator('#data-problems-error').waitFor();
    const button = page.getByRole('button', { name: text.offer.use(1, 'implementation'), exact: true });
    await page.evaluate(() => scrollTo(0, 10_000));
    await button.first().waitFor();
    /** The headings on the screen, with where they are. */
    const seen = () =>
      page.evaluate(() => {
        const all = [...document.querySelectorAll('li h4')].map((heading) => ({
          top: Math.round(heading.getBoundingClientRect().top),
          title: heading.textContent,
        }));
        return all.filter(({ top }) => top > 80 && top < innerHeight);
      });
    /** What is not where it was. A height may be a fraction of a pixel, so that one pixel more or less is the same place. */
    const moved = (now: Seen[], then: Seen[]) =>
      Array.from({ length: Math.max(now.length, then.length) }, (_, index) => [now[index], then[index]]).filter(
        ([one, other]) => !one || !other || one.title !== other.title || Math.abs(one.top - other.top) > 1,
      );
    const settled = async () => {
      await page.locator('[aria-busy=true], [inert]').first().waitFor({ state: 'detached' });
      await page.waitForFunction(() => document.querySelector('[inert]') === null);
    };
    await page.waitForFunction(() => document.querySelectorAll('li h4').length > 8);
    const before = await seen();
    const second = page.getByRole('listitem').filter({ has: page.getByText(before[1]!.title, { exact: true }) });
    await second.getByRole('button', { name: text.offer.use(1, 'implementation'), exact: true }).click();
    await page.getByText(text.done.use(1, 'implementation')).waitFor();
    await settled();
    await expect.poll(async () => (await seen()).map(({ title }) => title)).not.toContain(before[1]!.title);
    const after = await seen();
    const expected = [before[0]!, { top: before[1]!.top, title: before[2]!.title }];
    expect(moved(after.slice(0, 2), expected)).toEqual([]);
    await page.getByRole('button', { name: text.undo, exact: true }).click();
    await page.getByText(text.undone).waitFor();
    await settled();
    await expect.poll(async () => moved(await seen(), before)).toEqual([]);
    await page.getByRole('button', { name: text.redo, exact: true }).click();
    await page.getByText(text.done.use(1, 'implementation')).waitFor();
    await settled();
    await page.getByRole('button', { name: text.goOn }).click();
    // The heading of what came after it.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(before[2]!.title);
  });

  it('of one cell are typed where its problem is shown, with the keyboard alone', async () => {
    const { page } = await open({ locale: 'es', viewport: { width: 360, height: 740 } }, '?lang=es');
    const text = fixesIn('es');
    await dropFiles(page, await workbook());
    const cell = page.getByRole('button', { name: 'Proyectos!C4', exact: true });
    await cell.focus();
    await page.keyboard.press('Enter');
    const edit = page.getByRole('button', { name: text.edit });
    await edit.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: text.editLabel('Proyectos!C4') }).waitFor();
    await page.keyboard.type('completion');
    await page.keyboard.press('Enter');
    await page.getByText(text.edited('Proyectos!C4', 'completion')).waitFor();
    await page.getByRole('button', { name: text.offer.use(amount - 1, 'implementation'), exact: true }).waitFor();
    await page.getByText(text.corrections.amount(1)).waitFor();
  });
});

describe('what is pressed on a phone', () => {
  const open = useBrowser();

  it.each(standardLanguages)(
    'stays under the finger: what stands above it keeps its height in %s',
    async (language) => {
      const { page } = await open({ locale: language, viewport: { width: 376, height: 800 } }, `?lang=${language}`);
      await dropFiles(page, await workbook());
      const button = page.getByRole('button', {
        name: fixesIn(language).offer.use(amount, 'implementation'),
        exact: true,
      });
      await button.scrollIntoViewIfNeeded();
      const steps = page.getByRole('group', { name: messagesIn(language).browse.steps });
      const heightOf = async () => (await steps.boundingBox())!.height;
      const [said, height] = [await steps.getByRole('status').textContent(), await heightOf()];
      await button.hover();
      await page.mouse.down();
      // The list says now which problem somebody is at, in fewer letters.
      await expect.poll(() => steps.getByRole('status').textContent()).not.toBe(said);
      expect(await heightOf()).toBe(height);
      await page.mouse.up();
      await page.getByText(fixesIn(language).done.use(amount, 'implementation')).waitFor();
    },
  );
});
