import { getOwn, type JsonObject } from '../model/json.ts';
import type { Field } from '../schema/schema.ts';
import type { Findings } from './findings.ts';
import { isDateTime } from './formats.ts';
import type { Position } from './position.ts';
import type { Check } from './walk.ts';

const day = 86_400_000;

/** Days may be counted with or without the last one, and by rules about working time: only more than this is worth a word. */
const toleratedDays = 2;

/** A period that ends before it begins, or whose length is not what its dates say. */
export class PeriodCheck implements Check {
  private readonly findings: Findings;

  constructor(findings: Findings) {
    this.findings = findings;
  }

  object(object: JsonObject, _field: Field | undefined, at: Position): void {
    const [startText, endText] = [getOwn(object, 'startDate'), getOwn(object, 'endDate')];
    if (typeof startText !== 'string' || typeof endText !== 'string') return;
    const [start, end] = [instant(startText), instant(endText)];
    if (start === undefined || end === undefined) return;
    if (end < start) {
      const texts = { start: startText, end: endText };
      this.findings.addHere('review.dates_reversed', 'note', at, '', (path) => ({ path, ...texts }), texts.end);
      return;
    }
    const stated = getOwn(object, 'durationInDays');
    const days = Math.round((end - start) / day);
    // An offset or the last day included makes a day or two; a wrong year makes many.
    if (typeof stated === 'number' && Math.abs(stated - days) > toleratedDays) {
      this.findings.addHere('review.duration_differs', 'note', at, '', (path) => ({ path, days }), stated);
    }
  }
}

/** Before this nobody kept such data; it is where programs put a date that they do not know. */
const earliest = '1970-01-02';

/** Works of this century and the next are planned, not works of the year 2300. */
const latestYears = 100;

/** Where the day of the review is not known. */
const someDay = '2025-01-01';

/** Tells, by its first ten letters, whether a date is so far away that it is a slip, or stands for nothing. */
export function farDates(today = someDay): (date: string) => boolean {
  const latest = String(Number(today.slice(0, 4)) + latestYears) + today.slice(4);
  return (date) => date < earliest || date.slice(0, 10) > latest;
}

/** Dates in the far past or future. */
export class DateCheck implements Check {
  private readonly findings: Findings;
  private readonly isFar: (date: string) => boolean;

  constructor(findings: Findings, today: string | undefined) {
    this.findings = findings;
    this.isFar = farDates(today);
  }

  concerns(field: Field | undefined): boolean {
    return field?.format === 'date-time';
  }

  formatted(text: string, _field: Field, at: Position): void {
    if (!this.isFar(text) || !isDateTime(text)) return;
    this.findings.addHere('review.date_far', 'note', at, '', (path) => ({ path }), text);
  }
}

function instant(text: string): number | undefined {
  return isDateTime(text) ? Date.parse(text.toUpperCase()) : undefined;
}
