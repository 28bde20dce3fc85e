import { parseJson } from '../core/model/exact-json.ts';
import type { JsonValue } from '../core/model/json.ts';
import { type Place, type Problem, problem } from '../core/model/problem.ts';
import { concatBytes } from './byte-writer.ts';
import { byteOrderMark, decodeText, encodingLabel } from './decode-text.ts';
import { maxJsonDepth, maxPiecewiseBytes, maxTextBytes, sizeText } from './limits.ts';
import type { Outcome } from './outcome.ts';
import { countIn } from './read-json.ts';
import { mayHoldExactNumbers } from './scan-json.ts';
import { type ItemRange, JsonListScanner } from './scan-json-list.ts';

export interface ReadListOptions {
  /** Keys to the list, where the document is an object. */
  path: readonly string[];
  /** How much of the file is looked at at a time. */
  pieceBytes: number;
  /** What one item, or what is beside the list, may take. */
  partBytes: number;
  /** Gets the items as they are read, for the first time. */
  onItems: (items: readonly JsonValue[]) => void;
  onProgress: (done: number, total: number) => void;
}

/** A JSON document whose list stays in its file, to be gone through as often as need be. */
export interface JsonList {
  /** The document with an empty list. */
  rest: JsonValue;
  items: number;
  /** How many values the document has (`countValues`). */
  values: number;
  /** All items of the list, some at a time. */
  pieces(): AsyncGenerator<readonly JsonValue[]>;
}

/**
 * The file of a JSON document → the document without its list, and the list in pieces; everything is parsed once, as `readJson` would.
 * `undefined` for what is no document with one list, in UTF-8: only the whole can tell what it is.
 * Problems: those of `readJson`.
 */
export async function readJsonList(
  file: Blob,
  name: string,
  options: ReadListOptions,
): Promise<Outcome<JsonList> | undefined> {
  const tooLarge = (limit: number): Outcome<JsonList> => ({
    problems: [problem('file.too_large', 'error', { name, limit: sizeText(limit) }, { file: name })],
  });
  if (file.size > maxPiecewiseBytes) return tooLarge(maxPiecewiseBytes);
  const { path, pieceBytes, partBytes, onItems, onProgress } = options;
  const reader = new PieceReader(file, name);
  const scanner = new JsonListScanner(path, pieceBytes);
  const ranges: ReadRange[] = [];
  for (let at = 0; at < file.size; at += pieceBytes) {
    const bytes = await bytesOf(file, at, at + pieceBytes);
    const mark = at === 0 ? byteOrderMark(bytes) : undefined;
    if ((mark !== undefined && mark !== 'utf-8') || (at === 0 && bytes.subarray(0, 4).includes(0))) return undefined;
    scanner.scan(bytes);
    if (at + pieceBytes >= file.size) scanner.end();
    if (scanner.isOther || scanner.restBytes > partBytes) return undefined;
    for (const range of scanner.ranges.splice(0)) {
      const read = await reader.read(range, path.length, ranges.length === 0);
      if (!read) return { problems: reader.problems };
      ranges.push({ range, isExact: read.isExact });
      onItems(read.items);
    }
    if (scanner.open && at - scanner.open.start > partBytes) {
      const isBroken = await reader.findFault(scanner.open, partBytes);
      if (isBroken) return { problems: reader.problems };
      return file.size > maxTextBytes ? tooLarge(maxTextBytes) : undefined;
    }
    onProgress(Math.min(at + pieceBytes, file.size), file.size);
  }
  if (!scanner.hasList) return undefined;
  const rest = await reader.readRest(scanner);
  if (rest === undefined) return { problems: reader.problems };
  const { items, values } = reader;
  return {
    // The empty list is a value itself, in place of its items.
    value: { rest: rest.value, items, values: rest.values + (items > 0 ? values - 1 : 0), pieces },
    problems: reader.problems,
  };

  async function* pieces(): AsyncGenerator<readonly JsonValue[]> {
    for (const { range, isExact } of ranges) {
      const { text } = decodeText(await listBytes(file, range));
      yield (isExact ? parseJson(text) : JSON.parse(text)) as JsonValue[];
    }
  }
}

/** A range that was parsed once. */
interface ReadRange {
  range: ItemRange;
  /** It has numbers that `JSON.parse` would not keep. */
  isExact: boolean;
}

/**
 * A range as a list of its own: what stands before and behind it in the file gives way to brackets. (Put around the text instead, they would
 * have it copied once more.) The second is missing where the file ends within the list.
 */
async function listBytes(file: Blob, { start, end }: ItemRange): Promise<Uint8Array> {
  const bytes = await bytesOf(file, start - 1, end + 1);
  bytes[0] = 0x5b;
  if (end < file.size) bytes[bytes.length - 1] = 0x5d;
  return bytes;
}

async function bytesOf(file: Blob, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.slice(start, end).arrayBuffer());
}

/** Parses the parts of a document, and says what is wrong with them where it stands in the file. */
class PieceReader {
  readonly problems: Problem[] = [];
  items = 0;
  values = 0;
  private readonly file: Blob;
  private readonly name: string;
  private isGuessed = false;

  constructor(file: Blob, name: string) {
    this.file = file;
    this.name = name;
  }

  /**
   * The items of a range; nothing where they are none.
   *
   * @param levels of the document around the list
   */
  async read(
    range: ItemRange,
    levels: number,
    isFirst: boolean,
  ): Promise<{ items: JsonValue[]; isExact: boolean } | undefined> {
    const text = this.decode(await listBytes(this.file, range));
    const isExact = mayHoldExactNumbers(text);
    const items = parsed(text, isExact);
    const isEnd = range.end === this.file.size;
    // Between a comma and a bracket there has to be something.
    const isMissing = !isFirst && text.slice(1, isEnd ? undefined : -1).trim() === '';
    if (!Array.isArray(items) || isMissing) {
      const added = isMissing ? '[0,' : '[';
      await this.addSyntaxError(added + text.slice(1), range, added.length);
      return undefined;
    }
    const found: Problem[] = [];
    const values = await countIn(items, text, this.name, found, range.line, maxJsonDepth - levels);
    if (values === undefined) return this.addTooDeep();
    for (const each of found) this.add(await this.placed(each, range, 1));
    this.items += items.length;
    this.values += values;
    return { items, isExact };
  }

  /**
   * Whether the beginning of a range that does not end is no JSON, as where a bracket is missing. What stops being JSON at the same place
   * wherever it is cut off is not stopped by the cut.
   */
  async findFault(range: ItemRange, length: number): Promise<boolean> {
    const { findSyntaxError } = await import('./locate-json.ts');
    const [fault, other] = await Promise.all(
      [length, length / 2].map(async (each) => {
        const bytes = await bytesOf(this.file, range.start, range.start + Math.floor(each));
        return findSyntaxError(`[${new TextDecoder().decode(bytes)}`, this.name, range.line);
      }),
    );
    if (!fault || !other || JSON.stringify(fault) !== JSON.stringify(other)) return false;
    this.add(await this.placed(fault, range, 1));
    return true;
  }

  /** What is beside the list. */
  async readRest(scanner: JsonListScanner): Promise<{ value: JsonValue; values: number } | undefined> {
    const bytes = concatBytes(scanner.rest);
    const text = this.decode(bytes);
    const value = parsed(text);
    const found: Problem[] = [];
    const values = value === undefined ? undefined : await countIn(value, text, this.name, found);
    if (value === undefined) {
      const { findSyntaxError } = await import('./locate-json.ts');
      found.push(findSyntaxError(text, this.name));
    }
    const before = decodeText(bytes.subarray(0, scanner.bytesBefore)).text;
    for (const each of found) this.add(await this.placedBehind(each, before, scanner));
    if (value === undefined) return undefined;
    return values === undefined ? this.addTooDeep() : { value, values };
  }

  /** What stands in the rest behind the items of the list stands that far behind in the file. */
  private async placedBehind(each: Problem, before: string, { listEnd }: JsonListScanner): Promise<Problem> {
    const lastLine = before.split('\n').length;
    const inLastLine = before.length - (before.lastIndexOf('\n') + 1);
    const isBehind = ({ line = 1, character = 1 }: Place): boolean =>
      line > lastLine || (line === lastLine && character > inLastLine);
    if (!each.places.some(isBehind)) return each;
    const added = (await this.charactersIn(listEnd.lineStart, listEnd.at)) - inLastLine;
    return movePlaces(each, (place) => {
      if (!isBehind(place)) return {};
      const { line = 1, character = 1 } = place;
      return {
        line: line - lastLine + listEnd.line,
        character: line === lastLine ? character + added : character,
      };
    });
  }

  private decode(bytes: Uint8Array): string {
    const { text, encoding, guessed } = decodeText(bytes);
    if (guessed && !this.isGuessed) {
      this.isGuessed = true;
      const { name } = this;
      this.add(problem('json.encoding', 'warning', { name, encoding: encodingLabel(encoding) }, { file: name }));
    }
    return text;
  }

  /** A key that stands twice in objects of several pieces is one problem. */
  private add(each: Problem): void {
    const known = this.problems.find(
      ({ code, params }) => code === each.code && JSON.stringify(params) === JSON.stringify(each.params),
    );
    if (known) for (const place of each.places) known.places.push(place);
    else this.problems.push(each);
  }

  private addTooDeep(): undefined {
    const { name } = this;
    this.add(problem('json.too_deep', 'error', { name, limit: maxJsonDepth }, { file: name }));
    return undefined;
  }

  /** @param added characters that stand in the text before the range */
  private async addSyntaxError(text: string, range: ItemRange, added: number): Promise<void> {
    const { findSyntaxError } = await import('./locate-json.ts');
    this.add(await this.placed(findSyntaxError(text, this.name, range.line), range, added));
  }

  /** Places on the first line of a range stand behind what is before it on that line. */
  private async placed(each: Problem, { line, lineStart, start }: ItemRange, added: number): Promise<Problem> {
    if (!each.places.some((place) => place.line === line)) return each;
    const before = await this.charactersIn(lineStart, start);
    return movePlaces(each, (place) =>
      place.line === line ? { character: (place.character ?? 1) + before - added } : {},
    );
  }

  /** UTF-16 units, as in all places: of four bytes two, of others one. */
  private async charactersIn(start: number, end: number): Promise<number> {
    const piece = 4_000_000;
    // A byte order mark is no character.
    let count = start === 0 && byteOrderMark(await bytesOf(this.file, 0, 3)) ? -1 : 0;
    for (let at = start; at < end; at += piece) {
      for (const byte of await bytesOf(this.file, at, Math.min(end, at + piece))) {
        if ((byte & 0xc0) !== 0x80) count += byte >= 0xf0 ? 2 : 1;
      }
    }
    return count;
  }
}

function parsed(text: string, isExact = mayHoldExactNumbers(text)): JsonValue | undefined {
  try {
    return isExact ? parseJson(text) : (JSON.parse(text) as JsonValue);
  } catch {
    return undefined;
  }
}

function movePlaces(each: Problem, move: (place: Place) => Partial<Place>): Problem {
  return { ...each, places: each.places.map((place) => ({ ...place, ...move(place) })) };
}
