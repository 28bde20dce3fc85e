import { describe, expect, test } from 'vitest';
import type { TitleDraft } from '../../../src/core/model/title-draft.ts';
import { draftTable, draftToJson, titlesInJson, titlesInTable } from '../../../src/core/titles/draft-table.ts';
import { titleTable } from '../../../src/core/titles/title-table.ts';

const draft: TitleDraft = { language: 'fr', titles: { Status: 'État' }, codes: { Debt: 'Dette', France: 'France' } };

describe('a draft as a sheet', () => {
  test('has a row for each title, and comes back', () => {
    const sheet = draftTable(draft);
    expect(sheet.rows).toHaveLength(titleTable().length + 1);
    expect(titlesInTable(sheet)).toEqual({
      ...draft,
      unconfirmed: 0,
      untranslated: titleTable().length - 3,
      others: 0,
    });
  });

  test('may have its columns in another order, and rows of its own', () => {
    const rows = [['fr', 'en', 'part'], ['État', 'Status', 'fields'], ['x', 'y', 'fields'], ['', '', ''], undefined]; // prettier-ignore
    expect(titlesInTable({ name: 't', rows: rows.map((row) => row?.toReversed()) })).toEqual({
      language: 'fr',
      titles: { Status: 'État' },
      codes: {},
      unconfirmed: 0,
      untranslated: 0,
      others: 1,
    });
  });

  test.each([
    [[]],
    [
      [
        ['id', 'title'],
        ['1', 'a'],
      ],
    ],
    [[undefined, ['part']]],
  ])('%j is none', (rows) => expect(titlesInTable({ name: 't', rows })).toBeUndefined());
});

describe('a draft as JSON', () => {
  test('comes back', () => {
    expect(titlesInJson(JSON.parse(JSON.stringify(draftToJson(draft))))).toEqual({
      ...draft,
      unconfirmed: 0,
      untranslated: 0,
      others: 0,
    });
  });

  test('has nothing but titles of the standard, whatever is in it', () => {
    const text =
      '{"oc4ids-converter-titles":1,"language":7,"titles":{"__proto__":"x","Status":{},"Currency":"a"},"codes":[1]}';
    expect(titlesInJson(JSON.parse(text))).toEqual({
      titles: { Currency: 'a' },
      codes: {},
      unconfirmed: 0,
      untranslated: 1,
      others: 1,
    });
  });

  test.each(['null', '[]', '{}', '{"oc4ids-converter-titles":2}', '"a"'])('%s is none', (text) =>
    expect(titlesInJson(JSON.parse(text))).toBeUndefined(),
  );
});
