import type { Words } from '../words.ts';

/** The review as files to take away. */
export const takeAwayEn = (number: Words['number'], count: Words['count']) => ({
  title: 'Take it with you',
  marked: 'Your spreadsheet with the problems marked',
  markedHint: {
    own: 'Your own file, with colours, notes and a list of the problems with links to their cells. All else in it stays as it is.',
    copy: 'Files of this kind cannot be marked themselves. You get a new XLSX workbook with all your cells, marked, but without the formats, formulas and charts of your file.',
  },
  /** The file that was to be marked itself is built in a way that we do not change. */
  onlyCopy:
    'This workbook is built in a way that we would rather not change. We made a new one with all its cells, marked, but without its formats, formulas and charts.',
  saveCopy: 'Save the copy',
  notesLeftOut: (amount: number) =>
    `So that the file stays quick, at most ${number(5000)} cells have a note. ${count(amount, 'more cell is', 'more cells are')} coloured and listed, but without a note.`,
  report: 'Report to print (HTML)',
  reportHint: 'In English and Spanish, in one file that you can print, mail or keep.',
  withValues: 'With values from the data in the report',
  files: { csv: 'Problems as CSV', json: 'Problems as JSON' },
  filesHint: {
    csv: 'A row for each place, for Excel or LibreOffice.',
    json: 'For programs: the codes stay the same in every language.',
  },
  preparing: 'Preparing the file…',
  noFile: 'The file could not be made. Please choose your files again.',
  reportFacts: {
    standard: 'Checked against',
    line: 'line',
    morePlaces: 'more places; all of them are in the list as CSV',
    of: 'of',
  },
  holds: {
    values: 'This report holds values from the data.',
    none: 'This report holds no values from the data: only names of files, sheets, headers and fields, and where they are.',
  },
  noProblems: 'No problems found.',
});

export type TakeAwayMessages = ReturnType<typeof takeAwayEn>;
