import { ExactNumber } from '../core/model/json.ts';
import { numberFromJson } from '../core/model/number.ts';

export interface JsonScan {
  /** Levels of lists and objects, as far as the text is JSON. */
  depth: number;
  /** Colons outside strings, so the number of members if the text is JSON. */
  members: number;
}

/**
 * How deep a JSON text is, and how many members its objects have as written, to the character. It takes as long as parsing,
 * so it is only asked where the quick answers below leave a doubt.
 * The text need not be valid; then the answer is only an upper bound of what a parser would meet before it stops.
 */
export function scanJson(text: string): JsonScan {
  let depth = 0;
  let deepest = 0;
  let members = 0;
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
    }
  }
  return { depth: deepest, members };
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

/**
 * At least as many as the text has members: every colon that follows a quote, those inside strings too. `undefined` where
 * white space stands before a colon, so that this would not count them all.
 */
export function countKeys(text: string): number | undefined {
  let count = 0;
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (before === 0x22) count++;
    else if (before === 0x20 || before === 0x09 || before === 0x0a || before === 0x0d) return undefined;
  }
  return count;
}

/** As many digits, or digits and point, as a number must have to be more than a double holds. Fifteen always fit. */
const longDigits = 16;

/** An exponent of three digits or more, where it could be the end of a number. */
const longExponent = /\d[eE][+-]?\d{3,}(?=[\s,\]}]|$)/;

/**
 * Whether some number may have digits that a double cannot hold. Never `false` where one has; `true` also for text that looks
 * like one inside a string.
 */
export function mayHoldExactNumbers(text: string): boolean {
  if (longExponent.test(text)) return true;
  // Of so many characters in a row, one stands at each multiple of that length.
  for (let index = 0; index < text.length; index += longDigits) {
    if (!isDigitOrPoint(text.charCodeAt(index))) continue;
    let start = index;
    while (isDigitOrPoint(text.charCodeAt(start - 1))) start--;
    let end = index + 1;
    while (isDigitOrPoint(text.charCodeAt(end))) end++;
    if (end - start >= longDigits && isExactNumber(text, start, end)) return true;
    index = end - (end % longDigits);
  }
  return false;
}

/** Whether the digits, with the sign before and the exponent behind them, could be a number outside strings, and an exact one. */
function isExactNumber(text: string, start: number, end: number): boolean {
  const from = text[start - 1] === '-' ? start - 1 : start;
  if (from > 0 && !/[\s:,[]/.test(text[from - 1] as string)) return false;
  const exponent = /^[eE][+-]?\d+/.exec(text.slice(end, end + 5))?.[0] ?? '';
  const token = text.slice(from, end) + exponent;
  return String(Number(token)) !== token && numberFromJson(token) instanceof ExactNumber;
}

function isDigitOrPoint(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2e;
}
