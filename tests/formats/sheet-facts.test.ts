import { type BookType, utils, write as writeBook } from 'xlsx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { FileKind } from '../../src/core/model/problem.ts';
import type { SheetFacts } from '../../src/core/model/workbook.ts';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import { writeXlsx } from '../../src/formats/write-xlsx.ts';
import { writeOds } from '../../src/formats/write-ods.ts';
import { programBytes } from './programs.ts';
import { xlsxOf } from './xlsx-parts.ts';

async function factsOf(bytes: Uint8Array, kind: FileKind): Promise<(SheetFacts | undefined)[]> {
  const { value, problems } = await readWorkbook(bytes, 'x', { kind });
  if (!value) throw new Error(JSON.stringify(problems));
  return value.tables.map(({ facts }) => facts);
}

const sheet = [['id', 'title', 'x'], ['1', 'a', 5], ['2', '', 6], ['3', 'c', 7]]; // prettier-ignore
const merged = [{ rows: { first: 1, last: 2 }, columns: { first: 1, last: 1 } }];

describe.each<[BookType, FileKind]>([
  ['biff8', 'xls'],
  ['xlsb', 'xlsb'],
  ['xlsx', 'xlsx'],
])('a workbook of the kind %s', (bookType, kind) => {
  const bytes = (change: (book: ReturnType<typeof utils.book_new>) => void): Uint8Array => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(sheet), 'Main');
    utils.book_append_sheet(book, utils.aoa_to_sheet([['y']]), 'Lists');
    change(book);
    return new Uint8Array(writeBook(book, { type: 'array', bookType }) as ArrayBuffer);
  };

  it('has nothing to say beside its cells', async () => {
    expect(
      await factsOf(
        bytes(() => undefined),
        kind,
      ),
    ).toEqual([undefined, undefined]);
  });

  it('tells which cells are merged', async () => {
    const changed = bytes(({ Sheets }) => {
      Sheets['Main']!['!merges'] = [{ s: { r: 1, c: 1 }, e: { r: 2, c: 1 } }];
    });
    expect(await factsOf(changed, kind)).toEqual([{ merged }, undefined]);
  });

  it('tells which sheets are hidden', async () => {
    const changed = bytes((book) => {
      book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
    });
    expect(await factsOf(changed, kind)).toEqual([undefined, { hidden: 'very' }]);
  });

  it('tells which columns are hidden', async () => {
    const changed = bytes(({ Sheets }) => {
      Sheets['Main']!['!cols'] = [{ width: 10 }, { width: 10, hidden: true }, { width: 10, hidden: true }];
    });
    expect(await factsOf(changed, kind)).toEqual([{ hiddenColumns: [{ first: 1, last: 2 }] }, undefined]);
  });

  // SheetJS writes neither hidden rows nor comments into XLS; programs do.
  if (kind === 'xls') return;

  it('tells which rows are hidden', async () => {
    const changed = bytes(({ Sheets }) => {
      Sheets['Main']!['!rows'] = [{}, { hidden: true }, { hidden: true }, {}];
    });
    expect(await factsOf(changed, kind)).toEqual([{ hiddenRows: [{ first: 1, last: 2 }] }, undefined]);
  });

  it('tells how many cells have comments', async () => {
    const changed = bytes(({ Sheets }) => {
      for (const cell of ['A2', 'C3']) utils.cell_add_comment(Sheets['Main']![cell] as object as never, 'look', 'me');
    });
    expect(await factsOf(changed, kind)).toEqual([{ comments: 2 }, undefined]);
  });
});

describe('an XLS file of LibreOffice', () => {
  it('tells of hidden sheets, rows and columns, merged cells and comments', async () => {
    expect(await factsOf(programBytes('hidden.xls'), 'xls')).toEqual([
      {
        hiddenRows: [{ first: 3, last: 3 }],
        hiddenColumns: [{ first: 2, last: 2 }],
        merged,
        comments: 2,
      },
      { hidden: 'hidden' },
      { hidden: 'hidden' },
    ]);
  });
});

describe('an XLSX file', () => {
  const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const rows = `${row}<row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="3" hidden="0"/><row r="4" hidden="true" ht="2"/><row r="5" hidden='1'/>`;
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

  it.each([
    ['as programs write it', (xml: string): string => xml],
    [
      'in another way, which only SheetJS reads',
      (xml: string): string => xml.replace('<sheetData>', '<sheetData><!-- x -->'),
    ],
  ])('tells of hidden rows and columns, and merged cells, where the sheet is built %s', async (_, build) => {
    const xml = `<worksheet ${main}><cols><col min="1" max="1" width="9"/><col min="2" max="3" hidden="1"/><col min="4" max="4" hidden='true'/></cols><sheetData>${rows}</sheetData><mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="$C$3:$XFD$1048576"/></mergeCells></worksheet>`;
    const bytes = xlsxOf({ sheets: [row], parts: { 'xl/worksheets/sheet1.xml': build(xml) } });
    expect(await factsOf(bytes, 'xlsx')).toEqual([
      {
        hiddenRows: [{ first: 1, last: 1 }, { first: 3, last: 4 }], // prettier-ignore
        hiddenColumns: [{ first: 1, last: 3 }],
        merged: [
          { rows: { first: 0, last: 1 }, columns: { first: 0, last: 1 } },
          { rows: { first: 2, last: 1_048_575 }, columns: { first: 2, last: 16_383 } },
        ],
      },
    ]);
  });

  it('tells which rows its tables declare as totals', async () => {
    const table = (ref: string, attributes: string): string =>
      `<table ${main} id="1" name="T" ref="${ref}" ${attributes}/>`;
    const relation = (id: number): string =>
      `<Relationship Id="r${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table${id}.xml"/>`;
    const bytes = xlsxOf({
      sheets: [row, row],
      parts: {
        'xl/worksheets/sheet2.xml': `<worksheet ${main}><sheetData>${row}</sheetData><tableParts count="3"><tablePart r:id="r1"/></tableParts></worksheet>`,
        'xl/worksheets/_rels/sheet2.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[1, 2, 3].map(relation).join('')}</Relationships>`,
        'xl/tables/table1.xml': table('A1:C4', 'totalsRowCount="1"'),
        'xl/tables/table2.xml': table('E1:F9', ''),
      },
    });
    expect(await factsOf(bytes, 'xlsx')).toEqual([undefined, { totals: [3] }]);
  });

  it('tells that it has macros', async () => {
    const { problems } = await readWorkbook(xlsxOf({ sheets: [row], parts: { 'xl/vbaProject.bin': 'x' } }), 'x.xlsm');
    expect(problems).toMatchObject([{ code: 'file.macros', severity: 'note', places: [{ file: 'x.xlsm' }] }]);
  });
});

describe('an ODS file', () => {
  const namespaces =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"';
  const content = (tables: string): string =>
    `<office:document-content ${namespaces}><office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  const cell = '<table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell>';
  const ods = (tables: string, more: Record<string, string> = {}): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries({ 'content.xml': content(tables), ...more }).map(([path, xml]) => [path, strToU8(xml)]))); // prettier-ignore

  it('tells of hidden sheets, rows and columns, also in groups, with repetitions and by a filter', async () => {
    const tables = `<table:table table:name="A" table:style-name="ta1"><table:table-column table:number-columns-repeated="2"/><table:table-column-group><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/></table:table-column-group><table:table-row>${cell}</table:table-row><table:table-row-group><table:table-row table:visibility="filter">${cell}</table:table-row></table:table-row-group><table:table-row table:visibility="collapse" table:number-rows-repeated="3">${cell}</table:table-row></table:table><table:table table:name="B" table:style-name="ta2"><table:table-row>${cell}</table:table-row></table:table>`;
    expect(await factsOf(ods(tables), 'ods')).toEqual([
      { hiddenRows: [{ first: 1, last: 4 }], hiddenColumns: [{ first: 2, last: 3 }] },
      { hidden: 'hidden' },
    ]);
  });

  it('tells of merged cells and comments, which are no text', async () => {
    const noted =
      '<table:table-cell table:number-columns-spanned="1" table:number-rows-spanned="2" office:value-type="string"><office:annotation><text:p>why?</text:p></office:annotation><text:p>a</text:p></table:table-cell>';
    const tables = `<table:table table:name="A"><table:table-row>${cell}</table:table-row><table:table-row>${cell}${noted}</table:table-row><table:table-row>${cell}<table:covered-table-cell/></table:table-row></table:table>`;
    const { value } = await readWorkbook(ods(tables), 'x.ods', { kind: 'ods' });
    expect(value?.tables).toEqual([{ name: 'A', file: 'x.ods', rows: [['a'], ['a', 'a'], ['a']], facts: { merged, comments: 1 } }]); // prettier-ignore
  });

  it('tells that it has macros, and not of an empty list of them', async () => {
    const table = `<table:table table:name="A"><table:table-row>${cell}</table:table-row></table:table>`;
    const codes = async (more: Record<string, string>): Promise<string[]> =>
      (await readWorkbook(ods(table, more), 'x.ods', { kind: 'ods' })).problems.map(({ code }) => code);
    expect(await codes({ 'Basic/Standard/Module1.xml': '<x/>' })).toEqual(['file.macros']);
    expect(await codes({ 'Basic/script-lc.xml': '<x/>', 'Basic/Standard/script-lb.xml': '<x/>' })).toEqual([]);
  });
});

describe('files that we write', () => {
  const tables = [{ name: 'a', rows: [['id'], ['1']] }];

  it('have nothing to say beside their cells', async () => {
    expect(await factsOf(await writeXlsx(tables), 'xlsx')).toEqual([undefined]);
    expect(await factsOf(await writeOds(tables), 'ods')).toEqual([undefined]);
  });
});
