import { ExactNumber } from '../core/model/json.ts';
import { numberFromJson } from '../core/model/number.ts';

export interface JsonScan {
  /** Levels of lists and objects, as far as the text is JSON. */
  depth: number;
  /** Colons outside strings, so the number of members if the text is JSON. */
  members: number;
  /** Some number has digits that a double cannot hold. */
  hasExactNumbers: boolean;
}

/**
 * One pass over a JSON text, before any parser sees it: how deep it is, how many members its objects
 * have as written, and whether it needs the slower reader.
 * The text need not be valid; then the answer is only an upper bound of what a parser would meet before it stops.
 */
export function scanJson(text: string): JsonScan {
  let depth = 0;
  let deepest = 0;
  let members = 0;
  let hasExactNumbers = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x22) {
      index = endOfString(text, index);
    } else if (code === 0x5b || code === 0x7b) {
      depth++;
      if (depth > deepest) deepest = depth;
    } else if (code === 0x5d || code === 0x7d) {
      depth--;
    } else if (code === 0x3a) {
      members++;
    } else if (code === 0x2d || isDigit(code)) {
      const end = endOfNumber(text, index);
      // Fifteen digits and no exponent always fit.
      if (!hasExactNumbers && (end - index > 15 || hasExponent(text, index, end))) {
        hasExactNumbers = numberFromJson(text.slice(index, end)) instanceof ExactNumber;
      }
      index = end - 1;
    }
  }
  return { depth: deepest, members, hasExactNumbers };
}

/** The closing quote of the string that opens at `start`; the end of the text where there is none. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 0x5c) slashes++;
    if (slashes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}

function endOfNumber(text: string, start: number): number {
  let end = start + 1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    const isPart = isDigit(code) || code === 0x2e || code === 0x65 || code === 0x45 || code === 0x2b || code === 0x2d;
    if (!isPart) break;
  }
  return end;
}

function hasExponent(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x65 || code === 0x45) return true;
  }
  return false;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
