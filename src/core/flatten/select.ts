import type { StepPath } from '../model/field-path.ts';
import { isObject, type JsonObject, type JsonValue, setOwn } from '../model/json.ts';
import { countValues, valueToText } from '../model/values.ts';
import type { FlattenOptions } from './options.ts';

type SelectOptions = Partial<Pick<FlattenOptions, 'extras' | 'filter' | 'idName' | 'preserveFields'>>;

export interface Selection {
  items: readonly JsonValue[];
  /** Items that the filter left out. */
  itemsLeftOut: number;
  /** Values that are in the document, and not in the items selected. */
  valuesLeftOut: number;
  /** Fields to keep that no item has. */
  fieldsMissing: string[];
  /** Positions of the items in the whole list; absent where none was left out. */
  positions?: readonly number[];
  /** Whether a value is there only so that rows of sub-sheets can repeat it: an id that nobody chose to keep. */
  isOnlyLink?: (path: StepPath) => boolean;
}

/**
 * The items of a list, and of these the fields, that somebody wants to have written (Flatten Tool's `--filter-field` and
 * `--preserve-fields`). The document itself stays as it is.
 */
export function select(
  items: readonly JsonValue[],
  { filter, preserveFields, extras, idName = 'id' }: SelectOptions,
): Selection {
  if (!filter && !preserveFields) return { items, itemsLeftOut: 0, valuesLeftOut: 0, fieldsMissing: [] };
  const chosen = filter && positionsOf(items, filter);
  let selected = chosen ? chosen.map((position) => items[position]!) : items;
  const itemsLeftOut = items.length - selected.length;
  const paths = preserveFields?.map(keysOf).filter((keys) => keys.length > 0);
  const fieldsMissing = paths?.filter((keys) => !hasField(selected, keys)).map((keys) => keys.join('/')) ?? [];
  const tree = paths && fieldTree(paths);
  // In the bare layout nothing but ids joins rows to their parents: they stand in sub-sheets, wanted or not.
  const linkName = extras === 'none' ? idName : undefined;
  if (tree) selected = selected.map((item) => keepFields(item, tree, linkName));
  return {
    items: selected,
    itemsLeftOut,
    valuesLeftOut: countAll(items) - countAll(selected),
    fieldsMissing,
    ...(itemsLeftOut > 0 && chosen && { positions: chosen }),
    ...(tree && linkName !== undefined && { isOnlyLink: (path: StepPath) => isOnlyLink(path, tree, linkName) }),
  };
}

function positionsOf(items: readonly JsonValue[], { field, value }: NonNullable<FlattenOptions['filter']>): number[] {
  const keys = field.split('/');
  return items.flatMap((item, position) => (hasText(item, keys, value) ? [position] : []));
}

/** Keys of a path; a slash at its end means nothing, as in Flatten Tool. */
function keysOf(path: string): string[] {
  const trimmed = path.replace(/\/+$/, '');
  return trimmed === '' ? [] : trimmed.split('/');
}

function isOnlyLink(path: StepPath, tree: FieldTree, idName: string): boolean {
  if (path.at(-1)?.key !== idName) return false;
  let node = tree;
  for (const { key } of path) {
    // All below a field that is kept whole was chosen.
    if (node.size === 0 && node !== tree) return false;
    const next = node.get(key);
    if (!next) return true;
    node = next;
  }
  return false;
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

function fieldTree(paths: readonly (readonly string[])[]): FieldTree {
  const root: FieldTree = new Map();
  for (const keys of paths) {
    let node = root;
    for (const key of keys) {
      const next = node.get(key) ?? new Map<string, FieldTree>();
      node.set(key, next);
      node = next;
    }
  }
  return root;
}

function keepFields(value: JsonValue, tree: FieldTree, linkName: string | undefined): JsonValue {
  if (tree.size === 0) return value;
  if (Array.isArray(value)) return value.map((item) => keepFields(item, tree, linkName));
  if (!isObject(value)) return value;
  const kept: JsonObject = {};
  for (const key of Object.keys(value)) {
    const below = tree.get(key);
    if (!below) {
      if (key === linkName) setOwn(kept, key, value[key]!);
      continue;
    }
    const inner = keepFields(value[key]!, below, linkName);
    // Of an object none of whose fields is wanted, nothing is left to write.
    if (below.size > 0 && isObject(inner) && Object.keys(inner).length === 0) continue;
    setOwn(kept, key, inner);
  }
  return kept;
}

function countAll(items: readonly JsonValue[]): number {
  return items.reduce<number>((sum, item) => sum + countValues(item), 0);
}
