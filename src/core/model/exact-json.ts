import { ExactNumber, isObject, type JsonObject, type JsonValue, setOwn } from './json.ts';
import { numberFromJson } from './number.ts';

/** Numbers that may have more digits than a double holds: 16 digits and more, or an exponent of three digits. */
const suspicious = /\d[\d.]{15,}|\d[eE][+-]?\d{3}/;

/** Strings and numbers of a JSON text. Strings come first, so that digits within them are passed over. */
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * `JSON.parse`, but numbers that a double cannot hold become `ExactNumber`. The same in every browser: no reliance on
 * source access in `JSON.parse`. Throws a SyntaxError for what is not JSON.
 */
export function parseJson(text: string): JsonValue {
  if (!suspicious.test(text)) return JSON.parse(text) as JsonValue;
  let marker = 'exact';
  while (text.includes(marker)) marker += '_';
  let marked = false;
  const prepared = text.replace(tokens, (token) => {
    if (token.startsWith('"') || token.length < 5 || !suspicious.test(token)) return token;
    if (!(numberFromJson(token) instanceof ExactNumber)) return token;
    marked = true;
    return `{"${marker}":"${token}"}`;
  });
  if (!marked) return JSON.parse(text) as JsonValue;
  // A text that is not JSON must fail as it stands, not in its prepared form.
  JSON.parse(text);
  return unmark(JSON.parse(prepared) as JsonValue, marker);
}

function unmark(value: JsonValue, marker: string): JsonValue {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) value[index] = unmark(value[index]!, marker);
    return value;
  }
  if (!isObject(value)) return value;
  if (Object.hasOwn(value, marker)) return new ExactNumber(value[marker] as string);
  for (const key of Object.keys(value)) setOwn(value, key, unmark(value[key]!, marker));
  return value;
}

/**
 * `JSON.stringify`, with exact numbers written by their digits, and any white space.
 *
 * @param level where the value stands within a text: lines after its first begin with so much white space more
 */
export function stringifyJson(value: JsonValue, indent: number | string = 0, level = 0): string {
  const white = typeof indent === 'number' ? ' '.repeat(indent) : indent;
  const metBefore = ExactNumber.met;
  const text = white.length > longestIndent ? '' : stringifyAt(value, white, level);
  if (text !== '' && ExactNumber.met === metBefore) return text;
  return write(value, white && `\n${white.repeat(level)}`, white);
}

/** `JSON.stringify` takes no more white space for a level. */
const longestIndent = 10;

/** Within so many lists the value gets the white space of its level; what these add around it is taken off again. */
function stringifyAt(value: JsonValue, white: string, level: number): string {
  if (white === '') return JSON.stringify(value);
  let wrapped = value;
  let added = 0;
  for (let each = 1; each <= level; each++) {
    wrapped = [wrapped];
    added += 2 + each * white.length;
  }
  const text = JSON.stringify(wrapped, null, white);
  return level === 0 ? text : text.slice(added, text.length - added + level * white.length);
}

export function holdsExactNumber(value: JsonValue): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (value instanceof ExactNumber) return true;
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object' && holdsExactNumber(item)) return true;
    return false;
  }
  // Nothing is inherited that could be listed here, and a list of the values would take longer than all the rest.
  for (const key in value) {
    const item = value[key]!;
    if (typeof item === 'object' && holdsExactNumber(item)) return true;
  }
  return false;
}

function write(value: JsonValue, newline: string, indent: string): string {
  if (value instanceof ExactNumber) return value.text;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = newline && newline + indent;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[${inner}${value.map((item) => write(item, inner, indent)).join(`,${inner}`)}${newline}]`;
  }
  const colon = newline ? ': ' : ':';
  const members = Object.keys(value).map(
    (key) => `${JSON.stringify(key)}${colon}${write((value as JsonObject)[key]!, inner, indent)}`,
  );
  return members.length === 0 ? '{}' : `{${inner}${members.join(`,${inner}`)}${newline}}`;
}
