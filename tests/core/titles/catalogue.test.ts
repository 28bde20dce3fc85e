import { describe, expect, test } from 'vitest';
import type { TitleDraft } from '../../../src/core/model/title-draft.ts';
import { catalogueWith, isCatalogue, newCatalogue, titlesInCatalogue } from '../../../src/core/titles/catalogue.ts';
import { readPo } from '../../../src/core/titles/po.ts';

/** In the shape of the standard's catalogues, with all that a catalogue can have. */
const catalogue = String.raw`# Translations template for PROJECT.
# Translators:
# Ana Sosa <ana@example.org>, 2021
#
#, fuzzy
msgid ""
msgstr ""
"Project-Id-Version: PROJECT VERSION\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Language: fr_CA\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\n"

#. /properties/title/title
#: schema/project-level/project-schema.json:1
msgid "Project title"
msgstr "Titre du projet"

#. /properties/title/description
#: schema/project-level/project-schema.json:1
msgid ""
"A sentence of our own that is long enough to be wrapped in a catalogue, and "
"says \"nothing\"."
msgstr ""
"Une phrase à nous,\tassez longue pour être coupée ainsi que personne ne le ferait"
" autrement, \\ et qui ne dit « rien »."

#: schema/project-level/project-schema.json:1
msgid "Status"
msgstr ""

#: schema/project-level/project-schema.json:1
#, fuzzy, python-format
#| msgid "Currencies"
msgid "Currency"
msgstr "Devises"

#: schema/project-level/codelists/assetClass.csv
msgid "Title"
msgstr "Libellé"

#. Title
#: schema/project-level/codelists/assetClass.csv:1
msgid "Debt"
msgstr ""
"Dett"
"e"
# a comment between entries
msgctxt "menu"
msgid "Documents"
msgstr "Fichiers"

msgid "Document"
msgid_plural "Documents"
msgstr[0] "Document"
msgstr[1] "Documents"

#~ msgid "Budget"
#~ msgstr "Budget"
`;

function draftOf(text: string): TitleDraft {
  const { titles, codes } = titlesInCatalogue(text);
  return { language: 'fr', titles, codes };
}

describe('a catalogue of translations', () => {
  test('has titles of fields and of codes, by the file that they stand in', () => {
    expect(titlesInCatalogue(catalogue)).toEqual({
      language: 'fr-CA',
      titles: { 'Project title': 'Titre du projet' },
      codes: { Debt: 'Dette' },
      unconfirmed: 1,
      untranslated: 1,
      others: 2,
    });
  });

  test.each([
    ['as it is', catalogue],
    ['with other line ends', catalogue.replaceAll('\n', '\r\n')],
    ['without a last line end', catalogue.trimEnd()],
    ['with a byte order mark', `\ufeff${catalogue}`],
    ['with blank lines and spaces', catalogue.replaceAll('\n\n', '\n\n \n')],
  ])('imported and exported %s is the same to the letter', (_, text) => {
    expect(catalogueWith(text, draftOf(text))).toBe(text);
  });

  test('changes where the draft says something else, and nowhere else', () => {
    const draft = {
      ...draftOf(catalogue),
      titles: { 'Project title': 'Nom du "projet"', Status: 'État', Currency: 'Devise' },
    };
    const expected = catalogue
      .replace('msgstr "Titre du projet"', String.raw`msgstr "Nom du \"projet\""`)
      .replace('msgid "Status"\nmsgstr ""', 'msgid "Status"\nmsgstr "État"')
      .replace('#, fuzzy, python-format\n#| msgid "Currencies"\n', '#, python-format\n')
      .replace('msgstr "Devises"', 'msgstr "Devise"');
    expect(catalogueWith(catalogue, draft)).toBe(expected);
    expect(catalogueWith(expected, draft)).toBe(expected);
  });

  test('a title that is taken back leaves an empty translation', () => {
    const draft = { ...draftOf(catalogue), codes: {} };
    expect(catalogueWith(catalogue, draft)).toBe(catalogue.replace('msgstr ""\n"Dett"\n"e"\n', 'msgstr ""\n'));
  });

  test('a long title is wrapped between words, and read back', () => {
    const long = 'Un titre si long que personne ne le lirait, avec « des mots » et \\ des signes "étranges" dedans, pour voir'; // prettier-ignore
    const changed = catalogueWith(catalogue, { ...draftOf(catalogue), titles: { 'Project title': long } });
    expect(Math.max(...changed.split('\n').map((line) => line.length))).toBeLessThan(100);
    expect(titlesInCatalogue(changed).titles['Project title']).toBe(long);
  });

  test.each(['', 'id,title\n1,a', '{"a":1}', '# only a comment', 'msgid "a"', '\u0000msgid'])('%j is none', (text) =>
    expect(isCatalogue(text)).toBe(false),
  );

  test('that was begun here has every title once, with what is translated, and is imported again', () => {
    const draft: TitleDraft = { language: 'fr', titles: { Status: 'État' }, codes: { Debt: 'Dette' } };
    const titles = newCatalogue('titles', draft);
    const codes = newCatalogue('codes', draft);
    expect(titlesInCatalogue(titles)).toMatchObject({
      language: 'fr',
      titles: { Status: 'État' },
      codes: {},
      others: 0,
    });
    expect(titlesInCatalogue(codes)).toMatchObject({ titles: {}, codes: { Debt: 'Dette' }, others: 0 });
    const ids = readPo(codes).map(({ msgid }) => msgid);
    expect(new Set(ids).size).toBe(ids.length);
    expect(titles.startsWith('msgid ""\nmsgstr ""\n"Language: fr\\n"\n')).toBe(true);
    expect(catalogueWith(titles, draft)).toBe(titles);
  });

  test('in Spanish is begun with the titles of the standard', () => {
    const { titles } = titlesInCatalogue(newCatalogue('titles', { language: 'es', titles: {}, codes: {} }));
    expect(titles['Project title']).toBe('Título del Proyecto');
    expect(Object.keys(titles)).toHaveLength(210);
  });
});
