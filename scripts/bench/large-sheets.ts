import { type Entry, zipOf } from './hostile/zip.ts';

/** What a large workbook has many rows of, and whether its texts stand in the cells or once for all sheets. */
export interface LargeSheet {
  rows: number;
  of: 'projects' | 'documents';
  strings: 'shared' | 'inline';
}

/** Projects that the documents belong to. */
const parents = 1000;

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/**
 * A workbook as programs write it that save while they go: a sheet with very many rows of some twelve columns, all distinct, with dates as
 * dates. Only its packed bytes are in memory.
 */
export function largeWorkbook({ rows, of, strings: kind }: LargeSheet): Promise<Buffer> {
  const strings = kind === 'shared' ? new Map<string, number>() : undefined;
  const sheets =
    of === 'projects'
      ? [{ name: 'Projects', rows: projects(rows) }]
      : [
          { name: 'Projects', rows: projects(parents) },
          { name: 'Documents', rows: documents(rows) },
        ];
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const numbers = sheets.map((_, index) => index + 1);
  const override = (path: string, kindOf: string): string =>
    `<Override PartName="/xl/${path}.xml" ContentType="${type}.${kindOf}+xml"/>`;
  const relation = (id: string, target: string, kindOf: string): string =>
    `<Relationship Id="${id}" Type="${relations}/${kindOf}" Target="${target}.xml"/>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('workbook', 'sheet.main')}${override('styles', 'styles')}${strings ? override('sharedStrings', 'sharedStrings') : ''}${numbers.map((number) => override(`worksheets/sheet${number}`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships">${relation('rId1', 'xl/workbook', 'officeDocument')}</Relationships>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relations}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">${numbers.map((number) => relation(`rId${number}`, `worksheets/sheet${number}`, 'worksheet')).join('')}${relation('rId8', 'styles', 'styles')}${strings ? relation('rId9', 'sharedStrings', 'sharedStrings') : ''}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${main}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  const entries: Entry[] = Object.entries(parts).map(([path, xml]) => ({ path, content: [xml] }));
  for (const [index, sheet] of sheets.entries()) {
    entries.push({ path: `xl/worksheets/sheet${index + 1}.xml`, content: sheetXml(sheet.rows, strings) });
  }
  // Behind the sheets, whose texts it has by then.
  if (strings) entries.push({ path: 'xl/sharedStrings.xml', content: stringsXml(strings) });
  return zipOf(entries);
}

class Day {
  readonly serial: number;

  constructor(serial: number) {
    this.serial = serial;
  }
}

type Value = string | number | Day;

const projectHeaders = [
  'Identifier or Reference',
  'Project title',
  'Project description',
  'Status',
  'Project sector',
  'Project type',
  'Project purpose',
  'Last updated',
  'Total project value:Amount:Amount',
  'Total project value:Amount:Currency',
  'Project period:Start date',
  'Project period:End date',
  'Asset lifetime:Duration (days)',
];

const documentHeaders = [
  'Identifier or Reference',
  'Documents:ID',
  'Documents:Title',
  'Documents:Document type',
  'Documents:Description',
  'Documents:URL',
  'Documents:Date published',
  'Documents:Date modified',
  'Documents:Format',
  'Documents:Language',
  'Documents:Page start',
  'Documents:Author',
];

function* projects(count: number): Generator<Value[]> {
  yield projectHeaders;
  const statuses = ['identification', 'preparation', 'implementation', 'completion'];
  for (let index = 1; index <= count; index++) {
    yield [
      `oc4ids-abc123-${index}`,
      `Rehabilitación del camino ${index}, tramo ${index % 37}`,
      `Mejora de ${(index % 90) + 1},5 km de vía entre el cantón ${index} y la cabecera, con drenajes & señales`,
      statuses[index % statuses.length]!,
      index % 2 === 0 ? 'transport.road' : 'waterAndWaste',
      index % 3 === 0 ? 'construction' : 'rehabilitation',
      `Acceso de ${index * 7} personas a servicios`,
      new Day(44_000 + (index % 1500)),
      100_000 + index * 13.5,
      'USD',
      new Day(43_000 + (index % 1500)),
      new Day(45_000 + (index % 1500)),
      index * 11,
    ];
  }
}

function* documents(count: number): Generator<Value[]> {
  yield documentHeaders;
  for (let index = 0; index < count; index++) {
    yield [
      `oc4ids-abc123-${(index % parents) + 1}`,
      `${index}`,
      `Informe de avance ${index}`,
      'finalAudit',
      `Avance físico y financiero del mes ${index % 12}, expediente ${index * 3}`,
      `https://example.org/documents/${index}.pdf`,
      new Day(44_000 + (index % 1500)),
      new Day(44_100 + (index % 1500)),
      'application/pdf',
      'es',
      `${index % 50}`,
      `Unidad ejecutora ${index % 400}`,
    ];
  }
}

/** Pieces of some size: to compress each cell by itself would take most of the time. */
const pieceLetters = 200_000;

function* sheetXml(rows: Iterable<Value[]>, strings: Map<string, number> | undefined): Generator<string> {
  let xml = `<?xml version="1.0" encoding="UTF-8"?><worksheet ${main}><sheetData>`;
  let row = 0;
  for (const values of rows) {
    row++;
    const cells = values.map((value, column) => cellXml(value, `${String.fromCharCode(65 + column)}${row}`, strings));
    xml += `<row r="${row}">${cells.join('')}</row>`;
    if (xml.length < pieceLetters) continue;
    yield xml;
    xml = '';
  }
  yield `${xml}</sheetData></worksheet>`;
}

function cellXml(value: Value, place: string, strings: Map<string, number> | undefined): string {
  if (value instanceof Day) return `<c r="${place}" s="1"><v>${value.serial}</v></c>`;
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  if (!strings) return `<c r="${place}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  const index = strings.get(value) ?? strings.size;
  strings.set(value, index);
  return `<c r="${place}" t="s"><v>${index}</v></c>`;
}

function* stringsXml(strings: ReadonlyMap<string, number>): Generator<string> {
  let xml = `<?xml version="1.0" encoding="UTF-8"?><sst ${main} uniqueCount="${strings.size}">`;
  for (const text of strings.keys()) {
    xml += `<si><t>${escaped(text)}</t></si>`;
    if (xml.length < pieceLetters) continue;
    yield xml;
    xml = '';
  }
  yield `${xml}</sst>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
