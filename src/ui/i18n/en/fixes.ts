import type { Offer } from '../../../client/index.ts';
import type { Words } from '../words.ts';

/** What can be done about a problem, what was done, and the cells that were corrected. */
export const fixesEn = ({ number, count, day, quote }: Pick<Words, 'number' | 'count' | 'day' | 'quote'>) => {
  const cells = (amount: number) => count(amount, 'cell', 'cells');
  return {
    offers: 'What we can do for you',
    /** By what is offered: with how many cells it is, and the value that one of them gets. */
    offer: {
      use: (amount: number, value: string) =>
        amount === 1 ? `Use ${quote(value)}` : `Use ${quote(value)} in all ${number(amount)}`,
      keep: (amount: number, value: string) =>
        amount === 1 ? `Use ${quote(value)} in both` : `Use the first value in all ${number(amount)}`,
      replace: (amount: number, value: string) =>
        amount === 1 ? `Use ${quote(value)} in both` : `Use the second value in all ${number(amount)}`,
      date: (amount: number, value: string) =>
        amount === 1 ? `Read as ${day(value)}` : `Read all ${number(amount)} as dates`,
      number: (amount: number, value: string) =>
        amount === 1 ? `Read as the number ${value}` : `Read all ${number(amount)} as numbers`,
      boolean: (amount: number, value: string) =>
        amount === 1 ? `Read as ${value === 'true' ? 'yes' : 'no'}` : `Read all ${number(amount)} as yes or no`,
      address: (amount: number, value: string) =>
        amount === 1 ? `Use ${quote(value)}` : `Complete all ${number(amount)} addresses`,
      accents: (amount: number, value: string) =>
        amount === 1 ? `Use ${quote(value)}` : `Repair the letters in all ${number(amount)}`,
      control: (amount: number) =>
        amount === 1 ? 'Take out the hidden characters' : `Take out the hidden characters in all ${number(amount)}`,
      trim: (amount: number) => (amount === 1 ? 'Trim the spaces' : `Trim the spaces in all ${number(amount)}`),
      empty: (amount: number) =>
        amount === 1 ? 'Take this text out' : `Take these texts out of all ${number(amount)} cells`,
      swap: (amount: number) =>
        amount === 1 ? 'Swap longitude and latitude' : `Swap longitude and latitude in all ${number(amount)}`,
      field: (_amount: number, name: string) => `Read this column as ${name}`,
      'leave-out-totals': (amount: number) =>
        amount === 1 ? 'Leave this row out' : `Leave out all ${number(amount)} rows of totals`,
      'leave-out-rows': (amount: number) =>
        amount === 1 ? 'Leave this row out' : `Leave out all ${number(amount)} rows`,
      'leave-out-columns': (amount: number) =>
        amount === 1 ? 'Leave this column out' : `Leave out all ${number(amount)} columns`,
      'leave-out-sheet': (_amount: number) => 'Leave this sheet out',
      'fill-merged': (amount: number) =>
        amount === 1 ? 'Fill this cell with the value' : `Fill all ${number(amount)} cells with the value`,
    } satisfies Record<Offer['kind'], (amount: number, value: string) => string>,
    /** For one cell of several, where the other button is for all of them. */
    here: (label: string) => `${label}, only here`,
    done: {
      use: (amount: number, value: string) => `${count(amount, 'cell now says', 'cells now say')} ${quote(value)}.`,
      cells: (amount: number) => `${count(amount, 'cell was', 'cells were')} corrected.`,
      field: (_amount: number, name: string) => `The column is now read as ${name}.`,
      rows: (amount: number) => `${count(amount, 'row is', 'rows are')} left out now.`,
      columns: (amount: number) => `${count(amount, 'column is', 'columns are')} left out now.`,
      sheet: 'The sheet is left out now.',
      merged: 'The merged cells are filled now.',
    },
    edited: (where: string, text: string) =>
      text === '' ? `${where} is empty now.` : `${where} now says ${quote(text)}.`,
    /** Beginning with what the button shows. */
    goOn: 'Next: on with the list of problems',
    undo: 'Undo',
    redo: 'Redo',
    undone: 'Undone: it is as it was before.',
    working: 'One moment: reading and checking once more…',
    preview: 'Preview',
    hidePreview: 'Hide the preview',
    previewOf: (amount: number) => `What would change in ${cells(amount)}`,
    more: (amount: number) => `and ${number(amount)} more`,
    nothing: 'Nothing would change here any more.',
    cell: 'Cell',
    before: 'Before',
    after: 'After',
    empty: 'empty',
    edit: 'Edit this cell',
    editLabel: (where: string) => `Text of ${where}`,
    save: 'Save',
    cancel: 'Cancel',
    editHint: 'Enter saves, Esc leaves it as it is.',
    corrections: {
      title: 'Corrected cells',
      amount: (amount: number) => `You corrected ${cells(amount)}.`,
      inJson:
        'The corrections are in the file to download above. Your own spreadsheet stays as it is until you download the corrected one.',
      structure:
        'What you decided about columns, rows and sheets changes how they are read, and nothing in the spreadsheet.',
      download: 'Download the corrected spreadsheet',
      preparing: 'Preparing the file…',
      failed: 'The file could not be made. Please choose your files again.',
      saved: (amount: number) => `Only ${cells(amount)} ${amount === 1 ? 'is' : 'are'} different in it.`,
      listed: 'Its last sheet lists them.',
      formulas: 'It has formulas: open it in Excel or LibreOffice and save it, so that they are computed again.',
      utf8: 'Its encoding is UTF-8 now, since the one it had lacks some of the letters.',
      copy: 'This is a new workbook with the cells that we read, corrected, but without the formats, formulas and charts of your file.',
      saveCopy: 'Save the copy',
      fileName: 'corrected',
      sheetName: 'Corrections',
      columns: { file: 'File', sheet: 'Sheet', cell: 'Cell', header: 'Header', before: 'Before', after: 'After' },
      list: 'Each corrected cell, before and after',
      show: (amount: number) => `Show ${count(amount, 'correction', 'corrections')}`,
      showMore: (amount: number) => `Show ${number(amount)} more`,
      takeBack: 'Take back',
      takeBackAt: (where: string) => `Take back the correction of ${where}`,
      takenBack: (where: string) => `${where} is again as it was in your file.`,
      link: 'See all',
    },
  };
};

export type FixMessages = ReturnType<typeof fixesEn>;
