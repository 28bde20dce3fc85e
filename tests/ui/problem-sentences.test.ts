import { describe, expect, test } from 'vitest';
import { problem } from '../../src/core/model/problem.ts';
import { createI18n } from '../../src/ui/i18n/i18n-context.tsx';
import { languages } from '../../src/ui/i18n/catalogues.ts';

import { sampleProblems } from './sample-problems.ts';

describe.each(languages)('problem sentences in %s', (language) => {
  const { sentence } = createI18n(language);

  test.each(
    sampleProblems.map(
      (each) => [`${each.code} ${JSON.stringify(each.params)} at ${each.places.length}`, each] as const,
    ),
  )('%s', (_, each) => {
    const { title, advice } = sentence(each);
    for (const text of [title, advice]) {
      expect(text).toMatch(/[.…»”)]$/);
      expect(text).not.toMatch(/undefined|null\b(?! char)|NaN|\[object|  /);
      // What is not filled in would be in braces; in quotes they are those of a pattern or a text.
      expect(text.replace(/“[^”]*”|«[^»]*»/g, '')).not.toMatch(/[{}]/);
      // The tone: nobody did anything wrong, and nobody shouts.
      expect(text).not.toMatch(/[!¡](?!”|»)|invalid|inválid|oops|\bfail/i);
    }
    expect(title).not.toBe(advice);
  });
});

describe('plurals', () => {
  const one = problem('cell.trimmed', 'note', {}, { sheet: 'P', row: 1, column: 1, header: 'Monto' });
  const two = problem(
    'cell.trimmed',
    'note',
    {},
    ...[1, 2].map((row) => ({ sheet: 'P', row, column: 1, header: 'Monto' })),
  );

  test('in English', () => {
    const { sentence } = createI18n('en');
    expect(sentence(one).title).toContain('1 value in “Monto” had');
    expect(sentence(two).title).toContain('2 values in “Monto” had');
  });

  test('of rows that are not all with the problem', () => {
    const total = problem('sheet.total', 'warning', { value: 'TOTAL' }, { sheet: 'P', row: 9 });
    expect(createI18n('en').sentence(total).title).toMatch(/^This row looks like a total/);
    expect(createI18n('en').sentence(total, 40).title).toMatch(/^40 rows look like totals/);
  });

  test('in Spanish', () => {
    const { sentence } = createI18n('es');
    expect(sentence(one).title).toContain('1 valor de «Monto» tenía');
    expect(sentence(two).title).toContain('2 valores de «Monto» tenían');
  });

  test('of millions in Spanish', () => {
    expect(createI18n('es').sentence(one, 1_000_000).title).toMatch(/^1\.000\.000 de valores de «Monto» /);
  });
});

test('all places are counted, also where only the first of them are with the problem', () => {
  const { sentence } = createI18n('en');
  const first = { sheet: 'P', row: 1, column: 1, header: 'Monto' };
  const told = sentence(problem('cell.not_a_number', 'error', { value: '40m' }, first), 40);
  expect(told.title).toBe('40 values in “Monto” are not numbers we can read, such as “40m”.');
  expect(told.advice).toContain('they stay as text');
});

test('a language has its own words for the same problem', () => {
  const english = createI18n('en');
  const spanish = createI18n('es');
  for (const each of sampleProblems) expect(spanish.sentence(each).advice).not.toBe(english.sentence(each).advice);
});
