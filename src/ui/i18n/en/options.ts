import type { Words } from '../words.ts';

/** An option: its name, and in one line what it is for. */
export interface OptionText {
  label: string;
  hint: string;
}

/** The options of reading and of writing, which few people need. */
export const optionsEn = (count: Words['count']) => ({
  reading: 'Reading options',
  readingLead: 'Only needed for files that are laid out in another way. Your files are read again with each change.',
  writing: 'More options',
  changed: (amount: number) => count(amount, 'option changed', 'options changed'),
  changedReading: (amount: number) => count(amount, 'reading option changed', 'reading options changed'),
  reset: 'Reset options',
  groups: { data: 'The data', sheets: 'Spreadsheets', content: 'What the file holds', layout: 'How it is laid out' },
  file: {
    choose: (label: string) => `Choose a file: ${label}`,
    chooseShort: 'Choose a file',
    orDrop: 'or drop it here',
    remove: 'Remove',
  },
  schema: {
    label: 'Another JSON Schema',
    hint: 'In place of that of OC4IDS: of one project, or of the whole document. Its titles are used as headers.',
  },
  rootListPath: {
    label: 'Where the list is',
    hint: 'Only if the list is not called “projects”. A path such as data/works.',
  },
  rootIsList: { label: 'The file is the list itself', hint: 'There is nothing around the list of projects.' },
  idName: { label: 'Name of the id', hint: 'The field by which rows find each other. Usually “id”.' },
  base: {
    label: 'Base document',
    hint: 'A JSON file to which the projects of the sheets are added, for instance with publisher and licence.',
  },
  verticalOrientation: { label: 'Headers in the first column', hint: 'Each project is a column, not a row.' },
  defaultConfiguration: {
    label: 'Configuration line',
    hint: 'For sheets without one of their own, such as: skipRows 1, headerRows 2',
  },
  timeZone: {
    label: 'Time zone of dates',
    hint: 'For cells with a date and a time. The time itself is not changed.',
    yours: (zone: string) => `${zone} (yours)`,
  },
  convertWktReading: {
    label: 'Read shapes (WKT) as GeoJSON',
    hint: 'For cells with a geometry, such as POINT (-57.6 -25.3).',
  },
  filterField: { label: 'Only projects with', hint: 'A field of the project, such as status.' },
  filterValue: { label: 'equal to', hint: 'Exactly this text, such as implementation.' },
  filterHalf: 'The filter needs both the field and its value.',
  preserveFields: {
    label: 'Fields to keep',
    hint: 'One path to a line, such as budget/amount. All others are left out. Keep “id” to join the sheets again.',
  },
  rollUp: {
    label: 'Lists to show in the row above',
    hint: 'If a list has a single item, its fields also stand in the row it belongs to.',
    choices: { none: 'None', schema: 'As the schema says', list: 'These lists:' },
  },
  rollUpLists: { label: 'Lists', hint: 'One path to a line, such as parties.' },
  sheetNames: {
    label: 'Sheet names',
    choices: { language: 'In the language of the headers', 'flatten-tool': 'As Flatten Tool names them' },
  },
  csvFor: {
    label: 'CSV files',
    hint: 'The second for computers that write 1,5 rather than 1.5, as in Argentina, Colombia or Spain: a double click opens the files in columns.',
    choices: { any: 'Commas, for any program', 'excel-es': 'For Excel in Spanish: semicolons, decimal comma' },
  },
  sheetPrefix: { label: 'Text before each sheet name', hint: 'Such as 2026-. Names that get too long are cut.' },
  truncationLength: {
    label: 'Letters of each parent',
    hint: 'In names such as par_people, in place of 3.',
  },
  convertWktWriting: {
    label: 'Write shapes (GeoJSON) as WKT',
    hint: 'A geometry takes one cell, such as POINT (-57.6 -25.3).',
  },
  isBare: {
    label: 'Flatten Tool’s bare layout',
    hint: 'Without the sheets and cells we add so that the way back is exact. Package data is not written.',
  },
  isRaw: {
    label: 'CSV without protection',
    hint: 'Text such as =1+1 is written as it is. Excel may run it as a formula when the file is opened.',
  },
});

export type OptionMessages = ReturnType<typeof optionsEn>;
