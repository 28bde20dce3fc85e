import type { Place, ProblemCode } from '../../../core/model/problem.ts';
import { columnOf, type Sentences } from '../sentence.ts';
import type { Words } from '../words.ts';

/** Values in the cells that people's programs and habits have changed. */
export const repairProblemsEn = {
  'cell.date_in_text': ({ value }, words, places) => ({
    title:
      places.length > 1
        ? `${words.number(places.length)} cells${inColumn(words, places)} are dates where text belongs, such as ${words.quote(value)}.`
        : `The cell is a date, ${words.quote(value)}, where text belongs.`,
    advice: 'If your program made a date of what you typed, format the cell as text and type it again.',
  }),
  'cell.date_impossible': ({ value }, words, places) => ({
    title:
      places.length > 1
        ? `${words.number(places.length)} dates${inColumn(words, places)} do not exist, such as ${words.quote(value)}.`
        : `The date ${words.quote(value)} does not exist.`,
    advice: `Correct the day or the month. Until then ${itStays(places)} as text.`,
  }),
  'cell.date_is_number': ({ value, reading }, words, places) => ({
    title:
      places.length > 1
        ? `${words.number(places.length)} cells${inColumn(words, places)} hold only digits where dates belong, such as ${words.quote(value)}${perhaps(reading)}.`
        : `${words.quote(value)} is only digits, where a date belongs${perhaps(reading)}.`,
    advice: `Format the cells as dates in your spreadsheet, or write dates as year-month-day. Until then ${itStays(places)} as text.`,
  }),
  'cell.date_from_digits': ({ value, reading }, words, places) => ({
    title:
      places.length > 1
        ? `${words.number(places.length)} cells${inColumn(words, places)} hold a day as eight digits. They were read as dates: ${words.quote(value)} is ${reading}.`
        : `${words.quote(value)} was read as the day ${reading}.`,
    advice: 'Nothing to do, if that is what it means. Under “What we read” you can leave it as text.',
  }),
  'cell.not_a_date': ({ value }, words, places) => ({
    title:
      places.length > 1
        ? `${words.number(places.length)} values${inColumn(words, places)} are not dates we can read, such as ${words.quote(value)}.`
        : `${words.quote(value)} is not a date we can read.`,
    advice: `Write dates as year-month-day, such as 2024-04-25. Until then ${itStays(places)} as text.`,
  }),
  'cell.percent': ({ value }, words, places) => ({
    title:
      places.length > 1
        ? `${words.number(places.length)} numbers${inColumn(words, places)} have a per cent sign, such as ${words.quote(value)}.`
        : `${words.quote(value)} has a per cent sign.`,
    advice: `Write the number alone: 0.21 for 21 % where the field is a share of one. Until then ${itStays(places)} as text.`,
  }),
  'cell.currency_missing': ({ value, currency }, words, places) => ({
    title:
      places.length > 1
        ? `${words.number(places.length)} amounts${inColumn(words, places)} have a sign such as ${words.quote(currency)}, but their rows do not say the currency. The numbers were read.`
        : `${words.quote(value)} has the sign ${words.quote(currency)}, but the row does not say the currency. The number was read.`,
    advice: 'Write the code of the currency, such as USD, in the column for it.',
  }),
  'cell.shortened_number': ({ value }, words, places) => ({
    title:
      places.length > 1
        ? `A spreadsheet program has shortened ${words.number(places.length)} numbers${inColumn(words, places)}, such as ${words.quote(value)}.`
        : `A spreadsheet program has shortened this number to ${words.quote(value)}.`,
    advice: 'The missing digits are not in this file. Type the number again, in a cell formatted as text.',
  }),
  'cell.digits_lost': ({ value }, words, places) => ({
    title:
      places.length > 1
        ? `${words.number(places.length)} numbers${inColumn(words, places)} are longer than a spreadsheet keeps, such as ${words.quote(value)}. The last digits may be lost.`
        : `The number ${words.quote(value)} is longer than a spreadsheet keeps. The last digits may be lost.`,
    advice: 'Compare it with your source, and type it again in a cell formatted as text.',
  }),
  'cell.not_a_code': ({ value }, words, places) => ({
    title:
      places.length > 1
        ? `${words.number(places.length)} values${inColumn(words, places)} are neither codes nor titles of codes, such as ${words.quote(value)}.`
        : `${words.quote(value)}${inColumn(words, places)} is neither a code nor the title of one.`,
    advice: `Choose one of the codes of the standard. Until then ${itStays(places)} unchanged.`,
  }),
  'cell.list_unclear': ({ value, known, unknown }, words) => ({
    title: `${words.quote(value)} may be one value or several: ${words.list(known.map(words.quote))} ${words.plural(known.length, 'is a code', 'are codes')}, ${words.list(unknown.map(words.quote))} ${words.plural(unknown.length, 'is', 'are')} not.`,
    advice: 'Put semicolons between the values. Until then it is one value.',
  }),
  'cell.garbled': ({ value }, words, places) => ({
    title:
      places.length > 1
        ? `Letters with accents were garbled in ${words.number(places.length)} texts${inColumn(words, places)}, such as ${words.quote(value)}.`
        : `Letters with accents were garbled in ${words.quote(value)}.`,
    advice:
      'It happened before, when another program opened the file. Correct the text, or take it from the source again.',
  }),
  'cell.control_character': ({ value }, words, places) => ({
    title:
      places.length > 1
        ? `${words.number(places.length)} texts${inColumn(words, places)} hold characters that cannot be seen, such as ${words.quote(value)}.`
        : `${words.quote(value)} holds a character that cannot be seen.`,
    advice: 'It was kept. Type the text again if other programs have trouble with it.',
  }),
} satisfies Partial<Pick<Sentences, Extract<ProblemCode, `cell.${string}`>>>;

function inColumn(words: Words, places: readonly Place[]): string {
  const column = columnOf(places, words);
  return column === undefined ? '' : ` in ${column}`;
}

function itStays(places: readonly Place[]): string {
  return places.length > 1 ? 'they stay' : 'it stays';
}

function perhaps(reading: string | undefined): string {
  return reading === undefined ? '' : `, which may stand for ${reading}`;
}
