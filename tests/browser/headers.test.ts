import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../scripts/browser/words.ts';
import { compareJson } from '../../scripts/compare/json.ts';
import { parseJson } from '../../src/core/model/exact-json.ts';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import { writeXlsx } from '../../src/formats/write-xlsx.ts';
import { type StandardLanguage, standardLanguages } from '../../src/ui/i18n/language.ts';
import { capital } from '../../src/ui/i18n/sentence.ts';
import { createWords } from '../../src/ui/i18n/words.ts';
import { workbenchMessages } from '../../src/ui/i18n/messages/workbench.ts';
import { dropFiles, exampleFile, type FileOnPage, savedFile, useBrowser } from './support.ts';

/** Ten titles in French, as a catalogue of the standard has them. */
const french = {
  Projects: 'Projets',
  'Identifier or Reference': 'Identifiant',
  'Last updated': 'Mise à jour',
  'Project title': 'Titre du projet',
  'Project description': 'Description du projet',
  Status: 'État',
  'Project type': 'Type de projet',
  'Project purpose': 'Finalité',
  'Project period': 'Période du projet',
  'Start date': 'Date de début',
};

const entries = Object.entries(french).map(
  ([english, title]) => `#: project-schema.json\nmsgid "${english}"\nmsgstr "${title}"\n`,
);
const catalogue: FileOnPage = {
  name: 'fr.po',
  bytes: new TextEncoder().encode(`msgid ""\nmsgstr "Language: fr\\n"\n\n${entries.join('\n')}`),
};

const headersOf = async ({ bytes, name }: FileOnPage): Promise<[string, unknown][]> =>
  ((await readWorkbook(bytes, name)).value?.tables ?? []).map(({ name: sheet, rows }): [string, unknown] => [
    sheet,
    rows[0],
  ]);

const textIn = (language: StandardLanguage) => ({
  ...messagesIn(language).titles,
  ...workbenchMessages(createWords(language)),
});

async function goToHeaders(page: Page, language: StandardLanguage): Promise<void> {
  await page.getByRole('heading', { level: 1, name: textIn(language).title }).waitFor();
}

describe('the workbench for headers', () => {
  const open = useBrowser();

  it.each(standardLanguages)('a French draft of ten titles converts there and back, in %s', async (language) => {
    const { page } = await open({}, `?lang=${language}#/headers`);
    const { download, places, result } = messagesIn(language);
    const titles = textIn(language);
    const name = titles.draftOf(capital(createWords(language).languageName('fr')));
    await goToHeaders(page, language);
    await dropFiles(page, catalogue);
    await page.getByText(titles.draft.named(capital(createWords(language).languageName('fr')), 10)).waitFor();
    // As it was, since nothing was written.
    const saved = await savedFile(page, () => page.getByRole('button', { name: titles.draft.save }).click());
    expect(saved).toEqual({ ...catalogue, bytes: Buffer.from(catalogue.bytes) });

    await page.getByRole('link', { name: places.names.convert, exact: true }).click();
    const original = exampleFile(language);
    await dropFiles(page, original);
    await page.getByRole('heading', { level: 1, name: result.ready }).waitFor();
    await page.getByRole('radio', { name }).check();
    await page.getByRole('heading', { level: 1, name: result.ready }).waitFor();
    const save = (button: string) =>
      savedFile(page, () => page.getByRole('button', { name: button, exact: true }).click());
    const sheets = await save(download.spreadsheet);
    const found = await headersOf(sheets);
    const [, headers] = found.find(([sheet]) => sheet === 'Projets') ?? [];
    expect(headers).toContain('Titre du projet');
    expect(headers).toContain('Période du projet:Date de début');

    await dropFiles(page, sheets);
    await page.getByRole('button', { name: download.json, exact: true }).waitFor();
    const back = await save(download.json);
    const json = ({ bytes }: FileOnPage) => parseJson(new TextDecoder().decode(bytes));
    expect(compareJson(json(original), json(back))).toBeUndefined();
  });

  it('is kept when the page is closed, tries a workbook, and changes nothing but its headers', async () => {
    const { page } = await open({ locale: 'en' }, '#/headers');
    const titles = textIn('en');
    const rows = [['Identifier or Reference', 'Project title', 'Own'], ['1', 'Bridge', 'x']]; // prettier-ignore
    const workbook = { name: 'works.xlsx', bytes: await writeXlsx([{ name: 'Projects', rows }]) };
    await goToHeaders(page, 'en');
    await dropFiles(page, catalogue, workbook);
    await page.getByText(titles.draft.named('French', 10)).waitFor();
    await page.reload();
    await goToHeaders(page, 'en');
    await page.getByText(titles.draft.named('French', 10)).waitFor();

    await dropFiles(page, workbook);
    await page.getByRole('button', { name: titles.tools.proof }).click();
    await page.getByText(titles.tools.roundTrip.same).waitFor();
    await page.getByText(titles.tools.understood.nothing(1)).waitFor();
    await page.getByRole('radio', { name: titles.draftOf('French') }).check();
    const change = () => page.getByRole('button', { name: titles.tools.makeChange }).click();
    const there = await savedFile(page, change);
    expect(await headersOf(there)).toEqual([['Projets', ['Identifiant', 'Titre du projet', 'Own']]]);
    await dropFiles(page, there);
    await page.getByText(titles.tools.chosen('“works.fr.xlsx”')).waitFor();
    await page.getByRole('radio', { name: 'English' }).check();
    expect(await headersOf(await savedFile(page, change))).toEqual([['Projects', rows[0]]]);
  });

  it.each(standardLanguages)('is worked on with the keyboard, on a narrow screen, in %s', async (language) => {
    const { page } = await open({ viewport: { width: 360, height: 700 } }, `?lang=${language}#/headers`);
    const titles = textIn(language);
    await goToHeaders(page, language);
    await page.getByRole('searchbox').fill('total project value');
    await page.getByText(titles.list.shown(1, 1088)).waitFor();
    const field = page.getByRole('textbox', { name: /Total project value/ });
    await field.focus();
    await field.fill('Monto: total');
    await page.keyboard.press('Enter');
    await page.getByText(titles.list.faults.character(createWords(language).quote(':'))).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.getByText(titles.report.title).click();
    await page.getByText(titles.report.progress(210, 210)).waitFor();
    const undo = page.getByRole('button', { name: titles.draft.undo, exact: true });
    await undo.focus();
    await page.keyboard.press('Enter');
    await page.getByText(titles.draft.named(capital(createWords(language).languageName('es')), 0)).waitFor();
    expect(await field.inputValue()).toBe('Valor total del proyecto');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});
