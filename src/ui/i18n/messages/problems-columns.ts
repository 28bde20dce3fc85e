import type { DateOrder, DecimalMark } from '../../../core/model/decisions.ts';
import type { ColumnNoteParams, Place } from '../../../core/model/problem.ts';
import { columnOf, type SentencesOf, tell } from '../sentence.ts';
import type { Words } from '../words.ts';
import { markName } from './questions.ts';

/** How columns were read, and what their values leave open. */
export const columnProblems: SentencesOf<'column'> = {
  'column.date_order_unknown': ({ value, readings, dayMonth, monthDay }, words, places, amount) => {
    const resultIn = (order: DateOrder) => readings.find((reading) => reading.order === order)?.result ?? '';
    const facts = {
      value: words.quote(value),
      dayMonth: resultIn('day-month'),
      monthDay: resultIn('month-day'),
      isMixed: String(dayMonth > 0 && monthDay > 0),
      column: columnOf(places, words) ?? 'none',
      cells: amount,
    };
    return tell('column.date_order_unknown', facts, words);
  },
  'column.decimal_mark_unknown': ({ value, readings: [first, second], point, comma }, words, places, amount) => {
    const facts = {
      value: words.quote(value),
      first: first?.result ?? '',
      second: second?.result ?? '',
      isMixed: String(point > 0 && comma > 0),
      column: columnOf(places, words) ?? 'none',
      cells: amount,
    };
    return tell('column.decimal_mark_unknown', facts, words);
  },
  'column.dates_from_text': ({ order, decided = 0, total = 0, chosen, ...note }, words, places) => {
    const facts = {
      ...factsOf(note, words, places),
      order: order === undefined ? 'none' : words.group('questions.orders')[order],
      by: decidedBy(order, total, chosen),
      decided,
      total,
    };
    return tell('column.dates_from_text', facts, words);
  },
  'column.date_cells': (note, words, places) => tell('column.date_cells', factsOf(note, words, places), words),
  'column.numbers_from_text': ({ mark, decided = 0, total = 0, chosen, ...note }, words, places) => {
    const facts = {
      ...factsOf(note, words, places),
      mark: mark === undefined ? 'none' : markName(mark),
      by: decidedBy(mark, total, chosen),
      decided,
      total,
    };
    return tell('column.numbers_from_text', facts, words);
  },
  'column.currency_signs': (note, words, places) => tell('column.currency_signs', factsOf(note, words, places), words),
  'column.percent_cells': (note, words, places) => tell('column.percent_cells', factsOf(note, words, places), words),
  'column.booleans': (note, words, places) => tell('column.booleans', factsOf(note, words, places), words),
  'column.zeros_kept': (note, words, places) => tell('column.zeros_kept', factsOf(note, words, places), words),
  'column.codes_from_titles': (note, words, places) =>
    tell('column.codes_from_titles', factsOf(note, words, places), words),
  'column.list_separator': (note, words, places) => tell('column.list_separator', factsOf(note, words, places), words),
  'column.dashes': (note, words, places) => tell('column.dashes', factsOf(note, words, places), words),
  'column.apostrophes': (note, words, places) => tell('column.apostrophes', factsOf(note, words, places), words),
  'column.composed': (note, words, places) => tell('column.composed', factsOf(note, words, places), words),
  'column.line_ends': (note, words, places) => tell('column.line_ends', factsOf(note, words, places), words),
  'column.left_out': ({ cells }, words) => tell('column.left_out', { cells }, words),
};

/** What says which of two readings is meant: a person, cells that have no other, or nothing, where all have one only. */
function decidedBy(reading: DateOrder | DecimalMark | undefined, total: number, chosen = false): string {
  if (reading === undefined || total === 0) return 'none';
  return chosen ? 'person' : 'cells';
}

function factsOf({ cells, example, result }: ColumnNoteParams, words: Words, places: readonly Place[]) {
  return {
    cells,
    column: columnOf(places, words) ?? 'none',
    example: words.quote(example),
    result: words.quote(result),
  };
}
