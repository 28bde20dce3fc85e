import type { FlattenOptions } from '../core/flatten/options.ts';
import { getOwn, isObject, type JsonValue, valueAt } from '../core/model/json.ts';
import { type FieldOption, type Problem, problem } from '../core/model/problem.ts';
import { findField } from '../core/schema/lookup.ts';
import type { Reading, WriteOptions } from './api.ts';
import type { HeldDocument, HeldReading } from './read-job.ts';

type Chosen = Pick<
  FlattenOptions,
  | 'columns'
  | 'convertWkt'
  | 'extras'
  | 'filter'
  | 'headers'
  | 'idName'
  | 'preserveFields'
  | 'rollUp'
  | 'rootIsList'
  | 'rootListPath'
  | 'schema'
  | 'sheetNames'
  | 'sheetPrefix'
  | 'truncationLength'
>;

/** What a person chose, with what must be as it was on reading. */
export function writeSettings(
  { schema, layout, reading }: Pick<HeldReading, 'schema' | 'layout'> & { reading: Pick<Reading, 'shape'> },
  options: WriteOptions,
): Chosen {
  const { headers, columns, sheetNames, extras = 'write', rollUp, filter, preserveFields } = options;
  const { sheetPrefix, truncationLength, convertWkt } = options;
  // The bare layout knows no bare project but as the only one of a list.
  const isBareItem = extras === 'none' && reading.shape === 'item';
  return {
    schema,
    ...layout,
    headers,
    columns,
    sheetNames,
    extras,
    ...(isBareItem && { rootIsList: true }),
    ...(rollUp !== undefined && { rollUp }),
    ...(filter && { filter }),
    ...(preserveFields && { preserveFields }),
    ...(sheetPrefix !== undefined && { sheetPrefix }),
    ...(truncationLength !== undefined && { truncationLength }),
    ...(convertWkt && { convertWkt }),
  };
}

/** Fields that the options name, and that only the data may have: as field paths. */
export function namedFields({ schema }: HeldReading, { filter, preserveFields, rollUp }: WriteOptions): string[] {
  const named = [
    ...(filter ? [filter.field] : []),
    ...(preserveFields ?? []),
    ...(Array.isArray(rollUp) ? rollUp : []),
  ];
  return named.filter((path) => findField(schema, path.split('/')) === undefined);
}

/**
 * Fields named in the options that neither the schema nor the document has. An error where nothing would be left to write,
 * a warning otherwise.
 *
 * @param present those of `namedFields` that the data has
 */
export function unknownFields(
  held: HeldReading,
  { filter, preserveFields, rollUp }: WriteOptions,
  present: ReadonlySet<string>,
): Problem[] {
  const isKnown = (path: string): boolean => findField(held.schema, path.split('/')) !== undefined || present.has(path);
  const isList = (path: string): boolean => {
    const field = findField(held.schema, path.split('/'));
    return field ? field.kind === 'objects' : isKnown(path);
  };
  const check = (option: FieldOption, paths: readonly string[], known: (path: string) => boolean): Problem[] => {
    const unknown = paths.filter((path) => !known(path));
    if (unknown.length === 0) return [];
    const isAll = option !== 'rollUp' && unknown.length === paths.length;
    // Of single fields to keep, writing itself says that nothing is there.
    if (option === 'preserveFields' && !isAll) return [];
    return [problem('option.unknown_field', isAll ? 'error' : 'warning', { option, paths: unknown })];
  };
  return [
    ...check('filter', filter ? [filter.field] : [], isKnown),
    ...check('preserveFields', preserveFields ?? [], isKnown),
    ...check('rollUp', Array.isArray(rollUp) ? rollUp : [], isList),
  ];
}

/** Those of the fields that some item has. */
export function fieldsIn(items: readonly JsonValue[], paths: readonly string[]): Set<string> {
  return new Set(paths.filter((path) => items.some((item) => hasField(item, path.split('/')))));
}

export function itemsOf({ document, reading: { shape }, schema, layout }: HeldDocument): readonly JsonValue[] {
  if (shape === 'item') return [document];
  const list = shape === 'list' ? document : valueAt(document, (layout.rootListPath ?? schema.listKey).split('/'));
  return Array.isArray(list) ? list : [];
}

/** Whether the value has the field, in any item of the lists on the way. */
function hasField(value: JsonValue, keys: readonly string[]): boolean {
  if (Array.isArray(value)) return value.some((item) => hasField(item, keys));
  const [key, ...below] = keys;
  if (key === undefined) return true;
  const inner = isObject(value) ? getOwn(value, key) : undefined;
  return inner !== undefined && hasField(inner, below);
}
