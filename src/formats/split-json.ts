export interface JsonPiece {
  text: string;
  /** Where it begins, counted from 1. */
  line: number;
}

const [quote, backslash, lineFeed] = [0x22, 0x5c, 0x0a] as const;

/**
 * The lists and objects of a text that stand one behind the other: one on each line (JSON Lines), laid out over several, or with
 * record separators between them (RFC 7464). What follows the last of them, and is no white space, is a piece too. The text need
 * not be valid.
 */
export function splitJson(text: string): JsonPiece[] {
  const pieces: JsonPiece[] = [];
  let depth = 0;
  let line = 1;
  let start = -1;
  let startLine = 1;
  const add = (end: number): void => {
    pieces.push({ text: text.slice(start, end), line: startLine });
    start = -1;
  };
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === lineFeed) line++;
    if (start < 0) {
      if (code === 0x20 || code === 0x09 || code === 0x0d || code === lineFeed || code === 0x1e) continue;
      start = index;
      startLine = line;
    }
    if (code === quote) {
      for (index++; index < text.length && text.charCodeAt(index) !== quote; index++) {
        if (text.charCodeAt(index) === backslash) index++;
      }
    } else if (code === 0x7b || code === 0x5b) depth++;
    else if ((code === 0x7d || code === 0x5d) && --depth === 0) add(index + 1);
  }
  if (start >= 0) add(text.length);
  return pieces;
}
