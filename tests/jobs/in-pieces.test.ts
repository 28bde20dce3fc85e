import {
  existsSync,
  mkdtempSync,
  openAsBlob,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../src/core/model/json.ts';
import type { Problem } from '../../src/core/model/problem.ts';
import type { Receipt } from '../../src/core/model/receipt.ts';
import { oc4idsSchema } from '../../src/core/schema/oc4ids.ts';
import type { Jobs, Progress, Reading, ReadOptions, WriteOptions } from '../../src/jobs/api.ts';
import { usualSizes } from '../../src/jobs/in-pieces-job.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import { writeJson } from '../../src/formats/write-json.ts';
import { documents } from '../properties/arbitraries.ts';
import { bytesOf } from './support.ts';

const schema = oc4idsSchema('0.9.5');
const nothing = (): void => undefined;
const toCsv: WriteOptions = { format: 'csv', headers: 'en', columns: 'used', sheetNames: 'language' };

/** Jobs for which every file is large. */
function inPieces(pieceBytes = 7, partBytes = 1_000_000): Jobs {
  return createJobs({ wholeJsonBytes: 0, pieceBytes, partBytes });
}

function large(content: string | Uint8Array): { name: string; blob: Blob } {
  return { name: 'obras.json', blob: new Blob([content as BlobPart]) };
}

interface Converted {
  reading?: Reading;
  problems: Problem[];
  receipt?: Receipt;
  name?: string;
  files?: Record<string, unknown>;
}

async function convert(
  jobs: Jobs,
  bytes: Uint8Array,
  options: WriteOptions,
  reading: Partial<ReadOptions> = {},
): Promise<Converted> {
  const read = await jobs.read([large(bytes)], { version: '0.9.5', ...reading }, nothing);
  if (!read.ok) return { problems: read.problems };
  return { reading: read.reading, ...(await written(jobs, options)) };
}

/** What becomes of the document that was read. */
async function written(jobs: Jobs, options: WriteOptions): Promise<Converted> {
  const result = await jobs.write(options, nothing);
  if (!result.ok) return { problems: result.problems };
  const { receipt, problems, bytes: zip, name } = result.written;
  const files = options.format === 'xlsx' ? await workbookOf(zip) : unzipSync(zip);
  return { receipt, problems, name, files };
}

/** What a workbook says: its cells, and all parts but the time, the texts, and the rows of sheets. */
async function workbookOf(bytes: Uint8Array): Promise<Record<string, unknown>> {
  const { value, problems } = await readWorkbook(bytes, 'a.xlsx');
  const parts = Object.entries(unzipSync(bytes))
    .filter(([path]) => path !== 'docProps/core.xml' && path !== 'xl/sharedStrings.xml')
    .map(([path, part]) => [
      path,
      strFromU8(part)
        .replace(/(?<=<sheetData>).*(?=<\/sheetData>)/s, '')
        .replace(/<dimension [^>]*>/, ''),
    ]);
  return { ...Object.fromEntries(parts), cells: value, problems };
}

/** What is made of a document in pieces is what is made of it as a whole. */
async function expectSame(
  bytes: Uint8Array,
  options: WriteOptions,
  pieceBytes = 7,
  reading: Partial<ReadOptions> = {},
) {
  const whole = await convert(createJobs(), bytes, options, reading);
  const parts = await convert(inPieces(pieceBytes), bytes, options, reading);
  const { inPieces: isInPieces, ...read } = parts.reading ?? {};
  expect({ ...parts, reading: read }).toEqual({ ...whole, reading: whole.reading ?? {} });
  expect(Object.keys(parts.files ?? {})).toEqual(Object.keys(whole.files ?? {}));
  return isInPieces === true;
}

const allOptions: [string, Partial<WriteOptions>, Partial<ReadOptions>][] = [
  ['as usual', {}, {}],
  [
    'by field path, with all columns, for Excel in Spanish',
    { headers: 'paths', columns: 'all', csvFor: 'excel-es' },
    {},
  ],
  ['by field path, as it is', { headers: 'paths' }, {}],
  ['rolled up', { rollUp: ['parties', 'documents'] }, {}],
  ['with geometries as WKT', { convertWkt: true }, {}],
  ['without extras, rolled up', { extras: 'none', rollUp: ['parties', 'documents'], headers: 'paths' }, {}],
  ['as a workbook', { format: 'xlsx' }, {}],
  ['as a workbook with all columns and field paths', { format: 'xlsx', headers: 'paths', columns: 'all' }, {}],
  ['as a bare workbook', { format: 'xlsx', extras: 'none', rollUp: 'schema' }, {}],
  ['some of it', { filter: { field: 'status', value: 'completion' } }, {}],
  ['some fields', { preserveFields: ['id', 'parties/name', 'nobody/has/this'], extras: 'none' }, {}],
];

describe('a document in pieces', () => {
  it.each(allOptions)('becomes the same files: %s', { timeout: 120_000 }, async (_, options, reading) => {
    let times = 0;
    await fc.assert(
      fc.asyncProperty(documents(schema), fc.constantFrom(17, 200, 5000), async (document, pieceBytes) => {
        if (await expectSame(writeJson(document), { ...toCsv, ...options }, pieceBytes, reading)) times++;
      }),
      { seed: 1, numRuns: Number(process.env['PROPERTY_RUNS'] ?? 10) },
    );
    expect(times).toBeGreaterThan(0);
  });

  it('becomes one thing after the other, each as if it were the first', async () => {
    const ways = [
      toCsv,
      { ...toCsv, format: 'xlsx', headers: 'es' },
      { ...toCsv, headers: 'paths' },
      { ...toCsv, columns: 'all' },
      toCsv,
    ] as const satisfies WriteOptions[];
    await fc.assert(
      fc.asyncProperty(documents(schema), async (document) => {
        const bytes = writeJson(document);
        const [whole, parts] = [createJobs(), inPieces()];
        const [read] = [
          await parts.read([large(bytes)], { version: '0.9.5' }, nothing),
          await whole.read([large(bytes)], { version: '0.9.5' }, nothing),
        ];
        if (!read.ok || !read.reading.inPieces) return;
        for (const options of ways) {
          expect(await written(parts, options)).toEqual(await written(whole, options));
        }
      }),
      { seed: 1, numRuns: 10 },
    );
  });

  it('is parsed when it is read, and once more when it is written as it is', async () => {
    const file = large(JSON.stringify(Array.from({ length: 100 }, (_, index) => ({ id: `${index}`, x: 'y' }))));
    const { size } = file.blob;
    let taken = 0;
    const { slice } = file.blob;
    file.blob.slice = (start = 0, end = size) => {
      taken += Math.min(end, size) - start;
      return slice.call(file.blob, start, end);
    };
    const timesOf = async (work: Promise<unknown>): Promise<number> => {
      taken = 0;
      await work;
      return Math.round(taken / size);
    };
    const jobs = inPieces(200);
    // The first time for where its projects are.
    expect(await timesOf(jobs.read([file], { version: '0.9.5' }, nothing))).toBe(2);
    expect(await timesOf(jobs.write(toCsv, nothing))).toBe(1);
    expect(await timesOf(jobs.write({ ...toCsv, filter: { field: 'x', value: 'y' } }, nothing))).toBe(2);
    expect(await timesOf(jobs.write(toCsv, nothing))).toBe(1);
  });

  it('becomes the same workbook where the whole is large, too, and its rows are compressed as they are made', async () => {
    // Two million values, in some hundred cells.
    const values = (length: number) => Array.from({ length }, () => 'a');
    const projects = Array.from({ length: 400 }, (_, index) => ({ id: `${index}`, n: index, more: values(5001) }));
    const bytes = writeJson({ projects }, 0);
    const options = { ...toCsv, format: 'xlsx' } as const;
    expect(await expectSame(bytes, options, 1_000_000)).toBe(true);
    const jobs = createJobs();
    await jobs.read([{ name: 'obras.json', bytes }], { version: '0.9.5' }, nothing);
    const result = await jobs.write(options, nothing);
    if (!result.ok) throw new Error('it was not written');
    const { receipt, bytes: written, name } = result.written;
    expect(receipt.written).toBe(400 * 5003);
    expect(await jobs.check({ name, bytes: written }, nothing)).toEqual({ outcome: 'same', problems: [] });
  });

  it('knows ids that are repeated much later', async () => {
    const projects: JsonValue[] = ['a', 'b', 'c', 'a', 'd', 'b'].map((id) => ({
      id,
      parties: [{ id: '1', name: id }],
    }));
    expect(await expectSame(writeJson({ projects }), toCsv)).toBe(true);
    expect(await expectSame(writeJson(projects), toCsv)).toBe(true);
  });

  it('is read from any place that a package has its list at', async () => {
    const text = (list: string): Uint8Array =>
      bytesOf(`\uFEFF{ "version": "0.9", "x": {"projects": [1, {"projects": []}]}, "a": "projects" ,\n "proj\\u0065cts" : ${list},
 "publisher": {"name": "¿\\"]}é", "uid": null}, "license": "[" }\n`);
    expect(await expectSame(text('[{"id": "1, ]", "title": "\\\\"},\n{"id": "2€"} ]'), toCsv)).toBe(true);
    expect(await expectSame(text('[{"id": "1", "title": "\\\\"},{"id": "2€"}]'), toCsv, 1)).toBe(true);
    expect(await expectSame(text('[]'), toCsv)).toBe(true);
    expect(await expectSame(text('[ 1, null, "x", [], {} ]'), toCsv)).toBe(true);
    const elsewhere = bytesOf('{"data":{"more":1,"list":[{"id":"1"},{"id":"2"}],"last":2},"list":[3]}');
    expect(await expectSame(elsewhere, toCsv, 7, { rootListPath: 'data/list' })).toBe(true);
  });

  it('is read as a whole where it has no one list', async () => {
    const several = [
      '{"id":"1","title":"a"}\n{"projects":[{"id":"2"}]}',
      '{"id":"1",\n"title":"a"}\n{"id":"2"}',
      '{"id":"1"}\n7',
      '{"id":"1","title":"a"}',
      '{"projects":[{"id":"1"}],"projects":[]}',
      '{"projects":7}',
    ];
    for (const text of several) expect(await expectSame(bytesOf(text), toCsv)).toBe(false);
  });

  it('is refused as the whole is', async () => {
    const texts = [
      '{"projects": [\n  {"id": "1"},\n  {"id": "2",}\n]}',
      '{"projects": [\n  {"id": "1"}\n  {"id": "2"}\n]}',
      '{"projects": [{"id": "é"}, {"id": "1"}, {"id": 😀}]}',
      '{"projects": [{"id": "1"}, ]}',
      '{"projects": [{"id": "1"}, {"id": "2"},',
      '{"projects": [{"id": "1"}, {"id": "2"',
      '{"projects": [{"id": "1"}],\n\n "version": }',
      '{"projects": [\n\n{"id": "1"}\n],\n "version": oh}',
      '{"projects": [{"id": "1"},\n {"id": "2"}], "version": oh}',
      '{"version": oh, "projects": [{"id": "1"}]}',
      '{"id": "1"}\n{"id": "2",}\n',
      `{"id": "1"}\n\n{"id": "2", "x": ${'['.repeat(600)}${']'.repeat(600)}}`,
      '[{"releases": []}]',
      '[1, 2]',
      '[]',
      `{"projects": [{"id": "1"}, ${'['.repeat(499)}${']'.repeat(499)}]}`,
    ];
    for (const text of texts) {
      const whole = await convert(createJobs(), bytesOf(text), toCsv);
      expect(whole.files).toBeUndefined();
      expect([text, await convert(inPieces(), bytesOf(text), toCsv)]).toEqual([text, whole]);
    }
  });

  it('is told where a bracket or a quote is missing, however long what follows', async () => {
    const more = Array.from({ length: 50 }, (_, index) => `,\n{"id": "${index}", "title": "x"}`).join('');
    for (const broken of [
      '{"id": "1", "period": {"startDate": "2020"',
      '{"id": "1"',
      '{"id": "1, "title": "x"}',
      '[[[',
    ]) {
      const bytes = bytesOf(`{"projects": [{"id": "0"}, ${broken}${more}]}`);
      const whole = await convert(createJobs(), bytes, toCsv);
      expect(whole.files).toBeUndefined();
      expect([broken, await convert(inPieces(7, 300), bytes, toCsv)]).toEqual([broken, whole]);
    }
  });

  it('is read as a whole where one project, or what is beside them, is large', async () => {
    const large = JSON.stringify({ id: '1', parties: Array.from({ length: 50 }, (_, index) => ({ id: `${index}` })) });
    for (const text of [`[{"id":"0"},${large}]`, `{"x":${large},"projects":[]}`]) {
      const jobs = inPieces(7, 300);
      const blob = new Blob([text]);
      const read = await jobs.read([{ name: 'obras.json', blob }], { version: '0.9.5' }, nothing);
      expect(read.ok).toBe(true);
      expect(read).not.toMatchObject({ reading: { inPieces: true } });
    }
  });

  it('may have a project on each line', async () => {
    const texts = [
      '{"id":"1","title":"a"}\n{"id":"2","title":"b"}',
      '\uFEFF{"id":"1","title":"ñ"}\r\n\r\n{"id":"2","parties":[{"id":"x"}]}\n \n{"id":"1"}\n',
      '{"id":"1","title":"a"}\n{"id":"1","title":"b"}\n{"id":"2"}\n{"id":"1"}',
      '{"id":"1","id":"2"}\n\n{"title":"b",  "title":"c"}\n{"title":"é","title":"c"}',
      `{"id":"1","n":12345678901234567890.123}\n{"id":"2","long":"${'x'.repeat(100)}"}`,
    ];
    for (const text of texts) {
      for (const pieceBytes of [1, 7, 30, 1000]) expect(await expectSame(bytesOf(text), toCsv, pieceBytes)).toBe(true);
    }
  });

  it('has its repeated keys and its encoding told as the whole has', async () => {
    const text =
      '{"projects": [{"id": "1", "id": "2"},\n {"id": "3", "x": 1, "x": 2, "id": "4"} ], "version": "é", "version": "0.9"}';
    expect(await expectSame(bytesOf(text), toCsv)).toBe(true);
    const latin = Uint8Array.from(
      [...'[{"id":"1"},{"id":"2","title":"a\u00f1o"}]'].map((letter) => letter.codePointAt(0)!),
    );
    expect(await expectSame(latin, toCsv)).toBe(true);
  });

  it('says how far it is, and what it has no answer to', async () => {
    const jobs = inPieces();
    const seen: Progress[] = [];
    const bytes = writeJson({ projects: [{ id: '1' }, { id: '2' }] });
    await jobs.read([large(bytes)], { version: '0.9.5' }, (progress) => seen.push(progress));
    await jobs.write(toCsv, (progress) => seen.push(progress));
    expect(seen.find(({ stage }) => stage === 'pieces')).toEqual({ stage: 'pieces', done: 0, total: 1 });
    expect(seen.findLast(({ stage }) => stage === 'building')).toEqual({ stage: 'building', done: 2, total: 2 });
    const file = { name: 'a.zip', bytes: new Uint8Array() };
    expect(await jobs.check(file, nothing)).toEqual({ outcome: 'unknown', reason: 'size', problems: [] });
    expect(await jobs.write({ ...toCsv, format: 'ods' }, nothing)).toMatchObject({
      ok: false,
      problems: [{ code: 'write.only_sheets' }],
    });
    expect(await jobs.excerpt({ pointer: '/projects/0' })).toBeUndefined();
    expect((await jobs.review()).ok).toBe(false);
    expect((await jobs.sourceMap('cells')).ok).toBe(false);
  });

  it.each([
    [
      'a package',
      {
        version: '0.9',
        projects: [
          { id: '1', title: 'á' },
          { id: '2', parties: [{ id: '3' }] },
        ],
      },
    ],
    ['a list', [{ id: '1' }, { id: '2', title: 'x' }]],
    ['an empty list', { projects: [], publisher: { name: 'x' } }],
    ['one project', { id: '1', title: 'x' }],
  ] satisfies [string, JsonValue][])('is compared with what was made of it: %s', async (_, document) => {
    const jobs = createJobs({ ...usualSizes, pieceBytes: 7 });
    const bytes = writeJson(document);
    const whole = new TextDecoder().decode(bytes);
    await jobs.read([{ name: 'obras.json', bytes }], { version: '0.9.5' }, nothing);
    await jobs.write({ ...toCsv, format: 'json' }, nothing);
    const check = (text: string) => jobs.check(large(text), nothing);
    expect(await check(whole)).toEqual({ outcome: 'same', problems: [] });
    const others = [
      whole.replace('"1"', '"7"'),
      whole.replace('"2"', '"1"'),
      whole.replace('0.9', '0.8'),
      whole.replace('[]', '[1]'),
      whole.replace(/, *\n *\{\n[^]*\}(?=\n *\])/, ''),
      whole.replace('"x"', '"y"'),
      whole.slice(0, -5),
    ].filter((each) => each !== whole);
    expect(others.length).toBeGreaterThan(1);
    for (const other of others) expect([other, (await check(other)).outcome]).toEqual([other, 'differs']);
  });

  it('is not compared with what is too large to be read', async () => {
    const jobs = createJobs();
    await jobs.read([{ name: 'obras.json', bytes: writeJson([{ id: '1' }]) }], { version: '0.9.5' }, nothing);
    await jobs.write({ ...toCsv, format: 'ods' }, nothing);
    // Small as it comes, and with more in it than is unpacked.
    const content = zipSync({ 'content.xml': [new Uint8Array(200_000_000), { level: 1 }] });
    const checked = await jobs.check({ name: 'obras.ods', bytes: content }, nothing);
    expect(checked).toEqual({ outcome: 'unknown', reason: 'size', problems: [] });
  });

  it('says where what was made of it differs', async () => {
    const jobs = createJobs({ ...usualSizes, pieceBytes: 7 });
    const projects = [{ id: '1' }, { id: '2', parties: [{ id: '3' }] }];
    await jobs.read([{ name: 'obras.json', bytes: writeJson({ projects }) }], { version: '0.9.5' }, nothing);
    await jobs.write({ ...toCsv, format: 'json' }, nothing);
    const others: [JsonValue, string][] = [
      [{ projects: [{ id: '1' }, { id: '2', parties: [{ id: '4' }] }] }, '/projects/1/parties/0/id'],
      [{ projects: projects.slice(0, 1) }, '/projects/1'],
      [{ projects: [...projects, { id: '4' }] }, '/projects/2'],
      [{ projects, version: '0.9' }, ''],
    ];
    for (const [other, pointer] of others) {
      const { problems } = await jobs.check(large(writeJson(other)), nothing);
      expect(problems).toMatchObject([{ code: 'check.differs', places: [{ pointer }] }]);
    }
  });

  it('has texts that no cell holds, and that XML does not, as the whole has', async () => {
    const texts = [
      'x'.repeat(70_000),
      ' a  b ',
      '<&>_x0041_',
      'é\u0001\r\n',
      '=1+1',
      '007',
      'a  b',
      'a'.repeat(64),
      '€',
    ];
    const projects = texts.map((title, index) => ({
      id: `${index}`,
      title,
      identifiers: [{ id: `${index}`, x: title }],
    }));
    expect(await expectSame(writeJson({ projects }), { ...toCsv, format: 'xlsx' }, 100)).toBe(true);
  });

  it('has more columns than a sheet of a workbook can hold, and the page says so', async () => {
    const project = Object.fromEntries(Array.from({ length: 16_400 }, (_, index) => [`x${index}`, index]));
    const bytes = writeJson({ projects: [{ id: '1', ...project }] });
    const whole = await convert(createJobs(), bytes, { ...toCsv, format: 'xlsx' });
    expect(whole.problems).toMatchObject([{ code: 'write.columns_limit' }]);
    expect((await convert(inPieces(), bytes, { ...toCsv, format: 'xlsx' })).problems).toEqual(whole.problems);
  });

  it('is refused before it is read where it is a text that nothing could hold', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'in-pieces-'));
    for (const [name, begins] of [
      ['obras.csv', 'id,title\n'],
      ['obras.json', '{"projects":[]}\n{"projects":[]}\n'],
    ] as const) {
      const path = join(folder, name);
      writeFileSync(path, begins);
      truncateSync(path, 1_000_000_000);
      const read = await createJobs().read([{ name, blob: await openAsBlob(path) }], { version: '0.9.5' }, nothing);
      expect(read).toMatchObject({
        ok: false,
        problems: [{ code: 'file.too_large', params: { name, limit: '500 MB' } }],
      });
    }
    rmSync(folder, { recursive: true });
  });

  it('is left alone by the next file', async () => {
    const jobs = inPieces();
    await jobs.read([large('[{"id":"1"}]')], { version: '0.9.5' }, nothing);
    const small = { name: 'b.json', bytes: bytesOf('{"projects":[]}') };
    const read = await jobs.read([small], { version: '0.9.5' }, nothing);
    expect(read).not.toMatchObject({ reading: { inPieces: true } });
    expect((await jobs.review()).ok).toBe(true);
  });

  it('says that its file is gone, where it is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'in-pieces-'));
    const path = join(folder, 'obras.json');
    writeFileSync(path, '[{"id":"1"}]');
    const file = { name: 'obras.json', blob: await openAsBlob(path) };
    const jobs = inPieces();
    expect((await jobs.read([file], { version: '0.9.5' }, nothing)).ok).toBe(true);
    rmSync(folder, { recursive: true });
    const gone = { ok: false, problems: [{ code: 'file.unreadable', params: { name: 'obras.json' } }] };
    expect(await jobs.write(toCsv, nothing)).toMatchObject(gone);
    expect(await jobs.read([file], { version: '0.9.5' }, nothing)).toMatchObject(gone);
  });

  const folder = join(process.env['OC4IDS_SHARED'] ?? '../shared', 'oc4ids', 'examples');
  const isAbsent = !existsSync(folder);
  if (isAbsent) console.log('The examples of the standard are not at hand: skipped (set OC4IDS_SHARED to the folder).');
  it.skipIf(isAbsent)('becomes the same files: the examples', { timeout: 120_000 }, async () => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      await expectSame(readFileSync(join(folder, name)), toCsv, 1000);
      await expectSame(readFileSync(join(folder, name)), { ...toCsv, format: 'xlsx' }, 1000);
    }
  });
});
