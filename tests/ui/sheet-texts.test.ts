import { describe, expect, test } from 'vitest';
import { languages } from '../../src/ui/i18n/catalogues.ts';

import { createSheetTexts } from '../../src/ui/i18n/sheet-texts.ts';
import { createWords } from '../../src/ui/i18n/words.ts';

describe.each(languages)('the words about sheets in %s', (language) => {
  const { preview, questions } = createSheetTexts(createWords(language));

  test('agree with the numbers in them', () => {
    const counted = (count: number): string[] => [
      questions.title(count),
      questions.until.percent(count),
      questions.until.totalsLeftOut(count),
      questions.ask.totalsLeftOut('TOTAL', 9, count),
      questions.leaveTotals(count),
      questions.bothOrders(count, 2),
      questions.bothMarks(count, 2),
      preview.summary(count, 0),
      preview.summary(count, count),
      preview.bar.changes(count),
      preview.changed.cells(count),
      preview.changed.columns(count),
      preview.useSuggestions(count),
      preview.filled(count),
      preview.field.found(count),
    ];
    // A word after a single one that ends in -s is a plural.
    for (const sentence of counted(1)) expect(sentence).not.toMatch(/(?<![\d.,/])1 [a-záéíóúñ]+s\b/);
    for (const [index, sentence] of counted(2).entries()) expect(sentence).not.toBe(counted(1)[index]);
    for (const sentence of [...counted(0), ...counted(1_000_000)])
      expect(sentence).not.toMatch(/undefined|NaN|\[object/);
  });

  test('quote as the language does, and call nothing invalid', () => {
    const quote = language === 'es' ? '«Monto»' : '“Monto”';
    for (const sentence of [
      questions.ask.decimalMark('Monto', 'x'),
      questions.answered.field('Monto', 'x'),
      preview.keep('Monto'),
      preview.position('Monto'),
      preview.changed.sheet.headerRow!('Monto'),
    ])
      expect(sentence).toContain(quote);
    expect(JSON.stringify([preview, questions])).not.toMatch(/inv[aá]lid|oops/i);
  });
});
