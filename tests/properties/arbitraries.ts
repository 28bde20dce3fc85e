import fc from 'fast-check';
import type { JsonObject, JsonValue } from '../../src/core/model/json.ts';
import type { Field, Schema } from '../../src/core/schema/schema.ts';
import { anyJson, key, longText, number, objectFromEntries, plainText, text } from './hostile.ts';

/** How unruly the documents are. */
export interface Manners {
  /** One in so many fields is there. */
  sparsity: number;
  /** One in so many values is of another type than the schema says; 0 for none. */
  wrongTypes: number;
  /** One in so many objects has fields that the schema does not know; 0 for none. */
  additional: number;
  /** Whether text and keys are hostile, ids may repeat or be missing, and objects may be lists. */
  hostile: boolean;
}

export const unruly: Manners = { sparsity: 7, wrongTypes: 12, additional: 6, hostile: true };
/** Many fields at once, so that many arrays stand side by side. */
export const crowded: Manners = { sparsity: 3, wrongTypes: 25, additional: 12, hostile: true };
export const wellBehaved: Manners = { sparsity: 4, wrongTypes: 0, additional: 0, hostile: false };

type Entry = readonly [string, JsonValue];

/** Documents of the schema: packages mostly, bare lists, single items. All of them hold at least one item that is an object. */
export function documents(schema: Schema, manners: Manners = unruly): fc.Arbitrary<JsonValue> {
  const item = objectOf(schema.item, manners).map((object) => (Object.keys(object).length > 0 ? object : { id: 'p1' }));
  const items = fc.array(item, { minLength: 1, maxLength: 3 });
  const metadata = objectOf(schema.metadata, manners);
  const package_ = fc.tuple(metadata, items, fc.boolean()).map(([fields, list, first]): JsonValue => {
    const { [schema.listKey]: _, ...others } = fields;
    return first ? { [schema.listKey]: list, ...others } : { ...others, [schema.listKey]: list };
  });
  if (!manners.hostile) return package_;
  // A single item is told by its fields: it needs one that only an item has.
  const single = item.map((object): JsonValue => ({ id: 'oc4ids-bu3kcz-1', title: 'x', ...object }));
  return fc.oneof(
    { weight: 8, arbitrary: package_ },
    { weight: 1, arbitrary: items },
    { weight: 1, arbitrary: single },
  );
}

function objectOf(field: Field, manners: Manners): fc.Arbitrary<JsonObject> {
  const members = [...field.children.values()].map((child) => memberOf(child, manners));
  const known: fc.Arbitrary<Entry[]> = fc.tuple(...members).map((entries) => entries.flat(1));
  const others = rarely(manners.additional, fc.array(fc.tuple(key, anyJson), { minLength: 1, maxLength: 3 }));
  return fc.tuple(known, others).map(([entries, more]) => objectFromEntries([...entries, ...(more ?? [])]));
}

/** The field as a list of one entry, or of none where it is absent. */
function memberOf(field: Field, manners: Manners): fc.Arbitrary<Entry[]> {
  const share = field.key === 'id' ? 1.3 : manners.sparsity;
  const value = fc.oneof(
    { weight: Math.max(1, manners.wrongTypes * 10 - 10), arbitrary: valueOf(field, manners) },
    { weight: manners.wrongTypes > 0 ? 10 : 0, arbitrary: anyJson },
  );
  return fc.oneof(
    { weight: Math.round((share - 1) * 100), arbitrary: fc.constant<Entry[]>([]) },
    { weight: 100, arbitrary: value.map((each): Entry[] => [[field.key, each]]) },
  );
}

function valueOf(field: Field, manners: Manners): fc.Arbitrary<JsonValue> {
  switch (field.kind) {
    case 'value':
      return scalarOf(field, manners);
    case 'list':
      return fc.array(field.nested ? fc.array(scalarOf(field, manners), { maxLength: 3 }) : scalarOf(field, manners), {
        minLength: manners.hostile ? 0 : 1,
        maxLength: 3,
      });
    case 'object':
      return field.children.size === 0 && manners.hostile ? anyJson : objectOf(field, manners);
    case 'objects':
      return itemsOf(field, manners);
  }
}

/** Few items mostly; many at times, since some layouts only appear then. */
function itemsOf(field: Field, manners: Manners): fc.Arbitrary<JsonValue> {
  const item = itemOf(field, manners);
  if (!manners.hostile) return fc.array(item, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 30, arbitrary: fc.array(item, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.array(item, { minLength: 10, maxLength: 25 }) },
  );
}

/** An item of an array of objects; a stray value where the document is unruly. */
function itemOf(field: Field, manners: Manners): fc.Arbitrary<JsonValue> {
  const object = objectOf(field, manners);
  return manners.hostile
    ? fc.oneof({ weight: 30, arbitrary: object }, { weight: 1, arbitrary: anyJson })
    : object.map((each) => (Object.keys(each).length > 0 ? each : { id: '1' }));
}

function scalarOf(field: Field, { hostile }: Manners): fc.Arbitrary<JsonValue> {
  if (field.key === 'id') return hostile ? idValue : fc.uuid();
  switch (field.type) {
    case 'integer':
      return fc.integer();
    case 'number':
      return hostile ? number : fc.integer({ min: 0, max: 1_000_000 }).map((cents) => cents / 100);
    case 'boolean':
      return fc.boolean();
    case 'any':
      return hostile ? anyJson : plainText;
    case 'string':
      break;
  }
  if (field.format === 'date-time' || field.format === 'date') return hostile ? fc.oneof(date, text) : date;
  return hostile ? fc.oneof({ weight: 200, arbitrary: text }, { weight: 1, arbitrary: longText }) : plainText;
}

/** Few enough to repeat, and some that only differ in type or case. */
const idValue: fc.Arbitrary<JsonValue> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<JsonValue>('1', '2', '3', 'a', 'b', 'oc4ids-bu3kcz-1') },
  { weight: 1, arbitrary: fc.constantFrom<JsonValue>(1, 2, 'A', '01', ' 1', '', null, true) },
  { weight: 1, arbitrary: text },
);

const date = fc.constantFrom(
  '2024-01-31T00:00:00Z',
  '2023-12-31T23:59:59-05:00',
  '2020-02-29',
  '1999-01-01T00:00:00.5Z',
);

function rarely<T>(oneIn: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  const absent: fc.Arbitrary<T | undefined> = fc.constant(undefined);
  return oneIn === 0 ? absent : fc.oneof({ weight: oneIn - 1, arbitrary: absent }, { weight: 1, arbitrary });
}
