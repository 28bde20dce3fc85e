import { expect, it } from 'vitest';
import { mostSuggested } from '../../../src/core/headers/nearest.ts';
import { readRows } from '../support.ts';

it('suggests fields for so many headers that are none, and names all of them', () => {
  const headers = Array.from({ length: mostSuggested + 100 }, (_, index) => `Projct title ${index}`);
  const { problems } = readRows([['id', ...headers], ['1', ...headers]]); // prettier-ignore
  const additional = problems.filter((problem) => problem.code === 'header.additional');
  expect(additional).toHaveLength(headers.length);
  expect(additional[0]?.params.suggestions).not.toEqual([]);
  expect(additional.slice(mostSuggested).every(({ params }) => params.suggestions.length === 0)).toBe(true);
});
