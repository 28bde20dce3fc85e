import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isFuzzy, readCatalogue } from '../../scripts/messages/catalogue.ts';
import { compileMessage } from '../../scripts/messages/compile-message.ts';
import { languages } from '../../src/ui/i18n/catalogues.ts';
import { ownName } from '../../src/ui/i18n/language.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = resolve(root, 'src/ui/i18n/catalogues');
const template = readCatalogue(resolve(folder, 'messages.pot')).entries;

test('the languages are the catalogues, each with a name of its own', () => {
  expect(languages).toEqual(['en', 'es']);
  expect(languages.map(ownName)).toEqual(['English', 'Español']);
});

describe.each(languages.filter((language) => language !== 'en'))('the catalogue of %s', (language) => {
  const { entries, headers } = readCatalogue(resolve(folder, `${language}.po`));
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;

  test('says which language it is', () => {
    expect(headers['Language']).toBe(language);
  });

  test('has every message of the template, translated and confirmed', () => {
    expect(entries.map(({ key, english }) => [key, english])).toEqual(
      template.map(({ key, english }) => [key, english]),
    );
    expect(entries.filter((entry) => entry.translation === '' || isFuzzy(entry)).map(({ key }) => key)).toEqual([]);
  });

  test('asks for the same facts, and for no others', () => {
    for (const { key, english, translation } of entries) {
      const facts = (text: string) => Object.fromEntries(compileMessage(text).facts);
      expect({ key, facts: facts(translation) }).toEqual({ key, facts: facts(english) });
    }
  });

  test('counts in the way of the language', () => {
    for (const { key, translation } of entries) {
      for (const cases of compileMessage(translation).plurals) {
        const named = cases.filter((name) => !name.startsWith('='));
        expect(named, key).toContain('other');
        expect(categories, key).toEqual(expect.arrayContaining(named));
      }
      // Where the number stands before its noun, millions need a word between in Spanish.
      if (/other \{[^{}]*# (?!de )[a-záéíóúñ]/.test(translation) && /one \{[^{}]*# [a-z]/.test(translation))
        expect(translation, key).toMatch(categories.includes('many') ? /many \{/ : /other \{/);
    }
  });

  test('has no white space or marks that the English has not', () => {
    for (const { key, english, translation } of entries) {
      const ends = (text: string) => [/^\s*/.exec(text)![0], /\s*$/.exec(text)![0]];
      expect({ key, ends: ends(translation) }).toEqual({ key, ends: ends(english) });
      expect(translation, key).not.toMatch(/<\/?[a-z]/i);
    }
  });
});

test('every message is one that the page says', () => {
  const sources = readdirSync(resolve(root, 'src/ui'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('message-facts.ts'))
    .map((path) => readFileSync(resolve(root, 'src/ui', path), 'utf8'))
    .join('\n');
  const said = new Set<string>();
  const groups = new Set<string>();
  for (const [, key = ''] of sources.matchAll(/\btext\(\s*'([^']+)'/g)) said.add(key);
  for (const [, prefix = ''] of sources.matchAll(/\bgroup\(\s*'([^']+)'/g)) groups.add(prefix);
  for (const [, code = ''] of sources.matchAll(/\btell\(\s*'([^']+)'/g)) groups.add(`problem.${code}`);
  // Keys that are put together: the part before what is put in.
  const beginnings = [...sources.matchAll(/\b(text|group|tell)\(\s*`([^`$]+)\$\{/g)].map(([, name, beginning = '']) =>
    name === 'tell' ? `problem.${beginning}` : beginning,
  );
  const unsaid = template
    .map(({ key }) => key)
    .filter(
      (key) =>
        !said.has(key) &&
        !groups.has(key.slice(0, key.lastIndexOf('.'))) &&
        !beginnings.some((beginning) => key.startsWith(beginning)),
    );
  expect(unsaid).toEqual([]);
});
