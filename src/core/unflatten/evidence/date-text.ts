import type { DateOrder } from '../../model/decisions.ts';
import { serialToText } from '../../model/serial-date.ts';
import { trimInvisible } from '../../model/white-space.ts';
import { plainDashes } from './dashes.ts';
import { monthOf } from './month-names.ts';

/** A day as it stands in a text, with the time that follows it. */
interface Written {
  year: number;
  /** `08:30:00`, with fractions only if there are any. */
  time?: string;
  /** As it is written. */
  offset?: string;
}

/** What a text says of a date. */
export type DateText =
  /** Only one reading: the year first, or the month by its name. */
  | ({ kind: 'fixed'; month: number; day: number } & Written)
  /** Two numbers, either of which may be the day. */
  | ({ kind: 'ordered'; first: number; second: number } & Written)
  /** Nothing but digits: perhaps a date, perhaps the number by which a spreadsheet counts days. */
  | { kind: 'digits' };

/** A date takes some forty letters at most (`miércoles, 15 de septiembre de 2021, 10:30:00 a. m.`). */
const longest = 60;

const timeAtEnd =
  /(?:t|,?\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s*([ap])\.?\s?m\.?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?$/;
const yearFirst = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/;
const yearLast = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/;
const weekday = /^[a-z]{3,9}\.?,\s*(?=\d|[a-z])/;
const dayName =
  /^(\d{1,2})(?:st|nd|rd|th|ro|o(?![a-z])|°)?[-/. ]*(?:(?:de|of)\s+)?([a-z]{3,10})\.?[-/., ]*(?:del?\s+)?'?(\d{4}|\d{2})$/;
const nameDay = /^([a-z]{3,10})\.?[-/. ]*(\d{1,2})(?:st|nd|rd|th)?(?:,\s*|[-/. ]+)(?:del?\s+)?(\d{4})$/;
const yearName = /^(\d{4})[-/. ]([a-z]{3,10})\.?[-/. ](\d{1,2})$/;

/** What a text without white space at its ends says of a date; `undefined` where it says nothing. */
export function parseDateText(text: string): DateText | undefined {
  if (text.length > longest || text.length < 4) return undefined;
  if (/^\d+$/.test(text)) return { kind: 'digits' };
  const plain = plainDashes(text)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ');
  const clock = timeAtEnd.exec(plain);
  const day = clock ? plain.slice(0, clock.index) : plain;
  const time = clock ? timeOf(clock) : {};
  const found = time && parseDay(day);
  return found && { ...found, ...time };
}

function parseDay(text: string): DateText | undefined {
  let match = yearFirst.exec(text);
  if (match) return { kind: 'fixed', year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) };
  match = yearLast.exec(text);
  if (match) return { kind: 'ordered', first: Number(match[1]), second: Number(match[3]), year: yearOf(match[4]!) };
  const named = text.replace(weekday, '');
  match = dayName.exec(named);
  if (match) return withName(match[3]!, match[2]!, match[1]!);
  match = nameDay.exec(named);
  if (match) return withName(match[3]!, match[1]!, match[2]!);
  match = yearName.exec(named);
  return match ? withName(match[1]!, match[2]!, match[3]!) : undefined;
}

function withName(year: string, name: string, day: string): DateText | undefined {
  const month = monthOf(name);
  return month === undefined ? undefined : { kind: 'fixed', year: yearOf(year), month, day: Number(day) };
}

/** Two digits: up to 49 in this century, from 50 on in the last. */
function yearOf(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year + (year < 50 ? 2000 : 1900);
}

function timeOf(match: RegExpExecArray): Pick<Written, 'time' | 'offset'> | undefined {
  const [, hours = '', minutes = '', seconds = '00', fraction, half, zone] = match;
  const isHalf = half !== undefined;
  const given = Number(hours);
  const hour = isHalf ? (given % 12) + (half === 'p' ? 12 : 0) : given;
  if (hour > 23 || (isHalf && (given < 1 || given > 12)) || Number(minutes) > 59 || Number(seconds) > 59)
    return undefined;
  const time = `${two(hour)}:${minutes}:${seconds}${fraction === undefined ? '' : `.${fraction}`}`;
  if (zone === undefined) return { time };
  return { time, offset: /^[+-]/.test(zone) ? zone.replace(/^(...)(\d)/, '$1:$2') : 'Z' };
}

/** The date in the order, as ISO 8601 without time; `undefined` where there is no such day. */
export function isoDate(date: Exclude<DateText, { kind: 'digits' }>, order: DateOrder): string | undefined {
  const [day, month] =
    date.kind === 'fixed'
      ? [date.day, date.month]
      : order === 'day-month'
        ? [date.first, date.second]
        : [date.second, date.first];
  if (!isDay(date.year, month, day)) return undefined;
  return `${String(date.year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The only order in which there is such a day; `either`, `same` where both give the same day, `none`. */
export function possibleOrder(date: Extract<DateText, { kind: 'ordered' }>): DateOrder | 'either' | 'same' | 'none' {
  const dayFirst = isoDate(date, 'day-month');
  const monthFirst = isoDate(date, 'month-day');
  if (dayFirst !== undefined && monthFirst !== undefined) return dayFirst === monthFirst ? 'same' : 'either';
  return dayFirst !== undefined ? 'day-month' : monthFirst !== undefined ? 'month-day' : 'none';
}

/** Days between 1927 and 2173, as spreadsheets count them. */
const [firstSerial, lastSerial] = [10_000, 99_999];

/** The wall-clock time that digits may stand for: a day as spreadsheets count them (`44000`), or the year first (`20250630`). */
export function dateOfDigits(text: string): string | undefined {
  const number = Number(text);
  if (number >= firstSerial && number <= lastSerial) return serialToText(number, 1900);
  const [, year, month, day] = /^((?:19|20|21)\d\d)(\d\d)(\d\d)$/.exec(trimInvisible(text)) ?? [];
  return isDay(Number(year), Number(month), Number(day)) ? `${year}-${month}-${day}T00:00:00` : undefined;
}

export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
