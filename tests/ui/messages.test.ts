import { describe, expect, test } from 'vitest';
import { createI18n } from '../../src/ui/i18n/i18n-context.tsx';
import { fixMessages } from '../../src/ui/i18n/fix-messages.ts';
import { languages } from '../../src/ui/i18n/catalogues.ts';
import { firstLanguage, type Language, localeFor } from '../../src/ui/i18n/language.ts';
import { columnLetters, placeText } from '../../src/ui/i18n/place-text.ts';
import { createWords, cut } from '../../src/ui/i18n/words.ts';
import { workbenchMessages } from '../../src/ui/i18n/messages/workbench.ts';

/** The names of all messages, however deep. */
function keys(messages: object, prefix = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? keys(value, `${prefix}${key}.`) : [prefix + key],
  );
}

/** A message with nothing but numbers, or with texts behind the first where it wants those. */
function sayWith(message: (...facts: unknown[]) => unknown, numbers: readonly number[]): unknown {
  try {
    return message(...numbers);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return message(numbers[0], 'budget', 'finance');
  }
}

/** With those that are fetched when they are needed. */
function messagesIn(language: Language): object {
  const { messages, words } = createI18n(language);
  return { ...messages, fixes: fixMessages(words), workbench: workbenchMessages(words) };
}

describe('messages', () => {
  test('both languages have the same', () => {
    expect(keys(messagesIn('es'))).toEqual(keys(messagesIn('en')));
  });

  test.each(languages)('none is empty in %s', (language) => {
    const visit = (messages: object): void => {
      for (const value of Object.values(messages) as unknown[]) {
        if (typeof value === 'object' && value !== null) visit(value);
        if (typeof value === 'string') expect(value.trim()).not.toBe('');
      }
    };
    visit(messagesIn(language));
  });

  test.each(languages)('all can be said with any number in %s, and agree with one', (language) => {
    const said = (messages: object, numbers: readonly number[]): string[] =>
      Object.values(messages).flatMap((value: unknown) => {
        if (typeof value === 'string') return [value];
        if (typeof value !== 'function') return said(value as object, numbers);
        const text = sayWith(value as (...facts: unknown[]) => unknown, numbers);
        return typeof text === 'object' && text !== null ? said(text, numbers) : [String(text)];
      });
    for (const number of [0, 1, 2, 12, 1_000_000]) {
      for (const text of said(messagesIn(language), [number, number, number])) {
        expect(text).not.toMatch(/undefined|NaN|\[object|\$\{|function|=>/);
        // A word after a single one that ends in -s is a plural; but not verbs.
        if (number === 1)
          expect(text).not.toMatch(/(?<![\d.,/])1 (?!is\b|was\b|does\b|has\b|es\b|más\b)[a-záéíóúñ]+s\b/);
      }
    }
  });

  test('numbers agree with their nouns', () => {
    const { problems, result } = createI18n('es').messages;
    expect([0, 1, 2].map((n) => result.projects(n))).toEqual(['0 proyectos.', '1 proyecto.', '2 proyectos.']);
    expect([1, 2].map((n) => problems.summary.error(n))).toEqual(['1 error', '2 errores']);
    expect(createI18n('en').messages.problems.summary.warning(5)).toBe('5 to check');
  });

  test('Spanish writes 8412 without a mark and 18 412 with one', () => {
    const { receipt } = createI18n('es').messages;
    expect(receipt.nothingLost(8412)).toBe('No se perdió nada: 8412 valores de entrada, 8412 de salida.');
    expect(receipt.nothingLost(18_412)).toContain('18.412');
    expect(createI18n('en').messages.receipt.nothingLost(8412)).toBe('Nothing was lost: 8,412 values in, 8,412 out.');
  });
});

describe('the first language', () => {
  test.each([
    ['?lang=es', 'en', ['en-GB'], 'es'],
    ['?lang=fr', 'es', ['en-GB'], 'es'],
    ['', null, ['fr-FR', 'es-PY', 'en'], 'es'],
    ['', null, ['pt-BR'], 'en'],
    ['', 'en', ['es-MX'], 'en'],
  ])('%s, remembered %s, browser %s → %s', (search, remembered, preferred, expected) => {
    expect(firstLanguage(search, remembered, preferred)).toBe(expected);
  });

  test('numbers follow the country of the browser', () => {
    expect(localeFor('es', ['en-US', 'es-MX'])).toBe('es-MX');
    expect(localeFor('es', ['en-US'])).toBe('es');
  });
});

describe('places', () => {
  const en = createI18n('en').messages;
  const es = createI18n('es').messages;

  test.each([
    [{ sheet: 'Proyectos', row: 11, column: 2 }, 'Proyectos!C12', 'Proyectos!C12'],
    [{ sheet: "L'obra pública", row: 0, column: 0 }, "'L''obra pública'!A1", "'L''obra pública'!A1"],
    [{ sheet: 'Proyectos', row: 11 }, 'Proyectos, row 12', 'Proyectos, fila 12'],
    [{ sheet: 'Proyectos', column: 27 }, 'Proyectos, column AB', 'Proyectos, columna AB'],
    [{ sheet: 'Proyectos' }, 'Proyectos', 'Proyectos'],
    [{ file: 'a.json', line: 4, character: 17 }, 'a.json, line 4, column 17', 'a.json, línea 4, columna 17'],
    [{ pointer: '/projects/0/title' }, '/projects/0/title', '/projects/0/title'],
    [{ file: 'a.csv', row: 2 }, 'a.csv, row 3', 'a.csv, fila 3'],
  ])('%j', (place, english, spanish) => {
    expect(placeText(place, en).where).toBe(english);
    expect(placeText(place, es).where).toBe(spanish);
  });

  test('columns count as in a spreadsheet', () => {
    expect([0, 25, 26, 701, 702, 16383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  });
});

describe('words', () => {
  const words = createWords('es');

  test('quotes are those of the language, and what cannot be seen is shown', () => {
    expect(words.quote(' a\nb ')).toBe('«␣a↵b␣»');
    expect(createWords('en').quote('x')).toBe('“x”');
  });

  test('long text is cut, never within a character', () => {
    expect(words.quote('x'.repeat(200)).length).toBeLessThan(90);
    expect(cut('😀'.repeat(60), 81)).not.toMatch(/[\ud800-\udbff]…/);
  });

  test('long lists say how many more there are', () => {
    expect(words.list(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toBe('a, b, c, d y 3 más');
  });

  test('sizes are in words that languages have', () => {
    expect([20, 348, 43_000, 999_900, 1_800_000].map((size) => createWords('en').bytes(size))).toEqual([
      '0.1 kB',
      '0.3 kB',
      '43 kB',
      '1 MB',
      '1.8 MB',
    ]);
  });
});
