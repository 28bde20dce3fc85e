import type { FieldSuggestion, Place } from '../../../core/model/problem.ts';
import { standardLanguage } from '../language.ts';
import { type SentencesOf, sheetNamesIn, tell } from '../sentence.ts';
import type { Words } from '../words.ts';

/** The sheets and their headers. */
export const sheetProblems: SentencesOf<'table' | 'workbook' | 'header'> = {
  'table.empty': (_, words, places) => tell('table.empty', sheetFacts(words, places), words),
  'table.ignored': ({ reason }, words, places) => tell(`table.ignored.${reason}`, sheetFacts(words, places), words),
  'table.no_known_header': (_, words, places) => tell('table.no_known_header', sheetFacts(words, places), words),
  'table.second_package': (_, words, _places, amount) => tell('table.second_package', { values: amount }, words),
  'workbook.no_known_header': ({ sheets }, words) => tell('workbook.no_known_header', { sheets }, words),
  'workbook.no_data': (_, words) => tell('workbook.no_data', {}, words),
  'header.additional': ({ header, suggestions: [suggestion] }, words) => {
    const told = tell('header.additional', { header: words.quote(header) }, words);
    if (suggestion === undefined) return told;
    return { ...told, advice: words.text('problem.header.additional.adviceWithField', fieldFacts(suggestion, words)) };
  },
  'header.number': ({ header }, words) => tell('header.number', { header: words.quote(header) }, words),
  'header.missing': (_, words, _places, amount) => tell('header.missing', { values: amount }, words),
  'header.duplicate': ({ header }, words) => tell('header.duplicate', { header: words.quote(header) }, words),
  'header.ambiguous': ({ header, paths }, words) =>
    tell('header.ambiguous', { header: words.quote(header), paths: words.list(paths) }, words),
  'header.corrected': ({ header, path }, words) =>
    tell('header.corrected', { header: words.quote(header), path }, words),
  'header.not_an_array': ({ header, path }, words) =>
    tell('header.not_an_array', { header: words.quote(header), path }, words),
  'header.not_an_object': ({ header, path }, words) =>
    tell('header.not_an_object', { header: words.quote(header), path }, words),
};

function sheetFacts({ list, quote }: Words, places: readonly Place[]) {
  const names = sheetNamesIn(places);
  return { sheets: names.length, names: list(names.map(quote)) };
}

/** With the title in the language of the page, or in English; or `none`, which is how messages ask for it. */
function fieldFacts({ path, titles }: FieldSuggestion, { language, quote }: Words) {
  const title = titles[standardLanguage(language)] ?? titles['en'];
  return { path, title: title === undefined ? 'none' : quote(title) };
}
