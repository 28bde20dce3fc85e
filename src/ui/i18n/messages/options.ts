import type { Words } from '../words.ts';

/** An option: its name, and in one line what it is for. */
export interface OptionText {
  label: string;
  hint: string;
}

/** The options of reading and of writing, which few people need. */
export const optionsMessages = ({ text, group }: Words) => ({
  ...group('options'),
  changed: (amount: number) => text('options.changed', { amount }),
  changedReading: (amount: number) => text('options.changedReading', { amount }),
  groups: group('options.groups'),
  file: {
    ...group('options.file'),
    choose: (label: string) => text('options.file.choose', { label }),
  },
  schema: group('options.schema'),
  rootListPath: group('options.rootListPath'),
  rootIsList: group('options.rootIsList'),
  idName: group('options.idName'),
  base: group('options.base'),
  verticalOrientation: group('options.verticalOrientation'),
  defaultConfiguration: group('options.defaultConfiguration'),
  timeZone: {
    ...group('options.timeZone'),
    yours: (zone: string) => text('options.timeZone.yours', { zone }),
  },
  convertWktReading: group('options.convertWktReading'),
  filterField: group('options.filterField'),
  filterValue: group('options.filterValue'),
  preserveFields: group('options.preserveFields'),
  rollUp: {
    ...group('options.rollUp'),
    choices: group('options.rollUp.choices'),
  },
  rollUpLists: group('options.rollUpLists'),
  sheetNames: {
    ...group('options.sheetNames'),
    choices: group('options.sheetNames.choices'),
  },
  csvFor: {
    ...group('options.csvFor'),
    choices: group('options.csvFor.choices'),
  },
  sheetPrefix: group('options.sheetPrefix'),
  truncationLength: group('options.truncationLength'),
  convertWktWriting: group('options.convertWktWriting'),
  isBare: group('options.isBare'),
  isRaw: group('options.isRaw'),
});
