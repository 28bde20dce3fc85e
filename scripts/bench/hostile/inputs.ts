import { type Entry, repeated, zipOf } from './zip.ts';

type Content = Iterable<string | Uint8Array>;

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const megabyte = 1_000_000;

/** Files that claim more than they hold, or hold more than they show. Each ends in a result or in a clear refusal. */
export const hostileInputs = {
  'cell in the last row and column.xlsx': () =>
    xlsx([header, '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'], { dimension: 'A1:XFD1048576' }),
  'cells in the last column of all rows.xlsx': () =>
    xlsx(
      rows((row) => `<c r="XFD${row}"><v>1</v></c>`, 45),
      { dimension: 'A1:XFD1048576' },
    ),
  'empty cells with a style, 45 MB.xlsx': () => xlsx(rows((row) => styled(row), 45)),
  'empty cells with a style, 140 MB.xlsx': () => xlsx(rows((row) => styled(row), 140)),
  'empty rows with a style.xlsx': () => xlsx(rows(() => '', 45)),
  'plain numbers, 140 MB.xlsx': () => xlsx(rows((row) => numbers(row), 140)),
  'plain numbers, 45 MB, in ten workbooks.zip': async () => {
    const one = await xlsx(rows((row) => numbers(row), 45));
    return zipOf(Array.from({ length: 10 }, (_, index) => ({ path: `${index}.xlsx`, content: [one] })));
  },
  'formulas, 45 MB.xlsx': () => xlsx(rows((row) => `<c r="A${row}"><f>1+1</f><v>2</v></c>`, 45)),
  'zeros, 4 GB.xlsx': () => xlsx(repeated('\0', 4_000 * megabyte)),
  'zeros, 4 GB, said to be 1 MB.xlsx': () => xlsx(repeated('\0', 4_000 * megabyte), { claims: megabyte }),
  'a string of 45 MB.xlsx': () =>
    xlsx(
      rows((row) => `<c r="A${row}" t="s"><v>0</v></c>`, 10),
      { strings: repeated('a', 45 * megabyte) },
    ),
  'a string of 30 kB in 500,000 cells.xlsx': () =>
    xlsx(
      rows((row) => `<c r="A${row}" t="s"><v>0</v></c>`, 18),
      { strings: ['a'.repeat(30_000)] },
    ),
  'many strings, 45 MB.xlsx': () => xlsx([header], { strings: repeated('</t></si><si><t>', 45 * megabyte) }),
  'rows and columns repeated, empty.ods': () =>
    ods(`<table:table-row ${rowsRepeated}>${cell('', all)}</table:table-row>`),
  'rows and columns repeated, filled.ods': () =>
    ods(`<table:table-row ${rowsRepeated}>${cell('1', all)}</table:table-row>`),
  'rows repeated, one cell filled.ods': () => ods(`<table:table-row ${rowsRepeated}>${cell('1')}</table:table-row>`),
  'rows repeated, 18 cells filled.ods': () =>
    ods(`<table:table-row ${rowsRepeated}>${cell('1', 18)}</table:table-row>`),
  'a text of 30 kB in 500,000 cells.ods': () =>
    ods(`<table:table-row table:number-rows-repeated="500000">${cell('a'.repeat(30_000))}</table:table-row>`),
  'a ZIP in a ZIP in a ZIP.zip': async () => {
    let inner = await zipOf([{ path: 'a.csv', content: ['id\n1\n'] }]);
    for (let level = 0; level < 3; level++) inner = await zipOf([{ path: 'a.zip', content: [inner] }]);
    return inner;
  },
  'rows, 9 MB.csv.zip': () => zipOf([{ path: 'a.csv', content: repeated('id,title\r\n', 9 * megabyte) }]),
  'rows, 45 MB.csv.zip': () =>
    zipOf([{ path: 'a.csv', content: repeated((row) => `oc4ids-${row},Obra ${row * 7919}\r\n`, 45 * megabyte) }]),
  'rows, 4 GB.csv.zip': () => zipOf([{ path: 'a.csv', content: repeated('id,title\r\n', 4_000 * megabyte) }]),
  'commas, 9 MB.csv.zip': () => zipOf([{ path: 'a.csv', content: ['id\n', ...repeated(',', 9 * megabyte)] }]),
  'line ends, 9 MB.csv.zip': () => zipOf([{ path: 'a.csv', content: ['id\n', ...repeated('\n', 9 * megabyte)] }]),
  'quotes, 9 MB.csv.zip': () => zipOf([{ path: 'a.csv', content: ['id\n', ...repeated('"', 9 * megabyte)] }]),
  'headers, 45 MB.csv.zip': () => zipOf([{ path: 'a.csv', content: repeated((at) => `x${at},`, 45 * megabyte) }]),
  'lists in lists, 9 MB.json.zip': () => json(['[{"id":1,"x":', ...repeated('[', 9 * megabyte)]),
  'empty projects, 9 MB.json.zip': () => json(['[{}', ...repeated(',{}', 9 * megabyte), ']']),
  'empty lists, 9 MB.json.zip': () => json(['[{"id":"1","x":[[]', ...repeated(',[]', 9 * megabyte), ']}]']),
  'numbers, 9 MB.json.zip': () => json(['[{"id":"1","x":[0', ...repeated(',0', 9 * megabyte), ']}]']),
  'keys, 2 MB.json.zip': () => json(['[{"id":"1"', ...repeated((at) => `,"k${at}":0`, 2 * megabyte), '}]']),
  'a text, 140 MB.json.zip': () =>
    json(['[{"id":"1","x":"', ...repeated((at) => `${at * 7919} `, 140 * megabyte), '"}]']),
} satisfies Record<string, () => Promise<Buffer>>;

const header = '<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c></row>';
const rowsRepeated = 'table:number-rows-repeated="1048576"';
const all = 16_384;

/** A header, and rows below it for so many megabytes, as many as a sheet can have. */
function* rows(cells: (row: number) => string, megabytes: number): Content {
  yield header;
  const row = (index: number): string =>
    index < 1_048_575 ? `<row r="${index + 2}" s="1">${cells(index + 2)}</row>` : ' ';
  yield* repeated(row, megabytes * megabyte);
}

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));

function styled(row: number): string {
  return letters.map((letter) => `<c r="${letter}${row}" s="1"/>`).join('');
}

function numbers(row: number): string {
  return letters.map((letter) => `<c r="${letter}${row}"><v>${row}</v></c>`).join('');
}

function xlsx(
  sheetRows: Content,
  { dimension = 'A1', strings, claims }: { dimension?: string; strings?: Content; claims?: number } = {},
): Promise<Buffer> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="projects" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet ${main}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="9" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  const entries: Entry[] = Object.entries(parts).map(([path, xml]) => ({ path, content: [xml] }));
  const sheet = around(
    `<worksheet ${main}><dimension ref="${dimension}"/><sheetData>`,
    sheetRows,
    '</sheetData></worksheet>',
  );
  entries.push({ path: 'xl/worksheets/sheet1.xml', content: sheet, ...(claims !== undefined && { claims }) });
  if (strings) {
    const content = around(`<sst ${main}><si><t>`, strings, '</t></si></sst>');
    entries.push({ path: 'xl/sharedStrings.xml', content });
  }
  return zipOf(entries);
}

function* around(before: string, content: Content, after: string): Content {
  yield before;
  yield* content;
  yield after;
}

function cell(text: string, times = 1): string {
  const repeats = times > 1 ? ` table:number-columns-repeated="${times}"` : '';
  return text === ''
    ? `<table:table-cell table:style-name="ce1"${repeats}/>`
    : `<table:table-cell office:value-type="string"${repeats}><text:p>${text}</text:p></table:table-cell>`;
}

function ods(row: string): Promise<Buffer> {
  const namespaces = ['office', 'table', 'text'].map(
    (each) => `xmlns:${each}="urn:oasis:names:tc:opendocument:xmlns:${each}:1.0"`,
  );
  const headers = `<table:table-row>${cell('title')}${cell('description')}</table:table-row>`;
  const content = `<office:document-content ${namespaces.join(' ')}><office:body><office:spreadsheet><table:table table:name="projects">${headers}${row}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return zipOf([
    { path: 'mimetype', content: ['application/vnd.oasis.opendocument.spreadsheet'] },
    { path: 'content.xml', content: [content] },
  ]);
}

function json(content: Content): Promise<Buffer> {
  return zipOf([{ path: 'a.json', content }]);
}
