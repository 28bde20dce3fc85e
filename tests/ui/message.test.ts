import { describe, expect, test } from 'vitest';
import { compileMessage } from '../../scripts/messages/compile-message.ts';
import { parseCatalogue, writeCatalogue } from '../../scripts/messages/catalogue.ts';
import { bringTogether } from '../../scripts/messages/bring-together.ts';
import { formatTypes } from '../../scripts/messages/message-types.ts';
import { type Facts, sayMessage } from '../../src/ui/i18n/message.ts';
import { pseudo } from '../../src/ui/i18n/pseudo.ts';

const words = (locale: string) => {
  const numbers = new Intl.NumberFormat(locale);
  const rules = new Intl.PluralRules(locale);
  return { number: (value: number) => numbers.format(value), category: (value: number) => rules.select(value) };
};

const say = (text: string, facts: Facts = {}, locale = 'en') =>
  sayMessage(compileMessage(text).message, facts, words(locale));

describe('a message', () => {
  test('is a text', () => {
    expect(say('Choose files')).toBe('Choose files');
    expect(say("connect-src 'none' means {what}", { what: 'no' })).toBe("connect-src 'none' means no");
  });

  test('has facts as they are, whatever they hold', () => {
    expect(say('{a} and {b}', { a: '{b} # \\u0041', b: '$&' })).toBe('{b} # \\u0041 and $&');
  });

  test('counts by the rules of the language', () => {
    const text = '{n, plural, =0 {nothing} one {# project} other {# projects}}';
    expect([0, 1, 2, 1_234_567].map((n) => say(text, { n }))).toEqual([
      'nothing',
      '1 project',
      '2 projects',
      '1,234,567 projects',
    ]);
    const polish = '{n, plural, one {# plik} few {# pliki} many {# plików} other {# pliku}}';
    expect([1, 3, 5, 22].map((n) => say(polish, { n }, 'pl'))).toEqual(['1 plik', '3 pliki', '5 plików', '22 pliki']);
    const spanish = '{n, plural, one {# valor} many {# de valores} other {# valores}}';
    expect(say(spanish, { n: 2_000_000 }, 'es-PY')).toBe('2.000.000 de valores');
    expect(say(spanish, { n: 2_000_000 }, 'es-MX')).toBe('2,000,000 de valores');
  });

  test('chooses by a word, of which it knows only its own', () => {
    const text = '{kind, select, a {first} other {other}}';
    expect(['a', 'b', 'constructor', ''].map((kind) => say(text, { kind }))).toEqual([
      'first',
      'other',
      'other',
      'other',
    ]);
  });

  test('that the page could not say is refused by the build', () => {
    for (const text of [
      '{n, date}',
      '{n, plural, offset:1 one {#} other {#}}',
      '{open',
      '{n, number} {n, select, other {}}',
    ])
      expect(() => compileMessage(text)).toThrow();
  });
});

const template = parseCatalogue(`msgid ""
msgstr "Language: en\\n"

msgctxt "a.kept"
msgid "Kept"
msgstr ""

msgctxt "a.changed"
msgid "{n, plural, one {#} other {#}} of {what}"
msgstr ""

msgctxt "a.new"
msgid "New"
msgstr ""
`);
const french = parseCatalogue(`msgid ""
msgstr "Language: fr\\n"

# By hand.
msgctxt "a.kept"
msgid "Kept"
msgstr "Gardé"

msgctxt "a.changed"
msgid "Before"
msgstr "Avant"

msgctxt "a.gone"
msgid "Gone"
msgstr "Parti"
`);

describe('catalogues', () => {
  test('are brought together: what is new is empty, what has changed is fuzzy, what is gone goes', () => {
    const together = bringTogether(template, french);
    expect(together.entries.map(({ key, translation, comments }) => [key, translation, comments.flag])).toEqual([
      ['a.kept', 'Gardé', undefined],
      ['a.changed', 'Avant', 'fuzzy'],
      ['a.new', '', undefined],
    ]);
    const text = writeCatalogue(together);
    expect(text).toContain('# By hand.');
    expect(text).toContain('#| msgid "Before"');
    expect(writeCatalogue(bringTogether(template, parseCatalogue(text)))).toBe(text);
  });

  test('become types: numbers where a message counts, texts elsewhere', () => {
    const types = formatTypes(template.entries);
    expect(types).toContain("'a.kept': NoFacts;");
    expect(types).toContain("'a.changed': { n: number; what: string };");
  });
});

test('the pseudo-language keeps facts, and marks where a message begins and ends', () => {
  const { message } = compileMessage('{n, plural, one {# file} other {# files}} of {name}');
  const said = sayMessage(pseudo({ key: message })['key']!, { n: 2, name: 'Ana' }, words('en'));
  expect(said).toMatch(/^⟦2 ƒíĺéš óƒ Ana·+⟧$/);
});
