import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as xlsx from 'xlsx';
import { BrokenCell, DateCell, FormattedNumber } from '../../src/core/model/workbook.ts';
import type { Cell } from '../../src/core/model/workbook.ts';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import { writeOds } from '../../src/formats/write-ods.ts';

const oasis = 'urn:oasis:names:tc:opendocument:xmlns';
const namespaces = ['office', 'table', 'text', 'style']
  .map((prefix) => `xmlns:${prefix}="${oasis}:${prefix}:1.0"`)
  .concat('xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"')
  .join(' ');

function contentOf(sheets: string): string {
  return `<?xml version="1.0"?><office:document-content ${namespaces}><office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document-content>`;
}

function odsOf(content: string, manifest = '<manifest/>'): Uint8Array {
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(content),
    'META-INF/manifest.xml': strToU8(manifest),
  });
}

const read = (bytes: Uint8Array) => readWorkbook(bytes, 'x.ods', { kind: 'ods' });

async function rowsOf(rows: string): Promise<unknown> {
  const result = await read(odsOf(contentOf(`<table:table table:name="main">${rows}</table:table>`)));
  expect(result.problems).toEqual([]);
  return result.value?.tables[0]?.rows;
}

const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
const cell = (attributes: string, text = ''): string => `<table:table-cell ${attributes}>${text}</table:table-cell>`;
const text = (xml: string): string => cell('office:value-type="string"', xml);

async function textOf(xml: string): Promise<unknown> {
  return ((await rowsOf(row(text(xml)))) as Cell[][])[0]?.[0];
}

describe('the cells of an OpenDocument sheet', () => {
  it('are what their type says, not what they show', async () => {
    const cells = [
      cell('office:value-type="float" office:value="1.5"', '<text:p>1,50</text:p>'),
      cell('office:value-type="percentage" office:value="0.5"', '<text:p>50 %</text:p>'),
      cell('office:value-type="currency" office:currency="PEN" office:value="1200"', '<text:p>S/ 1.200</text:p>'),
      cell('office:value-type="boolean" office:boolean-value="true"', '<text:p>VERDADERO</text:p>'),
      cell('office:value-type="boolean" office:boolean-value="false"', '<text:p>FALSO</text:p>'),
      cell('office:value-type="date" office:date-value="2024-04-05"', '<text:p>05/04/24</text:p>'),
      cell('office:value-type="date" office:date-value="2024-04-05T10:30:00.250000000"', '<text:p>x</text:p>'),
      cell('office:value-type="time" office:time-value="PT36H05M00S"', '<text:p>36:05</text:p>'),
      cell('office:value-type="float" office:value="7"', '<text:p>007</text:p>'),
    ];
    expect(await rowsOf(row(...cells))).toEqual([
      [
        1.5,
        new FormattedNumber(0.5, '50 %', true),
        1200,
        true,
        false,
        new DateCell('2024-04-05T00:00:00'),
        new DateCell('2024-04-05T10:30:00.25'),
        '36:05:00',
        new FormattedNumber(7, '007'),
      ],
    ]);
  });

  it('are broken where they hold an error, or a formula without its result', async () => {
    const cells = [
      cell('table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"', '<text:p>#DIV/0!</text:p>'),
      cell('table:formula="of:=[.A9]+1"'),
      cell('table:formula="of:=&quot;&quot;" office:value-type="string"', '<text:p/>'),
      cell('table:formula="of:=1+1" office:value-type="float" office:value="2"', '<text:p>2</text:p>'),
    ];
    expect(await rowsOf(row(...cells))).toEqual([
      [new BrokenCell('error', '#DIV/0!'), new BrokenCell('formula', '=[.A9]+1'), undefined, 2],
    ]);
  });

  it('are text to the letter, with white space as OpenDocument writes it', async () => {
    expect(
      await textOf('<text:p>a <text:s text:c="2"/>b<text:tab/>c<text:line-break/>d</text:p><text:p>e</text:p>'),
    ).toBe('a   b\tc\nd\ne');
    expect(await textOf('<text:p>  a \n\t b</text:p>')).toBe('a b');
    expect(await textOf('\n  <text:p>\n  laid out\n  </text:p>\n')).toBe('laid out');
    expect(await textOf('<text:p>ends with a space </text:p>')).toBe('ends with a space ');
    expect(await textOf('<text:p>&lt;b&gt; &amp;amp; &#241;&#x1F600;<![CDATA[<&>]]></text:p>')).toBe(
      '<b> &amp; ñ\u{1F600}<&>',
    );
    expect(await textOf('<text:p><text:span>rich</text:span> <text:a>text</text:a></text:p>')).toBe('rich text');
    expect(
      await textOf(
        '<text:p><text:ruby><text:ruby-base>漢字</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby></text:p>',
      ),
    ).toBe('漢字');
  });

  it.each(['-1', '0', 'x', '0.5'])('have a space where it is told that there are %s', async (count) => {
    const sheet = `<table:table table:name="S">${row(text(`<text:p>a<text:s text:c="${count}"/>b</text:p>`))}</table:table>`;
    expect((await read(odsOf(contentOf(sheet)))).value?.tables[0]?.rows).toEqual([['a b']]);
  });

  it('are not what was written beside them', async () => {
    const note = '<office:annotation><text:p>look here</text:p></office:annotation>';
    expect(await textOf(`${note}<text:p>value</text:p>`)).toBe('value');
    expect(await rowsOf(row(cell('', note)))).toEqual([]);
  });

  it('stand where they stand, however often they are repeated', async () => {
    const rows = [
      row('<table:table-cell table:number-columns-repeated="3"/>', text('<text:p>D1</text:p>')),
      '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>',
      `<table:table-row table:number-rows-repeated="2">${cell('table:number-columns-repeated="2" office:value-type="float" office:value="1"')}<table:covered-table-cell/></table:table-row>`,
      '<table:table-row-group><table:table-header-rows>' +
        row(text('<text:p>A6</text:p>')) +
        '</table:table-header-rows></table:table-row-group>',
      '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    ];
    const expected: (Cell[] | undefined)[] = [];
    expected[0] = [undefined, undefined, undefined, 'D1'];
    expected[3] = expected[4] = [1, 1];
    expected[5] = ['A6'];
    expect(await rowsOf(rows.join(''))).toEqual(expected);
  });
});

describe('an OpenDocument spreadsheet', () => {
  it('is read whatever it calls its namespaces, without what was deleted from it or linked to it', async () => {
    const sheet = `<table:tracked-changes><table:cell-content-change><table:table-cell><text:p>old</text:p></table:table-cell></table:cell-content-change></table:tracked-changes><table:table table:name="a&amp;b">${row(text('<text:p>x</text:p>'))}</table:table><table:dde-links><table:table table:name="link">${row(text('<text:p>y</text:p>'))}</table:table></table:dde-links>`;
    const content = contentOf(sheet)
      .replaceAll('table:', 't:')
      .replaceAll('xmlns:table', 'xmlns:t')
      .replaceAll('office:', 'o:')
      .replaceAll('xmlns:office', 'xmlns:o')
      .replaceAll('xmlns:o:1.0', 'xmlns:office:1.0')
      .replaceAll('xmlns:t:1.0', 'xmlns:table:1.0');
    expect((await read(odsOf(content))).value?.tables).toEqual([{ name: 'a&b', file: 'x.ods', rows: [['x']] }]);
  });

  it('may be flat', async () => {
    const flat = contentOf(`<table:table table:name="main">${row(text('<text:p>ñandú</text:p>'))}</table:table>`);
    expect((await read(strToU8(flat))).value?.tables[0]?.rows).toEqual([['ñandú']]);
  });

  it.each(['table-row-group', 'table-column-group'])('may have groups in groups in any number: %s', async (group) => {
    const depth = 100_000;
    const open = `<table:${group}>`.repeat(depth);
    const close = `</table:${group}>`.repeat(depth);
    const sheet = `<table:table table:name="S">${open}${close}${row(text('<text:p>id</text:p>'))}</table:table>`;
    expect((await read(odsOf(contentOf(sheet)))).value?.tables[0]?.rows).toEqual([['id']]);
    expect((await read(odsOf(contentOf(`<table:table>${open}</table:table>`)))).problems).toMatchObject([
      { code: 'file.damaged' },
    ]);
  });

  it('that claims billions of filled cells is refused', async () => {
    const filled = `<table:table-row table:number-rows-repeated="1048576">${cell('table:number-columns-repeated="16384" office:value-type="float" office:value="1"')}</table:table-row>`;
    const { value, problems } = await read(odsOf(contentOf(`<table:table table:name="main">${filled}</table:table>`)));
    expect(value).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['file.too_many_cells']);
  });

  it.each([
    ['cut off', contentOf('<table:table table:name="main"><table:table-row>').slice(0, -60)],
    ['text', '<office:body/>'],
    ['an attribute without its end', contentOf('<table:table table:name="main>')],
    ['a comment without its end', contentOf('<!-- ')],
  ])('with damaged XML is damaged: %s', async (_what, content) => {
    expect((await read(odsOf(content))).problems.map(({ code }) => code)).toEqual(['file.damaged']);
  });

  it('never expands entities of its own', async () => {
    const content = contentOf(
      `<table:table table:name="main">${row(text('<text:p>&a;&constructor;</text:p>'))}</table:table>`,
    );
    const hostile = content.replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///x">]>');
    expect((await read(odsOf(hostile))).value?.tables[0]?.rows).toEqual([['&a;&constructor;']]);
  });

  it('with a password says so', async () => {
    const manifest =
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    expect((await read(odsOf('not xml', manifest))).problems.map(({ code }) => code)).toEqual(['file.password']);
  });
});

describe('an OpenDocument spreadsheet of ours', () => {
  const rows: Cell[][] = [
    ['id', 'título', 'a<b>&"c"'],
    [1.5, -0.000001, 1e21, true, false],
    ['007', '=1+1', '#REF!', 'TRUE', '1,5'],
    ['  two  ', 'a\tb', 'line\nfeed\n', '\n', ' ', 'a   b', 'cr\rlf\r\n', '\u{1F600}ñ'],
    [undefined, undefined, 'C5'],
  ];

  it('reads back exactly', async () => {
    const bytes = await writeOds([
      { name: 'main', rows },
      { name: 'empty', rows: [] },
    ]);
    const { value, problems } = await read(bytes);
    expect(problems).toEqual([]);
    expect(value?.tables.map(({ name }) => name)).toEqual(['main', 'empty']);
    expect(value?.tables[0]?.rows).toEqual(rows);
    expect(value?.tables[1]?.rows).toEqual([]);
  });

  it('says what it is in its first bytes', async () => {
    const start = String.fromCharCode(...(await writeOds([{ name: 'main', rows }])).subarray(0, 90));
    expect(start).toMatch(/^PK.{28}mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/s);
  });

  it('says the same to another reader', async () => {
    const book = xlsx.read(await writeOds([{ name: 'main', rows: rows.slice(0, 3) }]), { type: 'array' });
    expect(xlsx.utils.sheet_to_json(book.Sheets['main']!, { header: 1, raw: true }).slice(0, 2)).toEqual([
      ['id', 'título', 'a<b>&"c"'],
      [1.5, -0.000001, 1e21, true, false],
    ]);
  });
});
