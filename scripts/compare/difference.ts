import type { JsonValue } from '../../src/core/model/json.ts';
import { stringifyJson } from '../../src/core/model/exact-json.ts';

/** The first place where two results are not the same. */
export interface Difference {
  /** JSON pointer, or sheet and cell. */
  at: string;
  expected: string;
  found: string;
}

const longest = 120;

/** A value as a line of a report shows it; `undefined` is no value at all. */
export function show(value: JsonValue | undefined): string {
  if (value === undefined) return 'nothing';
  const text = stringifyJson(value);
  return text.length <= longest ? text : `${text.slice(0, longest)}… (${text.length} characters)`;
}
