import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSharedStrings } from '../../src/formats/shared-strings.ts';
import { CellBudget } from '../../src/formats/cell-budget.ts';
import { sieveSheet } from '../../src/formats/sieve-sheet.ts';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import { xlsxOf } from './xlsx-parts.ts';
import type { XlsxParts } from './xlsx-parts.ts';

/** An XLSX file is sieved; one that is said to be an XLSB is read by SheetJS alone. */
async function expectSame(bytes: Uint8Array): Promise<void> {
  const sieved = await readWorkbook(bytes, 'x.xlsx', { kind: 'xlsx' });
  const whole = await readWorkbook(bytes, 'x.xlsx', { kind: 'xlsb' });
  expect(sieved.value).toEqual(whole.value);
  expect(sieved.problems.map(({ code }) => code)).toEqual(whole.problems.map(({ code }) => code));
}

const formats = ['000', 'yyyy-mm-dd', '0.00', '[h]:mm', 'General', 'd/m/yy h:mm'];
const strings = [
  '<si><t>plain</t></si>',
  '<si><t xml:space="preserve"> a  b </t></si>',
  '<si><t>&lt;b&gt; &amp;amp; &#241;&#x1F600;</t></si>',
  '<si><r><t>rich </t></r><r><rPr><b/></rPr><t xml:space="preserve"> text</t></r></si>',
  '<si><t>a_x000D_\r\nb_x005F_x0041_ _x0041_</t></si>',
  '<si><t></t></si>',
  '<si>\n<t>漢字</t><rPh sb="0" eb="1"><t>かんじ</t></rPh><phoneticPr fontId="1"/></si>',
];

const style = fc.constantFrom('', ' s="0"', ' s="1"', ' s="2"', ' s="3"', ' s="4"', ' s="5"', ' s="6"', ' s="9"');
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.integer({ min: -5, max: 60_000 }).map(String),
  fc.constantFrom(
    '0',
    '-0',
    '007',
    '1E+20',
    '1.5e-7',
    '0.1',
    '123456789.123456',
    '45387.354166666664',
    '1e400',
    '.5',
    '5.',
  ),
);
const cell = fc.oneof(
  fc.tuple(style, number).map(([s, value]) => `${s}><v>${value}</v></c>`),
  fc.tuple(style, number).map(([s, value]) => `${s} t="n"><v>${value}</v></c>`),
  fc.tuple(style, fc.nat({ max: strings.length - 1 })).map(([s, index]) => ` t="s"${s}><v>${index}</v></c>`),
  fc.constantFrom(
    '/>',
    ' s="2"/>',
    ' s="1"></c>',
    ' t="b"><v>1</v></c>',
    " t='b'><v>0</v></c>",
    ' t="b"><v>true</v></c>',
    ' t="e"><v>#N/A</v></c>',
    ' t="str"><f>A1&amp;"x"</f><v>x</v></c>',
    ' t="str"><v>&lt;é&gt;</v></c>',
    '><f>1+1</f><v>2</v></c>',
    '><f>1+1</f></c>',
    '><f t="shared" ref="A1:B9" si="0">C1*2</f><v>4</v></c>',
    '><f t="shared" si="0"/></c>',
    ' t="d"><v>2024-04-05T08:30:00</v></c>',
    ' t="inlineStr"><is><t>in &amp; line ñ</t></is></c>',
    ' t="inlineStr"><is><t xml:space="preserve"> _x0041_ </t></is></c>',
    ' t="inlineStr"><is><r><t>rich</t></r></is></c>',
    ' s="1" cm="1" x:y="&gt;"><v> 7 </v></c>',
    ' s="2"><v>45387</v><extLst/></c>',
    '\n s="2"\n>\n<v>45387</v></c>',
  ),
);
const row = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), cell), { maxLength: 6 });
const sheet = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), row), { maxLength: 5 }).map((rows) => {
  let index = 0;
  return rows.map(([down, cells]) => {
    index += down;
    let column = 0;
    const xml = cells.map(([right, body]) => {
      column += right;
      return `<c r="${String.fromCharCode(64 + column)}${index}"${body}`;
    });
    return `<row r="${index}" spans="1:9" x14ac:dyDescent="0.25">${xml.join('')}</row>`;
  });
});

describe('a sieved workbook', () => {
  it('is read as SheetJS alone reads it', async () => {
    const workbook = fc.record({
      sheets: fc.array(
        sheet.map((rows) => rows.join('\n')),
        { minLength: 1, maxLength: 3 },
      ),
      date1904: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(workbook, (parts) => expectSame(xlsxOf({ ...parts, formats, strings: strings.join('') }))),
      { numRuns: 300 },
    );
  });

  it.each<[string, XlsxParts]>([
    ['cells without a place', { sheets: ['<row><c><v>1</v></c><c><v>2</v></c></row>'] }],
    [
      'rows out of order',
      { sheets: ['<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>'] },
    ],
    ['cells out of order', { sheets: ['<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>'] }],
    ['a cell in another row', { sheets: ['<row r="1"><c r="A5"><v>1</v></c></row>'] }],
    ['a comment', { sheets: ['<row r="1"><!-- <c r="A1"><v>1</v></c> --><c r="B1"><v>2</v></c></row>'] }],
    ['a comment in a cell', { sheets: ['<row r="1"><c r="B1"><!-- </c> --><v>2</v></c></row>'] }],
    ['a string that is not there', { sheets: ['<row r="1"><c r="A1" t="s"><v>9</v></c></row>'] }],
    [
      'a formula with a shared string',
      {
        sheets: ['<row r="1"><c r="A1" t="s"><f>B1</f><v>0</v></c></row>'],
        strings: '<si><t>a</t></si>',
      },
    ],
    ['no rows', { sheets: ['', '<row r="1"/>', '<row r="3"></row>'] }],
  ])('is read as SheetJS alone reads it: %s', async (_what, parts) => {
    await expectSame(xlsxOf(parts));
  });

  it('keeps names, order and parts together', async () => {
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const bytes = xlsxOf({
      sheets: [1, 2, 3].map((value) => `<row r="1"><c r="A1"><v>${value}</v></c></row>`),
      parts: {
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[3, 1, 2].map((part, index) => `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="/xl/worksheets/sheet${part}.xml"/>`).join('')}</Relationships>`,
      },
    });
    const tables = (await readWorkbook(bytes, 'x')).value?.tables;
    expect(tables?.map(({ rows }) => rows)).toEqual([[[3]], [[1]], [[2]]]);
    await expectSame(bytes);
  });

  const shared = join(process.env['OC4IDS_SHARED'] ?? join(import.meta.dirname, '../../../shared'), 'conformance');
  const files = existsSync(shared)
    ? readdirSync(shared, { recursive: true, encoding: 'utf8' }).filter((name) => /\.xls[xm]$/.test(name))
    : [];
  if (files.length === 0) console.log(`Skipped: no workbooks to compare at ${shared}`);
  it.skipIf(files.length === 0)('is read as SheetJS alone reads it: all files at hand', async () => {
    for (const name of files) await expectSame(new Uint8Array(readFileSync(join(shared, name))));
  });
});

describe('the sieve', () => {
  const sieve = (rows: string) =>
    sieveSheet(strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`), ['one', 'two'], new CellBudget());

  it('takes what is plain, and leaves the rest as it stands', () => {
    const odd = '<c r="B2" t="e"><v>#N/A</v></c><c r="C2"><f>A1</f><v>1</v></c>';
    const found = sieve(
      `<row r="2"><c r="A2" t="s" s="4"><v>1</v></c>${odd}<c r="D2" s="3"><v>-1.25</v></c></row><row r="4"><c r="A4" t="b"><v>1</v></c></row>`,
    );
    expect(found?.rows).toEqual([, ['two', , , -1.25], , [true]]);
    expect(found?.styled).toEqual([1, 3, 3]);
    expect(new TextDecoder().decode(found?.rest)).toBe(`<row r="2">${odd}</row>`);
  });

  it('reads each number as JavaScript does', () => {
    const decimal = fc.stringMatching(/^-?\d{1,20}(\.\d{1,20})?([eE][+-]?\d{1,2})?$/);
    fc.assert(
      fc.property(fc.oneof(decimal, fc.double({ noNaN: true, noDefaultInfinity: true }).map(String)), (text) => {
        expect(sieve(`<row r="1"><c r="A1"><v>${text}</v></c></row>`)?.rows).toEqual([[Number(text)]]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['<row r="1"><c r="A1"><v>1</v>', '<row', '<row r="1"><c r="A1', '<row r="1" x', ''])(
    'gives up where the text ends early: %s',
    (text) => {
      expect(sieveSheet(strToU8(`<worksheet><sheetData>${text}`), [], new CellBudget())).toBeUndefined();
    },
  );
});

describe('shared strings', () => {
  const read = (xml: string) => readSharedStrings(strToU8(xml));

  it('count, whatever form they have', () => {
    expect(read('<sst count="4"><si><t>a</t></si><si/><si ><t/></si> <si><t>b</t></si></sst>')).toEqual([
      'a',
      '',
      '',
      'b',
    ]);
    expect(read('<sst/>')).toEqual([]);
  });

  it.each([
    '<x:sst><x:si><x:t>a</x:t></x:si></x:sst>',
    '<sst><si><t><![CDATA[a]]></t></si></sst>',
    '<sst><si><t>a</t>',
    'x',
  ])('are left to SheetJS: %s', (xml) => {
    expect(read(xml)).toBeUndefined();
  });
});
