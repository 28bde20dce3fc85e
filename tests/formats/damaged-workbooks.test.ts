import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as xlsx from 'xlsx';
import { correctXlsx } from '../../src/formats/change-xlsx/correct-xlsx.ts';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import { isWellFormed } from '../../src/formats/well-formed.ts';
import { writeXlsx } from '../../src/formats/write-xlsx.ts';
import { list } from './corrections.ts';
import { xlsxOf } from './xlsx-parts.ts';

/** What `npm run fuzz` has found, as small as it could be made. */

function bookOf(bookType: xlsx.BookType): Uint8Array {
  const sheet = xlsx.utils.aoa_to_sheet([
    ['id', 'title'],
    ['p1', 7],
  ]);
  sheet['C2'] = { t: 'n', v: 3, f: 'B2-4' };
  sheet['!ref'] = 'A1:C2';
  const bytes: unknown = xlsx.write(xlsx.utils.book_new(sheet, 'S1'), { type: 'array', bookType });
  return new Uint8Array(bytes as ArrayBuffer);
}

const rows = [
  ['id', 'title'],
  ['p1', 7, 3],
];

/** Where bytes stand first. */
function placeOf(bytes: Uint8Array, wanted: readonly number[]): number {
  const at = bytes.findIndex((_, index) => wanted.every((byte, offset) => bytes[index + offset] === byte));
  expect(at).toBeGreaterThan(0);
  return at;
}

describe('a binary workbook', () => {
  it.each(['xlsb', 'biff8', 'biff5', 'biff2'] as const)('has the results of its formulas: %s', async (bookType) => {
    const { value } = await readWorkbook(bookOf(bookType), 'x', { kind: bookType === 'xlsb' ? 'xlsb' : 'xls' });
    expect(value?.tables[0]?.rows).toEqual(rows);
  });

  it('is damaged where a text of XLSB says that it is longer than its record', async () => {
    const parts: Record<string, Uint8Array> = unzipSync(bookOf('xlsb'));
    const strings = parts['xl/worksheets/sheet1.bin']!;
    // The number of letters of `id`.
    strings.fill(0xff, placeOf(strings, [2, 0, 0, 0, 0x69, 0]), placeOf(strings, [2, 0, 0, 0, 0x69, 0]) + 4);
    const { value, problems } = await readWorkbook(zipSync(parts), 'x.xlsb', { kind: 'xlsb' });
    expect(value).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['file.damaged']);
  });

  it.each(['workbook', 'styles', 'sharedStrings'])('is damaged where the records of its %s are', async (part) => {
    const path = `xl/${part}.bin`;
    const book = xlsx.utils.book_new(xlsx.utils.aoa_to_sheet(rows), 'S1');
    const written: unknown = xlsx.write(book, { type: 'array', bookType: 'xlsb', bookSST: true });
    const parts: Record<string, Uint8Array> = unzipSync(new Uint8Array(written as ArrayBuffer));
    // A record that says that it is five bytes long, and has none.
    const broken = zipSync({ ...parts, [path]: Uint8Array.from([...parts[path]!, 0x13, 5]) });
    const { value, problems } = await readWorkbook(broken, 'x.xlsb', { kind: 'xlsb' });
    expect(value).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['file.damaged']);
  });

  it('has its other sheets where the records of one are damaged, which is said', async () => {
    const book = xlsx.utils.book_new(xlsx.utils.aoa_to_sheet(rows), 'S1');
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), 'S2');
    const written: unknown = xlsx.write(book, { type: 'array', bookType: 'xlsb' });
    const parts: Record<string, Uint8Array> = unzipSync(new Uint8Array(written as ArrayBuffer));
    const path = 'xl/worksheets/sheet1.bin';
    const broken = zipSync({ ...parts, [path]: Uint8Array.from([...parts[path]!, 0x13, 5]) });
    const { value, problems } = await readWorkbook(broken, 'x.xlsb', { kind: 'xlsb' });
    expect(value?.tables.map(({ name }) => name)).toEqual(['S2']);
    expect(problems.map(({ code, places }) => [code, places[0]?.sheet])).toEqual([['file.damaged', 'S1']]);
  });

  it('is damaged where a text of XLS ends before it says how long it is', async () => {
    const label = [0x04, 0x00, 0x07, 0x00, 0, 0, 0, 0, 0, 0, 0];
    const bytes = Uint8Array.from([0x09, 0x00, 0x04, 0x00, 0x02, 0x00, 0x10, 0x00, ...label, 0x0a, 0x00, 0x00, 0x00]);
    const { value, problems } = await readWorkbook(bytes, 'x.xls', { kind: 'xls' });
    expect(value).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['file.damaged']);
  });
});

describe('a workbook to be corrected', () => {
  const change = { sheet: 'S1', row: 0, column: 0, value: 'x' };
  const book = (): Promise<Uint8Array> => writeXlsx([{ name: 'S1', rows }]);
  const corrected = async (parts: Record<string, string>) => {
    const changed = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]));
    return correctXlsx(zipSync({ ...unzipSync(await book()), ...changed }), [change], list);
  };

  it('is changed where its parts are as they should be', async () => {
    expect(await corrected({})).toBeDefined();
  });

  it('is left alone where a part that would be changed is no XML', async () => {
    const types = strFromU8(unzipSync(await book())['[Content_Types].xml']!);
    expect(await corrected({ '[Content_Types].xml': types.replace('</Types>', '<x></Types>') })).toBeUndefined();
  });

  it('is left alone where its sheets are not found in the way that every program finds them', async () => {
    const path = 'xl/_rels/workbook.xml.rels';
    const usual = strFromU8(unzipSync(await book())[path]!);
    for (const other of [usual.replace('xmlns=', 'x='), usual.replace('/worksheet"', '/x"')])
      expect(await corrected({ [path]: other })).toBeUndefined();
  });
});

describe('XML', () => {
  it.each(['<a/>', '<?xml version="1.0"?>\n<a b="1" c=\'"\'>x &amp; &#10;<b:c/></a>\n', '<a><!-- x --><![CDATA[<]]></a>'])(
    'is well formed: %s',
    (xml) => expect(isWellFormed(xml)).toBe(true),
  );

  it.each(['', 'x', '<a>', '</a>', '<a></b>', '<a/><b/>', '<a/>x', '<a b="1" b="2"/>', '<a b=1/>', '<a b="<"/>', '<a>&x;</a>', '<a>&</a>', '<a><b</a>', '<!DOCTYPE a><a/>', '<a>\u0001</a>', '<1/>', '<a "/>'])(
    'is not well formed: %s',
    (xml) => expect(isWellFormed(xml)).toBe(false),
  );
}); // prettier-ignore

it.each(['max="4294967295"', 'min="-2147483648" max="2"', "MAX = '1e9'"])('a column that no sheet has takes no memory: %s', async (span) => {
  const parts: Record<string, Uint8Array> = unzipSync(xlsxOf({ sheets: ['<row r="1"><c r="A1"><v>1</v></c></row>'] }));
  const path = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[path]!).replace('<sheetData', `<cols><col min="1" ${span} width="9" hidden="1"/></cols><sheetData`)
    // With a prefix, only SheetJS reads it.
    .replaceAll(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=');
  const { value } = await readWorkbook(zipSync({ ...parts, [path]: strToU8(xml) }), 'x.xlsx');
  expect(value?.tables[0]?.rows).toEqual([[1]]);
}); // prettier-ignore

it('a part of a package that is no workbook is not looked into', async () => {
  const parts = unzipSync(xlsxOf({ sheets: ['<row r="1"><c r="A1"><v>1</v></c></row>'] }));
  const bytes = zipSync({ ...parts, 'xl/embeddings/oleObject1.bin': strToU8('no records') });
  expect((await readWorkbook(bytes, 'x.xlsx')).value?.tables[0]?.rows).toEqual([[1]]);
});

it('a sheet that leads to nothing is told as damaged, and the others are read', async () => {
  const whole = readFileSync(resolve(import.meta.dirname, '../fixtures/marking/openpyxl.xlsx'));
  const parts = unzipSync(new Uint8Array(whole));
  const path = 'xl/_rels/workbook.xml.rels';
  parts[path] = strToU8(strFromU8(parts[path]!).replace('/xl/worksheets/sheet3.xml', ''));
  parts['xl/worksheets/sheet3.xml'] = strToU8('<![CDATA[<sheetPr/><sheetData/></worksheet>');
  const { value, problems } = await readWorkbook(zipSync(parts), 'x', { kind: 'xlsx' });
  expect(value?.tables.map(({ name }) => name)).toEqual(['Obras', 'Partes involucradas']);
  expect(problems.map(({ code, places }) => [code, places[0]?.sheet])).toContainEqual(['file.damaged', 'Listas']);
});
