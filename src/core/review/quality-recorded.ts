import type { JsonValue } from '../model/json.ts';
import type { Field } from '../schema/schema.ts';
import type { Findings } from './findings.ts';
import { isDateTime } from './formats.ts';
import type { Position } from './position.ts';
import { isFarDate } from './quality-dates.ts';
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
  private readonly today: string;

  constructor(findings: Findings, today: string) {
    this.findings = findings;
    this.today = today;
    this.tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
  }

  value(value: JsonValue, field: Field | undefined, at: Position): void {
    if (field?.format !== 'date-time' || typeof value !== 'string' || value.slice(0, 10) <= this.tomorrow) return;
    if (!recorded.has(field.key) || planned.has(field.path) || !isDateTime(value) || isFarDate(value, this.today))
      return;
    this.findings.addHere('review.date_to_come', 'note', at, '', (path) => ({ path }), value);
  }
}
