import { parseJson } from '../core/model/exact-json.ts';
import { isObject } from '../core/model/json.ts';
import type { JsonValue } from '../core/model/json.ts';
import { problem } from '../core/model/problem.ts';
import type { Problem } from '../core/model/problem.ts';
import { decodeText, encodingLabel } from './decode-text.ts';
import { maxJsonDepth, maxTextBytes, sizeText } from './limits.ts';
import type { Outcome } from './outcome.ts';
import { scanJson } from './scan-json.ts';

export interface ReadJson {
  value: JsonValue;
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

  const scan = scanJson(text);
  if (scan.depth > maxJsonDepth) {
    problems.push(problem('json.too_deep', 'error', { name, limit: maxJsonDepth }, place));
    return { problems };
  }
  let value: JsonValue;
  try {
    value = scan.hasExactNumbers ? parseJson(text) : (JSON.parse(text) as JsonValue);
  } catch {
    const { findSyntaxError } = await import('./locate-json.ts');
    problems.push(findSyntaxError(text, name));
    return { problems };
  }
  if (countMembers(value) !== scan.members) {
    const { findDuplicateKeys } = await import('./locate-json.ts');
    problems.push(...findDuplicateKeys(text, name));
  }
  const indent = /^[[{]\s*?\n([ \t]+)/.exec(text.slice(0, 200))?.[1];
  return { value: indent === undefined ? { value } : { value, indent }, problems };
}

/** Fewer than the text has where a key occurs twice in one object. */
function countMembers(value: JsonValue): number {
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object') count += countMembers(item);
  } else if (isObject(value)) {
    const items = Object.values(value);
    count = items.length;
    for (const item of items) if (typeof item === 'object') count += countMembers(item);
  }
  return count;
}
