import { describe, expect, test } from 'vitest';
import { flatten } from '../../../src/core/flatten/flatten.ts';
import { writeHeader } from '../../../src/core/headers/write-header.ts';
import type { TitleDraft } from '../../../src/core/model/title-draft.ts';
import { codelist } from '../../../src/core/schema/codelists.ts';
import { findField } from '../../../src/core/schema/lookup.ts';
import { codelistWithDraft, collisionsIn, withDraft } from '../../../src/core/titles/draft-schema.ts';
import { example, projectsOf, readRows, readSheets, schema } from '../support.ts';
import { atOnce } from '../../../src/core/model/steps.ts';

const french: TitleDraft = {
  language: 'fr',
  titles: {
    Projects: 'Projets',
    'Project title': 'Titre du projet',
    Title: 'Titre',
    'Project period': 'Période',
    'Start date': 'Date de début',
  },
  codes: { Construction: 'Travaux neufs', Rehabilitation: 'Réhabilitation' },
};
const titled = withDraft(schema, french);
const titlesAt = (path: string) => findField(titled, path.split('/'))?.titles;

describe('a schema with a draft', () => {
  test('has its titles as one more language, wherever the English title is the same', () => {
    expect(titlesAt('title')).toEqual({
      en: ['Project title'],
      es: ['Título del Proyecto', 'Título del proyecto'],
      'draft-fr': ['Titre du projet'],
    });
    expect(titlesAt('documents/title')?.['draft-fr']).toEqual(['Titre']);
    expect(titlesAt('description')?.['draft-fr']).toBeUndefined();
    expect(titled.languages).toEqual(['en', 'es', 'draft-fr']);
    expect(titled.listTitles['draft-fr']).toEqual(['Projets']);
  });

  test('is another one: that of the standard stays as it is', () => {
    expect(findField(schema, ['title'])?.titles['draft-fr']).toBeUndefined();
  });

  test('in Spanish has the titles of the standard where the draft has none', () => {
    const spanish = withDraft(schema, { language: 'es-PY', titles: { 'Project title': 'Denominación' }, codes: {} });
    expect(findField(spanish, ['title'])?.titles['draft-es-PY']).toEqual(['Denominación']);
    expect(findField(spanish, ['description'])?.titles['draft-es-PY']).toEqual(['Descripción del proyecto']);
  });

  test('headers in its titles are read, forgivingly, and mixed with others', () => {
    const result = readRows([['id', 'TITRE DU PROJET', 'periode:date de debut', 'Status'], ['1', 'Pont', '2024-04-05', 'completion']], { schema: titled }); // prettier-ignore
    expect(projectsOf(result)[0]).toMatchObject({ title: 'Pont', period: { startDate: expect.any(String) as string } });
    expect(result.sheets[0]?.headerKinds).toContain('draft-fr');
  });

  test('headers are written in its titles, and as paths where one is missing', () => {
    const write = (path: string) =>
      writeHeader(
        path.split('/').map((key) => ({ key })),
        titled.item,
        'draft-fr',
      );
    expect(write('title')).toBe('Titre du projet');
    expect(write('period/startDate')).toBe('Période:Date de début');
    expect(write('period/endDate')).toBe('period/endDate');
  });

  test.each(['fr', 'es', 'en', 'paths'])('a draft in %s converts the example there and back', (language) => {
    const draft = { ...french, language };
    const own = withDraft(schema, draft);
    const options = { columns: 'used', sheetNames: 'language', extras: 'write', typedCells: true } as const;
    const written = flatten(example('en'), { schema: own, headers: `draft-${language}`, ...options });
    const result = readSheets(written.workbook.tables, { schema: own });
    expect(result.document).toEqual(example('en'));
  });
});

describe('titles that collide', () => {
  const colliding: TitleDraft = {
    ...french,
    titles: { 'Project title': 'Texte', 'Project description': 'TEXTE', 'Identifier or Reference': 'Status' },
  };
  const own = withDraft(schema, colliding);

  test('are found, with what they collide with', () => {
    expect(atOnce(collisionsIn(schema, colliding))).toContainEqual({
      of: 'title',
      title: 'Texte',
      other: 'description',
    });
    expect(atOnce(collisionsIn(schema, colliding))).toContainEqual({ of: 'id', title: 'Status', other: 'status' });
    expect(atOnce(collisionsIn(schema, french))).toEqual([]);
  });

  test('are not used, so that all that was understood before still is', () => {
    const result = readRows([['Identifier or Reference', 'Status', 'Project title'], ['1', 'implementation', 'Puente']], { schema: own }); // prettier-ignore
    expect(projectsOf(result)).toEqual([{ id: '1', status: 'implementation', title: 'Puente' }]);
  });

  test('have their paths as headers, and nothing is lost', () => {
    const document = { projects: [{ id: '1', title: 'Puente', description: 'Sobre el río' }] };
    const written = flatten(document, {
      schema: own,
      headers: 'draft-fr',
      columns: 'used',
      sheetNames: 'language',
      extras: 'write',
      typedCells: true,
    });
    expect(written.workbook.tables.find(({ name }) => name !== 'Meta')?.rows[0]).toEqual([
      'id',
      'title',
      'description',
    ]);
    expect(readSheets(written.workbook.tables, { schema: own }).document).toEqual(document);
  });
});

describe('codes of a draft', () => {
  const list = codelistWithDraft(codelist('0.9.5', 'projectType.csv')!, french);

  test('are read as the codes that they stand for', () => {
    const result = readRows([['id', 'type'], ['1', 'travaux neufs']], { schema: titled, codelist: () => list }); // prettier-ignore
    expect(projectsOf(result)[0]).toMatchObject({ type: 'construction' });
  });

  test('are not used where two would be one, and then English and Spanish still are', () => {
    const same = { ...french, codes: { Construction: 'Rehabilitación' } };
    const plain = codelistWithDraft(codelist('0.9.5', 'projectType.csv')!, same);
    expect(plain.codes.find(({ code }) => code === 'construction')?.titles['draft-fr']).toBeUndefined();
    const result = readRows([['id', 'type'], ['1', 'Rehabilitación']], { schema: titled, codelist: () => plain }); // prettier-ignore
    expect(projectsOf(result)[0]).toMatchObject({ type: 'rehabilitation' });
  });
});
