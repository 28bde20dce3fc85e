import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { convert } from '../../scripts/bench/conversions.ts';
import { manyProjects } from '../../scripts/bench/projects.ts';
import { messagesIn } from '../../scripts/browser/words.ts';
import { compareJson } from '../../scripts/compare/json.ts';
import { parseJson } from '../../src/core/model/exact-json.ts';
import type { JsonValue } from '../../src/core/model/json.ts';
import { writeXlsx } from '../../src/formats/write-xlsx.ts';
import type { StandardLanguage } from '../../src/ui/i18n/language.ts';
import { dropFiles, exampleFile, type FileOnPage, savedFile, useBrowser, restFetched } from './support.ts';

const json = ({ bytes }: FileOnPage): JsonValue => parseJson(new TextDecoder().decode(bytes));

/** The result is there, and the file is ready to be saved. */
async function ready(page: Page, language: StandardLanguage = 'en'): Promise<void> {
  await page.getByRole('heading', { level: 1, name: messagesIn(language).result.ready }).waitFor();
}

const save = (page: Page, language: StandardLanguage, what: 'json' | 'spreadsheet'): Promise<FileOnPage> =>
  savedFile(page, () => page.getByRole('button', { name: messagesIn(language).download[what], exact: true }).click());

describe('converting', () => {
  const open = useBrowser();

  it('shows the way with an example', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: messagesIn('en').start.example }).click();
    await ready(page);
    expect((await save(page, 'en', 'spreadsheet')).name).toMatch(/\.xlsx$/);
  });

  it.each([
    { language: 'en', headers: 'es', format: 'xlsx' },
    { language: 'es', headers: 'en', format: 'csv' },
    { language: 'es', headers: 'paths', format: 'xlsx' },
    { language: 'en', headers: 'paths', format: 'csv' },
  ] as const)(
    'gives back the same JSON: page in $language, headers $headers, $format',
    async ({ language, headers, format }) => {
      const { page } = await open({ locale: language });
      const { download, headerKinds } = messagesIn(language);
      const original = exampleFile(language);
      await dropFiles(page, original);
      await ready(page, language);
      await page.getByRole('radio', { name: download.formats[format] }).check();
      await page
        .getByRole('group', { name: download.headers })
        .getByRole('radio', { name: headerKinds[headers] })
        .check();
      await ready(page, language);
      const sheets = await save(page, language, 'spreadsheet');
      expect(sheets.name).toMatch(format === 'csv' ? /\.zip$/ : /\.xlsx$/);

      await dropFiles(page, sheets);
      await page.getByRole('button', { name: download.json, exact: true }).waitFor();
      const back = await save(page, language, 'json');
      expect(compareJson(json(original), json(back))).toBeUndefined();
    },
  );

  it('reads a workbook that a person made, with Spanish headers', async () => {
    const { page } = await open();
    const headers = ['IDENTIFICADOR o referencia ', 'titulo del proyecto', 'Descripción del proyecto', 'Nota interna'];
    const bytes = await writeXlsx([
      { name: 'Hoja1', rows: [headers, ['oc4ids-abc123-007', 'Puente', 'Nuevo', 'ver acta']] },
    ]);
    await dropFiles(page, { name: 'proyectos.xlsx', bytes });
    await page.getByRole('button', { name: messagesIn('en').download.json, exact: true }).waitFor();
    const { projects } = json(await save(page, 'en', 'json')) as { projects: Record<string, JsonValue>[] };
    expect(projects).toHaveLength(1);
    expect(projects[0]).toMatchObject({ id: 'oc4ids-abc123-007', title: 'Puente', description: 'Nuevo' });
    expect(projects[0]).toHaveProperty('Nota interna', 'ver acta');
  });

  it('takes several CSV files together', async () => {
    const { page } = await open();
    const csv = (name: string, text: string): FileOnPage => ({ name, bytes: new TextEncoder().encode(text) });
    await dropFiles(
      page,
      csv('projects.csv', 'id,title\np1,Bridge\n'),
      csv('parties.csv', 'id,parties/0/id,parties/0/name\np1,a,Ministry\n'),
    );
    await page.getByRole('button', { name: messagesIn('en').download.json, exact: true }).waitFor();
    const { projects } = json(await save(page, 'en', 'json')) as { projects: JsonValue };
    expect(projects).toEqual([{ id: 'p1', title: 'Bridge', parties: [{ id: 'a', name: 'Ministry' }] }]);
  });

  it('says what is wrong with a file it cannot read, and goes on', async () => {
    const { page } = await open();
    await dropFiles(page, { name: 'broken.json', bytes: new TextEncoder().encode('{"projects": [') });
    await page.getByRole('heading', { level: 1, name: /broken\.json/ }).waitFor();
    await dropFiles(page, exampleFile('en'));
    await ready(page);
  });

  it('stops at once when told to, and is ready for the next file', async () => {
    const { page } = await open();
    const { reading, start } = messagesIn('en');
    // A workbook takes some seconds to read, and only then the button is that of the reading for sure.
    const bytes = await convert(manyProjects(2000), 'many.json', 'xlsx');
    await dropFiles(page, { name: 'many.xlsx', bytes });
    await page.getByRole('button', { name: reading.cancel }).click();
    await page.getByRole('heading', { level: 1, name: start.title }).waitFor({ timeout: 1000 });
    await dropFiles(page, exampleFile('en'));
    await ready(page);
  });

  it('works without a network once the page is open', async () => {
    // As on a plain intranet: there is no copy that a service worker keeps.
    const { page } = await open({ serviceWorkers: 'block' });
    await restFetched(page);
    await page.context().setOffline(true);
    await dropFiles(page, exampleFile('en'));
    await ready(page);
  });
});
