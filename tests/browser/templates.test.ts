import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../scripts/browser/words.ts';
import { standardLanguages } from '../../src/ui/i18n/language.ts';
import { dropFiles, type FileOnPage, savedFile, useBrowser } from './support.ts';

/** Types a project into the first row below the guide, as a spreadsheet program would save it. */
function withProject({ name, bytes }: FileOnPage, cells: Readonly<Record<string, string>>): FileOnPage {
  const parts = unzipSync(bytes);
  const [main] = Object.keys(parts).filter((part) => part.endsWith('worksheets/sheet3.xml'));
  const row = Object.entries(cells).map(
    ([column, text]) => `<c r="${column}10" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  const xml = strFromU8(parts[main!]!).replace('</sheetData>', `<row r="10">${row.join('')}</row></sheetData>`);
  return { name, bytes: zipSync({ ...parts, [main!]: strToU8(xml) }) };
}

describe('templates', () => {
  const open = useBrowser();

  it('are chosen, downloaded, filled in and dropped back without a question', async () => {
    const { page } = await open();
    const { templates, download } = messagesIn('en');
    await page.getByRole('link', { name: templates.get }).click();
    await page.getByRole('heading', { level: 1, name: templates.title }).waitFor();
    await page.getByText(templates.size(1, 13)).waitFor();
    await page.getByRole('checkbox', { name: templates.presets.identification.label }).check();
    await page.getByText(templates.size(4, 32)).waitFor();
    expect(page.url()).toMatch(/#\/templates\?for=minimal,identification$/);
    const file = await savedFile(page, () => page.getByRole('button', { name: templates.download }).click());
    expect(file.name).toBe('oc4ids-template.xlsx');
    await page.getByText(templates.ready(file.name)).waitFor();

    await dropFiles(page, withProject(file, { B: 'oc4ids-bu3kcz-1', E: 'Rosario bridge', K: 'Completion' }));
    const button = page.getByRole('button', { name: download.json, exact: true });
    const { bytes } = await savedFile(page, () => button.click());
    expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual({
      version: '0.9',
      projects: [{ id: 'oc4ids-bu3kcz-1', title: 'Rosario bridge', status: 'completion' }],
    });
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: templates.title }).waitFor();
    expect(await page.getByRole('checkbox', { name: templates.presets.identification.label }).isChecked()).toBe(true);
  });

  it.each(standardLanguages)(
    'are chosen with the keyboard on a narrow screen, without a sideways scroll: %s',
    async (language) => {
      const { page } = await open(
        { viewport: { width: 360, height: 700 } },
        `?lang=${language}#/templates?for=everything`,
      );
      const text = messagesIn(language).templates;
      await page.getByText(text.size(40, 518)).waitFor();
      await page.getByText(text.fields).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('searchbox').fill('people');
      const tree = page.getByRole('list', { name: text.tree });
      await tree.getByRole('checkbox').nth(3).waitFor();
      await page.getByRole('searchbox').fill('');
      await page
        .getByRole('button', { name: text.open(language === 'en' ? 'Parties' : 'Partes involucradas'), exact: true })
        .focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.getByText(text.size(35, 452)).waitFor();
      expect(page.url()).toContain('without=parties');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    },
  );
});
