import type { DateOrder, DecimalMark } from '../../../core/model/decisions.ts';
import type { QuestionKind } from '../../state/questions.ts';
import type { Words } from '../words.ts';

const marks: Readonly<Record<DecimalMark, string>> = { '.': 'point', ',': 'comma' };

/** What only the person knows about their columns. */
export const questionsEn = ({ count, number, plural, quote }: Words) => {
  const untilCells = (cells: number) =>
    `It is about ${count(cells, 'cell', 'cells')}. Until you answer, ${plural(cells, 'it stays', 'they stay')} as ${plural(cells, 'it stands', 'they stand')} in the file.`;
  return {
    title: (open: number) =>
      open === 0 ? 'Your answers' : `${count(open, 'question', 'questions')} only you can answer`,
    lead: 'An answer takes effect at once, and can be changed.',
    sheet: (name: string) => `Sheet ${name}`,
    until: {
      dateOrder: untilCells,
      decimalMark: untilCells,
      digitsAreDates: untilCells,
      percent: untilCells,
      commaSeparates: untilCells,
      field: () => 'Until you answer, the values are kept under the header’s own text.',
      totalsLeftOut: (rows: number) =>
        `Until you answer, ${plural(rows, 'it is read as data', 'they are read as data')}.`,
    } satisfies Record<QuestionKind, (places: number) => string>,
    ask: {
      dateOrder: (value: string, header: string, days: readonly string[]) =>
        `Is ${quote(value)} in column ${quote(header)} ${days.join(' or ')}?`,
      decimalMark: (value: string, header: string) => `How much is ${quote(value)} in column ${quote(header)}?`,
      digitsAreDates: (value: string, header: string, day: string) =>
        day === ''
          ? `Are numbers such as ${quote(value)} in column ${quote(header)} dates?`
          : `Is ${quote(value)} in column ${quote(header)} the date ${day}?`,
      percent: (value: string, header: string) => `What is ${quote(value)} in column ${quote(header)}?`,
      commaSeparates: (value: string, header: string) =>
        `Is ${quote(value)} in column ${quote(header)} one value or several?`,
      field: (header: string) => `Which field is column ${quote(header)}?`,
      totalsLeftOut: (value: string, row: number, rows: number) =>
        rows === 1
          ? `Is row ${number(row)}, with ${quote(value)}, a total of the rows above it?`
          : `Are ${number(rows)} rows, such as row ${number(row)} with ${quote(value)}, totals of other rows?`,
    },
    bothOrders: (dayMonth: number, monthDay: number) =>
      `In this column ${count(dayMonth, 'date', 'dates')} can only be day/month/year and ${number(monthDay)} only month/day/year.`,
    bothMarks: (point: number, comma: number) =>
      `In this column ${count(point, 'number', 'numbers')} can only have a decimal point and ${number(comma)} only a decimal comma.`,
    orders: { 'day-month': 'day/month/year', 'month-day': 'month/day/year' } satisfies Record<DateOrder, string>,
    amount: (result: string, mark: DecimalMark, isDecimal: boolean) =>
      isDecimal
        ? `${result} (the ${marks[mark]} is for decimals)`
        : `${result} (the ${marks[mark]} is between thousands)`,
    yesDate: (day: string) => (day === '' ? 'Yes, they are dates' : `Yes, ${day}`),
    percents: (share: string, value: string) => ({ share: `${share}, a share of one`, number: `The number ${value}` }),
    separated: (values: number) => (values < 2 ? 'Several values' : `${number(values)} values`),
    leaveTotals: (rows: number) => plural(rows, 'Yes, leave it out', 'Yes, leave them out'),
    leave: {
      dateOrder: 'Leave as text',
      decimalMark: 'Leave as text',
      digitsAreDates: 'No, leave as text',
      percent: 'Leave as text',
      commaSeparates: 'One value',
      field: 'Neither, keep the header’s text',
      totalsLeftOut: 'No, it is data',
    },
    left: {
      dateOrder: (header: string) => `Dates in column ${quote(header)} that can be read in two ways stay as text.`,
      decimalMark: (header: string) => `Numbers in column ${quote(header)} that can be read in two ways stay as text.`,
      digitsAreDates: (header: string) => `Digits in column ${quote(header)} stay as text.`,
      percent: (header: string) => `Numbers with a per cent sign in column ${quote(header)} stay as text.`,
      commaSeparates: (header: string) => `Values with commas in column ${quote(header)} are one value each.`,
      field: (header: string) => `Column ${quote(header)} is kept under its own name.`,
      totalsLeftOut: () => 'Rows that look like a total are read as data.',
    } satisfies Record<QuestionKind, (header: string) => string>,
    answered: {
      dateOrder: (header: string, order: string) => `Dates in column ${quote(header)} are ${order}.`,
      decimalMark: (header: string, mark: DecimalMark) =>
        `Numbers in column ${quote(header)} have a decimal ${marks[mark]}.`,
      digitsAreDates: (header: string, are: boolean) =>
        are ? `Digits in column ${quote(header)} are dates.` : `Digits in column ${quote(header)} are no dates.`,
      percent: (header: string, isShare: boolean) =>
        isShare
          ? `Per cent in column ${quote(header)} are shares of one: 21 % is 0.21.`
          : `Per cent in column ${quote(header)} are the numbers as written: 21 % is 21.`,
      commaSeparates: (header: string) => `Commas in column ${quote(header)} separate values.`,
      field: (header: string, field: string) => `Column ${quote(header)} is ${field}.`,
      totalsLeftOut: 'Rows that are totals are left out.',
    },
    change: 'Change',
    changeWhat: (header: string) =>
      header === '' ? 'Change the answer about totals' : `Change the answer for column ${quote(header)}`,
  };
};

export type QuestionTexts = ReturnType<typeof questionsEn>;
