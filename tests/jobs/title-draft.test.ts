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
