import { getOwn, isObject, type JsonObject, type JsonValue } from '../../src/core/model/json.ts';
import { parseNumber, sameNumber } from '../../src/core/model/number.ts';
import { isNumber } from '../../src/core/model/values.ts';
import { formatPointer } from '../../src/core/model/pointer.ts';
import { type Difference, show } from './difference.ts';

/** What a comparison lets pass. Without any: equal JSON, numbers by decimal value, order of arrays included (rule 16). */
export interface Relaxations {
  /** First remove `null`, `""`, `[]` and `{}` everywhere. */
  ignoreEmpty?: boolean;
  /** Compare numbers and booleans with text by their text. */
  textScalars?: boolean;
  /** The items of arrays of objects may come in any order. */
  anyOrder?: boolean;
  /** A date-time that ends in `Z` is the same one with `+00:00`. */
  sameInstant?: boolean;
}

/** The first difference between two documents, or none. */
export function compareJson(
  expected: JsonValue,
  found: JsonValue,
  relaxations: Relaxations = {},
): Difference | undefined {
  const [left, right] = relaxations.ignoreEmpty ? [withoutEmpty(expected), withoutEmpty(found)] : [expected, found];
  return compare(left, right, [], relaxations);
}

type Keys = readonly (string | number)[];

function compare(
  expected: JsonValue | undefined,
  found: JsonValue | undefined,
  keys: Keys,
  relaxations: Relaxations,
): Difference | undefined {
  if (Array.isArray(expected) && Array.isArray(found)) return compareArrays(expected, found, keys, relaxations);
  if (isObject(expected) && isObject(found)) return compareObjects(expected, found, keys, relaxations);
  return sameScalar(expected, found, relaxations) ? undefined : difference(keys, expected, found);
}

function compareObjects(
  expected: JsonObject,
  found: JsonObject,
  keys: Keys,
  relaxations: Relaxations,
): Difference | undefined {
  for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const other = compare(getOwn(expected, key), getOwn(found, key), [...keys, key], relaxations);
    if (other) return other;
  }
  return undefined;
}

function compareArrays(
  expected: JsonValue[],
  found: JsonValue[],
  keys: Keys,
  relaxations: Relaxations,
): Difference | undefined {
  const pairs = relaxations.anyOrder && expected.some(isObject) ? paired(expected, found, relaxations) : found;
  for (let index = 0; index < Math.max(expected.length, pairs.length); index++) {
    const other = compare(expected[index], pairs[index], [...keys, index], relaxations);
    if (other) return other;
  }
  return undefined;
}

/** The found items in the order of the expected ones they equal; those that equal none fill what is left. */
function paired(expected: JsonValue[], found: JsonValue[], relaxations: Relaxations): (JsonValue | undefined)[] {
  const rest = [...found];
  const pairs: (JsonValue | undefined)[] = expected.map((item) => {
    const at = rest.findIndex((other) => !compare(item, other, [], relaxations));
    return at < 0 ? undefined : rest.splice(at, 1)[0];
  });
  for (let index = 0; index < pairs.length && rest.length > 0; index++) pairs[index] ??= rest.shift();
  return [...pairs, ...rest];
}

function sameScalar(a: JsonValue | undefined, b: JsonValue | undefined, relaxations: Relaxations): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  if (isNumber(a) && isNumber(b)) return sameNumber(a, b);
  if (typeof a === 'string' && typeof b === 'string')
    return Boolean(relaxations.sameInstant) && instant(a) === instant(b);
  if (!relaxations.textScalars) return false;
  if (typeof a === 'string') return isText(a, b);
  return typeof b === 'string' && isText(b, a);
}

function instant(text: string): string {
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? `${text.slice(0, -1)}+00:00` : text;
}

/** True where the text is how a cell says the number or boolean. */
function isText(text: string, value: JsonValue): boolean {
  if (typeof value === 'boolean') return text.toLowerCase() === String(value);
  if (!isNumber(value)) return false;
  const number = parseNumber(text);
  return number !== undefined && sameNumber(number, value);
}

function withoutEmpty(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(withoutEmpty).filter((item) => !isEmpty(item));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, withoutEmpty(item)] as const)
      .filter(([, item]) => !isEmpty(item)),
  );
}

function isEmpty(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === null || value === '' || (isObject(value) && Object.keys(value).length === 0);
}

function difference(keys: Keys, expected: JsonValue | undefined, found: JsonValue | undefined): Difference {
  return { at: formatPointer(keys) || '(whole document)', expected: show(expected), found: show(found) };
}
