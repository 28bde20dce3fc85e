import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../scripts/browser/words.ts';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import { dropFiles, exampleFile, type FileOnPage, savedFile, useBrowser } from './support.ts';

/** Presses Tab until the focus is on what is looked for, as somebody without a mouse does. */
async function tabTo(page: Page, isThere: string, back = false): Promise<void> {
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
      return element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '';
    });
    if (focused.startsWith(isThere)) return;
  }
  throw new Error(`Tab does not come to ${isThere}`);
}

const works = (name: string, ...projects: object[]): FileOnPage => ({
  name,
  bytes: new TextEncoder().encode(JSON.stringify({ projects })),
});

describe('options, with the keyboard only', () => {
  const open = useBrowser();

  it('stay as they were chosen when the language and the file change', async () => {
    const { page } = await open({ locale: 'en' });
    const en = messagesIn('en');
    const es = messagesIn('es');
    await dropFiles(page, exampleFile('en'));
    await page.getByText(en.receipt.checked).waitFor();

    await tabTo(page, en.options.writing);
    await page.keyboard.press('Enter');
    await tabTo(page, en.options.filterField.label);
    await page.keyboard.type('status');
    await page.keyboard.press('Tab');
    await page.keyboard.type('completed');
    await page.keyboard.press('Enter');
    await page.getByText(en.options.changed(1)).waitFor();

    await tabTo(page, 'Español', true);
    await page.keyboard.press('Enter');
    await page.getByText(es.options.changed(1)).waitFor();
    expect(await page.getByLabel(es.options.filterValue.label).inputValue()).toBe('completed');

    await dropFiles(
      page,
      works('otras.json', { id: 'o1', status: 'completed' }, { id: 'o2', status: 'identification' }),
    );
    await page.getByText(es.receipt.notChecked.part).waitFor();
    expect(await page.getByLabel(es.options.filterField.label).inputValue()).toBe('status');
    expect(await page.getByText(es.options.changed(1)).isVisible()).toBe(true);

    await page.getByRole('button', { name: es.download.spreadsheet, exact: true }).focus();
    const { name, bytes } = await savedFile(page, () => page.keyboard.press('Enter'));
    expect(name).toBe('otras.xlsx');
    const { value } = await readWorkbook(bytes, name, { kind: 'xlsx' });
    expect(value?.tables[0]?.rows.slice(1)).toEqual([['o1', 'completed']]);

    await tabTo(page, es.options.reset, true);
    await page.keyboard.press('Enter');
    await page.getByText(es.receipt.checked).waitFor();
  });

  it('make a file readable that was not', async () => {
    const { page } = await open({ locale: 'en' });
    const { options, failed, receipt } = messagesIn('en');
    await dropFiles(page, { name: 'works.json', bytes: new TextEncoder().encode('{"data":{"works":[{"id":"1"}]}}') });
    await page.getByText(failed.nothingChanged).waitFor();
    await tabTo(page, options.reading);
    await page.keyboard.press('Enter');
    await tabTo(page, options.rootListPath.label);
    await page.keyboard.type('data/works');
    await page.keyboard.press('Enter');
    await page.getByText(receipt.checked).waitFor();
  });
});
