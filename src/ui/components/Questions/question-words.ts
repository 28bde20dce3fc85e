import type { QuestionTexts } from '../../i18n/messages/questions.ts';
import { placesIn } from '../../i18n/places-in.ts';
import type { Words } from '../../i18n/words.ts';
import type { Answer, Question } from '../../state/questions.ts';

export interface Asked {
  ask: string;
  /** Why the column does not say it by itself, where that is worth a word. */
  why?: string;
  choices: { label: string; value: Answer }[];
}

/** Longer values are named by their beginning. */
const mostPieces = 5;

/** A question in the words of the page, with the answers that it may have. */
export function askedIn(
  { of: { header }, problem, kind }: Question,
  text: QuestionTexts,
  words: Words,
  nameOf: (path: string) => string,
): Asked {
  switch (problem?.code) {
    case undefined:
      // An answer that came with a recipe, and was taken back.
      return { ask: kind === 'field' ? text.ask.field(header) : header, choices: [] };
    case 'column.date_order_unknown': {
      const { value, readings, dayMonth, monthDay } = problem.params;
      const days = readings.map(({ result }) => words.day(result));
      return {
        ask: text.ask.dateOrder(value, header, days),
        ...(dayMonth > 0 && monthDay > 0 && { why: text.bothOrders(dayMonth, monthDay) }),
        choices: readings.map(({ order }, index) => ({
          label: `${days[index]} (${text.orders[order]})`,
          value: order,
        })),
      };
    }
    case 'column.decimal_mark_unknown': {
      const { value, readings, point, comma } = problem.params;
      // The sign itself is the same in both readings; only what it is for differs.
      const sign = value.includes(',') ? ',' : '.';
      return {
        ask: text.ask.decimalMark(value, header),
        ...(point > 0 && comma > 0 && { why: text.bothMarks(point, comma) }),
        choices: readings.map(({ mark, result }) => ({ label: text.amount(result, sign, mark === sign), value: mark })),
      };
    }
    case 'cell.date_is_number': {
      const { value, reading } = problem.params;
      const day = reading === undefined ? '' : words.day(reading);
      return { ask: text.ask.digitsAreDates(value, header, day), choices: [{ label: text.yesDate(day), value: true }] };
    }
    case 'cell.percent': {
      const { value } = problem.params;
      const plain = value.replace(/\s*%\s*/, '');
      const percents = text.percents(shareOf(plain), plain);
      return {
        ask: text.ask.percent(value, header),
        choices: [
          { label: percents.share, value: 'share' },
          { label: percents.number, value: 'number' },
        ],
      };
    }
    case 'cell.list_unclear': {
      const { value } = problem.params;
      const pieces = value.split(/,|\r?\n/).filter((piece) => piece.trim() !== '');
      return {
        ask: text.ask.commaSeparates(value, header),
        choices: [{ label: text.separated(pieces.length > mostPieces ? 0 : pieces.length), value: true }],
      };
    }
    case 'sheet.total': {
      const row = (problem.places[0]?.row ?? 0) + 1;
      const rows = placesIn(problem);
      const ask = text.ask.totalsLeftOut(problem.params.value, row, rows);
      return { ask, choices: [{ label: text.leaveTotals(rows), value: true }] };
    }
    case 'header.ambiguous':
      return {
        ask: text.ask.field(header),
        choices: problem.params.paths.map((path) => {
          const name = nameOf(path);
          return { label: name === path ? path : `${name} (${path})`, value: path };
        }),
      };
  }
}

/** The share of one for a number of a hundred, as far as it is a plain one: `0.21` for `21`; else the number behind a sign of division. */
function shareOf(text: string): string {
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) && text.trim() !== ''
    ? String(Number((number / 100).toPrecision(12)))
    : `${text} ÷ 100`;
}
