import { describe, expect, test } from 'vitest';
import type { ProblemCode } from '../../src/core/model/problem.ts';
import { isExplained, loadExplanations, standardPage } from '../../src/ui/i18n/explanation.ts';
import { languages } from '../../src/ui/i18n/language.ts';
import { sampleParams } from './sample-problems.ts';

const codes = Object.keys(sampleParams) as ProblemCode[];

describe.each(languages)('explanations in %s', (language) => {
  test('are there for every problem of the review, and say why in whole sentences', async () => {
    const explanations = await loadExplanations(language);
    expect(Object.keys(explanations).sort()).toEqual(codes.filter(isExplained).sort());
    expect(codes.filter((code) => code.startsWith('review.') && !isExplained(code))).toEqual([]);
    for (const { why } of Object.values(explanations)) {
      expect(why).toMatch(/^[¿A-ZÁÉÍÓÚ].*[.”»]$/);
      expect(why).not.toMatch(/[!¡]|invalid|inválid|oops|\bfail|  /i);
    }
  });

  test('show the same kind of cells wrong and right, and they differ', async () => {
    for (const [code, { wrong, right }] of Object.entries(await loadExplanations(language))) {
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

test('each language has its own', async () => {
  const [english, spanish] = [await loadExplanations('en'), await loadExplanations('es')];
  for (const code of codes.filter(isExplained)) expect(english[code].why).not.toBe(spanish[code].why);
});
