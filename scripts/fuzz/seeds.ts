/** Real files of each kind, small, to be mutated: made by our writers, by SheetJS, and by the programs whose files the tests have. */
import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import * as xlsx from 'xlsx';
import type { JsonValue } from '../../src/core/model/json.ts';
import type { AnyHeaderKind, OutputFormat } from '../../src/core/model/options.ts';
import { createJobs } from '../../src/jobs/jobs.ts';

export const document: JsonValue = {
  version: '0.9',
  publisher: { name: 'Ministerio de Obras' },
  projects: [
    {
      id: 'oc4ids-bu3kcz-1',
      title: 'Puente sobre el río',
      status: 'implementation',
      updated: '2024-04-05T10:00:00Z',
      sector: ['transport', 'transport.road'],
      period: { startDate: '2024-01-01T00:00:00Z', durationInDays: 300 },
      budget: { amount: { amount: 1234.56, currency: 'PYG' } },
      parties: [{ id: 'p1', name: 'Obras', roles: ['buyer'], address: { countryName: 'Paraguay' } }],
      locations: [{ id: 'l1', geometry: { type: 'Point', coordinates: [-57.6, -25.3] } }],
      extra: { note: 'x', list: [1, 2, { deep: [true, null] }] },
    },
    {
      id: 'oc4ids-bu3kcz-2',
      title: 'Road "B"; phase two, part 3',
      contractingProcesses: [
        { id: 'c1', summary: { ocid: 'ocds-213czf-1', documents: [{ id: 'd1', url: 'https://x.org' }] } },
      ],
    },
  ],
};

const rows = [
  [
    'id',
    'Título del Proyecto',
    'budget/amount/amount',
    'period/startDate',
    'sector',
    'parties/0/id',
    'parties/0/name',
    'nota',
  ],
  ['p1', 'Puente', 1234.56, new Date(Date.UTC(2024, 3, 5)), 'transport;energy', 'a', 'Obras', true],
  ['p2', '=1+1', '1.234,56', '05/04/2024', 'transporte', 'b', 'Á & <b>', 'x'],
  ['p3', '', 7, '31/12/2023', '', '', '', undefined],
];

export interface Seeds {
  [kind: string]: readonly Uint8Array[];
}

let made: Promise<Seeds> | undefined;

/** All of them, made once. */
export function seeds(): Promise<Seeds> {
  made ??= makeSeeds();
  return made;
}

async function makeSeeds(): Promise<Seeds> {
  const ours = (format: OutputFormat): Promise<Uint8Array[]> =>
    Promise.all((['paths', 'es'] as const).map((headers) => written(format, headers)));
  const [ods, csvZips, books] = [await ours('ods'), await ours('csv'), await ours('xlsx')];
  const json = JSON.stringify(document);
  const tests = ['utf-8', 'windows-1252', 'utf-16', 'sep', 'pipe'].map((each) => fixture(`formats/uno-${each}.csv`));
  return {
    json: [strToU8(json), strToU8(JSON.stringify(document, null, 2))],
    csv: [sheetJs('csv'), ...tests, strToU8('id;title;budget/amount/amount\r\n"p;1";"a\r\n""b""";1,5\r\n')],
    xlsx: [sheetJs('xlsx'), ...books, fixture('formats/obras.xlsx')],
    marked: [
      ...books,
      fixture('formats/obras.xlsm'),
      ...['excel.xlsm', 'libreoffice.xlsx', 'openpyxl.xlsx'].map((name) => fixture(`marking/${name}`)),
    ],
    xlsb: [sheetJs('xlsb'), fixture('formats/obras.xlsb')],
    xls: [
      sheetJs('biff8'),
      sheetJs('biff5'),
      sheetJs('biff2'),
      sheetJs('xlml'),
      fixture('formats/obras.xls'),
      fixture('formats/hidden.xls'),
    ],
    ods: [sheetJs('ods'), ...ods, fixture('formats/obras.ods')],
    fods: [sheetJs('fods'), fixture('formats/obras.fods')],
    html: [sheetJs('html'), fixture('formats/uno-html.xls')],
    zip: csvZips,
  };
}

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`tests/fixtures/${name}`));
}

function sheetJs(bookType: xlsx.BookType): Uint8Array {
  const sheet = xlsx.utils.aoa_to_sheet(rows, { UTC: true });
  sheet['!merges'] = [{ s: { r: 3, c: 1 }, e: { r: 3, c: 2 } }];
  const book = xlsx.utils.book_new(sheet, 'Proyectos');
  const bytes: unknown = xlsx.write(book, { type: 'array', bookType });
  return new Uint8Array(bytes as ArrayBuffer);
}

async function written(format: OutputFormat, headers: AnyHeaderKind): Promise<Uint8Array> {
  const jobs = createJobs();
  await jobs.read([{ name: 'a.json', bytes: strToU8(JSON.stringify(document)) }], { version: '0.9.5' }, () => {});
  const result = await jobs.write({ format, headers, columns: 'used', sheetNames: 'language' }, () => {});
  if (!result.ok) throw new Error('not written');
  return result.written.bytes;
}
