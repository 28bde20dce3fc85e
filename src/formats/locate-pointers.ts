import { parsePointer } from '../core/model/pointer.ts';

/** A place in a text, both counted from 1. */
export interface TextPlace {
  line: number;
  character: number;
}

/** What is looked for below one key or position. */
interface Wanted {
  /** Pointers that end here; the same place may be asked for twice. */
  pointers: string[];
  children: Map<string, Wanted>;
}

const [quote, backslash, comma, openList, closeList, openObject, closeObject] = [
  0x22, 0x5c, 0x2c, 0x5b, 0x5d, 0x7b, 0x7d,
] as const;

/**
 * Where values begin in a JSON text, by their pointers, in one pass: only keys on the way to something that is looked for are read.
 * The text must be JSON; of members with one key the last counts, as in `JSON.parse`.
 */
export function locatePointers(text: string, pointers: Iterable<string>): Map<string, TextPlace> {
  const root: Wanted = { pointers: [], children: new Map() };
  for (const pointer of pointers) want(root, pointer);
  return new Locator(text, root).run();
}

function want(root: Wanted, pointer: string): void {
  let node = root;
  for (const step of parsePointer(pointer)) {
    let next = node.children.get(step);
    if (!next) {
      next = { pointers: [], children: new Map() };
      node.children.set(step, next);
    }
    node = next;
  }
  node.pointers.push(pointer);
}

interface Frame {
  /** Undefined where nothing within is looked for. */
  wanted: Wanted | undefined;
  isList: boolean;
  position: number;
}

class Locator {
  private readonly text: string;
  private readonly root: Wanted;
  private readonly found = new Map<string, TextPlace>();
  private line = 1;
  private lineStart = 0;

  constructor(text: string, root: Wanted) {
    this.text = text;
    this.root = root;
  }

  run(): Map<string, TextPlace> {
    const { text } = this;
    const frames: Frame[] = [];
    let next: Wanted | undefined = this.root;
    let isKey = false;
    for (let at = this.skipSpace(0); at < text.length; at = this.skipSpace(at)) {
      const frame = frames.at(-1);
      const code = text.charCodeAt(at);
      if (code === closeList || code === closeObject) {
        frames.pop();
        isKey = false;
        at++;
      } else if (code === comma) {
        if (frame?.isList) next = frame.wanted?.children.get(String(++frame.position));
        else isKey = true;
        at++;
      } else if (isKey) {
        const end = this.endOfString(at);
        // Most keys are on the way to nothing.
        next =
          frame?.wanted && frame.wanted.children.size > 0 ? frame.wanted.children.get(this.keyAt(at, end)) : undefined;
        isKey = false;
        at = this.skipSpace(end) + 1;
      } else {
        for (const pointer of next?.pointers ?? []) this.found.set(pointer, this.placeOf(at));
        if (code === openList || code === openObject) {
          const isList = code === openList;
          frames.push({ wanted: next, isList, position: 0 });
          next = isList ? next?.children.get('0') : undefined;
          isKey = !isList;
          at++;
          // An empty object has no key.
          if (isKey && text.charCodeAt(this.skipSpace(at)) === closeObject) isKey = false;
        } else at = code === quote ? this.endOfString(at) : this.endOfScalar(at);
      }
    }
    return this.found;
  }

  private keyAt(start: number, end: number): string {
    const raw = this.text.slice(start, end);
    return raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1);
  }

  private skipSpace(from: number): number {
    let at = from;
    for (; at < this.text.length; at++) {
      const code = this.text.charCodeAt(at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) break;
    }
    return at;
  }

  /** Behind the closing quote. */
  private endOfString(start: number): number {
    const { text } = this;
    let end = text.indexOf('"', start + 1);
    while (end > 0) {
      let slashes = 0;
      while (text.charCodeAt(end - 1 - slashes) === backslash) slashes++;
      if (slashes % 2 === 0) return end + 1;
      end = text.indexOf('"', end + 1);
    }
    return text.length;
  }

  private endOfScalar(start: number): number {
    let at = start + 1;
    for (; at < this.text.length; at++) {
      const code = this.text.charCodeAt(at);
      if (code === comma || code === closeList || code === closeObject || code <= 0x20) break;
    }
    return at;
  }

  /** Places are asked for from the beginning to the end. */
  private placeOf(at: number): TextPlace {
    for (
      let end = this.text.indexOf('\n', this.lineStart);
      end >= 0 && end < at;
      end = this.text.indexOf('\n', this.lineStart)
    ) {
      this.line++;
      this.lineStart = end + 1;
    }
    return { line: this.line, character: at - this.lineStart + 1 };
  }
}
