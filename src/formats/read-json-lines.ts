import type { JsonValue } from '../core/model/json.ts';
import { type Problem, problem } from '../core/model/problem.ts';
import { byteOrderMark, decodeText } from './decode-text.ts';
import { maxJsonDepth, maxPiecewiseBytes } from './limits.ts';
import type { Outcome } from './outcome.ts';
import { countIn, parse } from './read-json.ts';
import type { JsonList } from './read-json-list.ts';

export interface ReadLinesOptions {
  /** How much of the file is looked at at a time. */
  pieceBytes: number;
  /** What one line may take. */
  partBytes: number;
  /** Whether the value of a line is an item of the list; it gets each of them once. */
  isItem(value: JsonValue, line: number): boolean;
  /** Gets the items as they are read, some at a time. */
  onItems(items: readonly JsonValue[]): void;
  onProgress(done: number, total: number): void;
}

const lineFeed = 0x0a;

/**
 * A file with one document on each line (JSON Lines), all of them items → the list of them, in pieces; everything is parsed once, as
 * `readJson` would. `undefined` for what is something else, or not in UTF-8.
 * Problems: those of `readJson`.
 */
export async function readJsonLines(
  file: Blob,
  name: string,
  { pieceBytes, partBytes, isItem, onItems, onProgress }: ReadLinesOptions,
): Promise<Outcome<JsonList> | undefined> {
  if (file.size > maxPiecewiseBytes) return undefined;
  const ranges: { start: number; end: number }[] = [];
  const found: Problem[] = [];
  let start = 0;
  let line = 1;
  let items = 0;
  let values = 0;
  for (let at = 0; at < file.size; at += pieceBytes) {
    const bytes = await bytesOf(file, at, at + pieceBytes);
    const mark = at === 0 ? byteOrderMark(bytes) : undefined;
    if ((mark !== undefined && mark !== 'utf-8') || (at === 0 && bytes.subarray(0, 4).includes(0))) return undefined;
    const isLast = at + pieceBytes >= file.size;
    const end = isLast ? file.size : at + bytes.lastIndexOf(lineFeed) + 1;
    if (end <= Math.max(start, at) && !isLast) {
      if (at + bytes.length - start > partBytes) return undefined;
      continue;
    }
    const { text, guessed } = decodeText(await bytesOf(file, start, end));
    if (guessed) return undefined;
    const ofRange: JsonValue[] = [];
    for (const each of text.split('\n')) {
      if (each.trim() !== '') {
        const value = parsed(each);
        if (value === undefined) {
          if (items + ofRange.length === 0) return undefined;
          const { findSyntaxError } = await import('./locate-json.ts');
          return { problems: [findSyntaxError(each, name, line)] };
        }
        const counted = await countIn(value, each, name, found, line);
        if (counted === undefined) {
          return { problems: [problem('json.too_deep', 'error', { name, limit: maxJsonDepth }, { file: name })] };
        }
        if (!isItem(value, line)) return undefined;
        ofRange.push(value);
        values += counted;
      }
      line++;
    }
    // Behind its last line feed there is nothing: the next line is that of the next range.
    line--;
    items += ofRange.length;
    onItems(ofRange);
    ranges.push({ start, end });
    start = end;
    onProgress(Math.min(at + pieceBytes, file.size), file.size);
  }
  // A file of one document is that document.
  if (items < 2) return undefined;
  const problems = [problem('json.several', 'note', { name, documents: items }, { file: name }), ...found];
  return { value: { rest: [], items, values, pieces }, problems };

  async function* pieces(): AsyncGenerator<readonly JsonValue[]> {
    for (const range of ranges) {
      const { text } = decodeText(await bytesOf(file, range.start, range.end));
      yield text
        .split('\n')
        .filter((each) => each.trim() !== '')
        .map(parse);
    }
  }
}

async function bytesOf(file: Blob, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.slice(start, end).arrayBuffer());
}

function parsed(text: string): JsonValue | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
