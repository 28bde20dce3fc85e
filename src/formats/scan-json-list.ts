const [quote, backslash, comma, colon, lineFeed] = [0x22, 0x5c, 0x2c, 0x3a, 0x0a] as const;
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d] as const;

/** By byte, outside of strings: 1 for those that neither end an item nor tell where one is. */
const saysNothing = new Uint8Array(256).fill(1);
for (const code of [quote, comma, lineFeed, openList, closeList, openObject, closeObject]) saysNothing[code] = 0;

/** Keys of a document are shorter; of longer texts no more is looked at. */
const longestKey = 1024;

/** Some items of the list that follow each other: the bytes between the bracket or comma before them, and that behind them. */
export interface ItemRange {
  start: number;
  end: number;
  /** The line that it begins on, counted from 1, and where that line begins. */
  line: number;
  lineStart: number;
}

/**
 * Finds the list of a JSON text, and in it places between items, from bytes in UTF-8 that come in pieces: the whole need never be in
 * memory. The text need not be valid: whoever parses the ranges, and the rest of the document, will see that.
 */
export class JsonListScanner {
  /** The document without the items of its list. */
  readonly rest: Uint8Array[] = [];
  restBytes = 0;
  /** Ranges that are complete and have not been taken. */
  ranges: ItemRange[] = [];
  /** Where the range that is being looked at begins; nothing outside the list. */
  open: ItemRange | undefined;
  /** The text has the list a second time, or goes on behind its first value. */
  isOther = false;
  hasList = false;
  /** How much of the rest stands before the items. */
  bytesBefore = 0;
  /** Where the items end, and the line that this is on. */
  listEnd = { at: 0, line: 1, lineStart: 0 };

  private readonly path: readonly string[];
  private readonly rangeBytes: number;
  /** Bytes before the piece. */
  private offset = 0;
  private line = 1;
  private lineStart = 0;
  private depth = 0;
  /** Objects around the list that are open. */
  private matched = 0;
  /** The document itself is the list. */
  private isTopList = false;
  /** The first value of the text has ended. */
  private isTopDone = false;
  private inString = false;
  private isEscaped = false;
  /** The last string that stands directly in the object in which the next key of the path would be. */
  private text: number[] = [];
  private key: string | undefined;

  /**
   * @param path keys to the list, where the document is an object; one that is a list is that list
   * @param rangeBytes a range ends with the item that makes it so long
   */
  constructor(path: readonly string[], rangeBytes: number) {
    this.path = path;
    this.rangeBytes = rangeBytes;
  }

  scan(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) at = this.open ? this.scanItems(bytes, at) : this.scanRest(bytes, at);
    this.offset += bytes.length;
  }

  /** The text has ended, perhaps within the list. */
  end(): void {
    if (this.open) this.endRange(this.offset);
  }

  private scanItems(bytes: Uint8Array, from: number): number {
    let at = this.inString ? this.scanString(bytes, from) : from;
    for (; at < bytes.length; at++) {
      const code = bytes[at]!;
      // Most bytes: looking into a table takes a third of the time of asking for each.
      if (saysNothing[code] === 1) continue;
      if (code === quote) {
        this.inString = true;
        at = this.scanString(bytes, at + 1) - 1;
      } else if (code === openObject || code === openList) this.depth++;
      else if (code === closeObject || code === closeList) {
        if (this.depth === 0) {
          this.endRange(this.offset + at);
          this.depth = this.isTopList ? 1 : this.matched + 2;
          return at;
        }
        this.depth--;
      } else if (code === lineFeed) this.newLine(at);
      else if (this.depth === 0 && this.offset + at - this.open!.start >= this.rangeBytes) {
        this.endRange(this.offset + at);
        this.beginRange(at + 1);
      }
    }
    return at;
  }

  /** To behind the end of the string, or of the piece. */
  private scanString(bytes: Uint8Array, from: number): number {
    let at = this.isEscaped ? from + 1 : from;
    this.isEscaped = false;
    for (; at < bytes.length; at++) {
      const code = bytes[at]!;
      if (code === backslash) at++;
      else if (code === quote) {
        this.inString = false;
        return at + 1;
      }
    }
    this.isEscaped = at > bytes.length;
    return bytes.length;
  }

  private scanRest(bytes: Uint8Array, from: number): number {
    let at = from;
    while (at < bytes.length && !this.open) {
      const code = bytes[at]!;
      if (this.inString) {
        const end = this.scanString(bytes, at);
        if (this.isWatched) this.addText(bytes.subarray(at, end));
        at = end;
        continue;
      }
      at++;
      if (code === quote) {
        this.inString = true;
        if (this.isWatched) this.text = [quote];
      } else if (code === lineFeed) this.newLine(at - 1);
      else if (code === colon && this.isWatched) this.key = keyOf(this.text);
      else if (code === comma && this.isWatched) this.key = undefined;
      else if (code === openObject || code === openList) this.enter(code, at);
      else if (code === closeObject || code === closeList) this.leave();
    }
    this.keep(bytes.subarray(from, at));
    if (this.open) this.bytesBefore = this.restBytes;
    return at;
  }

  private addText(bytes: Uint8Array): void {
    const room = longestKey - this.text.length;
    for (const byte of bytes.subarray(0, Math.max(0, room))) this.text.push(byte);
  }

  /** Directly in the object that has, or may have, the next key of the path. */
  private get isWatched(): boolean {
    return this.depth === this.matched + 1;
  }

  private enter(code: number, behind: number): void {
    const isTop = this.depth === 0;
    if (isTop && this.isTopDone) this.isOther = true;
    const isNext = !isTop && this.isWatched && this.key === this.path[this.matched];
    const isLast = this.matched === this.path.length - 1;
    if (code === openList && ((isTop && !this.isTopDone) || (isNext && isLast))) {
      if (this.hasList) this.isOther = true;
      this.isTopList = isTop;
      this.hasList = true;
      this.depth = 0;
      this.beginRange(behind);
      return;
    }
    this.depth++;
    if (code === openObject && isNext && !isLast) this.matched++;
    this.key = undefined;
    this.text = [];
  }

  private leave(): void {
    this.depth--;
    if (this.depth === 0) this.isTopDone = true;
    if (this.matched > 0 && this.depth <= this.matched) this.matched--;
    this.key = undefined;
    this.text = [];
  }

  private beginRange(at: number): void {
    this.open = { start: this.offset + at, end: 0, line: this.line, lineStart: this.lineStart };
  }

  private endRange(end: number): void {
    this.ranges.push({ ...this.open!, end });
    this.open = undefined;
    this.listEnd = { at: end, line: this.line, lineStart: this.lineStart };
  }

  private newLine(at: number): void {
    this.line++;
    this.lineStart = this.offset + at + 1;
  }

  private keep(bytes: Uint8Array): void {
    // A copy: the piece that it is of shall not be kept for a few bytes of it.
    this.rest.push(bytes.slice());
    this.restBytes += bytes.length;
  }
}

function keyOf(text: readonly number[]): string | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(text))) as string;
  } catch {
    return undefined;
  }
}
