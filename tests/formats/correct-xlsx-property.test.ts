import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { correctXlsx } from '../../src/formats/change-xlsx/correct-xlsx.ts';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import { writeXlsx } from '../../src/formats/write-xlsx.ts';
import { corrections, list, newValue, plainRows, replaced } from './corrections.ts';
import { markingCases } from './marked-workbooks.ts';
import { programBytes } from './programs.ts';
import { xmlFaults } from './well-formed.ts';

const cell = newValue.map((value) => value ?? undefined);
const rows = fc.array(fc.option(fc.array(cell, { maxLength: 5 }), { nil: undefined }), { maxLength: 6 });

async function tablesOf(bytes: Uint8Array): Promise<[string, unknown][]> {
  const { value } = await readWorkbook(bytes, 'x.xlsx', { kind: 'xlsx' });
  return value!.tables.map(({ name, rows: read }) => [name, plainRows(read)]);
}

describe('whatever is corrected', () => {
  it('reads back as the sheets with these cells, and only these, replaced', async () => {
    const books = fc.tuple(fc.array(rows, { minLength: 1, maxLength: 2 }), corrections(['S1', 'S2']));
    await fc.assert(
      fc.asyncProperty(books, async ([sheets, changes]) => {
        const tables = sheets.map((each, index) => ({ name: `S${index + 1}`, rows: each }));
        const own = changes.filter(({ sheet }) => tables.some(({ name }) => name === sheet));
        const made = await correctXlsx(await writeXlsx(tables), own, list);
        const read = await tablesOf(made!.bytes);
        expect(read.slice(0, -1)).toEqual(replaced(tables, own));
        expect(read.at(-1)![0]).toBe('Corregido');
        const parts = unzipSync(made!.bytes);
        for (const path of Object.keys(parts))
          if (/\.(?:xml|rels)$/.test(path)) expect(xmlFaults(strFromU8(parts[path]!)), path).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('is all the same in a workbook of another program, with formats and formulas', async () => {
    const bytes = programBytes('obras.xlsx');
    const { value } = await readWorkbook(bytes, 'x.xlsx', { kind: 'xlsx' });
    const names = value!.tables.map(({ name }) => name);
    await fc.assert(
      fc.asyncProperty(corrections(names), async (changes) => {
        const made = await correctXlsx(bytes, changes, list);
        expect((await tablesOf(made!.bytes)).slice(0, -1)).toEqual(replaced(value!.tables, changes));
      }),
      { numRuns: 50 },
    );
  });

  it('and whatever the XML of its parts is, nothing is thrown', async () => {
    const names = ['openpyxl.xlsx', 'libreoffice.xlsx', 'excel.xlsm'];
    const books = await Promise.all(
      markingCases.filter(({ name }) => names.includes(name)).map(async ({ bytes }) => unzipSync(await bytes())),
    );
    const piece = fc.constantFrom(
      ...['<row', '<row r="2">', '</row>', '<c', '<c r="B2"', '<c r="B2">', '</c>', '/>', '>', '"', "'", '<f t="shared" si="0"', '<f>', '</f>'],
      ...['<f t="shared" ref="A1:B9" si="0">A1</f>', '<f t="array" ref="A1:C9">A1</f>', '<sheetData/>', '</sheetData>', '<!--', '-->', 's="x"', '&', '\0'],
      ...['<sheets/>', '</sheets>', '<calcPr', 'r:id="rId9"', 'name="Obras"', '<xf/>', '<cellXfs>', '<table ref="A1"', '$&', '<tableColumn name="', 'Target="'],
    ); // prettier-ignore
    const part = fc.constantFrom(
      ...['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/tables/table1.xml'],
      ...['xl/worksheets/sheet1.xml', 'xl/worksheets/_rels/sheet1.xml.rels', 'xl/worksheets/sheet1.xml'],
    ); // prettier-ignore
    const damage = fc.record({ part, at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat({ max: 30 }), piece });
    const damages = fc.array(damage, { minLength: 1, maxLength: 4 });
    const changes = corrections(['Obras', 'Proyectos & obras']);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...books), damages, changes, async (book, all, some) => {
        const parts = { ...book };
        for (const { part: path, at, cut, piece: put } of all) {
          const text = strFromU8(parts[path] ?? new Uint8Array());
          const place = Math.floor(at * text.length);
          parts[path] = strToU8(text.slice(0, place) + put + text.slice(place + cut));
        }
        const made = await correctXlsx(zipSync(parts), some.slice(0, 3), list);
        expect(made === undefined || made.bytes.length > 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
