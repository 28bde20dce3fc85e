const encoder = new TextEncoder();

const firstPiece = 65_536;
const largestPiece = 4_194_304;

/** Where full pieces go as they come, and how large they are, where not all bytes are to be kept. */
export interface PieceTarget {
  pieceBytes: number;
  add(piece: Uint8Array<ArrayBuffer>): void;
}

/**
 * Bytes that grow: a file as one string would have to be put together first, and then encoded. They are kept in pieces, each
 * up to twice as large as the one before, so that no more than one piece is ever empty.
 */
export class ByteWriter {
  private readonly full: Uint8Array[] = [];
  private bytes: Uint8Array<ArrayBuffer>;
  private length = 0;
  private readonly target: PieceTarget | undefined;

  constructor(target?: PieceTarget) {
    this.target = target;
    this.bytes = new Uint8Array(firstPiece);
  }

  /** Room for so many bytes, to be asked for before `byte`, `ascii` and `digits`. */
  reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    this.endPiece();
    const largest = this.target?.pieceBytes ?? largestPiece;
    this.bytes = new Uint8Array(Math.max(Math.min(this.bytes.length * 2, largest), more));
    this.length = 0;
  }

  private endPiece(): void {
    const piece = this.bytes.subarray(0, this.length);
    if (this.target) this.target.add(piece);
    else this.full.push(piece);
  }

  /** One byte, for which there is room. */
  byte(value: number): void {
    this.bytes[this.length++] = value;
  }

  /** One byte, so many times. */
  repeated(value: number, times: number): void {
    this.reserve(times);
    const { bytes } = this;
    let at = this.length;
    for (let count = 0; count < times; count++) bytes[at++] = value;
    this.length = at;
  }

  /**
   * One byte so many times, and text of none but plain characters, with single or more of another one between them but not at its
   * ends. Writes nothing and returns `false` where there is any other.
   *
   * @param isPlain by character code; beyond its length none is
   * @param inner code of the character that may stand between
   */
  plain(before: number, times: number, text: string, isPlain: Uint8Array, inner: number): boolean {
    this.reserve(times + text.length);
    const { bytes } = this;
    let at = this.length;
    for (let count = 0; count < times; count++) bytes[at++] = before;
    let code = inner;
    for (let index = 0; index < text.length; index++) {
      code = text.charCodeAt(index);
      if (isPlain[code] !== 1 && (code !== inner || index === 0)) return false;
      bytes[at++] = code;
    }
    if (code === inner) return false;
    this.length = at;
    return true;
  }

  /** Short text without characters beyond ASCII. */
  ascii(text: string): void {
    for (let index = 0; index < text.length; index++) this.bytes[this.length++] = text.charCodeAt(index);
  }

  /** A whole number from 0. */
  digits(value: number): void {
    if (value >= 10) this.digits(Math.floor(value / 10));
    this.bytes[this.length++] = 0x30 + (value % 10);
  }

  /** Any text, as UTF-8. */
  text(text: string): void {
    this.reserve(text.length * 3);
    this.length += encoder.encodeInto(text, this.bytes.subarray(this.length)).written;
  }

  /** Hands the last piece over; nothing can be written any more. */
  end(): void {
    this.endPiece();
    this.bytes = new Uint8Array();
    this.length = 0;
  }

  /** All bytes, in a buffer of their own that is no longer than they are. */
  finish(): Uint8Array<ArrayBuffer> {
    this.end();
    return concatBytes(this.full);
  }
}

export function concatBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
