import type { TemplateWords } from '../../../client/index.ts';

/** What stands in a template. */
export const templateWordsEn: TemplateWords = {
  readMe: 'Read me',
  lists: 'Lists',
  fileName: 'template',
  required: 'Required',
  requiredWithin: 'Required if you fill in its group',
  yesOrNo: 'Yes or no',
  yes: 'Yes',
  no: 'No',
  types: {
    text: 'Text',
    number: 'Number',
    integer: 'Whole number',
    date: 'Date',
    boolean: 'Yes or no',
    address: 'Web address',
    email: 'E-mail address',
  },
  values: {
    oneOf: 'One of the list',
    oneOfOrOwn: 'One of the list, or a code of your own',
    several: 'Several go in one cell, with a semicolon between.',
    date: 'Year, month, day: 2025-03-14',
    idOn: 'An id of the sheet',
  },
  leadsTo: 'Which row this one belongs to, by its id on the sheet',
  packageLead:
    'About the file as a whole: who publishes it, when, and under which licence. Write in the second column.',
  readMeTitle: 'How to fill in this template',
  readMeText: [
    'Each row on the sheet of projects is one project. What a project can have many of, such as documents, is on sheets of its own: one row for each.',
    'Write below the row called Example. The rows above it explain the columns; they are not data, and neither is what begins with # in the example. Please do not delete them. You can hide what you do not need.',
    'Fill in what is marked as required, in red. Leave a cell empty where you do not know the value, and a sheet where you have nothing to write.',
    'On the other sheets, choose in the first columns the project that the row belongs to, and what else it belongs to. These lists show the ids that you have typed on the sheets before.',
    'Where a cell has a list, choose from it. Several values go in one cell with a semicolon between.',
    'Write dates as 2025-03-14, and amounts as numbers without the currency, which has a column of its own.',
    'Fill in the sheet Meta once: it says who publishes the file.',
    'Then drop the file on OC4IDS Converter, as it is.',
  ],
  sheetsTitle: 'What is on each sheet',
  messages: {
    strict: { title: 'Not in the list', text: 'Please choose one of the list. No other value is possible here.' },
    open: {
      title: 'Not in the list',
      text: 'Keep it if it is several values with a semicolon between, or if the list is open and none of its values fits.',
    },
    parent: {
      title: 'Not there yet',
      text: 'No row on the sheet before has this id. Keep it if you are going to add that row.',
    },
  },
};
