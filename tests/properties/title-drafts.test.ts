import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flatten } from '../../src/core/flatten/flatten.ts';
import { draftHeaders, type TitleDraft } from '../../src/core/model/title-draft.ts';
import { sameValue } from '../../src/core/model/values.ts';
import { catalogueWith, newCatalogue, titlesInCatalogue } from '../../src/core/titles/catalogue.ts';
import { withDraft } from '../../src/core/titles/draft-schema.ts';
import { titleTable } from '../../src/core/titles/title-table.ts';
import { example, readSheets, schema } from '../core/support.ts';
import { hostileText } from '../formats/hostile.ts';

const runs = Number(process.env['PROPERTY_RUNS'] ?? 40);

const english = titleTable().flatMap((row) => (row.group === 'fields' ? [row.english] : []));

/** Titles as translators might write them at their worst: signs, numbers, other titles and keys, one for many. */
const title = fc.oneof(
  hostileText(),
  fc.constantFrom(...english),
  fc.constantFrom(
    'id',
    'title',
    '0',
    '12',
    'a:b',
    'a/b',
    '"',
    '#',
    '',
    ' ',
    '*',
    'Parties:0:Name',
    '__proto__',
    'Ünïcode',
  ),
);

const draft: fc.Arbitrary<TitleDraft> = fc.record({
  language: fc.constantFrom('fr', 'es', 'en', 'paths', 'es-PY'),
  titles: fc.dictionary(fc.constantFrom(...english), title, { maxKeys: 60 }),
  codes: fc.constant({}),
});

test('whatever the titles of a draft are, a document comes back as it was, and other headers mean what they meant', () => {
  const document = example('es');
  const options = { columns: 'used', sheetNames: 'language', extras: 'write', typedCells: true } as const;
  const spanish = flatten(document, { schema, headers: 'es', ...options }).workbook.tables;
  fc.assert(
    fc.property(draft, (each) => {
      const titled = withDraft(schema, each);
      const { workbook } = flatten(document, { schema: titled, headers: draftHeaders(each), ...options });
      expect(sameValue(readSheets(workbook.tables, { schema: titled }).document, document)).toBe(true);
      expect(sameValue(readSheets(spanish, { schema: titled }).document, document)).toBe(true);
    }),
    { numRuns: runs },
  );
});

test('whatever the titles are, a catalogue has them, and is not changed by them again', () => {
  fc.assert(
    fc.property(draft, (each) => {
      const begun = newCatalogue('titles', { ...each, language: 'fr' });
      const filled = Object.entries(each.titles).filter(([, text]) => text.trim() !== '');
      const changed = catalogueWith(begun, each);
      expect(titlesInCatalogue(changed).titles).toEqual(Object.fromEntries(filled));
      expect(catalogueWith(changed, each)).toBe(changed);
    }),
    { numRuns: runs },
  );
});
