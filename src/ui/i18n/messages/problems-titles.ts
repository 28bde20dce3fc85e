import { type SentencesOf, tell } from '../sentence.ts';

/** Files of titles, and workbooks whose headers were changed. */
export const titleProblems: SentencesOf<'titles'> = {
  'titles.unreadable': ({ name }, words) => tell('titles.unreadable', { name: words.quote(name) }, words),
  'titles.none': ({ name }, words) => tell('titles.none', { name: words.quote(name) }, words),
  'titles.other_language': ({ name, language, draft }, words) => {
    const { quote, languageName } = words;
    const facts = { name: quote(name), language: languageName(language), draft: languageName(draft) };
    return tell('titles.other_language', facts, words);
  },
  'titles.not_xlsx': ({ name }, words) => tell('titles.not_xlsx', { name: words.quote(name) }, words),
  'titles.not_changeable': ({ name }, words) => tell('titles.not_changeable', { name: words.quote(name) }, words),
  'titles.left': (_, words, _places, amount) => tell('titles.left', { headers: amount }, words),
  'titles.respelt': (_, words, _places, amount) => tell('titles.respelt', { headers: amount }, words),
  'titles.computed': (_, words, _places, amount) => tell('titles.computed', { cells: amount }, words),
  'titles.plain_now': (_, words, _places, amount) => tell('titles.plain_now', { cells: amount }, words),
  'titles.lists_kept': (_, words) => tell('titles.lists_kept', {}, words),
  'titles.codes_kept': (_, words) => tell('titles.codes_kept', {}, words),
  'titles.sheets_kept': ({ names }, words) =>
    tell('titles.sheets_kept', { sheets: names.length, names: words.list(names.map(words.quote)) }, words),
  'titles.differs': (_, words) => tell('titles.differs', {}, words),
};
