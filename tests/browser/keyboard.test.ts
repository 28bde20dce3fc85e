import { describe, expect, it } from 'vitest';
import { fixesIn, messagesIn } from '../../scripts/browser/words.ts';
import { scenes } from '../../scripts/browser/scenes.ts';
import { sheetTextsIn } from '../../scripts/browser/scenes/on-page.ts';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import { writeXlsx } from '../../src/formats/write-xlsx.ts';
import { standardLanguages } from '../../src/ui/i18n/language.ts';
import { announcements, expectFocus, focused, hasFocus, tabStops, tabTo, unseenFocus } from './keyboard.ts';
import { savedFile, useBrowser } from './support.ts';

const headers = {
  en: ['Identifier or Reference', 'Project title', 'Status', 'Project period:End date'],
  es: ['Identificador o Referencia', 'Título del Proyecto', 'Estado', 'Período del proyecto:Fecha de fin'],
};

/** A code with a slip in it, and dates that can be read in two ways. */
const rows = [
  ['oc4ids-abc123-001', 'Camino', 'implementatin', '05/04/2024'],
  ['oc4ids-abc123-002', 'Puente', 'completion', '03/02/2024'],
];

describe.each(standardLanguages)('with the keyboard alone, in %s', (language) => {
  const open = useBrowser();
  const messages = messagesIn(language);
  const fixes = fixesIn(language);
  const { questions } = sheetTextsIn(language);

  it('a file is chosen, its problem corrected, its question answered, and the result saved', async () => {
    const { page } = await open({ locale: language });
    const { download, options, page: frame, result, review, start } = messages;
    await page.getByRole('heading', { level: 1 }).waitFor();
    const said = await announcements(page);
    // From now on, the browser hands the choosing of files over to this test.
    page.on('filechooser', () => undefined);
    const press = (key: string) => page.keyboard.press(key);

    // The first stop leads past what is on every screen.
    await press('Tab');
    expect(await focused(page)).toBe(`link "${frame.skip}"`);
    expect(await unseenFocus(page)).toBe('');
    await press('Enter');
    await press('Tab');
    expect(await focused(page)).toBe(`button "${start.chooseFiles}"`);

    // What is asked for is the browser's own window, which a test cannot type in.
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press('Enter')]);
    const bytes = await writeXlsx([{ name: 'Obras', rows: [headers[language], ...rows] }]);
    await chooser.setFiles({ name: 'obras.xlsx', mimeType: '', buffer: Buffer.from(bytes) });

    // The result: the heading has the focus, and what came to be is said.
    const title = page.getByRole('heading', { level: 1, name: result.projects(2) });
    await expectFocus(title);
    await page.getByText(review.running).waitFor({ state: 'detached' });
    await said(`${review.notPassed(6)} ${messages.problems.summary.warning(1)}.`);
    expect(await page.title()).toContain(result.documentTitle(2));

    // The question.
    const question = page.getByRole('region', { name: questions.title(1) });
    await tabTo(question.getByRole('button').first());
    await press('Enter');
    const header = headers[language][3]!;
    const change = page.getByRole('button', { name: questions.changeWhat(header) });
    await expectFocus(change);
    expect(await unseenFocus(page)).toBe('');
    await said(header);
    await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });

    // The problem, its cell, and another text for it.
    const card = page.getByRole('listitem').filter({ hasText: 'implementatin' }).first();
    await tabTo(card.getByRole('button', { name: 'Obras!C2' }));
    await press('Enter');
    await card.getByRole('region').waitFor();
    expect(await focused(page)).toContain('[expanded]');
    const edit = card.getByRole('button', { name: fixes.edit });
    await tabTo(edit);
    await press('Enter');
    const field = card.getByRole('textbox', { name: fixes.editLabel('Obras!C2') });
    await expectFocus(field);
    expect(await unseenFocus(page)).toBe('');
    await press('Escape');
    await expectFocus(edit);
    await press('Enter');
    await expectFocus(field);
    await page.keyboard.type('implementation');
    await press('Enter');
    await said(fixes.edited('Obras!C2', 'implementation'));
    await expectFocus(page.locator('[tabindex="-1"]', { hasText: fixes.edited('Obras!C2', 'implementation') }));
    await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });

    // Back up to the formats.
    const formats = page.locator('summary', { hasText: download.otherFormats });
    await tabTo(formats, 'Shift+Tab');
    await press('Enter');
    await press('Tab');
    expect(await focused(page)).toBe(`radio "${download.formats.json}" [checked]`);
    for (let step = 0; step < 4 && !(await focused(page)).includes(download.formats.xlsx); step++)
      await press('ArrowDown');
    expect(await focused(page)).toBe(`radio "${download.formats.xlsx}" [checked]`);
    await said('obras.xlsx');
    const other = language === 'en' ? 'es' : 'en';
    await tabTo(page.getByRole('group', { name: download.headers }).getByRole('radio', { checked: true }));
    await press(language === 'en' ? 'ArrowDown' : 'ArrowUp');
    expect(await focused(page)).toBe(`radio "${messages.headerKinds[other]}" [checked]`);
    await tabTo(page.locator('summary', { hasText: options.writing }));

    const button = page.getByRole('button', { name: download.spreadsheet, exact: true });
    await tabTo(button.and(page.locator(':not([aria-disabled])')), 'Shift+Tab');
    const saved = await savedFile(page, () => press('Enter'));
    const { value } = await readWorkbook(saved.bytes, saved.name);
    const [titles, first] = value!.tables[0]!.rows;
    expect(titles).toEqual(expect.arrayContaining([headers[other][0], headers[other][2]]));
    expect(first).toEqual(expect.arrayContaining(['oc4ids-abc123-001', 'implementation']));
    expect(await hasFocus(button)).toBe(true);
  }, 120_000);
});

/** Screens with something to stop at in each of their parts. */
const main = [
  'start',
  'result-from-json',
  'large-no-room',
  'questions',
  'cell-viewer',
  'sheets',
  'field',
  'templates',
  'headers-draft',
];

describe('the Tab key', () => {
  const open = useBrowser();

  it.each(scenes.filter(({ name }) => main.includes(name)))(
    'goes through $name as it is read, and out of it again',
    async (scene) => {
      const { page } = await open({ locale: 'en', reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } });
      await scene.prepare(page, 'en');
      const stops = await tabStops(page);
      expect(stops.length).toBeGreaterThan(4);
      // Down, or on to the right: in the same line, or to the top of the next column.
      const back = stops.filter((stop, index) => {
        const before = stops[index - 1];
        return before && stop.top < before.top - 12 && stop.left < before.left + 12;
      });
      expect(back.map(({ name }) => name)).toEqual([]);
    },
  );

  it('closes with Escape what was opened over the page, and gives the focus back', async () => {
    const { page } = await open({ locale: 'en', viewport: { width: 360, height: 740 } });
    const { places } = messagesIn('en');
    const menu = page.getByRole('button', { name: places.menu });
    await tabTo(menu);
    await page.keyboard.press('Enter');
    expect(await focused(page)).toContain('[expanded]');
    await tabTo(page.getByRole('link', { name: places.names.headers, exact: true }));
    await page.keyboard.press('Escape');
    expect(await hasFocus(menu)).toBe(true);
    expect(await focused(page)).not.toContain('[expanded]');
  });
});
