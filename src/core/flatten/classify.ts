import { isEmptyObject, isObject, type JsonValue } from '../model/json.ts';
import { idText } from '../model/values.ts';
import type { Field } from '../schema/schema.ts';
import type { Geometries } from './geometries.ts';

/** Where a value goes: into a cell of its own, into columns of its parts, or onto a sub-sheet. */
export type Destination = 'cell' | 'object' | 'objects' | 'nowhere';

/**
 * @param exact whether cells may hold JSON (`extras: write`): then what the schema does not expect at a place stays whole
 * @param geometries objects that are written as text
 */
export function classify(
  value: JsonValue,
  field: Field | undefined,
  exact: boolean,
  geometries?: Geometries,
): Destination {
  if (geometries?.has(value)) return 'cell';
  if (Array.isArray(value)) {
    // Nearly always the first item says it.
    if (!isObject(value[0]) && !value.some(isObject)) return 'cell';
    return exact && field && field.kind !== 'objects' && !isUntyped(field) ? 'cell' : 'objects';
  }
  if (!isObject(value)) return 'cell';
  if (isEmptyObject(value)) return exact ? 'cell' : 'nowhere';
  return exact && field && field.kind !== 'object' && !isUntyped(field) ? 'cell' : 'object';
}

function isUntyped(field: Field): boolean {
  return field.kind === 'value' && field.type === 'any';
}

/** Ids that occur more than once among the items of an array; undefined where none does, as nearly always. */
export function repeatedIds(items: readonly JsonValue[], idName: string): Set<string> | undefined {
  if (items.length < 2) return undefined;
  const seen = new Set<string>();
  let repeated: Set<string> | undefined;
  for (const item of items) {
    const id = usableId(item, idName);
    if (id === undefined) continue;
    if (seen.has(id)) (repeated ??= new Set()).add(id);
    else seen.add(id);
  }
  return repeated;
}

/** The text by which rows of an item find each other. */
export function usableId(item: JsonValue, idName: string): string | undefined {
  return isObject(item) && Object.hasOwn(item, idName) ? idText(item[idName]) : undefined;
}

/** The ids of a list whose items come in pieces, and which of them more than one item has. */
export class ListIds {
  readonly repeated: Set<string>;
  /** An id was found to be repeated after items of earlier pieces had been taken for the only ones that have theirs. */
  isLate = false;
  private readonly idName: string;
  private readonly seen = new Set<string>();
  private pieces = 0;

  /** @param repeated those that are known to be, from having gone through the list before */
  constructor(idName: string, repeated: ReadonlySet<string> = new Set()) {
    this.idName = idName;
    this.repeated = new Set(repeated);
  }

  add(items: readonly JsonValue[]): void {
    const { idName, repeated, seen } = this;
    for (const item of items) {
      const id = usableId(item, idName);
      if (id === undefined) continue;
      if (!seen.has(id)) seen.add(id);
      else if (!repeated.has(id)) {
        repeated.add(id);
        if (this.pieces > 0) this.isLate = true;
      }
    }
    this.pieces++;
  }
}
