import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../scripts/browser/words.ts';
import { compareJson } from '../../scripts/compare/json.ts';
import { parseJson } from '../../src/core/model/exact-json.ts';
import type { JsonValue } from '../../src/core/model/json.ts';
import type { Cell } from '../../src/core/model/workbook.ts';
import { writeXlsx } from '../../src/formats/write-xlsx.ts';
import { dropFiles, type FileOnPage, savedFile, useBrowser } from './support.ts';

const shared = resolve(process.env['OC4IDS_SHARED'] ?? '../shared');
const flattenToolCase = join(shared, 'conformance/flatten-tool/roundtrip-example-es-xlsx');
const hasCases = existsSync(flattenToolCase);
if (!hasCases) console.log(`Skipped: the workbook that Flatten Tool wrote is not at ${shared}`);

/** Drops the file and returns the JSON that the page makes of it. */
async function convertOnPage(page: Page, file: FileOnPage): Promise<JsonValue> {
  const label = messagesIn('es').download.json;
  await dropFiles(page, file);
  const button = page.getByRole('button', { name: label, exact: true });
  await button.waitFor();
  const { bytes } = await savedFile(page, () => button.click());
  return parseJson(new TextDecoder().decode(bytes));
}

async function workbook(...sheets: [name: string, ...rows: Cell[][]][]): Promise<FileOnPage> {
  return { name: 'datos.xlsx', bytes: await writeXlsx(sheets.map(([name, ...rows]) => ({ name, rows }))) };
}

describe('workbooks of other programs, in the browser', () => {
  const open = useBrowser();

  it.skipIf(!hasCases)('reads what Flatten Tool wrote with Spanish titles', async () => {
    const { page } = await open({ locale: 'es' });
    const bytes = new Uint8Array(readFileSync(join(flattenToolCase, 'flattened.xlsx')));
    const expected = parseJson(readFileSync(join(flattenToolCase, 'expected.json'), 'utf8'));
    const found = await convertOnPage(page, { name: 'flattened.xlsx', bytes });
    expect(compareJson(expected, found)).toBeUndefined();
  });

  it('reads headers in two languages and field paths, mixed in one sheet', async () => {
    const { page } = await open({ locale: 'es' });
    const file = await workbook(
      [
        'Proyectos',
        [
          'Identificador o Referencia',
          'Project title',
          'budget/amount/amount',
          'Valor total del proyecto:Monto:Moneda',
        ],
        ['p1', 'Puente', 1500.5, 'PYG'],
      ],
      [
        'Partes',
        ['id', 'parties/0/id', 'Parties:Common name', 'Partes involucradas:Dirección:Localidad', 'Party roles'],
        ['p1', 'a', 'Ministerio', 'Asunción', 'kept as it is'],
      ],
    );
    expect(await convertOnPage(page, file)).toEqual({
      projects: [
        {
          id: 'p1',
          title: 'Puente',
          budget: { amount: { amount: 1500.5, currency: 'PYG' } },
          'Party roles': 'kept as it is',
          parties: [{ id: 'a', name: 'Ministerio', address: { locality: 'Asunción' } }],
        },
      ],
    });
  });

  it('reads configuration lines and a Meta sheet', async () => {
    const { page } = await open({ locale: 'es' });
    const file = await workbook(
      ['Meta', ['#', 'hashComments'], ['version', '0.9'], ['publisher/name', 'Ministerio'], ['#nota', 'interna']],
      [
        'projects',
        ['#', 'skipRows 1', 'headerRows 2', 'hashComments'],
        ['Registro de obras'],
        ['id', 'title', '#revisado'],
        ['Código', 'Nombre', 'por'],
        ['p1', 'Puente', 'Ana'],
      ],
      ['borrador', ['#', 'ignore'], ['id', 'title'], ['p2', 'No']],
    );
    expect(await convertOnPage(page, file)).toEqual({
      version: '0.9',
      publisher: { name: 'Ministerio' },
      projects: [{ id: 'p1', title: 'Puente' }],
    });
  });
});
