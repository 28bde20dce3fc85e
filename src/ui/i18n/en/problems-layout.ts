import { type SentencesOf, sheetNamesIn } from '../sentence.ts';
import type { Place } from '../../../core/model/problem.ts';
import type { Words } from '../words.ts';

/** How a sheet is laid out: its rows and columns, what is hidden, what belongs together. */
export const layoutProblemsEn: SentencesOf<'sheet'> = {
  'sheet.hidden_included': (_, words, places) => ({
    title: `The sheet ${sheetEn(places, words)} is hidden. We know its headers, so its data was read too.`,
    advice: 'If it should not count, delete the sheet from a copy of the file and choose the copy.',
  }),
  'sheet.hidden_left_out': (_, words, places) => ({
    title: `The sheet ${sheetEn(places, words)} is hidden, and we know none of its headers. It was left out.`,
    advice: 'Nothing to do, if it only serves the workbook, for instance as a list of choices.',
  }),
  'sheet.hidden_rows': (_, words, places) => ({
    title: `${words.count(places.length, 'row of', 'rows of')} ${sheetEn(places, words)} ${words.plural(places.length, 'is', 'are')} hidden, perhaps by a filter. ${words.plural(places.length, 'It was', 'They were')} read like the others.`,
    advice: 'If they should not count, delete them from a copy of the file and choose the copy.',
  }),
  'sheet.hidden_columns': (_, words, places) => ({
    title: `${words.count(places.length, 'column of', 'columns of')} ${sheetEn(places, words)} ${words.plural(places.length, 'is', 'are')} hidden. ${words.plural(places.length, 'It was', 'They were')} read like the others.`,
    advice: 'If they should not count, delete them from a copy of the file and choose the copy.',
  }),
  'sheet.comments': ({ comments }, words, places) => ({
    title: `${words.count(comments, 'comment', 'comments')} on cells of ${sheetEn(places, words)} ${words.plural(comments, 'was', 'were')} not converted.`,
    advice: 'If they say something that belongs in the data, write it in a column of its own.',
  }),
  'sheet.header_row': ({ row, known, cells }, { number }) => ({
    title: `Row ${number(row + 1)} was read as the header row: we know ${number(known)} of its ${number(cells)} headers. What stands above it is not data.`,
    advice: 'Nothing to do, if that is the row with the names of your columns.',
  }),
  'sheet.second_headers': (_, words, places) => ({
    title:
      places.length === 1
        ? `This row of ${sheetEn(places, words)} holds headers again. What is below it was read with these.`
        : `${words.number(places.length)} rows of ${sheetEn(places, words)} hold headers again. What is below each was read with these.`,
    advice: 'Look at the data below it. A sheet for each table is safer.',
  }),
  'sheet.blank_rows': (_, words, places) => ({
    title: `${words.count(places.length, 'row with nothing but spaces was', 'rows with nothing but spaces were')} skipped.`,
    advice: 'Nothing to do.',
  }),
  'sheet.no_rows': (_, words, places) => ({
    title: `The sheet ${sheetEn(places, words)} has headers, but no data below them.`,
    advice: 'Fill in at least one row, save the file and choose it again.',
  }),
  'sheet.total': ({ value }, { number, quote }, places) => ({
    title:
      places.length > 1
        ? `${number(places.length)} rows look like totals, as they say ${quote(value)}. They were kept in the data.`
        : `This row looks like a total, as it says ${quote(value)}. It was kept in the data.`,
    advice: 'If it is a total, delete the row: anyone can add up the data, and would count it twice.',
  }),
  'sheet.total_left_out': (_, { number }, places) => ({
    title:
      places.length > 1
        ? `${number(places.length)} rows are the totals of tables in the workbook. They were left out.`
        : 'This row is the total of a table in the workbook. It was left out.',
    advice: 'Nothing to do. If it is data, turn the total row of the table off in Excel.',
  }),
  'sheet.row_left_out': (_, words, places) => ({
    title: `You left ${words.count(places.length, 'row', 'rows')} out.`,
    advice: 'Under “What we read” you can take that back.',
  }),
  'sheet.merged': (_, words, places) => ({
    title: `${words.count(places.length, 'cell is', 'cells are')} part of merged cells, and ${words.plural(places.length, 'has', 'have')} no value of ${words.plural(places.length, 'its', 'their')} own: only the first of the merged cells has one.`,
    advice: 'Unmerge the cells and write the value in each row that it holds for.',
  }),
  'sheet.same_column': ({ header }, { quote }) => ({
    title: `The column ${quote(header)} says the same as another column of this field.`,
    advice: 'Nothing to do. One of the two columns can go.',
  }),
  'sheet.merged_columns': ({ header }, { quote }) => ({
    title: `More than one column stands for the field ${quote(header)}. In each row, the first one that is filled in counts.`,
    advice: 'Make one column of them. Where they differ, both cells are in this list too.',
  }),
  'sheet.group_header': ({ header, path, fields }, { list, quote }) => ({
    title: `${quote(header)} is a group of fields (${path}), not a field that holds a value.`,
    advice:
      fields.length > 0
        ? `Write the path of the field you mean as the header: ${list(fields.map(({ path: each }) => each))}.`
        : 'Name the column after one of the fields in the group.',
  }),
  'sheet.unknown_id': ({ id, path, nearest }, { quote }, places) => ({
    title:
      places.length > 1
        ? `${places.length} rows name ${path === '' ? 'projects' : `items of ${path}`} that are on no other sheet, ${quote(id)} among them.`
        : `${path === '' ? 'No project' : `Nothing in ${path}`} has the id ${quote(id)}. The row was kept, in an item of its own.`,
    advice:
      nearest === undefined
        ? 'Write the id exactly as it stands on the sheet where the items are listed.'
        : `Did you mean ${quote(nearest)}? Write the id exactly as it stands on the sheet where the items are listed.`,
  }),
};

function sheetEn(places: readonly Place[], { quote }: Words): string {
  return quote(sheetNamesIn(places)[0] ?? '');
}
