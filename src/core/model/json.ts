/**
 * A number whose digits a double cannot hold (`12345678901234567890`, `0.1000000000000000055`).
 * It travels as the text it was written with, from the JSON or cell it came from to the one it ends in.
 */
export class ExactNumber {
  /** The number as JSON writes it. */
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Called by `JSON.stringify`, which has no way to write it: whoever called that can tell by the count, and write it otherwise. */
  toJSON(): this {
    ExactNumber.met++;
    return this;
  }

  /** How many `JSON.stringify` has met. */
  static met = 0;
}

export type JsonScalar = string | number | boolean | null | ExactNumber;

export type JsonValue = JsonScalar | JsonValue[] | JsonObject;

/** Keys may be anything a file can contain, `__proto__` included: write with `setOwn`, read with `getOwn`. */
export interface JsonObject {
  [key: string]: JsonValue;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber);
}

/** The object's own value under the key; never one inherited from `Object.prototype`. */
export function getOwn(object: JsonObject, key: string): JsonValue | undefined {
  const value = object[key];
  // Nearly always there is no such value, or an own one: to ask that first of all takes longer.
  return value === undefined || Object.hasOwn(object, key) ? value : undefined;
}

export function isEmptyObject(value: JsonObject): boolean {
  // Nothing is inherited that could be listed here.
  for (const _key in value) return false;
  return true;
}

/** What stands at the keys of a document; `undefined` where nothing does. */
export function valueAt(document: JsonValue, keys: readonly string[]): JsonValue | undefined {
  let value: JsonValue | undefined = document;
  for (const key of keys) value = isObject(value) ? getOwn(value, key) : undefined;
  return value;
}

/** Sets an own property, also where the key is `__proto__` (a plain assignment would change the prototype). */
export function setOwn(object: JsonObject, key: string, value: JsonValue): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    object[key] = value;
  }
}
