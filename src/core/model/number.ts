import { ExactNumber } from './json.ts';

/** Spaces around are allowed, as in Flatten Tool; nothing else that only a person would read as a number is. */
const numberText = /^\s*([+-]?)(\d+(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d+))?\s*$/;

/**
 * The number a text stands for by the rules of JSON and a little more (`+5`, `.5`, `007`, spaces around).
 * Digits that a double cannot hold stay as an ExactNumber. `undefined` where the text is not a number.
 */
export function parseNumber(text: string): number | ExactNumber | undefined {
  const plain = plainNumber(text, false);
  if (plain !== undefined) return plain;
  const match = numberText.exec(text);
  if (!match) return undefined;
  const value = Number(text);
  if (text.length < 16 && Number.isFinite(value) && (value !== 0 || isZero(match[2]!))) return value;
  return numberFromJson(jsonNumber(match[1]!, match[2]!, match[3]));
}

/** So many digits are always within what a double holds. */
const surelyExact = 15;

const digitZero = 0x30;
const digitNine = 0x39;
const point = 0x2e;

/** The number of a text with nothing but a few digits, and a point among them where it may be no integer, as nearly all are written. */
export function plainNumber(text: string, isInteger: boolean): number | undefined {
  const { length } = text;
  if (length === 0 || length > surelyExact) return undefined;
  let points = 0;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code >= digitZero && code <= digitNine) continue;
    if (code !== point || isInteger || points > 0 || index === 0 || index === length - 1) return undefined;
    points++;
  }
  return Number(text);
}

/** The number that a JSON number token stands for; exact where a double is not. */
export function numberFromJson(token: string): number | ExactNumber {
  const value = Number(token);
  if (Number.isFinite(value) && decimalKey(String(value)) === decimalKey(token)) return value;
  return new ExactNumber(token);
}

/** True where the two are the same number, whatever their spelling (`10`, `1e1`, `10.0`). */
export function sameNumber(a: number | ExactNumber, b: number | ExactNumber): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a === b;
  return decimalKey(numberToText(a)) === decimalKey(numberToText(b));
}

/** The shortest decimal that is exactly this number: `16`, `0.1`. */
export function numberToText(value: number | ExactNumber): string {
  return typeof value === 'number' ? String(value) : value.text;
}

function isZero(digits: string): boolean {
  return /^[0.]*$/.test(digits);
}

/** Writes `+.5`, `007` and `5.` as JSON would. */
function jsonNumber(sign: string, digits: string, exponent: string | undefined): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const wholeText = whole.replace(/^0+(?=\d)/, '') || '0';
  return `${sign === '-' ? '-' : ''}${wholeText}${fraction ? `.${fraction}` : ''}${exponent ? `e${exponent}` : ''}`;
}

/** One spelling for each decimal value: sign, digits without zeros around, power of ten. */
function decimalKey(text: string): string {
  const match = /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?\s*$/.exec(text);
  // An exponent of a thousand digits has no meaning but to keep us busy.
  if (!match || (match[4]?.length ?? 0) > 1000) return text;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (!significant) return '0';
  // BigInt: an exponent in a hostile file may have any number of digits.
  const power = BigInt(exponent) - BigInt(fraction.length) + BigInt(digits.length - significant.length);
  return `${sign === '-' ? '-' : ''}${significant}e${power}`;
}
