import type { SentencesOf } from '../sentence.ts';

/** Files of titles, and workbooks whose headers were changed. */
export const titleProblemsEn: SentencesOf<'titles'> = {
  'titles.unreadable': ({ name }, { quote }) => ({
    title: `${quote(name)} is not a file of titles that we can read.`,
    advice: 'Choose a PO catalogue, or a CSV, XLSX or JSON file that was saved here.',
  }),
  'titles.none': ({ name }, { quote }) => ({
    title: `${quote(name)} has no title of OC4IDS.`,
    advice:
      'Titles are found by their English text. Check that this is the catalogue of the schema or of the codelists.',
  }),
  'titles.other_language': ({ name, language, draft }, { quote, languageName }) => ({
    title: `${quote(name)} is in another language (${languageName(language)}) than your draft (${languageName(draft)}).`,
    advice: 'Save your draft if you need it, begin a new one in that language, and choose the file again.',
  }),
  'titles.not_xlsx': ({ name }, { quote }) => ({
    title: `${quote(name)} is not an XLSX workbook.`,
    advice:
      'Only in XLSX can headers be changed with all else left as it is. Save the file as XLSX first, or use “Convert”, which makes a new file.',
  }),
  'titles.not_changeable': ({ name }, { quote }) => ({
    title: `The headers of ${quote(name)} cannot be changed without touching something else in it.`,
    advice:
      'A formula may use the headers by name, or the workbook is built in an unusual way. “Convert” makes a new workbook with other headers.',
  }),
  'titles.left': (_, { plural }, _places, amount) => ({
    title: `We do not know what ${plural(amount, 'this header means', 'these headers mean')}: ${plural(amount, 'it stays', 'they stay')} as ${plural(amount, 'it is', 'they are')}.`,
    advice: 'It may be a field of your own, or a header with a slip. Change it by hand if you like.',
  }),
  'titles.respelt': (_, { plural }, _places, amount) => ({
    title: `${plural(amount, 'This header was', 'These headers were')} written in a way of ${plural(amount, 'its', 'their')} own. Changed back, ${plural(amount, 'it', 'they')} will have the usual spelling.`,
    advice: 'Nothing to do, unless you want that very spelling back: then keep the original file.',
  }),
  'titles.computed': (_, { plural }, _places, amount) => ({
    title: `${plural(amount, 'This cell is', 'These cells are')} computed by a formula and ${plural(amount, 'stays', 'stay')} as ${plural(amount, 'it is', 'they are')}.`,
    advice: 'Change the formula by hand if you want another text there.',
  }),
  'titles.plain_now': (_, { plural }, _places, amount) => ({
    title: `${plural(amount, 'This cell', 'These cells')} had a text in several styles. The new text has the style of the cell.`,
    advice: 'Set the styles within the text by hand if you need them.',
  }),
  'titles.lists_kept': () => ({
    title: 'Drop-down lists in this workbook still offer what they did before: codes, or words.',
    advice: 'Change the lists by hand if people choose from them, or get a new template.',
  }),
  'titles.codes_kept': () => ({
    title: 'Codes stay codes: this workbook was written by this tool, which reads its own files to the letter.',
    advice: 'Nothing to do.',
  }),
  'titles.sheets_kept': ({ names }, { list, quote, plural }) => ({
    title: `${plural(names.length, 'The sheet', 'The sheets')} ${list(names.map(quote))} ${plural(names.length, 'keeps its name', 'keep their names')}.`,
    advice:
      'A macro, a link to another file or a formula may use the name. Rename sheets in Excel, which takes care of that.',
  }),
  'titles.differs': () => ({
    title: 'Read again, the new workbook does not give the same data as before.',
    advice: 'Keep your original file, and use “Convert” to make a workbook with other headers.',
  }),
};
