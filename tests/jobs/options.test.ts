import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/core/model/exact-json.ts';
import { readZip } from '../../src/formats/read-zip.ts';
import type { InputFile, ReadOptions, WriteOptions } from '../../src/jobs/api.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import { csv, documentOf, file, plainOutput, read, textOf, write } from './support.ts';

const nothing = (): void => undefined;

/** A register of trees: nothing in it is of OC4IDS. */
const trees = {
  name: 'Trees',
  data: { trees: [{ code: 't1', kind: 'oak', height: 12, branches: [{ code: 'b1', leaves: 5 }] }] },
};

const treeSchema = {
  type: 'object',
  properties: {
    code: { type: 'string', title: 'Code' },
    kind: { type: 'string', title: 'Kind of tree' },
    height: { type: 'integer', title: 'Height' },
    branches: { type: 'array', title: 'Branches', items: { $ref: '#/definitions/Branch' } },
  },
  definitions: {
    Branch: {
      type: 'object',
      properties: { code: { type: 'string', title: 'Code' }, leaves: { type: 'integer', title: 'Leaves' } },
    },
  },
};

const json = (name: string, value: unknown): InputFile => file(name, JSON.stringify(value));
const schema = json('trees-schema.json', treeSchema);
const treeOptions = { schema, rootListPath: 'data/trees', idName: 'code' };

/** The codes of the problems of files that cannot be read with these options. */
async function refusedWith(files: InputFile[], options: Partial<ReadOptions>) {
  const result = await createJobs().read(files, { version: '0.9.5', ...options }, nothing);
  return result.ok ? 'was read' : result.problems;
}

async function sheetsOf(files: InputFile[], options: Partial<ReadOptions>, output: Partial<WriteOptions>) {
  const jobs = createJobs();
  await read(files, options, jobs);
  const written = await write(jobs, { format: 'csv', ...output });
  const entries = (await readZip(written.bytes, 'x.zip')).value ?? [];
  const sheets = Object.fromEntries(entries.map((entry) => [entry.name, textOf(entry).replace('\ufeff', '')]));
  return { jobs, written, sheets };
}

describe('JSON of another shape', () => {
  it('is written as sheets by its own schema, and comes back the same', async () => {
    for (const format of ['xlsx', 'csv', 'json'] as const) {
      const jobs = createJobs();
      const reading = await read([json('trees.json', trees)], treeOptions, jobs);
      expect(reading).toMatchObject({ shape: 'package', projects: 1, schema: 'trees-schema.json' });
      const { name, bytes } = await write(jobs, { format, headers: 'es' });
      expect(await jobs.check({ name, bytes }, nothing)).toEqual({ outcome: 'same', problems: [] });
      expect(await documentOf([{ name, bytes }], treeOptions)).toEqual(trees);
    }
  });

  it('has the titles of its schema as headers, in either language, and links its rows by its own id', async () => {
    const { sheets } = await sheetsOf([json('trees.json', trees)], treeOptions, { headers: 'es' });
    expect(sheets['Branches.csv']).toBe('Code,Branches:Code,Branches:Leaves\r\nt1,b1,5\r\n');
  });

  it('needs no schema where the place of its list is known', async () => {
    const { sheets } = await sheetsOf([json('trees.json', trees)], { rootListPath: 'data/trees', idName: 'code' }, {});
    expect(Object.values(sheets)).toContain('code,branches/0/code,branches/0/leaves\r\nt1,b1,5\r\n');
  });

  it('may be a list itself, or one item', async () => {
    expect(await read([json('t.json', trees.data.trees)], { rootIsList: true })).toMatchObject({ shape: 'list' });
    expect(await read([json('t.json', trees.data.trees[0])], { schema })).toMatchObject({ shape: 'item' });
  });

  it('whose schema is that of the whole document', async () => {
    const whole = json('whole.json', {
      type: 'object',
      properties: { name: { type: 'string' }, trees: { type: 'array', items: { $ref: '#/definitions/Tree' } } },
      definitions: { ...treeSchema.definitions, Tree: { properties: treeSchema.properties } },
    });
    const document = { name: 'Trees', trees: trees.data.trees };
    const options = { schema: whole, rootListPath: 'trees', idName: 'code' };
    const { sheets } = await sheetsOf([json('t.json', document)], options, { headers: 'en' });
    expect(sheets['Branches.csv']).toBe('Code,Branches:Code,Branches:Leaves\r\nt1,b1,5\r\n');
  });

  it('whose list is not where it was said to be is told which lists it has', async () => {
    const place = { file: 'trees.json' };
    expect(await refusedWith([json('trees.json', trees)], { rootListPath: 'trees' })).toEqual([
      {
        code: 'option.list_missing',
        severity: 'error',
        params: { name: 'trees.json', path: 'trees', lists: ['data/trees'] },
        places: [place],
      },
    ]);
    expect(await refusedWith([json('trees.json', trees)], { schema })).toMatchObject([{ code: 'option.list_missing' }]);
    expect(await refusedWith([json('trees.json', trees)], { rootIsList: true })).toMatchObject([
      { code: 'option.not_a_list' },
    ]);
  });
});

describe('options of reading sheets', () => {
  it('puts the list where it belongs, beside what the base document has', async () => {
    const base = json('base.json', { publisher: { name: 'Ministry' }, data: { year: 2024, works: ['old'] } });
    expect(
      await documentOf([csv('a.csv', ['id', 'title'], ['1', 'Road'])], { base, rootListPath: 'data/works' }),
    ).toEqual({ publisher: { name: 'Ministry' }, data: { year: 2024, works: [{ id: '1', title: 'Road' }] } });
  });

  it('makes a bare list', async () => {
    expect(await documentOf([csv('a.csv', ['id'], ['1'])], { rootIsList: true })).toEqual([{ id: '1' }]);
  });

  it('joins rows by the id that was named, also in the configuration line', async () => {
    const files = [
      csv('a.csv', ['code', 'title'], ['1', 'Road']),
      csv('b.csv', ['code', 'parties/0/name'], ['1', 'Ministry']),
    ];
    const expected = { projects: [{ code: '1', title: 'Road', parties: [{ name: 'Ministry' }] }] };
    expect(await documentOf(files, { idName: 'code' })).toEqual(expected);
    expect(await documentOf(files, { defaultConfiguration: 'IDName code' })).toEqual(expected);
  });

  it('follows a configuration line for sheets without one, and does not when it reads its own file back', async () => {
    const jobs = createJobs();
    await read(
      [csv('a.csv', ['A register'], ['id', 'title'], ['1', 'Road'])],
      { defaultConfiguration: 'skipRows 1' },
      jobs,
    );
    const { name, bytes } = await write(jobs, { format: 'xlsx' });
    expect((await jobs.check({ name, bytes }, nothing)).outcome).toBe('same');
    expect(await documentOf([{ name, bytes }])).toEqual({ projects: [{ id: '1', title: 'Road' }] });
  });

  it.each<[string, Partial<ReadOptions>, string]>([
    ['a schema that is a workbook', { schema: file('x.xlsx', 'PK\u0003\u0004') }, 'option.schema'],
    ['a schema without fields', { schema: json('x.json', { type: 'string' }) }, 'option.schema'],
    ['a schema that is a list', { schema: json('x.json', []) }, 'option.schema'],
    ['a base that is a list', { base: json('x.json', []) }, 'option.base'],
    ['a base that is no JSON', { base: file('x.json', '{') }, 'option.base'],
    ['a command that nobody knows', { defaultConfiguration: 'skipRows 1, saltar 2' }, 'option.configuration'],
    ['a command without its number', { defaultConfiguration: 'skipRows' }, 'option.configuration'],
    ['a time zone that is not on Earth', { timeZone: 'Luna/Tycho' }, 'option.time_zone'],
  ])('does not go on with %s', async (_what, options, code) => {
    expect(await refusedWith([csv('a.csv', ['id'], ['1'])], options)).toMatchObject([{ code, severity: 'error' }]);
  });
});

const small = json('a.json', {
  version: '0.9',
  projects: [{ id: '1', title: 'a', parties: [{ id: 'p', people: [{ id: 'x' }] }] }],
});

describe('options of writing sheets', () => {
  it('names sheets with a prefix, in either naming, and reads them back', async () => {
    for (const sheetNames of ['language', 'flatten-tool'] as const) {
      const { sheets, jobs, written } = await sheetsOf([small], {}, { sheetPrefix: 'obras-', sheetNames });
      expect(
        Object.keys(sheets)
          .filter((name) => name !== 'Meta.csv')
          .every((name) => name.startsWith('obras-')),
      ).toBe(true);
      expect((await jobs.check(written, nothing)).outcome).toBe('same');
    }
  });

  it('keeps as many letters of each parent as was said', async () => {
    const { sheets } = await sheetsOf([small], {}, { sheetNames: 'flatten-tool', truncationLength: 5 });
    expect(Object.keys(sheets)).toContain('parti_people.csv');
  });

  it('writes the bare layout, and does not claim that it says everything', async () => {
    const { sheets, jobs, written } = await sheetsOf([small], {}, { extras: 'none', sheetNames: 'flatten-tool' });
    expect(Object.keys(sheets).sort()).toEqual(['par_people.csv', 'parties.csv', 'projects.csv']);
    expect(await jobs.check(written, nothing)).toEqual({ outcome: 'unknown', reason: 'bare', problems: [] });
  });

  it('writes a bare project in the bare layout', async () => {
    const { sheets } = await sheetsOf([json('a.json', { id: '1', title: 'a' })], {}, { extras: 'none' });
    expect(sheets['projects.csv']).toBe('id,title\r\n1,a\r\n');
  });

  it('does not claim that a file with some of the data says everything; JSON has all of it', async () => {
    const jobs = createJobs();
    await read([small], {}, jobs);
    const filter = { field: 'title', value: 'a' };
    const sheets = await write(jobs, { format: 'csv', filter });
    expect(await jobs.check(sheets, nothing)).toEqual({ outcome: 'unknown', reason: 'part', problems: [] });
    const all = await write(jobs, { format: 'json', filter });
    expect(await jobs.check(all, nothing)).toEqual({ outcome: 'same', problems: [] });
    expect(parseJson(textOf(all))).toMatchObject({ version: '0.9' });
  });

  it.each<[string, Partial<WriteOptions>, object]>([
    ['filter', { filter: { field: 'titel', value: 'a' } }, { option: 'filter', paths: ['titel'] }],
    ['fields to keep', { preserveFields: ['titel', 'x/y'] }, { option: 'preserveFields', paths: ['titel', 'x/y'] }],
  ])('does not go on with a %s that names nothing', async (_what, options, params) => {
    const jobs = createJobs();
    await read([small], {}, jobs);
    expect(await jobs.write({ ...plainOutput, format: 'csv', ...options }, nothing)).toMatchObject({
      ok: false,
      problems: [{ code: 'option.unknown_field', severity: 'error', params }],
    });
  });

  it('warns of a field that nothing has beside one that is there, and of a list that is none', async () => {
    const { written } = await sheetsOf([small], {}, { preserveFields: ['id', 'nope'], rollUp: ['parties', 'title'] });
    expect(written.problems.filter(({ severity }) => severity === 'warning')).toMatchObject([
      { code: 'option.unknown_field', params: { option: 'rollUp', paths: ['title'] } },
      { code: 'write.fields_missing', params: { paths: ['nope'] } },
    ]);
  });

  it('knows fields that only the data has', async () => {
    const own = json('a.json', { projects: [{ id: '1', title: 'a', parties: [{ own: { note: 'x' } }] }] });
    const { written } = await sheetsOf([own], {}, { preserveFields: ['id', 'parties/own/note'] });
    expect(written.problems.filter(({ code }) => code === 'option.unknown_field')).toEqual([]);
  });
});

describe('what is chosen of the data, and how it is laid out', () => {
  const two = json('a.json', {
    projects: [
      { id: '1', title: 'a', status: 'completion', parties: [{ id: 'p', name: 'x' }] },
      { id: '2', title: 'b', status: 'identification' },
    ],
  });

  it('is the projects with a text in a field, with what is not there counted', async () => {
    const { sheets, written } = await sheetsOf([two], {}, { filter: { field: 'status', value: 'identification' } });
    expect(sheets['projects.csv']).toBe('id,title,status\r\n2,b,identification\r\n');
    expect(written.receipt).toMatchObject({ read: 8, written: 3, setAside: 5 });
  });

  it('is nothing, and said so, where no project has the text', async () => {
    const { written } = await sheetsOf([two], {}, { filter: { field: 'status', value: 'Identification' } });
    expect(written.problems).toContainEqual({
      code: 'option.filter_empty',
      severity: 'warning',
      params: { field: 'status', value: 'Identification' },
      places: [],
    });
  });

  it('is the fields to keep', async () => {
    const { sheets } = await sheetsOf([two], {}, { preserveFields: ['id', 'parties/name'] });
    expect(sheets['projects.csv']).toBe('id\r\n1\r\n2\r\n');
    expect(Object.values(sheets).some((sheet) => sheet.includes('completion'))).toBe(false);
  });

  it('may have headers in the first column, which nothing but the first reading needs', async () => {
    const jobs = createJobs();
    await read([csv('a.csv', ['id', '1', '2'], ['title', 'a', 'b'])], { verticalOrientation: true }, jobs);
    const { name, bytes } = await write(jobs, { format: 'xlsx' });
    expect(await jobs.check({ name, bytes }, nothing)).toEqual({ outcome: 'same', problems: [] });
    expect(await documentOf([{ name, bytes }])).toEqual({
      projects: [
        { id: '1', title: 'a' },
        { id: '2', title: 'b' },
      ],
    });
  });

  it('may have the items of lists in the row above too, and comes back the same', async () => {
    const { sheets, jobs, written } = await sheetsOf([two], {}, { rollUp: ['parties'] });
    expect(sheets['projects.csv']).toContain('parties/0/name');
    expect(await jobs.check(written, nothing)).toEqual({ outcome: 'same', problems: [] });
  });

  it('may have geometries in one cell, and comes back the same', async () => {
    const geometry = { type: 'Point', coordinates: [-57.6, -25.3] };
    const places = json('a.json', { projects: [{ id: '1', locations: [{ id: 'l', geometry }] }] });
    const { sheets, jobs, written } = await sheetsOf([places], {}, { convertWkt: true });
    expect(Object.values(sheets).some((sheet) => /POINT ?\(-57\.6 -25\.3\)/.test(sheet))).toBe(true);
    expect(await jobs.check(written, nothing)).toEqual({ outcome: 'same', problems: [] });
    const input = csv('a.csv', ['id', 'locations/0/id', 'locations/0/geometry'], ['1', 'l', 'POINT (-57.6 -25.3)']);
    expect(await documentOf([input], { convertWkt: true })).toEqual({
      projects: [{ id: '1', locations: [{ id: 'l', geometry }] }],
    });
  });
});
