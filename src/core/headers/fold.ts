import { isInvisible } from '../model/white-space.ts';

/** White space and invisible characters that people and programs leave in headers, ids and codes. */
const invisible = /[\s\u00a0\u00ad\u200b-\u200f\u2060\ufeff]+/gu;

const punctuation = '.,;:!?*';

/**
 * The form in which names are matched forgivingly (rule 1): without case, accents, white space, trailing punctuation, and
 * in one Unicode form. For matching only; values are never changed by it.
 */
export function fold(text: string): string {
  return withoutPunctuation(
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(invisible, ''),
  ).toLowerCase();
}

/**
 * The text without white space and punctuation at its end. Step by step: an expression that looks for the end takes the square of
 * the time where there is much before it.
 */
export function withoutPunctuation(text: string): string {
  let end = text.length;
  while (end > 0 && (punctuation.includes(text[end - 1]!) || isInvisible(text.charCodeAt(end - 1)))) end--;
  return text.slice(0, end);
}
