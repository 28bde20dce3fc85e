import { isObject, type JsonValue } from '../model/json.ts';
import type { Field } from '../schema/schema.ts';
import { isDateTime } from './formats.ts';
import type { Position } from './position.ts';
import { farDates } from './quality-dates.ts';
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
  private readonly isFar: (date: string) => boolean;
  private first: string | undefined;
  private last: string | undefined;
  private updated: string | undefined;

  constructor(today: string | undefined) {
    this.isFar = farDates(today);
  }

  array(items: readonly JsonValue[], field: Field | undefined, at: Position): void {
    const kind = field?.kind === 'objects' && at.isInItem() ? counted.get(field.path) : undefined;
    if (kind) this.amounts[kind] += items.filter(isObject).length;
  }

  concerns(field: Field | undefined): boolean {
    return field?.format === 'date-time' && (covered.has(field.path) || field.path === 'updated');
  }

  formatted(text: string, { path }: Field, at: Position): void {
    if (!at.isInItem()) return;
    const isCovered = path !== 'updated';
    // Days as they are written: near midnight, another zone would make another day of them.
    const day = text.slice(0, 10);
    const isFirst = isCovered && (this.first === undefined || day < this.first);
    const isLast = isLater(day, isCovered ? this.last : this.updated);
    if ((!isFirst && !isLast) || this.isFar(day) || !isDateTime(text)) return;
    if (!isCovered) this.updated = day;
    else {
      if (isFirst) this.first = day;
      if (isLast) this.last = day;
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

function isLater(day: string, known: string | undefined): boolean {
  return known === undefined || day > known;
}
