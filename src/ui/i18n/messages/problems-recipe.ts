import { type SentencesOf, tell } from '../sentence.ts';

/** What was decided about an earlier file. */
export const recipeProblems: SentencesOf<'recipe'> = {
  'recipe.used': ({ name, parts, files }, words) => {
    const madeFor = files.length > 0 ? words.list(files.map(words.quote)) : 'none';
    return tell('recipe.used', { name: words.quote(name), parts, files: madeFor }, words);
  },
  'recipe.sheet_missing': ({ sheet, parts }, words) =>
    tell('recipe.sheet_missing', { sheet: words.quote(sheet), parts }, words),
  'recipe.sheet_renamed': ({ sheet }, words, places) =>
    tell('recipe.sheet_renamed', { sheet: words.quote(sheet), other: words.quote(places[0]?.sheet ?? '') }, words),
  'recipe.column_missing': ({ header }, words) => tell('recipe.column_missing', { header: words.quote(header) }, words),
  'recipe.unreadable': ({ name }, words) => tell('recipe.unreadable', { name: words.quote(name) }, words),
  'recipe.several': ({ used, names }, words) =>
    tell('recipe.several', { used: words.quote(used), names: words.list(names.map(words.quote)) }, words),
  'recipe.alone': ({ name }, words) => tell('recipe.alone', { name: words.quote(name) }, words),
  'recipe.no_sheets': ({ name }, words) => tell('recipe.no_sheets', { name: words.quote(name) }, words),
};
