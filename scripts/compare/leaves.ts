import { isObject, type JsonValue } from '../../src/core/model/json.ts';
import { numberFromJson, numberToText } from '../../src/core/model/number.ts';
import { isNumber, sameValue } from '../../src/core/model/values.ts';
import { formatPointer } from '../../src/core/model/pointer.ts';
import { show } from './difference.ts';

/** What became of the values of a document (rule 16: values are leaves, `null`, `{}` and `[]` included). */
export interface Tally {
  /** Values before and after. */
  in: number;
  out: number;
  /** Values that are nowhere any more. */
  lost: number;
  /** Values that are another one now. */
  changed: number;
  /** Values that are there, but in another place. */
  moved: number;
  /** Values that nobody put in. */
  added: number;
  /** The first few of them, each a line. */
  examples: string[];
}

const shownExamples = 5;

export function tallyValues(before: JsonValue, after: JsonValue): Tally {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  const tally: Tally = { in: old.size, out: now.size, lost: 0, changed: 0, moved: 0, added: 0, examples: [] };
  const astray = new Map<string, number>();
  const unmatched: [pointer: string, value: JsonValue][] = [];
  for (const [pointer, value] of old) {
    const other = now.get(pointer);
    if (other === undefined || !sameValue(value, other)) unmatched.push([pointer, value]);
  }
  for (const [pointer, value] of now) {
    const other = old.get(pointer);
    if (other === undefined || !sameValue(value, other)) count(astray, keyOf(value), 1);
  }
  let accounted = 0;
  for (const [pointer, value] of unmatched) {
    const found = now.get(pointer);
    const kind = take(astray, keyOf(value)) ? 'moved' : found === undefined ? 'lost' : 'changed';
    tally[kind]++;
    if (kind !== 'lost') accounted++;
    if (tally.examples.length < shownExamples) {
      tally.examples.push(`${kind} ${pointer || '(whole document)'}: ${show(value)} → ${show(found)}`);
    }
  }
  tally.added = Math.max(0, now.size - (old.size - unmatched.length) - accounted);
  if (tally.added > 0 && tally.examples.length < shownExamples) {
    const [pointer, value] = [...now].find(([key]) => !old.has(key)) ?? [];
    tally.examples.push(`added ${pointer ?? '(somewhere)'}: ${show(value)}`);
  }
  return tally;
}

export function isUnharmed(tally: Tally): boolean {
  return tally.lost + tally.changed + tally.moved + tally.added === 0;
}

function leavesOf(document: JsonValue): Map<string, JsonValue> {
  const leaves = new Map<string, JsonValue>();
  collect(document, '', leaves);
  return leaves;
}

function collect(value: JsonValue, pointer: string, leaves: Map<string, JsonValue>): void {
  if (Array.isArray(value) && value.length > 0) {
    for (const [index, item] of value.entries()) collect(item, `${pointer}/${index}`, leaves);
  } else if (isObject(value) && Object.keys(value).length > 0) {
    for (const [key, member] of Object.entries(value)) collect(member, pointer + formatPointer([key]), leaves);
  } else {
    leaves.set(pointer, value);
  }
}

/** Equal for equal leaves. */
function keyOf(value: JsonValue): string {
  if (!isNumber(value)) return JSON.stringify(value);
  const text = numberToText(value);
  return numberToText(numberFromJson(text));
}

function count(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function take(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0;
  if (left === 0) return false;
  counts.set(key, left - 1);
  return true;
}
