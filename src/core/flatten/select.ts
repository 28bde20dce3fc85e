import { isObject, type JsonObject, type JsonValue, setOwn } from '../model/json.ts';
import { countValues, valueToText } from '../model/values.ts';
import type { FlattenOptions } from './options.ts';

export interface Selection {
  items: readonly JsonValue[];
  /** Items that the filter left out. */
  itemsLeftOut: number;
  /** Values that are in the document, and not in the items selected. */
  valuesLeftOut: number;
  /** Fields to keep that no item has. */
  fieldsMissing: string[];
}

/**
 * The items of a list, and of these the fields, that somebody wants to have written (Flatten Tool's `--filter-field` and
 * `--preserve-fields`). The document itself stays as it is.
 */
export function select(
  items: readonly JsonValue[],
  { filter, preserveFields }: Pick<FlattenOptions, 'filter' | 'preserveFields'>,
): Selection {
  if (!filter && !preserveFields) return { items, itemsLeftOut: 0, valuesLeftOut: 0, fieldsMissing: [] };
  let selected = filter ? items.filter((item) => hasText(item, filter.field.split('/'), filter.value)) : items;
  const itemsLeftOut = items.length - selected.length;
  const fieldsMissing = preserveFields?.filter((path) => !hasField(selected, path.split('/'))) ?? [];
  if (preserveFields) {
    const tree = fieldTree(preserveFields);
    selected = selected.map((item) => keepFields(item, tree));
  }
  return { items: selected, itemsLeftOut, valuesLeftOut: countAll(items) - countAll(selected), fieldsMissing };
}

function hasText(value: JsonValue | undefined, keys: readonly string[], text: string): boolean {
  if (value === undefined || value === null) return false;
  if (keys.length === 0) return typeof value === 'object' && !isNumberLike(value) ? false : valueToText(value) === text;
  return isObject(value) && Object.hasOwn(value, keys[0]!) && hasText(value[keys[0]!], keys.slice(1), text);
}

/** Numbers that a double cannot hold are objects to JavaScript only. */
function isNumberLike(value: JsonValue): boolean {
  return !isObject(value) && !Array.isArray(value);
}

/** Whether some item of the lists on the way has the field. */
function hasField(value: JsonValue | readonly JsonValue[], keys: readonly string[]): boolean {
  if (Array.isArray(value)) return value.some((item: JsonValue) => hasField(item, keys));
  if (keys.length === 0) return true;
  const object = value as JsonValue;
  return isObject(object) && Object.hasOwn(object, keys[0]!) && hasField(object[keys[0]!]!, keys.slice(1));
}

/** Fields by key; one without fields below is kept whole. */
type FieldTree = Map<string, FieldTree>;

function fieldTree(paths: readonly string[]): FieldTree {
  const root: FieldTree = new Map();
  for (const path of paths) {
    let node = root;
    for (const key of path.split('/')) {
      const next = node.get(key) ?? new Map<string, FieldTree>();
      node.set(key, next);
      node = next;
    }
  }
  return root;
}

function keepFields(value: JsonValue, tree: FieldTree): JsonValue {
  if (tree.size === 0) return value;
  if (Array.isArray(value)) return value.map((item) => keepFields(item, tree));
  if (!isObject(value)) return value;
  const kept: JsonObject = {};
  for (const key of Object.keys(value)) {
    const below = tree.get(key);
    if (!below) continue;
    const inner = keepFields(value[key]!, below);
    // Of an object none of whose fields is wanted, nothing is left to write.
    if (below.size > 0 && isObject(inner) && Object.keys(inner).length === 0) continue;
    setOwn(kept, key, inner);
  }
  return kept;
}

function countAll(items: readonly JsonValue[]): number {
  return items.reduce<number>((sum, item) => sum + countValues(item), 0);
}
