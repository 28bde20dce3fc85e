import type { DateOrder, DecimalMark } from '../../../core/model/decisions.ts';
import type { QuestionKind } from '../../state/questions.ts';
import type { Words } from '../words.ts';

/** A decimal mark in messages. */
export const markName = (mark: DecimalMark) => (mark === '.' ? 'point' : 'comma');

/** What only the person knows about their columns. */
export const questionsMessages = ({ text, group, quote }: Words) => ({
  ...group('questions'),
  title: (open: number) => text('questions.title', { open }),
  sheet: (name: string) => text('questions.sheet', { name }),
  until: {
    dateOrder: (cells: number) => text('questions.until.dateOrder', { cells }),
    decimalMark: (cells: number) => text('questions.until.decimalMark', { cells }),
    digitsAreDates: (cells: number) => text('questions.until.digitsAreDates', { cells }),
    percent: (cells: number) => text('questions.until.percent', { cells }),
    commaSeparates: (cells: number) => text('questions.until.commaSeparates', { cells }),
    field: () => text('questions.until.field'),
    totalsLeftOut: (rows: number) => text('questions.until.totalsLeftOut', { rows }),
  } satisfies Record<QuestionKind, (places: number) => string>,
  ask: {
    dateOrder: (value: string, header: string, [first = '', second = '']: readonly string[]) =>
      text('questions.ask.dateOrder', { value: quote(value), header: quote(header), first, second }),
    decimalMark: (value: string, header: string) =>
      text('questions.ask.decimalMark', { value: quote(value), header: quote(header) }),
    digitsAreDates: (value: string, header: string, day: string) => {
      const facts = { value: quote(value), header: quote(header) };
      return day === ''
        ? text('questions.ask.digitsAreSomeDates', facts)
        : text('questions.ask.digitsAreDates', { ...facts, day });
    },
    percent: (value: string, header: string) =>
      text('questions.ask.percent', { value: quote(value), header: quote(header) }),
    commaSeparates: (value: string, header: string) =>
      text('questions.ask.commaSeparates', { value: quote(value), header: quote(header) }),
    field: (header: string) => text('questions.ask.field', { header: quote(header) }),
    totalsLeftOut: (value: string, row: number, rows: number) =>
      text('questions.ask.totalsLeftOut', { value: quote(value), row, rows }),
  },
  bothOrders: (dayMonth: number, monthDay: number) => text('questions.bothOrders', { dayMonth, monthDay }),
  bothMarks: (point: number, comma: number) => text('questions.bothMarks', { point, comma }),
  orders: group('questions.orders') satisfies Record<DateOrder, string>,
  amount: (result: string, mark: DecimalMark, isDecimal: boolean) =>
    text('questions.amount', { result, mark: markName(mark), isDecimal: String(isDecimal) }),
  yesDate: (day: string) => (day === '' ? text('questions.yesDates') : text('questions.yesDate', { day })),
  percents: (share: string, value: string) => ({
    share: text('questions.percents.share', { share }),
    number: text('questions.percents.number', { value }),
  }),
  separated: (values: number) => text('questions.separated', { values }),
  leaveTotals: (rows: number) => text('questions.leaveTotals', { rows }),
  leave: group('questions.leave'),
  left: {
    dateOrder: (header: string) => text('questions.left.dateOrder', { header: quote(header) }),
    decimalMark: (header: string) => text('questions.left.decimalMark', { header: quote(header) }),
    digitsAreDates: (header: string) => text('questions.left.digitsAreDates', { header: quote(header) }),
    percent: (header: string) => text('questions.left.percent', { header: quote(header) }),
    commaSeparates: (header: string) => text('questions.left.commaSeparates', { header: quote(header) }),
    field: (header: string) => text('questions.left.field', { header: quote(header) }),
    totalsLeftOut: () => text('questions.left.totalsLeftOut'),
  } satisfies Record<QuestionKind, (header: string) => string>,
  answered: {
    ...group('questions.answered'),
    dateOrder: (header: string, order: string) =>
      text('questions.answered.dateOrder', { header: quote(header), order }),
    decimalMark: (header: string, mark: DecimalMark) =>
      text('questions.answered.decimalMark', { header: quote(header), mark: markName(mark) }),
    digitsAreDates: (header: string, are: boolean) =>
      text('questions.answered.digitsAreDates', { header: quote(header), are: String(are) }),
    percent: (header: string, isShare: boolean) =>
      text('questions.answered.percent', { header: quote(header), isShare: String(isShare) }),
    commaSeparates: (header: string) => text('questions.answered.commaSeparates', { header: quote(header) }),
    field: (header: string, field: string) => text('questions.answered.field', { header: quote(header), field }),
  },
  changeWhat: (header: string) =>
    header === '' ? text('questions.changeTotals') : text('questions.changeWhat', { header: quote(header) }),
});

export type QuestionTexts = ReturnType<typeof questionsMessages>;
