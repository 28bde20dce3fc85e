import { parseJson, stringifyJson } from '../model/exact-json.ts';
import type { JsonValue } from '../model/json.ts';

/**
 * What a plain cell cannot say is written as `json:` and JSON (rule 18). It survives sorting, copying and any program
 * that keeps text. Text that itself begins with `json:` is written so too, so that nothing is ever read wrongly.
 */
const prefix = 'json:';

/** A cell whose text goes on elsewhere: `json:#12`, which no JSON begins with. */
const continued = /^json:#(\d+)$/;

/** Deeper values stay text: nobody writes them, and everything after the reader may rely on a limit. */
const depthLimit = 500;

export function isEncoded(text: string): boolean {
  return text.startsWith(prefix);
}

/** Without characters that XML cannot hold: JSON has escapes for them. */
export function encode(value: JsonValue): string {
  return (
    prefix +
    stringifyJson(value).replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)
  );
}

/** The value of an encoded cell; `undefined` where what follows the prefix is not JSON, so that the text stays text. */
export function decode(text: string): JsonValue | undefined {
  try {
    const value = parseJson(text.slice(prefix.length));
    return depth(value) > depthLimit ? undefined : value;
  } catch {
    return undefined;
  }
}

export function continuedNumber(text: string): number | undefined {
  const match = continued.exec(text);
  return match ? Number(match[1]) : undefined;
}

export function encodeContinued(number: number): string {
  return `${prefix}#${number}`;
}

function depth(value: JsonValue): number {
  let level = [value];
  for (let count = 0; ; count++) {
    const next: JsonValue[] = [];
    for (const each of level) {
      if (typeof each === 'object' && each !== null)
        for (const inner of Object.values(each)) next.push(inner as JsonValue);
    }
    if (next.length === 0 || count > depthLimit) return count;
    level = next;
  }
}
