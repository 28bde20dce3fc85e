import { type SentencesOf, tell } from '../sentence.ts';
import { delimitersMessages, kindsMessages, looksLikeMessages } from './kinds.ts';

/** How to get a spreadsheet out of programs that keep it in their own way. */
const waysOut: ReadonlyMap<string, 'adviceOfNumbers' | 'adviceOfGoogleSheets'> = new Map([
  ['Numbers', 'adviceOfNumbers'],
  ['Google Sheets', 'adviceOfGoogleSheets'],
]);

/** The bytes: files that could not be read, or were read in a way that the person should know of. */
export const fileProblems: SentencesOf<'file' | 'csv' | 'json'> = {
  'file.empty': ({ name }, words) => tell('file.empty', { name: words.quote(name) }, words),
  'file.unreadable': ({ name }, words) => tell('file.unreadable', { name: words.quote(name) }, words),
  'file.unknown_kind': ({ name }, words) => tell('file.unknown_kind', { name: words.quote(name) }, words),
  'file.damaged': ({ name, kind }, { text, list, quote }, places) => {
    const sheets = places.flatMap((place) => (place.sheet === undefined ? [] : [quote(place.sheet)]));
    if (sheets.length > 0) {
      const facts = { name: quote(name), sheets: list(sheets), amount: sheets.length };
      return {
        title: text('problem.file.damaged.titleOfSheets', facts),
        advice: text('problem.file.damaged.adviceOfSheets'),
      };
    }
    return {
      title: text('problem.file.damaged.title', { name: quote(name) }),
      advice: text(`problem.file.damaged.${kind === 'json' ? 'adviceOfJson' : 'advice'}`),
    };
  },
  'file.password': ({ name }, words) => tell('file.password', { name: words.quote(name) }, words),
  'file.unsupported': ({ name, kind }, { text, quote }) => ({
    title:
      kind === 'Google Sheets'
        ? text('problem.file.unsupported.titleOfGoogleSheets', { name: quote(name) })
        : text('problem.file.unsupported.title', { name: quote(name), kind }),
    advice: text(`problem.file.unsupported.${waysOut.get(kind) ?? 'advice'}`),
  }),
  'file.lock': ({ name }, words) => tell('file.lock', { name: words.quote(name) }, words),
  'file.macros': ({ name }, words) => tell('file.macros', { name: words.quote(name) }, words),
  'file.nothing_inside': ({ name }, words) => tell('file.nothing_inside', { name: words.quote(name) }, words),
  'file.ignored': ({ name }, words, _places, amount) =>
    tell('file.ignored', { files: amount, name: words.quote(name) }, words),
  'file.too_large': ({ name, limit }, words) => tell('file.too_large', { name: words.quote(name), limit }, words),
  'file.too_many_cells': ({ name, limit }, words) =>
    tell('file.too_many_cells', { name: words.quote(name), limit }, words),
  'file.other_kind': ({ name, kind }, words) =>
    tell('file.other_kind', { name: words.quote(name), kind: kindsMessages(words)[kind] }, words),
  'file.mixed_kinds': ({ names }, words) =>
    tell('file.mixed_kinds', { names: words.list(names.map(words.quote)) }, words),
  'file.nested_zip': ({ name }, words, _places, amount) =>
    tell('file.nested_zip', { files: amount, name: words.quote(name) }, words),
  'csv.encoding': ({ name, encoding }, words) => tell('csv.encoding', { name: words.quote(name), encoding }, words),
  'csv.delimiter': ({ name, delimiter }, words) => {
    const named = delimitersMessages(words)[delimiter] ?? words.quote(delimiter);
    return tell('csv.delimiter', { name: words.quote(name), delimiter: named }, words);
  },
  'csv.untyped': ({ fields }, words) =>
    tell('csv.untyped', { fields: words.list(fields), amount: fields.length }, words),
  'csv.quotes': ({ name }, words) => tell('csv.quotes', { name: words.quote(name) }, words),
  'csv.saved_again': ({ name }, words) => tell('csv.saved_again', { name: words.quote(name) }, words),
  'csv.null_characters': ({ name, count }, words) =>
    tell('csv.null_characters', { name: words.quote(name), count }, words),
  'json.syntax': ({ name, found }, { text, quote }) => ({
    title:
      found === ''
        ? text('problem.json.syntax.titleOfEnd', { name: quote(name) })
        : text('problem.json.syntax.title', { name: quote(name), found: quote(found) }),
    advice: text('problem.json.syntax.advice'),
  }),
  'json.too_deep': ({ name, limit }, words) => tell('json.too_deep', { name: words.quote(name), limit }, words),
  'json.encoding': ({ name, encoding }, words) => tell('json.encoding', { name: words.quote(name), encoding }, words),
  'json.duplicate_key': ({ key }, words, _places, amount) =>
    tell('json.duplicate_key', { key: words.quote(key), repetitions: amount }, words),
  'json.several': ({ name, documents }, words) => tell('json.several', { name: words.quote(name), documents }, words),
  'json.metadata_differs': ({ key, kept }, words, _places, amount) =>
    tell('json.metadata_differs', { key: words.quote(key), kept: words.quote(kept), values: amount }, words),
  'json.repeated_project': ({ id }, words, _places, amount) =>
    tell('json.repeated_project', { id: words.quote(id), files: amount }, words),
  'json.not_projects': ({ name, looksLike }, words) =>
    tell('json.not_projects', { name: words.quote(name), looksLike: looksLikeMessages(words)[looksLike] }, words),
};
