import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../scripts/browser/words.ts';
import { standardLanguages } from '../../src/ui/i18n/language.ts';
import { dropFiles, exampleFile, useBrowser } from './support.ts';

describe('the dictionary of fields', () => {
  const open = useBrowser();

  it.each(standardLanguages)(
    'opens at the address of a field, in %s, without a sideways scroll on a narrow screen',
    async (language) => {
      const { page } = await open(
        { viewport: { width: 360, height: 700 } },
        `?lang=${language}#/fields/documents/documentType`,
      );
      const text = messagesIn(language).fields;
      const name = language === 'es' ? 'Tipo de Documento' : 'Document type';
      await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
      await page.getByText(text.codes(95)).click();
      await page.getByText('tenderNotice', { exact: true }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      // The list makes room for the field, and comes back with the search.
      expect(await page.getByRole('list', { name: text.results }).isVisible()).toBe(false);
      await page.getByRole('searchbox').fill('plazo');
      await page.getByRole('list', { name: text.results }).getByRole('link').nth(3).waitFor();
      await page.getByRole('searchbox').fill(name);
      await page.getByRole('list', { name: text.results }).getByRole('link').first().click();
      await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
      const menu = page.getByRole('button', { name: messagesIn(language).places.menu });
      await menu.click();
      await page.getByRole('link', { name: messagesIn(language).places.names.convert, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: messagesIn(language).start.title }).waitFor();
      for (const each of ['English', 'Español']) {
        expect(await page.getByRole('button', { name: each }).isVisible()).toBe(true);
      }
    },
  );

  it('is searched and gone through with the keyboard, back and forth, while a result waits', async () => {
    const { page } = await open();
    const { fields, places, result } = messagesIn('en');
    await dropFiles(page, exampleFile('en'));
    await page.getByRole('heading', { level: 1, name: result.ready }).waitFor();
    await page.getByRole('link', { name: places.names.fields, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: fields.title }).waitFor();
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('contract value');
    await page.getByText(/^\d+ fields for “contract value”$/).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Contract value' }).waitFor();
    expect(page.url()).toMatch(/#\/fields\/contractingProcesses\/summary\/contractValue$/);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Contract value');
    await page.getByRole('article').getByRole('link', { name: 'Amount' }).click();
    await page.getByRole('heading', { level: 2, name: 'Amount' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 2, name: 'Contract value' }).waitFor();
    await page.getByRole('button', { name: 'Español' }).click();
    await page.getByRole('heading', { level: 2, name: 'Valor del contrato' }).waitFor();
    expect(page.url()).toMatch(/lang=es.*#\/fields\/contractingProcesses\/summary\/contractValue$/);
    await page.getByRole('link', { name: messagesIn('es').places.names.convert, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: messagesIn('es').result.ready }).waitFor();
  });

  it('works with the network cut once the page has come to rest', async () => {
    const { page, requests, trouble } = await open();
    // What is fetched when the page rests comes last.
    while (!requests.some((url) => /\/dictionary-[^/]*\.js$/.test(url))) await page.waitForTimeout(50);
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await page.getByRole('link', { name: messagesIn('en').places.names.fields, exact: true }).click();
    await page.getByRole('searchbox').fill('duratoin');
    await page
      .getByRole('link', { name: /^Duration \(days\)/ })
      .first()
      .waitFor();
    // With a new address Chromium asks for the icon again, and does without.
    const missing = trouble.filter((line) => line.startsWith('request failed')).map((line) => line.split('/').at(-1));
    expect(missing.filter((name) => name !== 'icon.svg')).toEqual([]);
    trouble.length = 0;
  });
});
