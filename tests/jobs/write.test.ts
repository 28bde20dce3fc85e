import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseJson, stringifyJson } from '../../src/core/model/exact-json.ts';
import type { JsonValue } from '../../src/core/model/json.ts';
import { countValues, sameValue } from '../../src/core/model/values.ts';
import { readZip } from '../../src/formats/read-zip.ts';
import type { OutputFormat } from '../../src/core/model/options.ts';
import type { WriteOptions } from '../../src/jobs/api.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import { example, table } from '../core/support.ts';
import { bytesOf, csv, documentOf, file, read, textOf, write, xlsx, zip } from './support.ts';

const small = '{"projects":[{"id":"1","title":"a","parties":[{"id":"p"}]}]}';

async function written(text: string, options: Partial<WriteOptions>, name = 'obras 2024.v2.json') {
  const jobs = createJobs();
  await read([file(name, text)], {}, jobs);
  return write(jobs, options);
}

describe('what is written', () => {
  it.each<[OutputFormat, string, string]>([
    ['json', 'obras 2024.v2.json', 'application/json'],
    ['xlsx', 'obras 2024.v2.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['csv', 'obras 2024.v2.zip', 'application/zip'],
  ])('as %s is named like what was read: %s', async (format, name, mime) => {
    expect(await written(small, { format })).toMatchObject({ name, mime, problems: [] });
  });

  it('has a name of ours where there was none', async () => {
    expect((await written(small, { format: 'xlsx' }, '.json')).name).toBe('oc4ids.xlsx');
  });

  it('is named without its folder', async () => {
    const jobs = createJobs();
    await read([csv('carpeta/sub/proyectos.csv', ['id'], ['1'])], {}, jobs);
    expect((await write(jobs)).name).toBe('proyectos.json');
  });

  it('is CSV files in a ZIP, named like the sheets', async () => {
    const { bytes } = await written(small, { format: 'csv', headers: 'es' });
    const entries = (await readZip(bytes, 'x.zip')).value ?? [];
    expect(entries.map(({ name }) => name).sort()).toEqual(['Meta.csv', 'Partes involucradas.csv', 'Proyectos.csv']);
    const main = entries.find(({ name }) => name === 'Proyectos.csv')!;
    expect(textOf(main)).toBe('\ufeffIdentificador o Referencia,Título del Proyecto\r\n1,a\r\n');
  });

  it('is the same bytes each time', async () => {
    for (const format of ['json', 'csv'] as const) {
      expect((await written(small, { format })).bytes).toEqual((await written(small, { format })).bytes);
    }
  });

  it('has a receipt that adds up', async () => {
    for (const format of ['json', 'xlsx', 'csv'] as const) {
      const { receipt } = await written(small, { format });
      expect(receipt).toMatchObject({ read: 3, written: 3, setAside: 0 });
    }
  });

  it('may be written many times, in any form', async () => {
    const jobs = createJobs();
    await read([file('a.json', small)], {}, jobs);
    for (const format of ['xlsx', 'csv', 'json', 'xlsx'] as const) {
      const { name, bytes } = await write(jobs, { format, columns: 'all', sheetNames: 'flatten-tool' });
      expect(await documentOf([{ name, bytes }])).toEqual(JSON.parse(small));
    }
  });
});

/** From a document to a file of the format, and back to a document. */
async function thereAndBack(text: string, options: Partial<WriteOptions>) {
  const { name, bytes, receipt, problems } = await written(text, options);
  const jobs = createJobs();
  const reading = await read([{ name, bytes }], {}, jobs);
  return { document: parseJson(textOf(await write(jobs))), reading, receipt, problems };
}

describe('JSON to each format and back', () => {
  for (const language of ['en', 'es'] as const) {
    const document = example(language);
    for (const format of ['json', 'xlsx', 'csv'] as const) {
      for (const headers of ['paths', 'en', 'es'] as const) {
        for (const columns of ['used', 'all'] as const) {
          it(`is our own example again (${language}; ${format}, ${headers}, ${columns})`, async () => {
            const back = await thereAndBack(stringifyJson(document), { format, headers, columns });
            expect(back.document).toEqual(document);
            expect(back.reading.values).toBe(countValues(document));
            expect(back.receipt).toMatchObject({
              read: countValues(document),
              written: countValues(document),
              setAside: 0,
            });
            // The polygon's coordinates are deeper than a plain cell can say, and that is noted.
            const others = back.problems.filter(({ code }) => code !== 'write.encoded');
            expect([...others, ...back.reading.problems]).toEqual([]);
          });
        }
      }
    }
  }

  it.each<[string, string]>([
    [
      'numbers of any length',
      '{"projects":[{"id":"1","budget":{"amount":{"amount":12345678901234567890.5}},"x":1e400}]}',
    ],
    [
      'text that looks like something else',
      '{"projects":[{"id":"007","title":"=1+1","description":"#REF!","purpose":"1e5","status":"\'x","x":"true","y":"json:1"}]}',
    ],
    [
      'control characters, and halves of letters',
      '{"projects":[{"id":"1","title":"a\\u0000\\u000b\\u001f","description":"_x000B_","x":"\\ud800","y":"\\r\\n","z":" \\n "}]}',
    ],
    [
      'hostile keys',
      '{"projects":[{"id":"1","a/b":1,"2016":2,"":3,"#":4,"__proto__":{"x":5},"Title":6,"=1+1":7,"a,b":8,"a\\"b":9}]}',
    ],
    [
      'empty values',
      '{"version":"","projects":[{"id":"1","title":null,"description":"","sector":[],"budget":{},"parties":[{}]},{},null]}',
    ],
    ['a bare list', '[{"id":"1","title":"a"},{"id":"2"}]'],
    ['a bare project', '{"id":"1","title":"a","parties":[{"name":"x"}]}'],
    ['a package without projects', '{"version":"0.9","uri":"u"}'],
    ['an empty list of projects', '{"version":"0.9","projects":[]}'],
    ['text longer than a cell', JSON.stringify({ projects: [{ id: '1', title: 'ñ😀'.repeat(30_000) }] })],
  ])('gives back %s', async (_what, text) => {
    for (const format of ['json', 'xlsx', 'csv'] as const) {
      for (const headers of ['paths', 'es'] as const) {
        const back = await thereAndBack(text, { format, headers });
        expect(stringifyJson(sorted(back.document))).toBe(stringifyJson(sorted(parseJson(text))));
      }
    }
  });

  it('gives back the bytes of JSON that is only read and written', async () => {
    const url = new URL('../../src/ui/examples/example-es.json', import.meta.url);
    const text = readFileSync(url, 'utf8');
    expect(sameValue(await documentOf([{ name: 'x.json', bytes: bytesOf(text) }]), parseJson(text))).toBe(true);
  });
});

describe('a spreadsheet to each format', () => {
  it('may change its headers on the way', async () => {
    const input = await xlsx(
      'a.xlsx',
      table('Projects', ['Identifier or Reference', 'Project title', 'titel'], ['1', 'a', 'b']),
    );
    for (const format of ['xlsx', 'csv'] as const) {
      const jobs = createJobs();
      await read([input], {}, jobs);
      const { name, bytes } = await write(jobs, { format, headers: 'es' });
      const reading = await read([{ name, bytes }]);
      expect(reading.sheets.find(({ role }) => role === 'main')?.headerKinds[0]).toBe('es');
      expect(await documentOf([{ name, bytes }])).toEqual({ projects: [{ id: '1', title: 'a', titel: 'b' }] });
    }
  });

  it('may be the ZIP of another program, unpacked', async () => {
    const { bytes } = await written(small, { format: 'csv' });
    const files = ((await readZip(bytes, 'x.zip')).value ?? []).map(({ name, bytes: inner }) => ({
      name: `carpeta/${name}`,
      bytes: inner,
    }));
    expect(await documentOf(files)).toEqual(JSON.parse(small));
    expect(await documentOf([await zip('again.zip', ...files)])).toEqual(JSON.parse(small));
  });
});

/** With the keys of objects in order, which does not count through a spreadsheet (rule 16). */
function sorted(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null || 'text' in value) return value;
  const entries = Object.keys(value)
    .sort()
    .map((key): [string, JsonValue] => [key, sorted(value[key]!)]);
  return Object.fromEntries(entries);
}

describe('JSON from JSON', () => {
  it.each([
    ['two spaces', '{\n  "projects": [\n    {\n      "title": "t",\n      "id": "1"\n    }\n  ]\n}\n'],
    ['tabs', '{\n\t"projects": [\n\t\t{\n\t\t\t"title": "t",\n\t\t\t"id": "1"\n\t\t}\n\t]\n}\n'],
    ['one line', '{"projects":[{"title":"t","id":"1"}]}\n'],
    [
      'numbers that a double cannot hold',
      '{\n   "projects": [\n      {\n         "id": 12345678901234567890\n      }\n   ]\n}\n',
    ],
  ])('keeps its layout and the order of its keys: %s', async (_what, text) => {
    const jobs = createJobs();
    await read([file('a.json', text)], {}, jobs);
    expect(textOf(await write(jobs))).toBe(text);
  });
});

describe('CSV and programs that run formulas', () => {
  const document = { projects: [{ id: '=1+1', title: '- x', description: "'=1", '=key': '@a', sector: ['-a', 'b'] }] };

  it('has an apostrophe before text that would run, says so, and takes it off on reading', async () => {
    const back = await thereAndBack(JSON.stringify(document), { format: 'csv' });
    expect(back.document).toEqual(document);
    const notes = back.problems.filter(({ code }) => code === 'write.protected');
    expect(notes.flatMap(({ places }) => places.map(({ value }) => value))).toEqual([
      '=1+1',
      '- x',
      "'=1",
      '@a',
      '-a;b',
    ]);
    expect(back.reading.problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  it('is written as it is by choice, and comes back too', async () => {
    const back = await thereAndBack(JSON.stringify(document), { format: 'csv', protectFormulas: false });
    expect(back.document).toEqual(document);
    expect(back.problems.filter(({ code }) => code === 'write.protected')).toEqual([]);
  });
});
