import { append } from '../core/model/append.ts';
import { parseJson } from '../core/model/exact-json.ts';
import { ExactNumber } from '../core/model/json.ts';
import type { JsonValue } from '../core/model/json.ts';
import { problem } from '../core/model/problem.ts';
import type { Problem } from '../core/model/problem.ts';
import { decodeText, encodingLabel } from './decode-text.ts';
import { maxJsonDepth, maxTextBytes, sizeText } from './limits.ts';
import type { Outcome } from './outcome.ts';
import { countKeys, mayHoldExactNumbers, scanJson } from './scan-json.ts';
import { type JsonPiece, splitJson } from './split-json.ts';

export interface ReadJson {
  value: JsonValue;
  /** How many values it holds (`countValues`). */
  values: number;
  /** White space of one level as the file has it; empty where it is on one line, absent where the lines do not say. */
  indent?: string;
  /** Documents after the first, in a file of several: a line each (JSON Lines), or one behind the other. */
  following?: { value: JsonValue; /** Where it begins, counted from 1. */ line: number }[];
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
    value = parse(text);
  } catch {
    // Some engines give up at a depth of their own, which is no fault in the text.
    if (scanJson(text).depth > maxJsonDepth) return { problems: [...problems, tooDeep] };
    const pieces = splitJson(text);
    const several = pieces.length > 1 ? await readSeveral(pieces, name) : undefined;
    if (several) return { ...several, problems: [...problems, ...several.problems] };
    const { findSyntaxError } = await import('./locate-json.ts');
    return { problems: [...problems, findSyntaxError(text, name)] };
  }
  const counted = await countIn(value, text, name, problems);
  if (counted === undefined) return { problems: [...problems, tooDeep] };
  const indent = indentOf(text);
  return { value: { value, values: counted, ...(indent !== undefined && { indent }) }, problems };
}

/** Text → its value; throws where it is no JSON. */
export function parse(text: string): JsonValue {
  return mayHoldExactNumbers(text) ? parseJson(text) : (JSON.parse(text) as JsonValue);
}

/** How many values there are; `undefined` where there are too many levels. Keys that stand twice in an object are problems. */
export async function countIn(
  value: JsonValue,
  text: string,
  name: string,
  problems: Problem[],
  line = 1,
  levels = maxJsonDepth,
): Promise<number | undefined> {
  const counter = new Counter();
  const members = counter.members(value, levels);
  if (Number.isNaN(members)) return undefined;
  if (members !== countKeys(text) && members !== scanJson(text).members) {
    const { findDuplicateKeys } = await import('./locate-json.ts');
    append(problems, findDuplicateKeys(text, name, line));
  }
  return counter.values;
}

/** Several documents in one text; `undefined` where one of the pieces is no JSON, or some are neither lists nor objects. */
async function readSeveral(pieces: readonly JsonPiece[], name: string): Promise<Outcome<ReadJson> | undefined> {
  const problems = [problem('json.several', 'note', { name, documents: pieces.length }, { file: name })];
  const documents: { value: JsonValue; line: number }[] = [];
  let values = 0;
  for (const { text, line } of pieces) {
    let value: JsonValue;
    try {
      value = parse(text);
    } catch {
      const { findSyntaxError } = await import('./locate-json.ts');
      return documents.length === 0 ? undefined : { problems: [findSyntaxError(text, name, line)] };
    }
    if (typeof value !== 'object' || value === null) return undefined;
    const counted = await countIn(value, text, name, problems, line);
    if (counted === undefined) {
      return { problems: [problem('json.too_deep', 'error', { name, limit: maxJsonDepth }, { file: name, line })] };
    }
    values += counted;
    documents.push({ value, line });
  }
  const [first, ...following] = documents;
  return { value: { value: first!.value, values, following }, problems };
}

function indentOf(text: string): string | undefined {
  const lineEnd = text.indexOf('\n');
  if (lineEnd < 0 || lineEnd >= text.trimEnd().length) return '';
  return /^[[{]\s*?\n([ \t]+)/.exec(text.slice(0, 200))?.[1];
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
