import { stringifyJson } from '../core/model/exact-json.ts';
import type { JsonValue } from '../core/model/json.ts';

/**
 * A value → the bytes of a JSON file: UTF-8, exact numbers by their digits, lone surrogates escaped, a line feed at the end.
 * @param indent Spaces for each level; 0 for all on one line.
 */
export function writeJson(value: JsonValue, indent = 2): Uint8Array {
  return new TextEncoder().encode(`${stringifyJson(value, indent)}\n`);
}
