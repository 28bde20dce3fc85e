import { describe, expect, test } from 'vitest';
import type { ProblemCode } from '../../src/core/model/problem.ts';
import { explanationOf, isExplained, standardPage } from '../../src/ui/i18n/explanation.ts';
import { languages } from '../../src/ui/i18n/catalogues.ts';

import { createWords } from '../../src/ui/i18n/words.ts';
import { sampleParams } from './sample-problems.ts';

const codes = Object.keys(sampleParams) as ProblemCode[];

describe.each(languages)('explanations in %s', (language) => {
  const words = createWords(language);

  test('are there for every problem of the review, and say why in whole sentences', () => {
    expect(codes.filter((code) => code.startsWith('review.') && !isExplained(code))).toEqual([]);
    for (const code of codes.filter(isExplained)) {
      const { why } = explanationOf(code, words);
      expect(why).toMatch(/^[¿A-ZÁÉÍÓÚ].*[.”»]$/);
      expect(why).not.toMatch(/[!¡]|invalid|inválid|oops|\bfail|  /i);
    }
  });

  test('show the same kind of cells wrong and right, and they differ', () => {
    for (const code of codes.filter(isExplained)) {
      const { wrong, right } = explanationOf(code, words);
      expect(wrong.length, code).toBe(right.length);
      expect(wrong, code).not.toEqual(right);
    }
  });

  test('lead to pages of the standard in the language', () => {
    const pages = codes.filter(isExplained).map((code) => standardPage(code, language));
    const addresses = pages.filter((page) => page !== undefined);
    expect(addresses.length).toBeGreaterThan(30);
    for (const address of addresses) {
      expect(address).toMatch(
        new RegExp(`^https://standard\\.open-contracting\\.org/infrastructure/0\\.9/${language}/[a-z/]+/(#[a-z-]+)?$`),
      );
    }
  });
});

test('each language has its own', () => {
  const [english, spanish] = [createWords('en'), createWords('es')];
  for (const code of codes.filter(isExplained))
    expect(explanationOf(code, english).why).not.toBe(explanationOf(code, spanish).why);
});
