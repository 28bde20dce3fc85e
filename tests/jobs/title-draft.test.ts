import { describe, expect, test } from 'vitest';
import { stringifyJson } from '../../src/core/model/exact-json.ts';
import type { OutputFormat } from '../../src/core/model/options.ts';
import type { TitleDraft } from '../../src/core/model/title-draft.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import { example, table } from '../core/support.ts';
import { documentOf, file, read, write, xlsx } from './support.ts';

const french: TitleDraft = {
  language: 'fr',
  titles: { Projects: 'Projets', 'Project title': 'Titre du projet', Status: 'État', Parties: 'Parties prenantes' },
  codes: { Completion: 'Achèvement' },
};

describe('files with a draft of titles', () => {
  test.each<OutputFormat>(['xlsx', 'ods', 'csv'])(
    'an example becomes %s with its headers, and comes back',
    async (format) => {
      const jobs = createJobs();
      await read([file('example.json', stringifyJson(example('en')))], { titleDraft: french }, jobs);
      const written = await write(jobs, { format, headers: 'draft-fr' });
      expect(await documentOf([written], { titleDraft: french })).toEqual(example('en'));
      expect(await jobs.check({ name: written.name, bytes: written.bytes }, () => undefined)).toEqual({
        outcome: 'same',
        problems: [],
      });
    },
  );

  test('headers and codes in its words are understood, and those of no draft are not', async () => {
    const sheet = await xlsx('projets.xlsx', table('Projets', ['id', 'Titre du projet', 'État'], ['1', 'Pont', 'Achèvement'])); // prettier-ignore
    expect(await documentOf([sheet], { titleDraft: french })).toEqual({
      projects: [{ id: '1', title: 'Pont', status: 'completion' }],
    });
    const reading = await read([sheet]);
    expect(reading.problems.map(({ code }) => code)).toContain('header.additional');
  });

  test('titles of a draft go into headers of a schema that somebody brought', async () => {
    const schema = file(
      'own.json',
      '{"properties":{"id":{"type":"string"},"name":{"type":"string","title":"Status"}}}',
    );
    const sheet = await xlsx('projets.xlsx', table('Projets', ['id', 'État'], ['1', 'x']));
    expect(await documentOf([sheet], { schema, titleDraft: french })).toEqual({ projects: [{ id: '1', name: 'x' }] });
  });
});

describe('the proof of a draft', () => {
  test('says what makes each header understood, and that the way there and back is exact', async () => {
    const sheet = await xlsx('projets.xlsx', table('Projets', ['id', 'Titre du projet', 'Status', 'Perdu'], ['1', 'Pont', 'Achèvement', 'x'])); // prettier-ignore
    const proof = await createJobs().proveTitles(sheet, french, '0.9.5', () => undefined);
    expect(proof.headers.map(({ header, path, by }) => [header, path, by])).toEqual([
      ['id', 'id', 'standard'],
      ['Titre du projet', 'title', 'draft'],
      ['Status', 'status', 'standard'],
      ['Perdu', undefined, 'nothing'],
    ]);
    expect(proof).toMatchObject({ roundTrip: { outcome: 'same' }, problems: [] });
  });

  test('of a workbook of which nothing is known has its headers all the same', async () => {
    const sheet = await xlsx('a.xlsx', table('a', ['un', 'deux'], ['1', '2']));
    const proof = await createJobs().proveTitles(sheet, french, '0.9.5', () => undefined);
    expect(proof).toMatchObject({ problems: [{ code: 'workbook.no_known_header' }] });
    expect(proof.roundTrip).toBeUndefined();
  });

  test('holds for titles that collide, since they are not used', async () => {
    const colliding = { ...french, titles: { 'Project title': 'Texte', 'Project description': 'Texte' } };
    const document = file('a.json', '{"projects":[{"id":"1","title":"a","description":"b"}]}');
    const proof = await createJobs().proveTitles(document, colliding, '0.9.5', () => undefined);
    expect(proof).toEqual({ headers: [], roundTrip: { outcome: 'same', problems: [] }, problems: [] });
  });
});

describe('files of titles', () => {
  test.each(['po-titles', 'csv', 'xlsx', 'json'] as const)('as %s come back', async (kind) => {
    const jobs = createJobs();
    const result = await jobs.readTitles(await jobs.titlesFile(french, kind));
    expect(result).toMatchObject({ ok: true, found: { language: 'fr', titles: french.titles } });
  });

  test('a title that a spreadsheet program would run is not one in CSV, and comes back', async () => {
    const jobs = createJobs();
    const draft = { ...french, titles: { Status: '=1+1', 'Project title': "'=a" } };
    const made = await jobs.titlesFile(draft, 'csv');
    expect(new TextDecoder().decode(made.bytes)).toContain("'=1+1");
    expect(await jobs.readTitles(made)).toMatchObject({ ok: true, found: { titles: draft.titles } });
  });

  test('a catalogue is given back as it was, with a mark at its start and all', async () => {
    const text = '\ufeff#: a.json:1\r\nmsgid "Status"\r\nmsgstr "État"\r\n';
    const jobs = createJobs();
    const result = await jobs.readTitles(file('fr.po', text));
    if (!result.ok) throw new Error('not read');
    const { found, catalogue } = result;
    const made = await jobs.titlesFile({ language: 'fr', titles: found.titles, codes: found.codes }, catalogue!);
    expect(made.bytes).toEqual(file('fr.po', text).bytes);
  });

  test('a catalogue that nobody has begun is opened, to be filled', async () => {
    const text = 'msgid ""\nmsgstr "Language: \\n"\n\nmsgid "Status"\nmsgstr ""\n';
    const jobs = createJobs();
    const result = await jobs.readTitles(file('oc4ids.pot', text));
    if (!result.ok) throw new Error('not read');
    expect(result.found).toMatchObject({ titles: {}, untranslated: 1 });
    const made = await jobs.titlesFile(french, result.catalogue!);
    expect(new TextDecoder().decode(made.bytes)).toBe(
      text.replace('msgid "Status"\nmsgstr ""', 'msgid "Status"\nmsgstr "État"'),
    );
  });

  test('a catalogue in an old encoding is read, and cannot be given back', async () => {
    const bytes = Uint8Array.from([...'msgid "Status"\nmsgstr "'].map((c) => c.charCodeAt(0)).concat(0xc9, 0x74, 0x61, 0x74, 0x22)); // prettier-ignore
    const result = await createJobs().readTitles(file('fr.po', bytes));
    expect(result).toMatchObject({ ok: true, found: { titles: { Status: 'État' } } });
    expect(result).not.toHaveProperty('catalogue');
  });

  test.each([
    ['a.po', 'hola', 'titles.unreadable'],
    ['a.po', 'msgid "Something else"\nmsgstr "x"', 'titles.none'],
    ['a.json', '{"projects":[]}', 'titles.unreadable'],
    ['a.csv', 'id,title\n1,a', 'titles.unreadable'],
    ['a.xlsx', 'PK', 'titles.unreadable'],
    ['a.po', '', 'titles.unreadable'],
  ])('%s with %j is none', async (name, text, code) => {
    expect(await createJobs().readTitles(file(name, text))).toMatchObject({ ok: false, problems: [{ code }] });
  });
});
