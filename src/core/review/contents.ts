import { isObject, type JsonValue } from '../model/json.ts';
import type { Field } from '../schema/schema.ts';
import { isDateTime } from './formats.ts';
import type { Position } from './position.ts';
import { isFarDate } from './quality-dates.ts';
import type { Check } from './walk.ts';

/** What the data is about, in numbers. */
export interface Contents {
  contractingProcesses: number;
  parties: number;
  documents: number;
  locations: number;
  /** The first and the last day that the projects and their contracts are said to take, as `2024-04-05`. */
  dates?: { first: string; last: string };
  /** The last day on which a project was updated. */
  updated?: string;
}

const counted: ReadonlyMap<string, 'contractingProcesses' | 'parties' | 'documents' | 'locations'> = new Map([
  ['contractingProcesses', 'contractingProcesses'],
  ['parties', 'parties'],
  ['documents', 'documents'],
  ['contractingProcesses/summary/documents', 'documents'],
  ['locations', 'locations'],
]);

/**
 * Periods of making the works. Not those of their life, maintenance and end, which go on for decades: they would say nothing about
 * the time that the data covers.
 */
const periods = [
  'period',
  'identificationPeriod',
  'preparationPeriod',
  'implementationPeriod',
  'completionPeriod',
  'contractingProcesses/summary/contractPeriod',
];

const covered = new Set([...periods.flatMap((path) => [`${path}/startDate`, `${path}/endDate`]), 'completion/endDate']);

/** Counts what the data is about. Dates that are no dates, or too far away to be meant, are left out. */
export class ContentsCheck implements Check {
  private readonly amounts = { contractingProcesses: 0, parties: 0, documents: 0, locations: 0 };
  private readonly today: string | undefined;
  private first: string | undefined;
  private last: string | undefined;
  private updated: string | undefined;

  constructor(today: string | undefined) {
    this.today = today;
  }

  array(items: readonly JsonValue[], field: Field | undefined, at: Position): void {
    const kind = field?.kind === 'objects' && at.isInItem() ? counted.get(field.path) : undefined;
    if (kind) this.amounts[kind] += items.filter(isObject).length;
  }

  value(value: JsonValue, field: Field | undefined, at: Position): void {
    if (field?.format !== 'date-time' || typeof value !== 'string' || !at.isInItem()) return;
    const isCovered = covered.has(field.path);
    if ((!isCovered && field.path !== 'updated') || !isDateTime(value) || isFarDate(value, this.today)) return;
    // Days as they are written: near midnight, another zone would make another day of them.
    const day = value.slice(0, 10);
    if (!isCovered) this.updated = later(this.updated, day);
    else {
      this.last = later(this.last, day);
      this.first = this.first === undefined || day < this.first ? day : this.first;
    }
  }

  contents(): Contents {
    const { amounts, first, last, updated } = this;
    return {
      ...amounts,
      ...(first !== undefined && last !== undefined && { dates: { first, last } }),
      ...(updated !== undefined && { updated }),
    };
  }
}

function later(known: string | undefined, day: string): string {
  return known === undefined || day > known ? day : known;
}
