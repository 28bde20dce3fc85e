import { stringifyJson } from '../core/model/exact-json.ts';
import { isObject, type JsonValue } from '../core/model/json.ts';
import { ByteWriter, concatBytes } from './byte-writer.ts';

/**
 * A value → the bytes of a JSON file: UTF-8, exact numbers by their digits, lone surrogates escaped, a line feed at the end.
 * @param indent White space of each level, or the number of its spaces; 0 or none for all on one line.
 */
export function writeJson(value: JsonValue, indent: number | string = 2): Uint8Array<ArrayBuffer> {
  const [first, ...others] = jsonPieces(value, indent);
  return others.length === 0 ? first! : concatBytes([first!, ...others]);
}

/** The same, a megabyte at a time, each in a buffer of its own: what was taken need not be in memory any more when the next is made. */
export function jsonPieces(value: JsonValue, indent: number | string = 2): Generator<Uint8Array<ArrayBuffer>> {
  return new JsonWriter(typeof indent === 'number' ? ' '.repeat(indent) : indent).pieces(value);
}

/** What is handed over to the page at a time at most (`jobs/pieces.ts`): a piece of this size crosses without a copy. */
const pieceBytes = 1_048_576;

/** Levels at which lists and objects are written item by item: the package, and its list of projects. */
const levelsInPieces = 2;

/**
 * Piece by piece, a project each: a text of the whole file would be in memory beside its bytes, twice as large where it has one letter
 * beyond Latin, and could not be longer than 536 million characters.
 */
class JsonWriter {
  private readonly full: Uint8Array<ArrayBuffer>[] = [];
  private readonly out: ByteWriter;
  private readonly indent: string;

  constructor(indent: string) {
    this.indent = indent;
    this.out = new ByteWriter({ pieceBytes, add: (piece: Uint8Array<ArrayBuffer>) => void this.full.push(piece) });
  }

  *pieces(value: JsonValue): Generator<Uint8Array<ArrayBuffer>> {
    yield* this.value(value, 0);
    this.out.text('\n');
    this.out.end();
    yield* this.full;
  }

  private *value(value: JsonValue, level: number): Generator<Uint8Array<ArrayBuffer>> {
    const { indent, out } = this;
    if (level < levelsInPieces && Array.isArray(value) && value.length > 0) yield* this.list(value, level);
    else if (level === 0 && isObject(value) && Object.keys(value).length > 0)
      yield* this.members(Object.entries(value));
    else out.text(stringifyJson(value, indent, level));
    yield* this.full.splice(0);
  }

  private *list(items: readonly JsonValue[], level: number): Generator<Uint8Array<ArrayBuffer>> {
    for (const [index, item] of items.entries()) {
      this.out.text((index === 0 ? '[' : ',') + this.line(level + 1));
      yield* this.value(item, level + 1);
    }
    this.out.text(`${this.line(level)}]`);
  }

  private *members(members: readonly [key: string, value: JsonValue][]): Generator<Uint8Array<ArrayBuffer>> {
    const colon = this.indent === '' ? ':' : ': ';
    for (const [index, [key, value]] of members.entries()) {
      this.out.text((index === 0 ? '{' : ',') + this.line(1) + JSON.stringify(key) + colon);
      yield* this.value(value, 1);
    }
    this.out.text(`${this.line(0)}}`);
  }

  private line(level: number): string {
    return this.indent === '' ? '' : `\n${this.indent.repeat(level)}`;
  }
}
