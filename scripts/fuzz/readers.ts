import { strFromU8, strToU8 } from 'fflate';
import { type JsonObject, type JsonValue, setOwn } from '../../src/core/model/json.ts';
import { geometryToWkt, wktToGeometry } from '../../src/core/geometry/wkt.ts';
import { newCatalogue } from '../../src/core/titles/catalogue.ts';
import { draftReport } from '../../src/core/titles/draft-report.ts';
import { correctCsv } from '../../src/formats/correct-csv.ts';
import { correctXlsx } from '../../src/formats/change-xlsx/correct-xlsx.ts';
import { readCsv } from '../../src/formats/read-csv.ts';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import type { InputFile, TitleDraft } from '../../src/jobs/api.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import { checkInPieces } from './in-pieces.ts';
import { type FileFormat, fileFor, jsonBytes } from './inputs.ts';
import { mutateBytes, mutateText } from './mutate.ts';
import { mutateJson } from './mutate-json.ts';
import { mutateZip } from './mutate-package.ts';
import * as oracles from './oracles.ts';
import { correctionWords } from './page-words.ts';
import type { Random } from './random.ts';
import { seeds } from './seeds.ts';
import { drawShape } from './shapes.ts';
import { goWholeWay, silent } from './whole-way.ts';
import { hostileKey, hostileText, numberTexts } from './words.ts';
import { atOnce } from '../../src/core/model/steps.ts';

/** Something that takes what strangers made. */
export interface Reader {
  /** An input: files, of which the first is the hostile one. */
  make(random: Random): InputFile[] | Promise<InputFile[]>;
  /** Gives it to the reader; returns what is wrong with what comes of it. */
  check(files: readonly InputFile[], random: Random, isThorough: boolean): Promise<string[]>;
}

const files = (format: FileFormat): Reader => ({
  async make(random) {
    const several = random.oneIn(40) ? [await fileFor(format, random)] : [];
    return [await fileFor(format, random), ...several];
  },
  check: (input, random, isThorough) => goWholeWay(input, {}, random, isThorough),
});

export const readers = {
  json: files('json'),
  jsonl: files('jsonl'),
  'in-pieces': {
    make: async (random) => [await fileFor(random.oneIn(2) ? 'json' : 'jsonl', random)],
    check: checkInPieces,
  },
  csv: files('csv'),
  xlsx: files('xlsx'),
  xlsb: files('xlsb'),
  xls: files('xls'),
  ods: files('ods'),
  fods: files('fods'),
  html: files('html'),
  zip: files('zip'),
  titles: { make: makeTitles, check: checkTitles },
  recipe: { make: makeRecipe, check: (input, random, isThorough) => goWholeWay(input, {}, random, isThorough) },
  schema: { make: makeSchema, check: checkSchema },
  'correct-xlsx': { make: makeMarked, check: checkCorrectXlsx },
  'correct-csv': { make: async (random) => [await fileFor('csv', random)], check: checkCorrectCsv },
  wkt: { make: makeWkt, check: checkWkt },
} satisfies Record<string, Reader>;

export type ReaderName = keyof typeof readers;

const draft: TitleDraft = {
  language: 'fr',
  titles: { 'Project title': 'Titre du <b>projet</b>', Description: '=1+1', Sector: '__proto__', Status: 'a/b:c' },
  codes: { Transport: "L'« transport »", Road: '' },
};

/** Catalogues, mostly; and sheets and JSON as they come from the page. */
async function makeTitles(random: Random): Promise<InputFile[]> {
  if (random.oneIn(150)) return [{ name: 'a.po', bytes: drawShape('po', random) }];
  const kind = random.pick(['po', 'po', 'po', 'json', 'csv', 'xlsx'] as const);
  const bytes = await titlesFile(kind);
  if (kind === 'xlsx') return [{ name: 'a.xlsx', bytes: random.oneIn(5) ? mutateZip(bytes, random) : mutateBytes(bytes, random) }];
  if (kind === 'json') return [{ name: 'a.json', bytes: jsonBytes(random, JSON.parse(strFromU8(bytes)) as JsonValue) }];
  const changed = random.oneIn(4) ? mutateBytes(bytes, random) : strToU8(mutateText(strFromU8(bytes), random));
  return [{ name: `a.${kind}`, bytes: changed }];
} // prettier-ignore

const titlesFiles = new Map<string, Promise<Uint8Array>>();

/** Some twenty of the titles, so that each input is quick. */
function titlesFile(kind: 'po' | 'json' | 'csv' | 'xlsx'): Promise<Uint8Array> {
  const known = titlesFiles.get(kind);
  if (known) return known;
  const made =
    kind === 'po'
      ? Promise.resolve(strToU8(newCatalogue('titles', draft).split('\n\n').slice(0, 20).join('\n\n')))
      : createJobs()
          .titlesFile(draft, kind)
          .then(({ bytes }) => (kind === 'csv' ? strToU8(strFromU8(bytes).split('\r\n').slice(0, 20).join('\r\n')) : bytes));
  titlesFiles.set(kind, made);
  return made;
} // prettier-ignore

async function checkTitles([file]: readonly InputFile[], _random: Random, isThorough: boolean): Promise<string[]> {
  const jobs = createJobs();
  const result = await jobs.readTitles(file!);
  if (!result.ok) return oracles.refusalFaults(result.problems);
  const { titles, codes, language = 'fr' } = result.found;
  const found: TitleDraft = { language: /^[a-z]{2,3}$/i.test(language) ? language : 'fr', titles, codes };
  const faults: string[] = [];
  if (result.catalogue) {
    const same = await jobs.titlesFile(found, result.catalogue);
    const again = await jobs.readTitles({ name: 'a.po', bytes: same.bytes });
    const isSame = again.ok && JSON.stringify(again.found.titles) === JSON.stringify(titles);
    if (!isSame) faults.push('a catalogue that reads otherwise once it is written');
  }
  if (!isThorough) return faults;
  atOnce(draftReport(found));
  for (const kind of ['po-titles', 'csv', 'xlsx', 'json'] as const) {
    const { bytes } = await jobs.titlesFile(found, kind);
    if (kind === 'xlsx') faults.push(...oracles.writtenFaults(bytes));
    if (kind === 'json') faults.push(...oracles.jsonFaults(bytes));
  }
  const { ods, csv } = await seeds();
  const proof = await jobs.proveTitles({ name: 'a', bytes: ods![0] ?? csv![0]! }, found, '0.9.5', silent);
  return [...faults, ...oracles.problemFaults(proof.problems)];
}

const recipe: JsonValue = {
  oc4idsConverterRecipe: 1,
  madeFor: { files: ['a.csv'], standard: '0.9.5' },
  sheets: [
    {
      sheet: 'data',
      headerRow: 1,
      totalsLeftOut: true,
      headers: ['id', 'Nombre', 'Fecha', 'Monto'],
      columns: [
        { header: 'Nombre', field: 'title' },
        { header: 'Fecha', nth: 0, field: 'period/startDate', dateOrder: 'day-month' },
        { header: 'Monto', field: 'budget/amount/amount', decimalMark: ',', percent: 'share', digitsAreDates: false },
        { header: 'Otro', field: null },
      ],
    },
  ],
};

/** A recipe, and the table that it is for. */
function makeRecipe(random: Random): InputFile[] {
  const table = 'id,Nombre,Fecha,Monto,Otro\np1,Puente,05/04/2024,"1.234,56",x\np2,<b>,31/12/2023,7%,=1\n';
  return [
    { name: 'receta.json', bytes: jsonBytes(random, recipe) },
    { name: 'data.csv', bytes: strToU8(random.oneIn(4) ? mutateText(table, random) : table) },
  ];
}

const customSchema: JsonValue = {
  type: 'object',
  properties: {
    id: { type: 'string', title: 'Identificador' },
    title: { type: ['string', 'null'], title: 'Title', pattern: '^x' },
    amount: { type: 'number', minimum: 0 },
    when: { type: 'string', format: 'date-time' },
    code: { type: 'string', enum: ['a', 'b'], codelist: 'x.csv', openCodelist: false },
    parties: { type: 'array', title: 'Parties', items: { $ref: '#/definitions/Party' } },
    nested: { $ref: '#/definitions/Nested' },
  },
  definitions: {
    Party: { type: 'object', properties: { id: { type: 'string' }, name: { type: 'string', title: 'Name' }, sub: { $ref: '#/definitions/Nested' } } },
    Nested: { allOf: [{ properties: { a: { type: 'integer', rollUp: true } } }], oneOf: [{ properties: { b: { type: 'boolean' } } }] },
  },
}; // prettier-ignore

function makeSchema(random: Random): InputFile[] {
  const bytes = random.oneIn(100) ? drawShape('schema', random) : jsonBytes(random, customSchema);
  const table = 'id,Title,amount,when,code,parties/0/id,parties/0/Name,nested/a\n1,x,7,2024-01-01,a,p,P,5\n2,y,z,1,c,,,\n';
  const list = { projects: [{ id: '1', title: null, amount: 'x', parties: [{ id: 'p', sub: { b: true } }], nested: [] }] };
  const data = random.oneIn(2)
    ? { name: 'a.csv', bytes: strToU8(table) }
    : { name: 'a.json', bytes: strToU8(JSON.stringify(random.oneIn(3) ? mutateJson(list, random) : list)) };
  return [{ name: 'schema.json', bytes }, data];
} // prettier-ignore

async function checkSchema([schema, ...data]: readonly InputFile[], random: Random, isThorough: boolean) {
  const options = random.oneIn(4) ? { rootListPath: hostileKey(random) } : random.oneIn(6) ? { idName: hostileKey(random) } : {}; // prettier-ignore
  return goWholeWay(data, { schema: schema!, ...options }, random, isThorough);
}

async function makeMarked(random: Random): Promise<InputFile[]> {
  const { marked } = await seeds();
  return [{ name: 'a.xlsx', bytes: mutateZip(random.pick(marked!), random, random.pick(marked!)) }];
}

/** Cells of its first sheet with other values: what comes of it is well formed and reads back, or it is refused. */
async function checkCorrectXlsx([file]: readonly InputFile[], random: Random, isThorough: boolean): Promise<string[]> {
  const { bytes, name } = file!;
  const { value } = await readWorkbook(bytes, name, { kind: 'xlsx' });
  const sheets = value?.tables.map((table) => table.name) ?? ['projects'];
  const corrections = Array.from({ length: random.few(1, 4) }, () => ({
    sheet: random.oneIn(9) ? hostileKey(random) : random.pick(sheets.length > 0 ? sheets : ['projects']),
    row: random.oneIn(20) ? 1_048_575 : random.below(6),
    column: random.oneIn(20) ? 16_383 : random.below(6),
    value: random.pick([hostileText(random), hostileText(random), 1, true, null]),
  }));
  const list = { name: correctionWords.sheetName, widths: [10], linkColumn: 0, rows: [{ cells: [hostileText(random)] }] };
  const made = await correctXlsx(bytes, corrections, list);
  const faults = made ? oracles.changedFaults(bytes, made.bytes) : [];
  if (made && value) {
    const again = await readWorkbook(made.bytes, name, { kind: 'xlsx' });
    if (!again.value) faults.push('a corrected workbook that cannot be read');
    else if (again.value.tables.length !== value.tables.length + 1) faults.push('a corrected workbook of other sheets');
  }
  if (!isThorough) return faults;
  const headers = random.pick(['en', 'es', 'paths'] as const);
  const changed = await createJobs().changeHeaders(file!, { version: '0.9.5', headers, sheetNames: true, codes: 'words' }, silent); // prettier-ignore
  if (changed.ok) faults.push(...oracles.changedFaults(bytes, changed.file.bytes));
  else if (changed.problems.length > 0) faults.push(...oracles.refusalFaults(changed.problems));
  return faults;
} // prettier-ignore

/** Every cell that was corrected reads back as what it was corrected to, and no other is another. */
async function checkCorrectCsv([file]: readonly InputFile[], random: Random): Promise<string[]> {
  const { bytes, name } = file!;
  const before = readCsv(bytes, name).value;
  if (!before) return [];
  const value = hostileText(random).replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd');
  const cell = { sheet: before.name, row: random.below(before.rows.length + 2), column: random.below(6), value };
  const { bytes: made } = correctCsv(bytes, [cell]);
  const after = readCsv(made, name).value;
  if (!after) return value === '' || before.rows.length === 0 ? [] : ['a corrected CSV file that cannot be read'];
  const rows = grid(before.rows);
  while (rows.length <= cell.row) rows.push([]);
  const row = rows[cell.row]!;
  while (row.length <= cell.column) row.push('');
  row[cell.column] = value;
  return JSON.stringify(grid(rows)) === JSON.stringify(grid(after.rows)) ? [] : ['a corrected CSV file of other cells'];
} // prettier-ignore

/** Without what is empty at the ends. */
function grid(rows: readonly (readonly unknown[] | undefined)[]): string[][] {
  const all = Array.from(rows, (row) => {
    const cells = Array.from(row ?? [], (each) => String(each ?? ''));
    return cells.slice(0, cells.findLastIndex((each) => each !== '') + 1);
  });
  return all.slice(0, all.findLastIndex(({ length }) => length > 0) + 1);
}

const geometries = [
  'POINT (1 2)', 'POINT Z (1 2 3)', 'LINESTRING (1 2, 3 4.5, -6e2 7)', 'POLYGON ((0 0, 1 0, 1 1, 0 0), (0.1 0.1, 0.2 0.1, 0.2 0.2, 0.1 0.1))',
  'MULTIPOINT ((1 2), EMPTY)', 'MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))', 'GEOMETRYCOLLECTION (POINT (1 2), LINESTRING EMPTY)', 'MULTILINESTRING EMPTY', 'POINT M (1 2 3)',
]; // prettier-ignore

function makeWkt(random: Random): InputFile[] {
  if (random.oneIn(300)) return [{ name: 'wkt', bytes: drawShape('wkt', random) }];
  let text = mutateText(random.pick(geometries), random);
  if (random.oneIn(4)) text = text.replace(/\d+/, random.pick(numberTexts));
  if (random.oneIn(10)) text = `GEOMETRYCOLLECTION (${text}, ${random.pick(geometries)})`;
  return [{ name: 'wkt', bytes: strToU8(text) }];
}

/** What is read as a geometry is written as text that means the same; what is none stays as it is, in a cell too. */
async function checkWkt([file]: readonly InputFile[], random: Random, isThorough: boolean): Promise<string[]> {
  const text = strFromU8(file!.bytes);
  const geometry = wktToGeometry(text);
  const faults: string[] = [];
  if (geometry) {
    const written = geometryToWkt(geometry);
    const again = written === undefined ? undefined : wktToGeometry(written);
    if (JSON.stringify(again) !== JSON.stringify(geometry)) faults.push(`${written} is another geometry`);
  }
  if (!isThorough) return faults;
  const project: JsonObject = { id: 'p1' };
  setOwn(project, 'locations', [{ id: 'l1', geometry: mutateJson(geometry ?? text, random) }]);
  const json = { name: 'a.json', bytes: strToU8(JSON.stringify({ projects: [project] })) };
  const csv = { name: 'a.csv', bytes: strToU8(`id,locations/0/id,locations/0/geometry\np1,l1,"${text.replaceAll('"', '""')}"\n`) };
  return [...faults, ...(await goWholeWay([random.oneIn(2) ? json : csv], { convertWkt: true }, random, true))];
} // prettier-ignore
