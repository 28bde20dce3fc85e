import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BrokenCell, DateCell, FormattedNumber } from '../../src/core/model/workbook.ts';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import { xlsxOf } from './xlsx-parts.ts';
import type { XlsxParts } from './xlsx-parts.ts';

async function rowsOf(parts: XlsxParts): Promise<unknown> {
  const result = await readWorkbook(xlsxOf(parts), 'x.xlsx');
  expect(result.problems).toEqual([]);
  return result.value?.tables[0]?.rows;
}

const oneRow = (...cells: string[]): XlsxParts => ({ sheets: [`<row r="1">${cells.join('')}</row>`] });

describe('the cells of a workbook', () => {
  it('are numbers, booleans and text as they are', async () => {
    const cells = [
      '<c><v>1.5</v></c>',
      '<c><v>0</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="b"><v>0</v></c>',
      '<c t="str"><f>A1</f><v>007</v></c>',
      '<c t="n"><v>1E+20</v></c>',
    ];
    expect(await rowsOf(oneRow(...cells))).toEqual([[1.5, 0, true, false, '007', 1e20]]);
  });

  it('are text to the letter', async () => {
    const strings = [
      '<si><t xml:space="preserve">  two  </t></si>',
      '<si><t>a_x000B_b_x005F_x0041_</t></si>',
      '<si><r><t>rich </t></r><r><rPr><b/></rPr><t xml:space="preserve">text &amp; more</t></r></si>',
      '<si><t>one_x000D_\ntwo</t></si>',
      '<si><t>&#128512;&#xF1;&lt;b&gt;</t></si>',
      '<si><t>漢字</t><rPh sb="0" eb="1"><t>かんじ</t></rPh></si>',
      '<si><t>line\nfeed</t></si>',
    ];
    const cells = strings.map((_, index) => `<c t="s"><v>${index}</v></c>`);
    expect(
      await rowsOf({ ...oneRow(...cells, '<c t="inlineStr"><is><t>in line</t></is></c>'), strings: strings.join('') }),
    ).toEqual([
      [
        '  two  ',
        'a\u000Bb_x0041_',
        'rich text & more',
        'one\r\ntwo',
        '\u{1F600}ñ<b>',
        '漢字',
        'line\nfeed',
        'in line',
      ],
    ]);
  });

  it('are broken where they hold an error, or a formula without its result', async () => {
    const cells = [
      '<c t="e"><v>#REF!</v></c>',
      '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<c><f>A9+1</f></c>',
      '<c><f>B9</f><v></v></c>',
      '<c t="str"><f>""</f><v></v></c>',
      '<c><f>1+1</f><v>2</v></c>',
    ];
    expect(await rowsOf(oneRow(...cells))).toEqual([
      [
        new BrokenCell('error', '#REF!'),
        new BrokenCell('error', '#DIV/0!'),
        new BrokenCell('formula', 'A9+1'),
        new BrokenCell('formula', 'B9'),
        ,
        2,
      ],
    ]);
  });

  it('keep zeros and literals of a format that makes codes, and what shows a share of a hundred', async () => {
    const formats = ['000', '00-00', '"P-"00000', '0', '#,##0.00', '0%', '0" km"', '00.0'];
    const cells = [7, 1234, 42, 7, 7, 7, 7, 7].map((value, index) => `<c s="${index + 1}"><v>${value}</v></c>`);
    expect(
      await rowsOf({ ...oneRow(...cells, '<c s="1"><v>1234</v></c>', '<c s="1"><v>7.5</v></c>'), formats }),
    ).toEqual([
      [
        new FormattedNumber(7, '007'),
        new FormattedNumber(1234, '12-34'),
        new FormattedNumber(42, 'P-00042'),
        7,
        7,
        new FormattedNumber(7, '700%', true),
        7,
        7,
        1234,
        7.5,
      ],
    ]);
  });
});

describe('date cells', () => {
  const formats = ['yyyy-mm-dd', 'd/m/yy h:mm', 'h:mm:ss', '[h]:mm', '[$-80A]d "de" mmmm', 'mmm-yy'];
  const dates = async (cells: [serial: number | string, style: number][], date1904 = false): Promise<unknown> => {
    const xml = cells.map(([serial, style]) => `<c s="${style}"><v>${serial}</v></c>`);
    return ((await rowsOf({ ...oneRow(...xml), formats, date1904 })) as unknown[])[0];
  };

  it('are wall-clock times by arithmetic', async () => {
    expect(
      await dates([
        [45387, 1],
        [45387.354166666664, 2],
        [45387.99999999999, 5],
        [45387.500005787, 6],
        [2958465, 1],
        [61, 1],
      ]),
    ).toEqual([
      new DateCell('2024-04-05T00:00:00'),
      new DateCell('2024-04-05T08:30:00'),
      new DateCell('2024-04-06T00:00:00'),
      new DateCell('2024-04-05T12:00:00.5'),
      new DateCell('9999-12-31T00:00:00'),
      new DateCell('1900-03-01T00:00:00'),
    ]);
  });

  it('know the day in 1900 that never was', async () => {
    expect(
      await dates([
        [59, 1],
        [60, 1],
        [1, 1],
      ]),
    ).toEqual([
      new DateCell('1900-02-28T00:00:00'),
      new DateCell('1900-02-29T00:00:00'),
      new DateCell('1900-01-01T00:00:00'),
    ]);
  });

  it('count from 1904 where the workbook does', async () => {
    expect(
      await dates(
        [
          [43925, 1],
          [0, 1],
          [2957003, 1],
        ],
        true,
      ),
    ).toEqual([
      new DateCell('2024-04-05T00:00:00'),
      new DateCell('1904-01-01T00:00:00'),
      new DateCell('9999-12-31T00:00:00'),
    ]);
  });

  it('without a date are times, durations, or the number they are', async () => {
    expect(
      await dates([
        [0.3541666667, 3],
        [1.5, 4],
        [0, 1],
        [-1, 1],
        [3000000, 1],
      ]),
    ).toEqual(['08:30:00', '36:00:00', 0, -1, 3000000]);
  });

  it('of the ISO kind are dates whatever their format', async () => {
    const cells = [
      '<c t="d"><v>2024-04-05T08:30:00</v></c>',
      '<c t="d" s="1"><v>2024-04-05</v></c>',
      '<c><v>45387</v></c>',
    ];
    expect(await rowsOf({ ...oneRow(...cells), formats })).toEqual([
      [new DateCell('2024-04-05T08:30:00'), new DateCell('2024-04-05T00:00:00'), 45387],
    ]);
  });
});

describe('the place of a cell', () => {
  it('is that in the sheet, with holes before it', async () => {
    const rows = (await rowsOf({
      sheets: ['<row r="3"><c r="B3"><v>1</v></c></row><row r="5"><c r="A5" s="0"/></row>'],
    })) as unknown[];
    expect(rows).toHaveLength(3);
    expect(0 in rows).toBe(false);
    expect(rows[2]).toEqual([, 1]);
  });

  it('may be the last one there is', async () => {
    const start = performance.now();
    const sheet = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
    const rows = (await rowsOf({ sheets: [sheet], dimension: 'A1:XFD1048576' })) as unknown[][];
    expect(rows[1_048_575]?.[16_383]).toBe(2);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('may be a lie', async () => {
    const start = performance.now();
    const sheet =
      '<row r="1"><c r="A1"><v>1</v></c><c r="ZZZZZZ1"><v>2</v></c></row><row r="4000000000"><c r="A4000000000"><v>3</v></c></row>';
    expect(await rowsOf({ sheets: [sheet] })).toEqual([[1]]);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('is counted where the file does not say it', async () => {
    expect(await rowsOf({ sheets: ['<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'] })).toEqual([
      [1, 2],
      [3],
    ]);
  });
});

describe('the sheets of a workbook', () => {
  it('come in workbook order, hidden ones too, and progress is told', async () => {
    const row = '<row><c><v>1</v></c></row>';
    const steps: number[][] = [];
    const bytes = xlsxOf({ sheets: [row, '', row], attributes: ['', 'state="hidden"', 'state="veryHidden"'] });
    const result = await readWorkbook(bytes, 'data/x.xlsx', {
      onProgress: (done, total) => void steps.push([done, total]),
    });
    expect(result.value?.tables).toEqual([
      { name: 'S1', file: 'data/x.xlsx', rows: [[1]] },
      { name: 'S2', file: 'data/x.xlsx', rows: [], facts: { hidden: 'hidden' } },
      { name: 'S3', file: 'data/x.xlsx', rows: [[1]], facts: { hidden: 'very' } },
    ]);
    expect(steps).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });
});

describe('a workbook that cannot be read', () => {
  const codes = async (bytes: Uint8Array): Promise<string[]> =>
    (await readWorkbook(bytes, 'x.xlsx')).problems.map((problem) => problem.code);

  it('is damaged where it was cut short', async () => {
    const bytes = xlsxOf(oneRow('<c><v>1</v></c>'));
    expect(await codes(bytes.slice(0, bytes.length * 0.6))).toEqual(['file.damaged']);
  });

  it('is damaged where a bit flipped', async () => {
    const bytes = xlsxOf(oneRow('<c><v>12345</v></c>'));
    const central = bytes.findIndex(
      (byte, index) => byte === 0x50 && bytes[index + 1] === 0x4b && bytes[index + 2] === 1,
    );
    bytes[central + 16] = (bytes[central + 16] ?? 0) ^ 1;
    expect(await codes(bytes)).toEqual(['file.damaged']);
  });

  it('is damaged where a part is missing', async () => {
    expect(await codes(zipSync({ 'xl/workbook.xml': strToU8('<workbook') }))).toEqual(['file.damaged']);
  });

  it('is locked where its entries are encrypted', async () => {
    const bytes = xlsxOf(oneRow());
    for (let offset = 0; offset < bytes.length - 4; offset++) {
      if (bytes[offset] === 0x50 && bytes[offset + 1] === 0x4b && bytes[offset + 2] === 1) bytes[offset + 8] = 1;
    }
    expect(await codes(bytes)).toEqual(['file.password']);
  });

  it('is too large where it unpacks to more than the limit', async () => {
    const bytes = xlsxOf(oneRow());
    for (let offset = 0; offset < bytes.length - 4; offset++) {
      if (bytes[offset] === 0x50 && bytes[offset + 1] === 0x4b && bytes[offset + 2] === 1) bytes[offset + 27] = 0x3f;
    }
    expect(await codes(bytes)).toEqual(['file.too_large']);
  });

  it('is too large where it is little but blows up', async () => {
    const spaces = ' '.repeat(60_000_000);
    expect(await codes(xlsxOf({ sheets: [`${spaces}<row><c><v>1</v></c></row>`] }))).toEqual(['file.too_large']);
  });

  it('does no harm with entities that grow', async () => {
    const bomb = `<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'.replace(/./g, (name, index: number) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)}]>`;
    const strings = `${bomb}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&j;</t></si></sst>`;
    const bytes = xlsxOf({ ...oneRow('<c t="s"><v>0</v></c>'), parts: { 'xl/sharedStrings.xml': strings } });
    const cell = (await readWorkbook(bytes, 'x.xlsx')).value?.tables[0]?.rows[0]?.[0];
    expect(String(cell).length).toBeLessThan(1000);
  });

  it('cannot reach the prototypes', async () => {
    const workbook =
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="__proto__" sheetId="1" r:id="rId1"/></sheets></workbook>';
    const cell = '<row __proto__="x" constructor="y"><c __proto__="z"><v>1</v></c></row>';
    const result = await readWorkbook(xlsxOf({ sheets: [cell], parts: { 'xl/workbook.xml': workbook } }), 'x.xlsx');
    expect(result.value?.tables[0]).toMatchObject({ name: '__proto__', rows: [[1]] });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
