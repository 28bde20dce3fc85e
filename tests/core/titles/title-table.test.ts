import { describe, expect, test } from 'vitest';
import type { TitleDraft } from '../../../src/core/model/title-draft.ts';
import { titleFaults, titleOf } from '../../../src/core/titles/title-faults.ts';
import { titleTable } from '../../../src/core/titles/title-table.ts';
import { atOnce } from '../../../src/core/model/steps.ts';

const plain = (language: string): TitleDraft => ({ language, titles: {}, codes: {} });
const row = (id: string) => titleTable().find((each) => each.id === id);
const faultsOf = (draft: TitleDraft, id: string) => atOnce(titleFaults(draft)).get(id) ?? [];

describe('the table of titles', () => {
  test('has each English string of a part of the standard once, with all that is called so', () => {
    const ids = titleTable().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(row('fields Start date')?.uses).toContain('period/startDate');
    expect(row('fields Projects')).toMatchObject({ spanish: 'Proyectos', uses: ['projects'], isSheet: true });
    expect(row('codes Construction')).toMatchObject({ spanish: 'Construcción' });
    expect(row('codes Construction')?.uses).toContain('projectType/construction');
  });

  test('says where a Spanish title comes from', () => {
    expect(row('fields Title')?.status).toBe('official');
    expect(row('fields Finance')?.status).toBe('later');
    expect(row('codes Equity')?.status).toBe('later');
    expect(row('codelists Asset class')?.status).toBe('ours');
    expect(row('names France')?.status).toBe('missing');
  });

  test('has fields that only an older version has, after those of the newest', () => {
    expect(row('fields Budget breakdown')?.uses).toContain('budget/budgetBreakdown');
  });
});

describe('what is wrong with titles', () => {
  test('the Spanish of the standard has few faults, and none that loses data', () => {
    const faults = [...atOnce(titleFaults(plain('es')))].filter(([, [first]]) => first?.kind !== 'missing');
    expect(faults.map(([id, [first]]) => [id, first?.kind])).toEqual([
      ['fields Organization classifications', 'long'],
      ['fields Environmental measures', 'differs'],
      ['codes Environmental measures', 'differs'],
      ['codes implementation', 'differs'],
      ['codes Implementation', 'differs'],
    ]);
  });

  test('in another language all that nobody has translated is missing', () => {
    expect(atOnce(titleFaults(plain('fr'))).size).toBe(titleTable().length);
    expect(atOnce(titleFaults(plain('en'))).get('fields Title')).toBeUndefined();
  });

  test.each([
    ['Titre', []],
    ['  Titre', ['spaces']],
    ['Titre : projet', ['character']],
    ['Titre/nom', ['character']],
    ['Le "titre"', ['character']],
    ['2024', ['number']],
    ['', ['missing']],
    ['***', ['missing']],
  ])('a field called %j', (title, kinds) => {
    const draft = { ...plain('fr'), titles: { Title: title } };
    expect(faultsOf(draft, 'fields Title').map(({ kind }) => kind)).toEqual(kinds);
  });

  test('two fields of one object with one title, but for accents, are both named', () => {
    const draft = { ...plain('fr'), titles: { Title: 'Libellé', Description: 'libelle' } };
    expect(faultsOf(draft, 'fields Title')[0]).toMatchObject({
      kind: 'sibling',
      other: expect.stringMatching(/description$/) as string,
    });
    expect(faultsOf(draft, 'fields Description')[0]).toMatchObject({
      kind: 'sibling',
      other: expect.stringMatching(/title$/) as string,
    });
  });

  test('a title that is the English one of a field beside it', () => {
    const draft = { ...plain('fr'), titles: { Title: 'Description' } };
    expect(faultsOf(draft, 'fields Title')[0]).toMatchObject({
      kind: 'sibling',
      other: expect.stringMatching(/description$/) as string,
    });
  });

  test('two codes of one list', () => {
    const draft = { ...plain('fr'), codes: { Construction: 'Travaux', Rehabilitation: 'Travaux' } };
    expect(faultsOf(draft, 'codes Construction')[0]).toMatchObject({
      kind: 'sibling',
      of: 'projectType/construction',
      other: 'projectType/rehabilitation',
    });
  });

  test('the same English with another title elsewhere', () => {
    const draft = { ...plain('fr'), titles: { 'Local identifier': 'Identifiant', 'Local Identifier': 'Repère' } };
    expect(faultsOf(draft, 'fields Local identifier')).toEqual([
      { kind: 'differs', group: 'fields', english: 'Local Identifier', title: 'Repère' },
    ]);
  });

  test('a sheet name that Excel would cut', () => {
    const draft = { ...plain('fr'), titles: { Documents: 'Documents et pièces justificatives' } };
    expect(faultsOf(draft, 'fields Documents')).toEqual([{ kind: 'long', letters: 34, limit: 31 }]);
  });

  test('a name of what every object has is no title', () => {
    const draft = JSON.parse('{"language":"fr","titles":{"__proto__":"x","constructor":"y"},"codes":{}}') as TitleDraft;
    expect(atOnce(titleFaults(draft)).size).toBe(titleTable().length);
  });
});

test('in a Spanish draft the titles of the standard stand until somebody changes them', () => {
  const draft = { ...plain('es-PY'), titles: { Title: 'Denominación' } };
  expect(titleOf(row('fields Title')!, draft)).toBe('Denominación');
  expect(titleOf(row('fields Description')!, draft)).toBe('Descripción');
});
