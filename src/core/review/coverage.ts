import type { JsonObject } from '../model/json.ts';
import { firstTitles } from '../schema/lookup.ts';
import type { Field } from '../schema/schema.ts';
import type { Position } from './position.ts';
import { type Check, isFalsy } from './walk.ts';

/** How often a field that could be there is there. */
export interface CoverageRow {
  /** Without positions, below the list: `parties/name`. */
  path: string;
  /** By language; none in a language that has no title for it. */
  titles: Readonly<Record<string, string>>;
  /** As the reference counts: 0 and false count as not filled. */
  filled: number;
  /** With 0 and false, which are data as well. */
  present: number;
  /** Objects that could have the field; 0 where there is none, so that the field could be nowhere. */
  possible: number;
}

interface Counts {
  objects: number;
  filled: Map<string, number>;
  present: Map<string, number>;
}

/** Counts for each field of the list's items; fields of the package are not covered, as in the reference. */
export class Coverage implements Check {
  private readonly counts = new Map<Field, Counts>();
  private readonly list: Field;

  constructor(list: Field) {
    this.list = list;
  }

  object(object: JsonObject, field: Field | undefined, at: Position): void {
    // Where a list stands for an object, or the other way round, its fields are not where they could be filled.
    if (!field || field.children.size === 0 || (typeof at.last === 'number') !== (field.kind === 'objects')) return;
    const counts = this.countsOf(field);
    counts.objects++;
    for (const key in object) {
      const value = object[key]!;
      if (!field.children.has(key)) continue;
      if (!isFalsy(value)) add(counts.filled, key);
      if (!isFalsy(value) || value === 0 || value === false) add(counts.present, key);
    }
  }

  /** All fields of the schema, in its order. */
  rows(): CoverageRow[] {
    const rows: CoverageRow[] = [];
    const visit = (field: Field): void => {
      const counts = this.counts.get(field);
      for (const child of field.children.values()) {
        const filled = counts?.filled.get(child.key) ?? 0;
        const present = counts?.present.get(child.key) ?? 0;
        const possible = counts?.objects ?? 0;
        rows.push({ path: child.path, titles: firstTitles(child), filled, present, possible });
        visit(child);
      }
    };
    visit(this.list);
    return rows;
  }

  private countsOf(field: Field): Counts {
    let counts = this.counts.get(field);
    if (!counts) {
      counts = { objects: 0, filled: new Map(), present: new Map() };
      this.counts.set(field, counts);
    }
    return counts;
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
