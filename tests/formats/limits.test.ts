import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { maxTextBytes, wholeJsonBytes } from '../../src/formats/limits.ts';
import { readCsv } from '../../src/formats/read-csv.ts';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import { readZip } from '../../src/formats/read-zip.ts';
import { file, read, refused } from '../jobs/support.ts';
import { xlsxOf } from './xlsx-parts.ts';

/** `npm run bench -- --hostile` measures what these take. */

const header = '<row r="1"><c r="A1" t="inlineStr"><is><t>title</t></is></c></row>';

function rows(count: number, cell: (row: number) => string): string {
  const each = Array.from({ length: count }, (_, index) => `<row r="${index + 2}">${cell(index + 2)}</row>`);
  return header + each.join('');
}

/** One text of 30,000 letters in many cells: some hundred bytes of a ZIP each. */
function sharedText(count: number): Uint8Array {
  const sheet = rows(count, (row) => `<c r="A${row}" t="s"><v>0</v></c>`);
  return xlsxOf({ sheets: [sheet], strings: `<si><t>${'a'.repeat(30_000)}</t></si>` });
}

async function codesOf(bytes: Uint8Array, kind: 'xlsx' | 'ods' = 'xlsx'): Promise<string[]> {
  const { value, problems } = await readWorkbook(bytes, 'x', { kind });
  expect(value).toBeUndefined();
  return problems.map(({ code }) => code);
}

describe('a file that claims more than a browser can hold', () => {
  it('is read where it claims the whole sheet and has two cells of it', async () => {
    const sheet = `${header}<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>x</t></is></c><c r="XFD1048576" s="1"/></row>`;
    const bytes = xlsxOf({ sheets: [sheet], formats: ['0%'], dimension: 'A1:XFD1048576' });
    expect(await read([file('x.xlsx', bytes)])).toMatchObject({ projects: 1, values: 1 });
  });

  it('is refused where it has a cell in the last column of very many rows', async () => {
    const sheet = rows(2000, (row) => `<c r="XFD${row}"><v>1</v></c>`);
    expect(await codesOf(xlsxOf({ sheets: [sheet] }))).toEqual(['file.too_many_cells']);
  });

  it('is refused where such cells are formulas, which another reader reads', async () => {
    const sheet = rows(1300, (row) => `<c r="XFD${row}"><f>1</f><v>1</v></c>`);
    expect(await codesOf(xlsxOf({ sheets: [sheet] }))).toEqual(['file.too_many_cells']);
  });

  it('is refused where one long text stands in very many cells', async () => {
    expect(await codesOf(sharedText(9000))).toEqual(['file.too_many_cells']);
    const cell = `<table:table-cell office:value-type="string"><text:p>${'a'.repeat(30_000)}</text:p></table:table-cell>`;
    const names = ['office', 'table', 'text'].map(
      (each) => `xmlns:${each}="urn:oasis:names:tc:opendocument:xmlns:${each}:1.0"`,
    );
    const xml = `<office:document-content ${names.join(' ')}><office:body><office:spreadsheet><table:table table:name="x"><table:table-row table:number-rows-repeated="9000">${cell}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
    expect(await codesOf(zipSync({ 'content.xml': strToU8(xml) }), 'ods')).toEqual(['file.too_many_cells']);
  });

  it('is refused where only all files of a ZIP together do so', async () => {
    const bytes = sharedText(5000);
    expect(await read([file('x.xlsx', bytes)])).toMatchObject({ projects: 5000 });
    const zip = zipSync({ 'a.xlsx': bytes, 'b.xlsx': bytes });
    const problems = await refused([file('x.zip', zip)]);
    expect(problems).toMatchObject([{ code: 'file.too_many_cells', severity: 'error', places: [{ file: 'b.xlsx' }] }]);
  });

  it('is refused where a text file has more columns than a sheet', async () => {
    const csv = `id\n${','.repeat(16_384)}`;
    expect(readCsv(strToU8(csv), 'x.csv').problems.map(({ code }) => code)).toEqual(['file.too_many_cells']);
    expect((await refused([file('x.csv', csv)])).map(({ code }) => code)).toEqual(['file.too_many_cells']);
  });

  it('is refused before it is unpacked where little of it becomes very much', async () => {
    const zip = zipSync({ 'a.csv': strToU8('id,title\n'.repeat(1_200_000)) });
    expect((await readZip(zip, 'x.zip')).problems.map(({ code }) => code)).toEqual(['file.too_large']);
  });
});

describe('what is read as a whole of JSON', () => {
  it.each([
    ['8 GB', 8_000_000_000, maxTextBytes],
    ['more', Infinity, maxTextBytes],
    ['2 GB', 2_000_000_000, 125_000_000],
    ['nobody knows how much', undefined, 250_000_000],
  ])('on a computer with %s', (_, memory, bytes) => {
    expect(wholeJsonBytes(memory)).toBe(bytes);
  });
});
