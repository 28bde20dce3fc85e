import { ExactNumber, getOwn, isObject, type JsonValue } from './json.ts';
import { numberToText, sameNumber } from './number.ts';

/** Equal means equal JSON: numbers by decimal value, order of arrays included, order of keys not (rule 16). */
export function sameValue(a: JsonValue, b: JsonValue): boolean {
  if (a === b) return true;
  if (isNumber(a) && isNumber(b)) return sameNumber(a, b);
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => sameValue(item, b[index]!));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => {
    const other = getOwn(b, key);
    return other !== undefined && sameValue(a[key]!, other);
  });
}

export function isNumber(value: JsonValue | undefined): value is number | ExactNumber {
  return typeof value === 'number' || value instanceof ExactNumber;
}

/** Leaves of a value: scalars, and lists and objects that are empty. */
export function countValues(value: JsonValue): number {
  if (typeof value !== 'object' || value === null || value instanceof ExactNumber) return 1;
  let count = 0;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const each = value[index]!;
      count += typeof each === 'object' ? countValues(each) : 1;
    }
  } else {
    // A list of the values would take longer than all the rest.
    for (const key in value) {
      if (!Object.hasOwn(value, key)) continue;
      const each = value[key]!;
      count += typeof each === 'object' ? countValues(each) : 1;
    }
  }
  return count === 0 ? 1 : count;
}

/** The text by which ids are compared: `1` and `"1"` are one id (rule 10). `undefined` where the value is no id. */
export function idText(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (isNumber(value)) return numberToText(value);
  return undefined;
}

/** A value as a person would see it in a cell, for messages. */
export function valueToText(value: JsonValue): string {
  if (typeof value === 'string') return value;
  if (isNumber(value)) return numberToText(value);
  return JSON.stringify(value, (_key, inner: unknown) => (inner instanceof ExactNumber ? inner.text : inner));
}
