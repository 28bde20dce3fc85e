import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../scripts/browser/words.ts';
import { dropFiles, savedFile, useBrowser } from './support.ts';

const sheet = 'Identificador o Referencia;Título del Proyecto\r\noc4ids-bu3kcz-1;Puente\r\n';

describe('source maps', () => {
  const open = useBrowser();

  it.each(['en', 'es'] as const)('are saved with the keyboard, in %s', async (locale) => {
    const { page } = await open({ locale });
    const { sourceMaps, receipt } = messagesIn(locale);
    await dropFiles(page, { name: 'obras.csv', bytes: new TextEncoder().encode(sheet) });
    await page.getByText(receipt.checked).waitFor();
    await page.getByText(sourceMaps.title, { exact: true }).focus();
    await page.keyboard.press('Enter');

    await page.getByRole('button', { name: sourceMaps.cells }).focus();
    const cells = await savedFile(page, () => page.keyboard.press('Enter'));
    expect(cells.name).toBe('obras.cells.json');
    expect(JSON.parse(new TextDecoder().decode(cells.bytes))).toEqual({
      'projects/0/id': [['obras', 'A', 2, 'Identificador o Referencia']],
      'projects/0/title': [['obras', 'B', 2, 'Título del Proyecto']],
      'projects/0': [['obras', 2]],
    });

    const headers = await savedFile(page, () => page.getByRole('button', { name: sourceMaps.headers }).click());
    expect(JSON.parse(new TextDecoder().decode(headers.bytes))).toEqual({
      'projects/id': [['obras', 'Identificador o Referencia']],
      'projects/title': [['obras', 'Título del Proyecto']],
    });
  });
});
