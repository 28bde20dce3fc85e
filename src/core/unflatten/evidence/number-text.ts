import type { DecimalMark } from '../../model/decisions.ts';
import { trimInvisible } from '../../model/white-space.ts';
import { plainDashes } from './dashes.ts';

/** A number as people write it, taken apart. */
export interface NumberText {
  sign: '' | '-';
  /** Digits and marks, without marks that can only be those of groups. */
  digits: string;
  exponent: string;
  /** The decimal mark by this text alone; absent where it has none, or one that may be either. */
  mark?: DecimalMark;
  /** The mark that may be either: one, followed by exactly three digits (`1.234`). */
  either?: DecimalMark;
  /** What stood before or after it, where that is the sign of a currency. */
  currency?: string;
  percent: boolean;
}

/** More than this is no number that a person typed; digits without any mark may be any number. */
const longest = 80;

const shape = /^([+-]?)([\d.,'’\s]*\d[.,]?)(?:e([+-]?\d{1,4}))?$/iu;
const signBefore = /^([+-]?)\s*([a-z]{1,3}\/?\.?\s?\p{Sc}?|\p{Sc})\s*(?=[+-]?[\d.,])/iu;
const signAfter = /(?<=[\d.,])\s*([a-z]{3}|[a-z]{0,3}\p{Sc})$/iu;

/** Signs of currencies that Unicode does not know as such. */
const localSigns = new Set(['s/', 's/.', 'b/', 'b/.', 'bs', 'bs.', 'gs', 'gs.', 'q', 'q.', 'l', 'l.', 'lps']);

/**
 * The number that a text stands for by itself; `undefined` where it is none.
 * @param isCurrency whether three capital letters are the code of a currency
 */
export function parseNumberText(text: string, isCurrency: (code: string) => boolean): NumberText | undefined {
  let rest = plainDashes(trimInvisible(text));
  if (rest.length > longest) return undefined;
  const percent = rest.endsWith('%');
  if (percent) rest = rest.slice(0, -1).trimEnd();
  let currency: string | undefined;
  const before = signBefore.exec(rest);
  if (before && isSign(before[2]!, isCurrency)) {
    currency = before[2]!.trim();
    rest = before[1]! + rest.slice(before[0].length);
  } else {
    const after = signAfter.exec(rest);
    if (after && isSign(after[1]!, isCurrency)) {
      currency = after[1]!;
      rest = rest.slice(0, after.index);
    }
  }
  const match = shape.exec(rest);
  if (!match) return undefined;
  const [, sign, body = '', exponent] = match;
  const marks = readMarks(body, exponent !== undefined);
  if (!marks) return undefined;
  return {
    sign: sign === '-' ? '-' : '',
    ...marks,
    exponent: exponent === undefined ? '' : `e${exponent}`,
    ...(currency !== undefined && { currency }),
    percent,
  };
}

function isSign(text: string, isCurrency: (code: string) => boolean): boolean {
  return /\p{Sc}/u.test(text) || isCurrency(text.trim()) || localSigns.has(text.trim().toLowerCase());
}

function readMarks(body: string, hasExponent: boolean): Pick<NumberText, 'digits' | 'mark' | 'either'> | undefined {
  const text = body.replace(/\s/gu, ' ').replaceAll('’', "'");
  const points = count(text, '.');
  const commas = count(text, ',');
  const [spaces, apostrophes] = [count(text, ' '), count(text, "'")];
  if (spaces + apostrophes > 0) {
    if ((spaces > 0 && apostrophes > 0) || points + commas > 1) return undefined;
    return grouped(text, spaces > 0 ? ' ' : "'", points > 0 ? '.' : commas > 0 ? ',' : undefined);
  }
  if (points + commas === 0) return { digits: text };
  if (points > 0 && commas > 0) {
    const mark = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
    return count(text, mark) === 1 ? grouped(text, other(mark), mark) : undefined;
  }
  const mark = points > 0 ? '.' : ',';
  if (points + commas > 1) {
    const whole = grouped(text, mark, undefined);
    return whole && { ...whole, mark: other(mark) };
  }
  return !hasExponent && /^[1-9]\d{0,2}[.,]\d{3}$/.test(text) ? { digits: text, either: mark } : { digits: text, mark };
}

/** Takes the marks of groups out, if they part the whole number by threes. */
function grouped(
  text: string,
  group: string,
  mark: DecimalMark | undefined,
): Pick<NumberText, 'digits' | 'mark'> | undefined {
  const at = mark === undefined ? text.length : text.indexOf(mark);
  const parts = text.slice(0, at).split(group);
  const isGrouped = parts.every(
    (part, index) => /^\d+$/.test(part) && (index === 0 ? part.length <= 3 : part.length === 3),
  );
  if (!isGrouped || text.indexOf(group, at) >= 0) return undefined;
  const digits = parts.join('') + text.slice(at);
  return mark === undefined ? { digits } : { digits, mark };
}

/** The number as JSON would write it, nearly (`parseNumber` reads it). @param either the decimal mark, where the text does not say */
export function plainNumber({ sign, digits, exponent, mark, either }: NumberText, decimal: DecimalMark): string {
  if (either !== undefined)
    return sign + (either === decimal ? digits.replace(either, '.') : digits.replace(either, ''));
  return sign + (mark === ',' ? digits.replace(',', '.') : digits) + exponent;
}

export function other(mark: DecimalMark): DecimalMark {
  return mark === '.' ? ',' : '.';
}

function count(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found++;
  return found;
}
