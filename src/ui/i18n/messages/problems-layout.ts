import type { Place } from '../../../core/model/problem.ts';
import { type SentencesOf, sheetNamesIn, tell } from '../sentence.ts';
import type { Words } from '../words.ts';

/** How a sheet is laid out: its rows and columns, what is hidden, what belongs together. */
export const layoutProblems: SentencesOf<'sheet'> = {
  'sheet.hidden_included': (_, words, places) =>
    tell('sheet.hidden_included', { sheet: sheetOf(places, words) }, words),
  'sheet.hidden_left_out': (_, words, places) =>
    tell('sheet.hidden_left_out', { sheet: sheetOf(places, words) }, words),
  'sheet.hidden_rows': (_, words, places, amount) =>
    tell('sheet.hidden_rows', { rows: amount, sheet: sheetOf(places, words) }, words),
  'sheet.hidden_columns': (_, words, places, amount) =>
    tell('sheet.hidden_columns', { columns: amount, sheet: sheetOf(places, words) }, words),
  'sheet.comments': ({ comments }, words, places) =>
    tell('sheet.comments', { comments, sheet: sheetOf(places, words) }, words),
  'sheet.header_row': ({ row, known, cells }, words) => tell('sheet.header_row', { row: row + 1, known, cells }, words),
  'sheet.second_headers': (_, words, places, amount) =>
    tell('sheet.second_headers', { rows: amount, sheet: sheetOf(places, words) }, words),
  'sheet.blank_rows': (_, words, _places, amount) => tell('sheet.blank_rows', { rows: amount }, words),
  'sheet.no_rows': (_, words, places) => tell('sheet.no_rows', { sheet: sheetOf(places, words) }, words),
  'sheet.total': ({ value }, words, _places, amount) =>
    tell('sheet.total', { rows: amount, value: words.quote(value) }, words),
  'sheet.total_left_out': (_, words, _places, amount) => tell('sheet.total_left_out', { rows: amount }, words),
  'sheet.row_left_out': (_, words, _places, amount) => tell('sheet.row_left_out', { rows: amount }, words),
  'sheet.merged': (_, words, _places, amount) => tell('sheet.merged', { cells: amount }, words),
  'sheet.same_column': ({ header }, words) => tell('sheet.same_column', { header: words.quote(header) }, words),
  'sheet.merged_columns': ({ header }, words) => tell('sheet.merged_columns', { header: words.quote(header) }, words),
  'sheet.group_header': ({ header, path, fields }, { text, list, quote }) => ({
    title: text('problem.sheet.group_header.title', { header: quote(header), path }),
    advice:
      fields.length > 0
        ? text('problem.sheet.group_header.adviceOfFields', { paths: list(fields.map((field) => field.path)) })
        : text('problem.sheet.group_header.advice'),
  }),
  'sheet.unknown_id': ({ id, path, nearest }, { text, quote }, _places, amount) => {
    const facts = { rows: amount, id: quote(id) };
    return {
      title:
        path === ''
          ? text('problem.sheet.unknown_id.titleOfProjects', facts)
          : text('problem.sheet.unknown_id.title', { ...facts, path }),
      advice:
        nearest === undefined
          ? text('problem.sheet.unknown_id.advice')
          : text('problem.sheet.unknown_id.adviceOfNearest', { nearest: quote(nearest) }),
    };
  },
};

function sheetOf(places: readonly Place[], { quote }: Words): string {
  return quote(sheetNamesIn(places)[0] ?? '');
}
