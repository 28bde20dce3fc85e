import type { Field } from '../schema/schema.ts';
import type { Findings } from './findings.ts';
import { isDateTime } from './formats.ts';
import type { Position } from './position.ts';
import { farDates } from './quality-dates.ts';
import type { Check } from './walk.ts';

/** Dates of what is done when the data is made: nobody can have done it after today. What is planned is not among them. */
const recorded = new Set(['updated', 'publishedDate', 'dateModified', 'dateMet', 'date']);

/** Of these, dates of what may be planned: meetings, and costs. */
const planned = new Set(['costMeasurements/date', 'lobbyingMeetings/date', 'social/consultationMeetings/date']);

/** Dates of something done that are still to come. */
export class RecordedDateCheck implements Check {
  private readonly findings: Findings;
  /** The day after today: in some time zone it has begun. */
  private readonly tomorrow: string;
  private readonly isFar: (date: string) => boolean;

  constructor(findings: Findings, today: string) {
    this.findings = findings;
    this.tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
    this.isFar = farDates(today);
  }

  concerns(field: Field | undefined): boolean {
    return field?.format === 'date-time' && recorded.has(field.key) && !planned.has(field.path);
  }

  formatted(text: string, _field: Field, at: Position): void {
    if (text.slice(0, 10) <= this.tomorrow || this.isFar(text) || !isDateTime(text)) return;
    this.findings.addHere('review.date_to_come', 'note', at, '', (path) => ({ path }), text);
  }
}
