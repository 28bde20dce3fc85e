import type { Place } from '../../../core/model/problem.ts';
import { columnOf, type SentencesOf } from '../sentence.ts';
import type { Words } from '../words.ts';
import { repairProblems } from '../messages/problems-repairs.ts';

/** The cells, the writing, and what is ours. */
export const valueProblemsEn: SentencesOf<'cell' | 'write' | 'check' | 'receipt' | 'job'> = {
  ...repairProblems,
  'cell.not_a_number': ({ value }, words, places) => ({
    title: notReadable(value, 'a number', 'numbers', words, places),
    advice: `Write only digits, with a decimal point where needed. Until then ${itStays(places)} as text.`,
  }),
  'cell.not_an_integer': ({ value }, words, places) => ({
    title:
      places.length > 1
        ? `${words.number(places.length)} values${inColumn(words, places)} have decimals where whole numbers belong, such as ${words.quote(value)}.`
        : `${words.quote(value)}${inColumn(words, places)} has decimals where a whole number belongs.`,
    advice: 'Write a whole number. Nothing was rounded.',
  }),
  'cell.not_a_boolean': ({ value }, words, places) => ({
    title: notReadable(value, 'a yes or no', 'a yes or no', words, places),
    advice: `Write TRUE or FALSE. Until then ${itStays(places)} as text.`,
  }),
  'cell.not_wkt': ({ value }, words, places) => ({
    title: notReadable(value, 'a geometry in WKT', 'geometries in WKT', words, places),
    advice: 'Write it like “POINT (-77.03 -12.05)”, longitude first. Until then the text is kept as it is.',
  }),
  'cell.not_an_object': ({ value, path }, words, places) => ({
    title:
      places.length > 1
        ? `${path} is a group of fields, but ${words.number(places.length)} cells hold plain values, such as ${words.quote(value)}.`
        : `${path} is a group of fields, but the cell holds the plain value ${words.quote(value)}.`,
    advice: 'Name in the header which field of the group the values belong to.',
  }),
  'cell.date_in_number': ({ value }, words, places) => ({
    title:
      places.length > 1
        ? `${words.number(places.length)} cells${inColumn(words, places)} show dates where numbers belong, such as ${words.quote(value)}.`
        : `The cell shows the date ${words.quote(value)} where a number belongs.`,
    advice:
      'Format the column as a number in your spreadsheet, and check the values: Excel turns some numbers into dates.',
  }),
  'cell.error_value': ({ value }, words, places) => ({
    title:
      places.length > 1
        ? `${words.number(places.length)} cells${inColumn(words, places)} show an error such as ${words.quote(value)} instead of a value, and were left empty.`
        : `The cell shows the error ${words.quote(value)} instead of a value, and was left empty.`,
    advice: 'Correct the formula, or type the value, and save the file.',
  }),
  'cell.formula_without_result': (_, words, places) => ({
    title:
      places.length > 1
        ? `${words.number(places.length)} cells${inColumn(words, places)} have formulas with no saved result.`
        : 'This cell has a formula with no saved result.',
    advice: 'Open the file in Excel or LibreOffice, save it, and try again.',
  }),
  'cell.conflict': ({ id, kept, setAside }, { quote }) => ({
    title: id
      ? `Rows of ${quote(id)} do not agree: we kept ${quote(kept)} and set ${quote(setAside)} aside.`
      : `Rows of the same thing do not agree: we kept ${quote(kept)} and set ${quote(setAside)} aside.`,
    advice: 'Write the same value in all these rows. If they are different things, give each its own id.',
  }),
  'cell.duplicate_differs': ({ kept, setAside }, { quote }) => ({
    title: `Two columns of one field do not agree: we kept ${quote(kept)} and set ${quote(setAside)} aside.`,
    advice: 'Decide which value is right, and keep one of the columns.',
  }),
  'cell.kind_conflict': ({ path, value }, { quote }) => ({
    title: `${quote(value)} found no place: another column already gives ${path} a different form.`,
    advice: 'Keep one of the columns, either the plain value or the fields below it. The first one was read.',
  }),
  'cell.rollup_warning': (_, words, places) => ({
    title: `${words.count(places.length, 'cell holds', 'cells hold')} a remark of Flatten Tool (“WARNING: More than one value…”), which is not data. It was set aside.`,
    advice: 'Nothing to do: the values themselves stand on the sheet of the list.',
  }),
  'cell.trimmed': (_, words, places) => ({
    title: `${words.count(places.length, 'value', 'values')}${inColumn(words, places)} had spaces or invisible characters at the ends. We took them off.`,
    advice: 'Nothing to do.',
  }),
  'cell.parent_unknown': ({ link }, { quote, count }, places) => ({
    title:
      places.length > 1
        ? `${count(places.length, 'row points', 'rows point')} to rows that are not there, such as ${quote(link)}.`
        : `This row points to the row ${quote(link)}, which is not there.`,
    advice: 'Put back the row it belongs to, or correct the link in the column that begins with “#”.',
  }),
  'cell.continuation_missing': ({ part }, { quote }) => ({
    title: `The rest of a long text (part ${quote(part)}) is missing from the workbook.`,
    advice: 'Bring back the helper sheet with the long texts, or write the text into the cell again.',
  }),
  'write.encoded': ({ sheet, header }, { quote, count, plural }, places) => ({
    title: `On the sheet ${quote(sheet)}, ${count(Math.max(places.length, 1), 'value', 'values')} of ${quote(header)} ${plural(Math.max(places.length, 1), 'is', 'are')} written as “json:…”.`,
    advice: 'Nothing to do: a plain cell cannot say this, and written so it comes back exactly.',
  }),
  'write.continued': (_, words, places) => ({
    title: `${words.count(Math.max(places.length, 1), 'text is', 'texts are')} longer than a cell can hold. The rest stands on a helper sheet.`,
    advice: 'Nothing to do: keep the helper sheet, and the text comes back whole.',
  }),
  'write.protected': ({ value }, { quote, count, plural }, places) => ({
    title: `${count(Math.max(places.length, 1), 'text begins', 'texts begin')} like a formula, such as ${quote(value)}. An apostrophe stands before ${plural(Math.max(places.length, 1), 'it', 'them')}.`,
    advice:
      'Nothing to do: so no program runs it, and when the file is read here the apostrophe is taken off again. If another program needs the text as it is, choose “CSV without protection” under “More options”.',
  }),
  'write.split': ({ sheet, sheets, limit }, { quote, number }) => ({
    title: `${quote(sheet)} has more rows than a sheet can hold (${number(limit)}). They stand on ${number(sheets)} sheets.`,
    advice: 'Nothing to do: the sheets have the same headers, and are read as one.',
  }),
  'write.set_aside': ({ value }, { quote, number }, places) => ({
    title:
      places.length > 1
        ? `${number(places.length)} values cannot be written in this form, such as ${quote(value)}.`
        : `${quote(value)} cannot be written in this form.`,
    advice: 'Choose another format if you need them in the file; JSON holds everything.',
  }),
  'write.characters': ({ value }, { quote, number }, places) => ({
    title:
      places.length > 1
        ? `${number(places.length)} texts lose characters that this kind of file cannot hold, such as ${quote(value)}.`
        : `${quote(value)} loses characters that this kind of file cannot hold.`,
    advice: 'They are control characters that nobody sees. If you need them, choose XLSX or JSON.',
  }),
  'write.left_out': ({ items, values }, { count }) => ({
    title: `As you chose, ${items > 0 ? `${count(items, 'project', 'projects')} and ` : ''}${count(values, 'value', 'values')} ${
      items === 0 && values === 1 ? 'is' : 'are'
    } not in the file.`,
    advice: 'To write everything, clear the filter and the fields to keep under “More options”.',
  }),
  'write.fields_missing': ({ paths }, { list, quote }) => ({
    title: `You chose to keep ${list(paths.map(quote))}, but your data has nothing there.`,
    advice: 'If that is not what you expect, check the fields to keep under “More options”.',
  }),
  'write.geometry': ({ path }, { quote }) => ({
    title: `Some geometry in ${quote(path)} cannot be written as WKT. It is written field by field.`,
    advice: 'Check its type and coordinates. WKT holds positions of two or three numbers, and nothing beside them.',
  }),
  'write.roll_up_several': ({ path }, { quote }) => ({
    title: `In some rows, ${quote(path)} has more than one item, which cannot stand in the row above. Those cells say so.`,
    advice: 'Nothing to do: all items stand on the sheet of the list, and the remark is not read as data.',
  }),
  'write.roll_up_nested': ({ path }, { quote }) => ({
    title: `${quote(path)} holds more than one value, so it cannot be shown in the row above.`,
    advice: 'It stands on its own sheet only. Flatten Tool would stop here.',
  }),
  'write.roll_up_unknown': () => ({
    title: 'The schema names no lists to show in the row above, so none is shown there.',
    advice: 'Name the lists yourself, for example “documents”, or choose a schema with “rollUp”.',
  }),
  'write.roll_up_schema': () => ({
    title: 'The schema says which lists are shown in the row above; the ones you named were not used.',
    advice: 'That is how Flatten Tool does it. Choose the layout that comes back exactly, and your lists count.',
  }),
  'write.root_missing': ({ path }, { quote }) => ({
    title: `The file has no list called ${quote(path)}, so there are no projects to write.`,
    advice: 'Check that it is the right file. A project package has a list called “projects”.',
  }),
  'write.rows_limit': ({ rows, limit }, { number }) => ({
    title: `A sheet would need ${number(rows)} rows; a workbook can hold ${number(limit)}.`,
    advice: 'Choose CSV in a ZIP, which has no such limit.',
  }),
  'write.columns_limit': ({ columns, limit }, { number }) => ({
    title: `A sheet would need ${number(columns)} columns; a workbook can hold ${number(limit)}.`,
    advice: 'Choose “Those with data” for the columns, or CSV in a ZIP.',
  }),
  'write.text_limit': ({ characters, limit }, { number }) => ({
    title: `A corrected cell would hold ${number(characters)} characters; a cell of a workbook can hold ${number(limit)}.`,
    advice: 'Shorten the text, or undo this correction.',
  }),
  'check.differs': (_, { quote }, places) => ({
    title: `Read back, the new file does not give the same data. The first difference is at ${quote(places[0]?.pointer ?? '')}.`,
    advice:
      'Please do not rely on this file: try another format. This is a mistake of ours; a small example file without confidential data would help us find it.',
  }),
  'receipt.mismatch': ({ expected, found }, { number }) => ({
    title: `Our own count does not match: ${number(expected)} values expected, ${number(found)} found.`,
    advice:
      'Please do not rely on this result. This is a mistake of ours; a small example file without confidential data would help us find it.',
  }),
  'job.crashed': ({ detail }, { quote }) => ({
    title: 'The conversion stopped because of a mistake of ours.',
    advice: `Your file is unchanged. Try again, or try in another browser.${detail ? ` If you report it, add this: ${quote(detail)}.` : ''}`,
  }),
  'job.out_of_memory': () => ({
    title: 'This file needs more memory than the browser has.',
    advice:
      'Close other tabs and try again, or split the file, for instance by year, and convert the parts one after the other.',
  }),
};

function inColumn(words: Words, places: readonly Place[]): string {
  const column = columnOf(places, words);
  return column === undefined ? '' : ` in ${column}`;
}

function itStays(places: readonly Place[]): string {
  return places.length > 1 ? 'they stay' : 'it stays';
}

function notReadable(value: string, one: string, other: string, words: Words, places: readonly Place[]): string {
  return places.length > 1
    ? `${words.number(places.length)} values${inColumn(words, places)} are not ${other} we can read, such as ${words.quote(value)}.`
    : `${words.quote(value)} is not ${one} we can read.`;
}
