import { parseJson } from '../core/model/exact-json.ts';
import { ExactNumber } from '../core/model/json.ts';
import type { JsonValue } from '../core/model/json.ts';
import { problem } from '../core/model/problem.ts';
import type { Problem } from '../core/model/problem.ts';
import { decodeText, encodingLabel } from './decode-text.ts';
import { maxJsonDepth, maxTextBytes, sizeText } from './limits.ts';
import type { Outcome } from './outcome.ts';
import { countKeys, mayHoldExactNumbers, scanJson } from './scan-json.ts';

export interface ReadJson {
  value: JsonValue;
  /** How many values it holds (`countValues`). */
  values: number;
  /** White space of one level as the file has it; absent where the file is on one line. */
  indent?: string;
}

/**
 * The bytes of a JSON file → its value, with `ExactNumber` for numbers that a double cannot hold. UTF-8 or UTF-16, with
 * or without byte order mark. Of members with one key the last counts, as everywhere else.
 * Problems: `json.syntax` and `json.duplicate_key` with line and character, `json.too_deep`, `json.encoding`, `file.too_large`.
 */
export async function readJson(bytes: Uint8Array, name: string): Promise<Outcome<ReadJson>> {
  const place = { file: name };
  if (bytes.length > maxTextBytes) {
    return { problems: [problem('file.too_large', 'error', { name, limit: sizeText(maxTextBytes) }, place)] };
  }
  const problems: Problem[] = [];
  const { text, encoding, guessed } = decodeText(bytes);
  if (guessed) {
    problems.push(problem('json.encoding', 'warning', { name, encoding: encodingLabel(encoding) }, place));
  }

  const tooDeep = problem('json.too_deep', 'error', { name, limit: maxJsonDepth }, place);
  let value: JsonValue;
  try {
    value = mayHoldExactNumbers(text) ? parseJson(text) : (JSON.parse(text) as JsonValue);
  } catch {
    // Some engines give up at a depth of their own, which is no fault in the text.
    if (scanJson(text).depth > maxJsonDepth) return { problems: [...problems, tooDeep] };
    const { findSyntaxError } = await import('./locate-json.ts');
    return { problems: [...problems, findSyntaxError(text, name)] };
  }
  const counter = new Counter();
  const members = counter.members(value, maxJsonDepth);
  if (Number.isNaN(members)) return { problems: [...problems, tooDeep] };
  if (members !== countKeys(text) && members !== scanJson(text).members) {
    const { findDuplicateKeys } = await import('./locate-json.ts');
    problems.push(...findDuplicateKeys(text, name));
  }
  const indent = /^[[{]\s*?\n([ \t]+)/.exec(text.slice(0, 200))?.[1];
  return { value: { value, values: counter.values, ...(indent !== undefined && { indent }) }, problems };
}

/** Counts members and values in one walk. */
class Counter {
  /** As `countValues` counts them, once `members` has been asked. */
  values = 0;

  /** Fewer than the text has where a key occurs twice in one object; not a number where there are more levels than allowed. */
  members(value: JsonValue, levels: number): number {
    if (typeof value !== 'object' || value === null || value instanceof ExactNumber) {
      this.values++;
      return 0;
    }
    if (levels === 0) return NaN;
    let members = 0;
    // Counted apart, and added at the end: that takes a third less time.
    let values = 0;
    if (Array.isArray(value)) {
      for (const item of value) {
        if (typeof item === 'object') members += this.members(item, levels - 1);
        else values++;
      }
      if (value.length === 0) values = 1;
    } else {
      // A list of the keys, or of the values, would take longer than all the rest.
      for (const key in value) {
        const item = value[key]!;
        members++;
        if (typeof item === 'object') members += this.members(item, levels - 1);
        else values++;
      }
      if (members === 0) values = 1;
    }
    this.values += values;
    return members;
  }
}
