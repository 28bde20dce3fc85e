/** What is deep, wide, or small and meant to become large. Each is made only when it is drawn, since it takes its time. */
import { strToU8, zipSync } from 'fflate';
import type { Random } from './random.ts';

type Shape = (random: Random) => string | Uint8Array;

const count = (random: Random): number => random.pick([501, 5_000, 100_000]);
const inProject = (value: string): string => `{"projects":[{"id":"1","x":${value}}]}`;
const numbered = (times: number, write: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => write(index)).join('');

const json: Shape[] = [
  (random) => {
    const depth = count(random);
    return inProject('['.repeat(depth) + ']'.repeat(depth));
  },
  (random) => {
    const depth = count(random);
    return inProject(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
  },
  (random) => '['.repeat(count(random)),
  (random) => '{"projects":'.repeat(count(random)),
  (random) => inProject(`{${numbered(count(random), (index) => `"k${index}":${index},`)}"z":0}`),
  (random) => `{"projects":[{"id":"1"${numbered(random.pick([501, 5_000, 20_000]), (index) => `,"k${index}":"v"`)}}]}`,
  (random) => inProject(`[${numbered(count(random), (index) => `{"id":"${index}"},`)}0]`),
  (random) => `[${numbered(random.pick([501, 20_000]), () => '{"id":"1"},')}{"id":"1"}]`,
  (random) => `[${numbered(random.pick([501, 20_000]), () => '{},')}{"id":"1"}]`,
  (random) => inProject(`{"__proto__":${'{"__proto__":'.repeat(400)}{"polluted":1}${'}'.repeat(400)}${random.oneIn(2) ? '' : ',"a":1'}}`),
  (random) => inProject(`"${random.pick(['\\u0000', '\\ud800', '<b>', 'a/', '\\\\'])}"`.replace(/^"(.*)"$/, (_, text: string) => `"${text.repeat(count(random))}"`)),
  (random) => inProject('9'.repeat(count(random))),
  (random) => inProject(`{"${'a/'.repeat(count(random))}":1}`),
  (random) => `${'{"id":"1"}\n'.repeat(random.pick([501, 5_000, 20_000]))}`,
  (random) => `${'"'.repeat(count(random))}`,
  (random) => `{"projects":[{"id":"1"}]${' '.repeat(count(random))}`,
]; // prettier-ignore

const csv: Shape[] = [
  (random) => `id${numbered(random.pick([501, 5_000, 16_000]), (index) => `,k${index}`)}\n1${',x'.repeat(5_000)}\n`,
  (random) => `id,${'a/'.repeat(random.pick([501, 5_000, 20_000]))}b\n1,2\n`,
  (random) => `id,parties/${random.pick(['0', '99', '999999999', '-1'])}/id\n1,2\n`,
  (random) => `id,title\n${'1,"'.repeat(count(random))}`,
  (random) => '"'.repeat(count(random)),
  (random) => 'id\n' + '\n'.repeat(count(random)),
  (random) => `id,title\n${'1,x\n'.repeat(count(random))}`,
  (random) => `id,title\n${numbered(random.pick([501, 20_000]), (index) => `${index},"=cmd|${index}"\n`)}`,
  (random) => `${numbered(random.pick([501, 5_000]), (index) => `parties/0/x${index},`)}id\n`,
  (random) => `id,sector\n1,"${'a;'.repeat(count(random))}"\n`,
  (random) => `id,title\n1,"${'a,'.repeat(count(random))}"\n`,
  (random) => `#${',#'.repeat(random.pick([501, 16_000]))}\nid\n1\n`,
  (random) => `id,period/startDate\n${numbered(random.pick([501, 20_000]), (index) => `${index},${index % 31}/${index % 13}/2024\n`)}`,
  (random) => `Project title,Título del Proyecto\n${'a,b\n'.repeat(random.pick([501, 20_000]))}`,
  (random) => `id,locations/0/geometry\n1,"${'GEOMETRYCOLLECTION('.repeat(count(random))}"\n`,
  (random) => `id,x\n1,json:${'['.repeat(count(random))}\n`,
]; // prettier-ignore

const xml: Shape[] = [
  (random) => `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${numbered(20, (index) => `<!ENTITY a${index} "&a${index - 1};&a${index - 1};">`)}]><html><table><tr><td>&a19;</td></tr></table>${'<div>'.repeat(random.below(100))}`,
  (random) => `<html><table>${'<tr><td><table>'.repeat(count(random))}`,
  (random) => `<html><table><tr>${'<td>x'.repeat(random.pick([501, 16_000, 20_000]))}</tr></table></html>`,
  (random) => `<table>${'<tr><td>id</td><td>title</td></tr>'.repeat(random.pick([501, 5_000]))}</table>`,
  (random) => `<table><tr><td colspan="${random.pick(['99999999', '-1', '16384', '1e9'])}" rowspan="${random.pick(['99999999', '0', '1048576'])}">id</td></tr></table>`,
  (random) => `<html>${'<'.repeat(count(random))}`,
  (random) => `<html><table><tr><td ${'a="b" '.repeat(count(random))}>id</td></tr></table>`,
  (random) => `<html><table><tr><td>${'&amp;'.repeat(count(random))}</td></tr></table>`,
  (random) => `<html><!--${'-'.repeat(count(random))}`,
  (random) => `${'<table><tr><td>id</td></tr></table>'.repeat(random.pick([501, 3_000]))}`,
]; // prettier-ignore

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const text = (at: string, content: string): string => `<c r="${at}" t="inlineStr"><is><t>${content}</t></is></c>`;

function workbook(sheetData: string, more: Record<string, string> = {}, around = ''): Uint8Array {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="projects" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${sheetData}</sheetData>${around}</worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, strToU8(part)])), { level: 1 });
}

const header = `<row r="1">${text('A1', 'id')}${text('B1', 'title')}</row>`;

const xlsx: Shape[] = [
  () => workbook(`${header}<row r="1048576">${text('XFD1048576', 'x')}</row>`),
  (random) => workbook(`${header}${'<row r="2"><c r="A2"><v>1</v></c></row>'.repeat(random.pick([501, 5_000, 20_000]))}`),
  (random) => workbook(header + '<x>'.repeat(count(random))),
  (random) => workbook(`${header}<row r="2"><c r="A2"><v>${'9'.repeat(count(random))}</v></c></row>`),
  (random) => workbook(`${header}<row r="2"><c r="A2"><f>${'('.repeat(count(random))}</f><v>1</v></c></row>`),
  (random) => workbook(header, {}, `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(random.pick([1, 501, 5_000]))}</mergeCells>`),
  (random) => workbook(header, {}, `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(random.pick([1, 501]))}</cols>`),
  () => workbook(header, {}, '<cols><col min="1" max="4294967295" hidden="1"/></cols>'),
  (random) => workbook(`${header}<row r="2"><c r="A2" t="s"><v>0</v></c></row>`, { 'xl/sharedStrings.xml': `<sst ${main}><si>${'<r><t>x</t></r>'.repeat(count(random))}</si></sst>` }),
  (random) => workbook(`${header}<row r="2"><c r="A2"><f t="shared" ref="A1:XFD1048576" si="0">A1</f><v>1</v></c>${'<c r="B2"><f t="shared" si="0"/></c>'.repeat(random.pick([1, 501]))}</row>`),
  () => workbook(`${header}<row r="2"><c r="A2"><f t="array" ref="A1:XFD1048576">A1</f><v>1</v></c></row>`),
  (random) => workbook(`${header}<row r="2">${'<c><v>1</v></c>'.repeat(random.pick([501, 16_384, 20_000]))}</row>`),
  (random) => workbook(header, {}, '<dataValidations>'.repeat(count(random))),
  (random) => workbook(header, {}, `<hyperlinks>${'<hyperlink ref="A1:XFD1048576" location="x"/>'.repeat(random.pick([1, 50]))}</hyperlinks>`),
  (random) => workbook(header, {}, `<autoFilter ref="A1:XFD1048576"/><conditionalFormatting sqref="${'A1 '.repeat(count(random))}"/>`),
  (random) => workbook(header, { 'xl/workbook.xml': `<workbook ${main} xmlns:r="${relations}"><sheets>${numbered(random.pick([50, 501]), (index) => `<sheet name="s${index}" sheetId="${index + 1}" r:id="rId1"/>`)}</sheets></workbook>` }),
]; // prettier-ignore

const namespaces = ['office', 'table', 'text']
  .map((each) => `xmlns:${each}="urn:oasis:names:tc:opendocument:xmlns:${each}:1.0"`)
  .join(' ');
const odsCell = (content: string, attributes = ''): string =>
  `<table:table-cell office:value-type="string"${attributes}><text:p>${content}</text:p></table:table-cell>`;

/** The one sheet of an OpenDocument file. */
const sheets: ((random: Random) => string)[] = [
  (random) => `<table:table-row table:number-rows-repeated="${random.pick(['1048576', '-1', '99999999999', 'x'])}">${odsCell('id', ' table:number-columns-repeated="16384"')}</table:table-row>`,
  (random) => `<table:table-row>${odsCell('id')}${odsCell('x', ` table:number-columns-repeated="${random.pick(['-5', '0', '16385', '4294967296', '1e9'])}"`)}</table:table-row>`,
  (random) => `<table:table-row>${'<table:table-cell>'.repeat(count(random))}`,
  (random) => `<table:table-row>${odsCell('<text:span>'.repeat(count(random)))}</table:table-row>`,
  (random) => `<table:table-row>${odsCell(`<text:s text:c="${random.pick(['999999999', '-1', '100000'])}"/>`)}</table:table-row>`.repeat(3),
  (random) => '<table:table-row-group>'.repeat(count(random)),
  (random) => `<table:table-row>${odsCell('id')}</table:table-row>`.repeat(random.pick([501, 20_000])),
  (random) => `<table:table-row>${odsCell('<table:table table:name="in">'.repeat(random.pick([10, 5_000])))}</table:table-row>`,
  (random) => `<table:table-row>${odsCell('id', ` table:number-columns-spanned="${random.pick(['99999999', '-1'])}" table:number-rows-spanned="99999999"`)}</table:table-row>`,
  (random) => `<table:table-column table:number-columns-repeated="${random.pick(['99999999999', '-1'])}" table:visibility="collapse"/><table:table-row>${odsCell('id')}</table:table-row>`,
]; // prettier-ignore

const fods: Shape[] = sheets.map(
  (make) => (random) =>
    `<?xml version="1.0"?><office:document ${namespaces} office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="projects">${make(random)}</table:table></office:spreadsheet></office:body></office:document>`,
);

const ods: Shape[] = fods.map((make) => (random) => {
  const xmlText = (make(random) as string).replaceAll('office:document ', 'office:document-content ').replace('</office:document>', '</office:document-content>');
  return zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8(xmlText) }, { level: 1 });
}); // prettier-ignore

const zip: Shape[] = [
  (random) => zipSync(Object.fromEntries(Array.from({ length: random.pick([501, 9_999, 10_001]) }, (_, index) => [`${index}.csv`, strToU8('id\n1\n')])), { level: 0 }),
  () => zipSync({ 'a.csv': strToU8('id,title\n'.repeat(1_200_000)) }),
  () => zipSync({ 'a.zip': zipSync({ 'b.zip': zipSync({ 'c.csv': strToU8('id\n1\n') }) }) }),
  (random) => zipSync({ [`${'a/'.repeat(random.below(5_000))}x.csv`]: strToU8('id\n1\n'), '../../x.csv': strToU8('id\n1\n'), '/etc/x.csv': strToU8('id\n2\n'), 'C:\\x.csv': strToU8('id\n3\n') }),
  (random) => zipSync({ 'a.csv': strToU8(csv[random.below(csv.length)]!(random) as string) }),
  (random) => zipSync({ 'a.json': strToU8(json[random.below(json.length)]!(random) as string) }),
]; // prettier-ignore

const po: Shape[] = [
  (random) => 'msgid "a"\nmsgstr "b"\n\n'.repeat(count(random)),
  (random) => `msgid ""\n${'"x"\n'.repeat(count(random))}msgstr "b"\n`,
  (random) => `msgid "${'\\'.repeat(count(random))}"\nmsgstr "b"\n`,
  (random) => `#, ${'fuzzy, '.repeat(count(random))}\nmsgid "Title"\nmsgstr "b"\n`,
  (random) => `#: ${'a.json '.repeat(count(random))}\nmsgid "Title"\nmsgstr "${'é '.repeat(count(random))}"\n`,
  (random) => '"'.repeat(count(random)),
  (random) => '\n'.repeat(count(random)),
];

const wkt: Shape[] = [
  (random) => 'GEOMETRYCOLLECTION('.repeat(count(random)),
  (random) => '('.repeat(count(random)),
  (random) => `LINESTRING (${'1 2,'.repeat(count(random))}3 4)`,
  (random) => `MULTIPOINT (${'(1 2),'.repeat(count(random))}EMPTY)`,
  (random) => `POINT (${'9'.repeat(count(random))} 1)`,
  (random) => 'A'.repeat(count(random)),
  (random) => `POINT${' '.repeat(count(random))}(1 2`,
];

const schemas: Shape[] = [
  (random) => {
    const depth = random.pick([50, 200]);
    return `${'{"properties":{"a":'.repeat(depth)}{}${'}}'.repeat(depth)}`;
  },
  () => '{"properties":{"id":{},"a":{"$ref":"#"}}}',
  () => '{"properties":{"id":{},"a":{"$ref":"#/properties/a"}}}',
  () => '{"properties":{"id":{},"a":{"$ref":"#/definitions/b"}},"definitions":{"b":{"$ref":"#/definitions/c"},"c":{"$ref":"#/definitions/b"}}}',
  () => `{"properties":{"id":{},${numbered(12, (index) => `"p${index}":{"$ref":"#/definitions/d"},`)}"z":{}},"definitions":{"d":{"type":"object","properties":{${numbered(12, (index) => `"q${index}":{"$ref":"#/definitions/d"},`)}"z":{}}}}}`,
  () => `{"properties":{"id":{},"a":{"$ref":"#/definitions/d0"}},"definitions":{${numbered(40, (index) => `"d${index}":{"type":"object","properties":{"x":{"$ref":"#/definitions/d${index + 1}"},"y":{"$ref":"#/definitions/d${index + 1}"}}},`)}"d40":{}}}`,
  () => '{"properties":{"id":{"pattern":"^(a+)+$","type":"string"},"title":{"title":"<b>","pattern":"(","type":["string","null","x"]}}}',
  () => '{"properties":{"__proto__":{"type":"object","properties":{"polluted":{"type":"string"}}},"constructor":{"title":"__proto__"},"toString":{"type":"array","items":{"type":"object","properties":{"id":{}}}}}}',
  (random) => `{"properties":{${numbered(random.pick([501, 5_000]), (index) => `"k${index}":{"title":"K${index}"},`)}"id":{}}}`,
  () => `{"allOf":${'[{"allOf":'.repeat(200)}[]${'}]'.repeat(200)},"properties":{"id":{}}}`,
]; // prettier-ignore

const shapes = { csv, fods, html: xml, json, ods, po, schema: schemas, wkt, xlsx, zip } satisfies Record<
  string,
  Shape[]
>;

export function drawShape(kind: keyof typeof shapes, random: Random): Uint8Array {
  const content = random.pick(shapes[kind])(random);
  return typeof content === 'string' ? strToU8(content) : content;
}
