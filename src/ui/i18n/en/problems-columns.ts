import type { DateOrder, DecimalMark } from '../../../core/model/decisions.ts';
import type { ColumnNoteParams, Place } from '../../../core/model/problem.ts';
import { columnOf, type SentencesOf } from '../sentence.ts';
import type { Words } from '../words.ts';

const orders: Readonly<Record<DateOrder, string>> = { 'day-month': 'day/month/year', 'month-day': 'month/day/year' };
const marks: Readonly<Record<DecimalMark, string>> = { '.': 'point', ',': 'comma' };

/** How columns were read, and what their values leave open. */
export const columnProblemsEn: SentencesOf<'column'> = {
  'column.date_order_unknown': ({ value, readings, dayMonth, monthDay }, words, places) => ({
    title: `${words.quote(value)} may be ${readings.map(({ order, result }) => `${result} (${orders[order]})`).join(' or ')}, ${
      dayMonth > 0 && monthDay > 0
        ? 'and the column has dates of both kinds'
        : `and nothing ${inColumn(words, places, 'in the column')} decides`
    }.`,
    advice: `Write dates as year-month-day, such as 2024-04-25. Until then ${itStays(places)} as text.`,
  }),
  'column.decimal_mark_unknown': ({ value, readings, point, comma }, words, places) => ({
    title: `${words.quote(value)} may be ${readings.map(({ result }) => result).join(' or ')}, ${
      point > 0 && comma > 0
        ? 'and the column has numbers of both kinds'
        : `and nothing ${inColumn(words, places, 'in the column')} decides`
    }.`,
    advice: `Write numbers without marks between thousands, and with a point for decimals. Until then ${itStays(places)} as text.`,
  }),
  'column.dates_from_text': ({ order, decided = 0, total = 0, chosen, ...noted }, words, places) => ({
    title: `${cells(noted, 'date', 'dates', words, places)} written as text ${words.plural(noted.cells, 'was', 'were')} read${
      order ? ` as ${orders[order]}` : ''
    }: ${pair(noted, words)}.`,
    advice:
      order === undefined || total === 0
        ? 'If that is not what you meant, write dates as year-month-day.'
        : chosen
          ? 'You chose this order for the column.'
          : `${words.number(decided)} of ${words.count(total, 'date', 'dates')} can only be read this way. If that is not what you meant, write dates as year-month-day.`,
  }),
  'column.date_cells': (noted, words, places) => ({
    title: `${cells(noted, 'date cell', 'date cells', words, places)} became dates and times as the standard writes them: ${pair(noted, words)}.`,
    advice: 'Nothing to do. The day and time are those that the cell shows.',
  }),
  'column.numbers_from_text': ({ mark, decided = 0, total = 0, chosen, ...noted }, words, places) => ({
    title: `${cells(noted, 'number', 'numbers', words, places)} written as text ${words.plural(noted.cells, 'was', 'were')} read${
      mark ? ` with a decimal ${marks[mark]}` : ''
    }: ${pair(noted, words)}.`,
    advice:
      mark === undefined || total === 0
        ? 'If that is not what you meant, write only digits, with a point for decimals.'
        : chosen
          ? 'You chose this decimal mark for the column.'
          : `${words.number(decided)} of ${words.count(total, 'number', 'numbers')} with marks can only be read this way. If that is not what you meant, write only digits, with a point for decimals.`,
  }),
  'column.currency_signs': (noted, words, places) => ({
    title: `${cells(noted, 'number', 'numbers', words, places)} had the sign of a currency, which was taken off: ${pair(noted, words)}.`,
    advice: 'Nothing to do, if the currency beside it is right.',
  }),
  'column.percent_cells': (noted, words, places) => ({
    title: `${cells(noted, 'cell', 'cells', words, places)} in per cent ${words.plural(noted.cells, 'holds', 'hold')} a share of one: ${pair(noted, words)}.`,
    advice: 'Nothing to do: that is the number the cell holds.',
  }),
  'column.booleans': (noted, words, places) => ({
    title: `${cells(noted, 'word', 'words', words, places)} ${words.plural(noted.cells, 'was', 'were')} read as true or false: ${pair(noted, words)}.`,
    advice: 'Nothing to do.',
  }),
  'column.zeros_kept': (noted, words, places) => ({
    title: `${cells(noted, 'number', 'numbers', words, places)} ${words.plural(noted.cells, 'was', 'were')} kept as shown, with zeros and signs: ${words.quote(noted.result)}.`,
    advice: 'Nothing to do.',
  }),
  'column.codes_from_titles': (noted, words, places) => ({
    title: `${cells(noted, 'cell', 'cells', words, places)} with titles of codes now ${words.plural(noted.cells, 'has', 'have')} the codes: ${pair(noted, words)}.`,
    advice: 'Nothing to do.',
  }),
  'column.list_separator': (noted, words, places) => ({
    title: `${cells(noted, 'list', 'lists', words, places)} had commas or line breaks between the values: ${pair(noted, words)}.`,
    advice: 'Nothing to do. A semicolon between values is always understood.',
  }),
  'column.dashes': (noted, words, places) => ({
    title: `${cells(noted, 'value', 'values', words, places)} had long dashes where a hyphen belongs: ${pair(noted, words)}.`,
    advice: 'Nothing to do.',
  }),
  'column.apostrophes': (noted, words, places) => ({
    title: `The apostrophe before ${cells(noted, 'text', 'texts', words, places)}, which keeps programs from taking it for a formula, was taken off: ${pair(noted, words)}.`,
    advice: 'Nothing to do.',
  }),
  'column.composed': (noted, words, places) => ({
    title: `${cells(noted, 'text', 'texts', words, places)} had accents apart from their letters, such as ${words.quote(noted.result)}. We put them together.`,
    advice: 'Nothing to do: it looks the same, and now programs find it.',
  }),
  'column.line_ends': (noted, words, places) => ({
    title: `Line breaks in ${cells(noted, 'text', 'texts', words, places)} were given the form that all programs know.`,
    advice: 'Nothing to do: the lines are the same.',
  }),
  'column.left_out': ({ cells: count }, words) => ({
    title: `You left this column out, with ${words.count(count, 'value', 'values')}.`,
    advice: 'Under “What we read” you can take that back.',
  }),
};

function cells(
  { cells: count }: ColumnNoteParams,
  one: string,
  other: string,
  words: Words,
  places: readonly Place[],
): string {
  return words.count(count, one, other) + (columnOf(places, words) ? ` in ${columnOf(places, words)}` : '');
}

function pair({ example, result }: ColumnNoteParams, { quote }: Words): string {
  return `${quote(example)} is ${quote(result)}`;
}

function inColumn(words: Words, places: readonly Place[], otherwise: string): string {
  const column = columnOf(places, words);
  return column === undefined ? otherwise : `in ${column}`;
}

function itStays(places: readonly Place[]): string {
  return places.length > 1 ? 'they stay' : 'it stays';
}
