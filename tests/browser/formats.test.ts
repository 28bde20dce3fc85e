import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../scripts/browser/words.ts';
import { compareJson } from '../../scripts/compare/json.ts';
import { parseJson } from '../../src/core/model/exact-json.ts';
import type { JsonValue } from '../../src/core/model/json.ts';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import { meaningOf, programBytes, programFiles } from '../formats/programs.ts';
import { dropFiles, exampleFile, type FileOnPage, savedFile, useBrowser } from './support.ts';

const es = messagesIn('es');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('every format, in the browser', () => {
  const open = useBrowser();

  async function convert(...files: FileOnPage[]): Promise<JsonValue> {
    const { page } = await open({ locale: 'es' });
    await dropFiles(page, ...files);
    await page.getByText(es.receipt.checked).waitFor();
    // From a spreadsheet JSON is what is offered; from JSON it has to be chosen.
    const button = page.getByRole('button', { name: es.download.json, exact: true });
    if (!(await button.isVisible())) await page.getByText(es.download.formats.json, { exact: true }).click();
    await button.waitFor();
    return parseJson(new TextDecoder().decode((await savedFile(page, () => button.click())).bytes));
  }

  it.each(programFiles)('reads $name of another program', async (program) => {
    const found = await convert({ name: program.name, bytes: programBytes(program.name) });
    expect(compareJson(meaningOf(program), found)).toBeUndefined();
  });

  it('reads JSON Lines, and several JSON files, as one document', async () => {
    expect(await convert({ name: 'a.jsonl', bytes: bytesOf('{"id":"1"}\n{"id":"2"}\n') })).toEqual([
      { id: '1' },
      { id: '2' },
    ]);
    const files = [
      { name: 'b.json', bytes: bytesOf('[{"id":"2"}]') },
      { name: 'a.json', bytes: bytesOf('{"version":"0.9","projects":[{"id":"1"}]}') },
    ];
    expect(await convert(...files)).toEqual({ version: '0.9', projects: [{ id: '1' }, { id: '2' }] });
  });

  it('reads cells that are pasted, with the keyboard', async () => {
    const { page } = await open({ locale: 'es' });
    await page.getByText(es.start.paste, { exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.insertText('id\tTítulo del Proyecto\n1\tPuente\n');
    await page.getByRole('button', { name: es.start.readPasted }).focus();
    await page.keyboard.press('Enter');
    const button = page.getByRole('button', { name: es.download.json, exact: true });
    await button.waitFor();
    const { name, bytes } = await savedFile(page, () => button.click());
    expect(name).toBe('pegado.json');
    expect(parseJson(new TextDecoder().decode(bytes))).toEqual({ projects: [{ id: '1', title: 'Puente' }] });
  });

  it('writes ODS', async () => {
    const { page } = await open({ locale: 'es' });
    await dropFiles(page, exampleFile('es'));
    await page.getByText(es.download.formats.ods, { exact: true }).click();
    await page.getByText('example-es.ods ·').waitFor();
    await page.getByText(es.receipt.checked).waitFor();
    const button = page.getByRole('button', { name: es.download.spreadsheet, exact: true });
    const { name, bytes } = await savedFile(page, () => button.click());
    expect(name).toBe('example-es.ods');
    const { value } = await readWorkbook(bytes, name, { kind: 'ods' });
    expect(value?.tables[0]).toMatchObject({ name: 'Proyectos' });
    expect(await convert({ name, bytes })).toEqual(parseJson(new TextDecoder().decode(exampleFile('es').bytes)));
  });
});
