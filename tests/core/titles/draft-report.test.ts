import { expect, test } from 'vitest';
import type { TitleDraft } from '../../../src/core/model/title-draft.ts';
import { draftReport } from '../../../src/core/titles/draft-report.ts';
import { atOnce } from '../../../src/core/model/steps.ts';

const of = (titles: Record<string, string>, language = 'fr'): TitleDraft => ({ language, titles, codes: {} });
const reasonAt = (draft: TitleDraft, path: string) =>
  atOnce(draftReport(draft)).paths.find((each) => each.path === path)?.reason;

test('the titles of the standard make every header, in Spanish and in English', () => {
  for (const language of ['es', 'en']) expect(atOnce(draftReport(of({}, language))).paths).toEqual([]);
});

test('a draft begins with paths, and says how much of each part is there', () => {
  const report = atOnce(draftReport(of({ Status: 'État', 'Project title': 'Titre' })));
  expect(report.paths).toHaveLength(report.columns - 2);
  expect(report.groups[0]).toEqual({ group: 'fields', all: 210, filled: 2 });
});

test.each([
  [{ Status: 'État' }, undefined],
  [{}, 'missing'],
  [{ Status: 'Titre', 'Project title': 'titre' }, 'collides'],
  [{ Status: 'Project title' }, 'collides'],
  [{ Status: 'a:b' }, 'unreadable'],
  [{ Status: '2024' }, 'unreadable'],
  [{ Status: 'a/b' }, undefined],
])('the header of the status with %j', (titles, reason) => {
  expect(reasonAt(of(titles as Record<string, string>), 'status')).toBe(reason);
});
