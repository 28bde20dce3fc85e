import { stringifyJson } from '../core/model/exact-json.ts';
import type { JsonValue } from '../core/model/json.ts';

/**
 * A value → the bytes of a JSON file: UTF-8, exact numbers by their digits, lone surrogates escaped, a line feed at the end.
 * @param indent White space of each level, or the number of its spaces; 0 or none for all on one line.
 */
export function writeJson(value: JsonValue, indent: number | string = 2): Uint8Array {
  return new TextEncoder().encode(`${stringifyJson(value, indent)}\n`);
}
