import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../scripts/browser/words.ts';
import { compareJson } from '../../scripts/compare/json.ts';
import { parseJson } from '../../src/core/model/exact-json.ts';
import { readZip } from '../../src/formats/read-zip.ts';
import type { StandardLanguage } from '../../src/ui/i18n/language.ts';
import { dropFiles, exampleFile, savedFile, useBrowser } from './support.ts';

describe('CSV for Excel in Spanish', () => {
  const open = useBrowser();

  it.each<StandardLanguage>(['es', 'en'])(
    'is chosen, saved, dropped again, and the same JSON: page in %s',
    async (language) => {
      const { page } = await open({ locale: language });
      const { download, headerKinds, options, receipt } = messagesIn(language);
      const original = exampleFile(language);
      await dropFiles(page, original);
      await page.getByText(receipt.checked).waitFor();
      await page.getByRole('radio', { name: download.formats.csv }).check();
      await page.getByRole('group', { name: download.headers }).getByRole('radio', { name: headerKinds.es }).check();
      await page.getByText(options.writing, { exact: true }).click();
      const choice = page.getByRole('group', { name: options.csvFor.label });
      expect(await choice.getByRole('radio', { name: options.csvFor.choices.any }).isChecked()).toBe(true);
      await choice.getByRole('radio', { name: options.csvFor.choices['excel-es'] }).check();
      await page.getByText(options.changed(1)).waitFor();
      await page.getByText(receipt.checked).waitFor();
      const button = page.getByRole('button', { name: download.spreadsheet, exact: true });
      const file = await savedFile(page, () => button.click());

      const inside = new Map(
        ((await readZip(file.bytes, file.name)).value ?? []).map(({ name, bytes }) => [name, bytes]),
      );
      for (const bytes of inside.values()) expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const text = new TextDecoder().decode(inside.get('Proyectos.csv'));
      expect(text).toMatch(/^Identificador o Referencia;[^\r\n]+\r\n/);
      expect(text).toContain(';3041780,4;USD;');
      expect(new TextDecoder().decode(inside.get('Meta.csv'))).toContain('\r\n#numbers;decimal comma\r\n');

      await dropFiles(page, file);
      const json = page.getByRole('button', { name: download.json, exact: true });
      await json.waitFor();
      const back = await savedFile(page, () => json.click());
      const documentOf = (bytes: Uint8Array) => parseJson(new TextDecoder().decode(bytes));
      expect(compareJson(documentOf(original.bytes), documentOf(back.bytes))).toBeUndefined();
    },
  );
});
