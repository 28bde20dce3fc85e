const encoder = new TextEncoder();

/** Bytes that grow: a file as one string would have to be put together first, and then encoded. */
export class ByteWriter {
  private bytes = new Uint8Array(65_536);
  private length = 0;

  /** Room for so many bytes, to be asked for before `ascii` and `digits`. */
  reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const bytes = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    bytes.set(this.bytes.subarray(0, this.length));
    this.bytes = bytes;
  }

  /** One byte, for which there is room. */
  byte(value: number): void {
    this.bytes[this.length++] = value;
  }

  /**
   * Text of none but plain characters, with single or more of another one between them but not at its ends. Writes nothing and
   * returns `false` where there is any other.
   *
   * @param isPlain by character code; beyond its length none is
   * @param inner code of the character that may stand between
   */
  plain(text: string, isPlain: Uint8Array, inner: number): boolean {
    this.reserve(text.length);
    const { bytes } = this;
    let at = this.length;
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

  finish(): Uint8Array {
    return this.bytes.subarray(0, this.length);
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
