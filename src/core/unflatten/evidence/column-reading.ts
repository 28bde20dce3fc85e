import type { ColumnDecision, DateOrder, DecimalMark } from '../../model/decisions.ts';
import { trimInvisible } from '../../model/white-space.ts';
import type { Row } from '../../model/workbook.ts';
import type { CellType } from '../read-cell.ts';
import type { PlannedTable } from '../table-planner.ts';
import { parseDateText, possibleOrder } from './date-text.ts';
import { parseNumberText } from './number-text.ts';

/** What the texts of a column show together. Absent where they show nothing, or contradict each other. */
export interface DateEvidence {
  order?: DateOrder;
  /** True where a person said so. */
  chosen: boolean;
  /** How many of the dates can only be read in one order, and how many in either. */
  dayMonth: number;
  monthDay: number;
  either: number;
}

export interface NumberEvidence {
  mark?: DecimalMark;
  chosen: boolean;
  /** How many of the numbers can only have this decimal mark, and how many either. */
  point: number;
  comma: number;
  either: number;
}

/** How the cells of a column are to be read, beyond the type of its field. */
export interface ColumnReading {
  dates?: DateEvidence;
  numbers?: NumberEvidence;
  decision?: ColumnDecision;
}

/**
 * Judges each column of a typed field by its own texts (never by another column, the language, or cells that are no text). The
 * order of the rows does not matter. By position; no entry for a column whose texts need no evidence, as nearly always.
 */
export function readColumns(
  { plan, rows, dataRow, endRow, repeats, choices }: PlannedTable,
  isCurrency: (code: string) => boolean,
): (ColumnReading | undefined)[] {
  const readings: (ColumnReading | undefined)[] = [];
  const all = rows.slice(dataRow, endRow);
  const data = repeats.size > 0 ? all.filter((_, index) => !repeats.has(dataRow + index)) : all;
  for (const { column, others, type } of plan.columns) {
    const needs = evidenceFor(type);
    for (const position of [column, ...others]) {
      const decision = choices.at(position);
      const texts = needs && textsThatNeed(needs, data, position);
      if (!texts && !decision) continue;
      readings[position] = {
        ...(texts && needs === 'dates' && { dates: dateEvidence(texts, decision?.dateOrder) }),
        ...(texts && needs === 'numbers' && { numbers: numberEvidence(texts, isCurrency, decision?.decimalMark) }),
        ...(decision && { decision }),
      };
    }
  }
  return readings;
}

function evidenceFor({ kind, type, format }: CellType): 'dates' | 'numbers' | undefined {
  if (kind !== 'value') return undefined;
  if (type === 'number' || type === 'integer') return 'numbers';
  return type === 'string' && (format === 'date-time' || format === 'date') ? 'dates' : undefined;
}

/** Two numbers before a third one: the only dates in which the order matters. */
const orderedDate = /^\D{0,4}\d{1,2}[^\da-z]{1,3}\d{1,2}[^\da-z]{1,3}\d/i;
/** A number as JSON has it, and not one that may be thousands (`1.234`). */
const certainNumber = /^(?:[+-]?(?:\d+|\d*\.(?:\d{1,2}|\d{4,})|(?:0|\d{4,})\.\d{3}))?$/;

/** The texts of a column, once there is one among them that cannot be read by itself. */
function textsThatNeed(
  needs: 'dates' | 'numbers',
  rows: readonly (Row | undefined)[],
  position: number,
): string[] | undefined {
  for (const row of rows) {
    const cell = row?.[position];
    if (typeof cell !== 'string') continue;
    if (needs === 'dates' ? orderedDate.test(cell) : !certainNumber.test(cell)) {
      return rows.flatMap((each) => {
        const text = each?.[position];
        return typeof text === 'string' ? [text] : [];
      });
    }
  }
  return undefined;
}

function dateEvidence(texts: readonly string[], chosen: DateOrder | undefined): DateEvidence {
  const found = { dayMonth: 0, monthDay: 0, either: 0 };
  for (const text of texts) {
    const date = parseDateText(trimInvisible(text));
    if (date?.kind !== 'ordered') continue;
    const order = possibleOrder(date);
    if (order === 'day-month') found.dayMonth++;
    else if (order === 'month-day') found.monthDay++;
    else if (order === 'either') found.either++;
  }
  const order = chosen ?? only(found.dayMonth, 'day-month', found.monthDay, 'month-day');
  return { ...found, ...(order && { order }), chosen: chosen !== undefined };
}

function numberEvidence(
  texts: readonly string[],
  isCurrency: (code: string) => boolean,
  chosen: DecimalMark | undefined,
): NumberEvidence {
  const found = { point: 0, comma: 0, either: 0 };
  for (const text of texts) {
    const number = parseNumberText(text, isCurrency);
    if (number?.either !== undefined) found.either++;
    else if (number?.mark === '.') found.point++;
    else if (number?.mark === ',') found.comma++;
  }
  const mark = chosen ?? only<DecimalMark>(found.point, '.', found.comma, ',');
  return { ...found, ...(mark && { mark }), chosen: chosen !== undefined };
}

/** The one of two that has votes, if the other has none. */
function only<T>(votes: number, first: T, otherVotes: number, second: T): T | undefined {
  if (votes > 0 && otherVotes > 0) return undefined;
  return votes > 0 ? first : otherVotes > 0 ? second : undefined;
}
