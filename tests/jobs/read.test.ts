import { describe, expect, it } from 'vitest';
import { utils, write as writeBook } from 'xlsx';
import { correctedSheets } from '../../src/core/model/corrections.ts';
import { type Decisions, noDecisions } from '../../src/core/model/decisions.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import type { Progress } from '../../src/jobs/api.ts';
import { table } from '../core/support.ts';
import { bytesOf, csv, documentOf, file, plainOutput, read, refused, textOf, write, xlsx, zip } from './support.ts';

const projects = [['id', 'title'], ['1', 'a'], ['2', 'b']]; // prettier-ignore
const parties = [['id', 'parties/0/id', 'parties/0/name'], ['1', 'p', 'P']]; // prettier-ignore
const expected = {
  projects: [
    { id: '1', title: 'a', parties: [{ id: 'p', name: 'P' }] },
    { id: '2', title: 'b' },
  ],
};

describe('a workbook', () => {
  it('is read sheet by sheet', async () => {
    const input = await xlsx('data/obras.xlsx', table('Main', ...projects), table('Parties', ...parties));
    const reading = await read([input]);
    expect(reading).toMatchObject({
      from: 'spreadsheet',
      shape: 'package',
      version: '0.9.5',
      projects: 2,
      values: 6,
      problems: [],
    });
    expect(reading.files).toEqual([{ name: 'data/obras.xlsx', kind: 'xlsx', bytes: input.bytes.length }]);
    expect(reading.sheets).toMatchObject([
      {
        file: 'data/obras.xlsx',
        name: 'Main',
        role: 'main',
        headerRow: 0,
        rows: 2,
        columns: 2,
        additional: 0,
        headerKinds: ['paths'],
      },
      { name: 'Parties', role: 'sub', path: 'parties', rows: 1 },
    ]);
    expect(reading.receipt).toEqual({ read: 7, written: 6, repeated: 1, setAside: 0, changed: 0 });
    expect(await documentOf([input])).toEqual(expected);
  });

  it('may mix field paths, English and Spanish titles, on several sheets', async () => {
    const input = await xlsx(
      'mixed.xlsx',
      table(
        'Hoja 1',
        ['Identificador o Referencia', 'Project title', 'budget/amount/amount', 'FECHA DE ACTUALIZACION'],
        ['1', 'a', 5, '2024-04-05T00:00:00Z'],
      ),
      table(
        'Hoja 2',
        ['Identifier or Reference', 'Partes involucradas:ID de Entidad', 'Parties:Common name'],
        ['1', 'p', 'P'],
      ),
      table('Hoja 3', ['id', 'parties/0/id', 'parties/0/people/0/name'], ['1', 'p', 'x']),
      table('Metadatos', ['Publicador:Nombre', 'N'], ['OC4IDS schema version', '0.9'], ['uri', 'u']),
    );
    const document = await documentOf([input]);
    expect(document).toMatchObject({
      publisher: { name: 'N' },
      version: '0.9',
      uri: 'u',
      projects: [
        {
          id: '1',
          title: 'a',
          budget: { amount: { amount: 5 } },
          parties: [{ id: 'p', name: 'P', people: [{ name: 'x' }] }],
        },
      ],
    });
    const { sheets } = await read([input]);
    expect(sheets.map(({ role }) => role)).toEqual(['main', 'sub', 'sub', 'metadata']);
    expect(sheets[1]?.headerKinds).toEqual(expect.arrayContaining(['en', 'es']));
  });

  it('has date cells in the zone that is chosen', async () => {
    const worksheet = utils.aoa_to_sheet([['id', 'updated'], ['1', 45478]]); // prettier-ignore
    worksheet['B2'] = { t: 'n', v: 45478.5, z: 'yyyy-mm-dd hh:mm' };
    const book = utils.book_new();
    utils.book_append_sheet(book, worksheet, 's');
    const input = {
      name: 'd.xlsx',
      bytes: new Uint8Array(writeBook(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer),
    };
    expect(await documentOf([input])).toMatchObject({ projects: [{ updated: '2024-07-05T12:00:00Z' }] });
    const lima = await documentOf([input], { timeZone: 'America/Lima' });
    expect(lima).toMatchObject({ projects: [{ updated: '2024-07-05T12:00:00-05:00' }] });
  });

  it('is read to the letter where one asks for it', async () => {
    const input = await xlsx('d.xlsx', table('s', ['id', 'title'], ['1', ' a ']));
    expect(await documentOf([input])).toMatchObject({ projects: [{ title: 'a' }] });
    expect(await documentOf([input], { repairs: 'offer' })).toMatchObject({ projects: [{ title: ' a ' }] });
  });

  it('may be joined with another one (rule 14)', async () => {
    const inputs = [await xlsx('b.xlsx', table('s', ...parties)), await xlsx('a.xlsx', table('s', ...projects))];
    expect(await documentOf(inputs)).toEqual(expected);
    expect((await read(inputs)).files.map(({ name }) => name)).toEqual(['a.xlsx', 'b.xlsx']);
  });
});

describe('CSV', () => {
  it('is read from one file', async () => {
    const reading = await read([csv('projects.csv', ...projects)]);
    expect(reading).toMatchObject({ from: 'spreadsheet', projects: 2, values: 4, problems: [] });
    expect(reading.sheets).toMatchObject([{ file: 'projects.csv', name: 'projects', role: 'main' }]);
  });

  it('is read without a file that cannot be, which is named, and is not what the new file is called after', async () => {
    const whole = await xlsx('obras.xlsx', table('Main', ...projects));
    const damaged = file('dañado.xlsx', whole.bytes.slice(0, whole.bytes.length / 2));
    const jobs = createJobs();
    const reading = await read([damaged, whole], {}, jobs);
    expect(reading.files.map(({ name }) => name)).toEqual(['obras.xlsx']);
    expect(reading.unread).toEqual(['dañado.xlsx']);
    expect(reading.problems.map(({ code }) => code)).toContain('file.damaged');
    expect((await write(jobs)).name).toBe('obras.json');
  });

  it('is read from several files, in code-point order of their names (rule 9)', async () => {
    const more = csv('Z.csv', ['id'], ['z']);
    const inputs = [csv('data/parties.csv', ...parties), csv('data/projects.csv', ...projects), more];
    const document = { projects: [{ id: 'z' }, ...expected.projects] };
    expect(await documentOf(inputs)).toEqual(document);
    expect(await documentOf([...inputs].reverse())).toEqual(document);
  });

  it('is read from a ZIP, what is no table being left out with a note', async () => {
    const input = await zip(
      'data.zip',
      csv('x/projects.csv', ...projects),
      csv('x/parties.csv', ...parties),
      file('x/readme.txt', 'Hello'),
    );
    expect(await documentOf([input])).toEqual(expected);
    const { problems, files } = await read([input]);
    expect(problems).toMatchObject([{ code: 'file.ignored', severity: 'note', params: { name: 'x/readme.txt' } }]);
    expect(files.map(({ name }) => name)).toEqual(['x/parties.csv', 'x/projects.csv']);
  });

  it('may have semicolons and another encoding', async () => {
    const bytes = Uint8Array.from([...'Identificador o Referencia;T'].map((letter) => letter.codePointAt(0)!).concat(0xed, ...[...'tulo del Proyecto\r\n1;Se'].map((letter) => letter.codePointAt(0)!), 0xf1, 0x61, 0x6c, 0x0d, 0x0a)); // prettier-ignore
    expect(await documentOf([file('p.csv', bytes)])).toEqual({ projects: [{ id: '1', title: 'Señal' }] });
  });
});

describe('JSON', () => {
  it.each([
    ['package', '{"version":"0.9","projects":[{"id":"1"}]}', 1],
    ['package', '{"projects":[]}', 0],
    ['list', '[{"id":"1","title":"a"},{"id":"2"}]', 2],
    ['item', '{"id":"1","title":"a"}', 1],
    ['package', '\ufeff{"projects":[{"id":"1"}]}', 1],
    ['package', ' \n\t{"projects":[{"id":"1"}]}\n', 1],
  ])('is a %s: %j', async (shape, text, count) => {
    const reading = await read([file('p.json', text)]);
    expect(reading).toMatchObject({ from: 'json', shape, projects: count, sheets: [], problems: [] });
    expect(reading.receipt).toBeUndefined();
    expect(await documentOf([file('p.json', text)])).toEqual(JSON.parse(text.replace('\ufeff', '')));
  });

  it('is known by its content, whatever its name', async () => {
    expect(await read([file('p.csv', '{"projects":[{"id":"1"}]}')])).toMatchObject({
      from: 'json',
      problems: [{ code: 'file.other_kind' }],
    });
  });

  it('may be UTF-16', async () => {
    const text = '\ufeff{"projects":[{"id":"ñ"}]}';
    const bytes = new Uint8Array(Uint16Array.from([...text].map((letter) => letter.codePointAt(0)!)).buffer);
    expect(await documentOf([file('p.json', bytes)])).toEqual({ projects: [{ id: 'ñ' }] });
  });

  it('may be in a ZIP', async () => {
    expect(await documentOf([await zip('p.zip', file('p.json', '{"projects":[{"id":"1"}]}'))])).toEqual({
      projects: [{ id: '1' }],
    });
  });
});

describe('a job', () => {
  it('keeps what was read last, and nothing after a file that could not be read', async () => {
    const jobs = createJobs();
    await read([file('a.json', '{"projects":[{"id":"1"}]}')], {}, jobs);
    await read([file('b.json', '{"projects":[{"id":"2"}]}')], {}, jobs);
    expect((await write(jobs)).name).toBe('b.json');
    expect((await jobs.read([file('c.json', '{')], { version: '0.9.5' }, () => undefined)).ok).toBe(false);
    const result = await jobs.write(
      { format: 'json', headers: 'paths', columns: 'used', sheetNames: 'language' },
      () => undefined,
    );
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'job.crashed' }] });
  });

  it('says how far it is, step by step', async () => {
    const seen: Progress[] = [];
    const jobs = createJobs();
    const input = await xlsx('a.xlsx', table('a', ...projects), table('b', ...parties));
    await jobs.read([input], { version: '0.9.5' }, (progress) => seen.push(progress));
    await write(jobs, { format: 'xlsx' }, (progress) => seen.push(progress));
    expect([...new Set(seen.map(({ stage }) => stage))]).toEqual([
      'opening',
      'reading',
      'joining',
      'building',
      'writing',
    ]);
    for (const { done, total } of seen) expect(done).toBeLessThanOrEqual(total);
  });
});

describe('several JSON documents', () => {
  const one = '{"version":"0.9","projects":[{"id":"1","title":"t"}]}';

  it('in files, or in a ZIP, are one document in the order of their names', async () => {
    const files = [file('b.json', '[{"id":"2"}]'), file('a.json', one)];
    const expected = { version: '0.9', projects: [{ id: '1', title: 't' }, { id: '2' }] };
    expect(await documentOf(files)).toEqual(expected);
    expect(await documentOf([await zip('all.zip', ...files)])).toEqual(expected);
    const reading = await read(files);
    expect(reading).toMatchObject({ from: 'json', shape: 'package', projects: 2, values: 4 });
    expect(reading.receipt).toEqual({ read: 4, written: 4, repeated: 0, setAside: 0, changed: 0 });
  });

  it('on the lines of a file are one document', async () => {
    const reading = await read([file('a.jsonl', '{"id":"1","title":"t"}\n{"id":"2"}\n')]);
    expect(reading).toMatchObject({ shape: 'list', projects: 2, values: 3 });
    expect(reading.problems.map(({ code }) => code)).toEqual(['json.several']);
  });

  it('are read without those that are no JSON, with a warning', async () => {
    const reading = await read([file('a.json', one), file('b.json', '{"id":')]);
    expect(reading.projects).toBe(1);
    expect(reading.problems).toMatchObject([
      { code: 'json.syntax', severity: 'warning', places: [{ file: 'b.json' }] },
    ]);
  });
});

describe('a sheet whose header row is not the first', () => {
  const rows = [['Registro de proyectos'], [], ['id', 'title'], ['1', 'a']]; // prettier-ignore

  it('is read from the row that is found, which is said', async () => {
    const reading = await read([csv('obras.csv', ...rows)]);
    expect(reading.sheets).toMatchObject([{ headerRow: 2, headerChoice: { by: 'found', known: 2, cells: 2 } }]);
    expect(reading.problems).toMatchObject([
      { code: 'sheet.header_row', places: [{ file: 'obras.csv', sheet: 'obras', row: 2 }] },
    ]);
  });

  it('is read from the row that the person says', async () => {
    const decisions = { ...noDecisions, sheets: [{ sheet: 'obras', headerRow: 3 }] };
    const input = [csv('obras.csv', ...rows, ['2', 'b'])];
    const reading = await read(input, { decisions });
    expect(reading.sheets).toMatchObject([{ headerRow: 3, headerChoice: { by: 'person' }, rows: 1 }]);
    expect(reading.problems.map(({ code }) => code)).not.toContain('sheet.header_row');
  });
});

describe('a lock file of Excel', () => {
  const lock = file('data/~$obras.xlsx', 'x');

  it('is told to be none of the data, where it is all there is', async () => {
    expect(await refused([lock])).toMatchObject([
      { code: 'file.lock', severity: 'error', places: [{ file: 'data/~$obras.xlsx' }] },
    ]);
  });

  it('is but noted beside a workbook', async () => {
    const reading = await read([lock, await xlsx('data/obras.xlsx', table('Main', ...projects))]);
    expect(reading.problems).toMatchObject([{ code: 'file.lock', severity: 'note' }]);
  });
});

describe('decisions', () => {
  const free = [['Número', 'Nombre'], ['1', 'Puente']]; // prettier-ignore
  const chosen: Decisions = {
    ...noDecisions,
    columns: [
      { sheet: 'obras', header: 'Número', field: 'id' },
      { sheet: 'obras', header: 'Nombre', field: 'title' },
    ],
  };
  const progress = (): void => undefined;

  it('make a document of sheets that were opened, of which nothing was known', async () => {
    const jobs = createJobs();
    const first = await jobs.read([csv('obras.csv', ...free)], { version: '0.9.5' }, progress);
    expect(first).toMatchObject({ ok: false, open: { sheets: [{ role: 'ignored' }], decisions: noDecisions } });
    expect(await jobs.write(plainOutput, progress)).toMatchObject({ ok: false });
    const part = { row: 0, rows: 5, column: 0, columns: 5 };
    expect((await jobs.preview(0, part))?.columns.map(({ header }) => header)).toEqual(['Número', 'Nombre']);
    const second = await jobs.decide(chosen, progress);
    expect(second).toMatchObject({ ok: true, reading: { decisions: chosen, projects: 1 } });
    expect(textOf(await write(jobs, {}))).toContain('"title": "Puente"');
    expect((await jobs.preview(0, part))?.columns.map(({ path }) => path)).toEqual(['id', 'title']);
    // And back: as the file says, of which nothing is known.
    expect(await jobs.decide(undefined, progress)).toMatchObject({ ok: false, open: { decisions: noDecisions } });
    expect(await jobs.review()).toMatchObject({ ok: false });
  });

  it('are part of reading where they are given with the files', async () => {
    const reading = await read([csv('obras.csv', ...free)], { decisions: chosen });
    expect(reading.problems).toEqual([]);
    expect(reading.decisions).toEqual(chosen);
  });

  it('correct cells for whatever comes after: the file, the review, what is shown around a place', async () => {
    const jobs = createJobs();
    await read([await xlsx('a.xlsx', table('P', ['id', 'status'], ['1', 'bilding']))], {}, jobs);
    await jobs.review();
    expect((await jobs.problemsFound({ search: { text: 'bilding', sentences: '' } }))?.problems).toBe(1);
    const cells = correctedSheets([{ sheet: 'P', row: 1, column: 1, value: 'implementation' }]);
    expect(await jobs.decide({ ...noDecisions, cells }, progress)).toMatchObject({ ok: true });
    await jobs.review();
    expect((await jobs.problemsFound({ search: { text: 'bilding', sentences: '' } }))?.problems).toBe(0);
    expect(await jobs.excerpt({ sheet: 'P', row: 1, column: 1 })).toMatchObject({
      rows: [{ cells: ['id', 'status'] }, { cells: ['1', 'implementation'] }],
    });
    expect(textOf(await write(jobs))).toContain('implementation');
  });

  it('mean nothing for JSON', async () => {
    const jobs = createJobs();
    await read([file('a.json', '{"projects": []}')], { decisions: chosen }, jobs);
    expect(await jobs.preview(0, { row: 0, rows: 1, column: 0, columns: 1 })).toBeUndefined();
  });

  it('about a text file say how it is taken apart', async () => {
    const bytes = Uint8Array.from([...bytesOf('id|title;a\n1|dise'), 0xf1, ...bytesOf('o;b\n')]);
    const decided: Decisions = { ...noDecisions, files: [{ file: 'a.csv', delimiter: '|', encoding: 'windows-1252' }] };
    expect(await documentOf([file('a.csv', bytes)], { decisions: decided })).toEqual({
      projects: [{ id: '1', 'title;a': 'diseño;b' }],
    });
  });
});
