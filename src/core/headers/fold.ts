/** White space and invisible characters that people and programs leave in headers, ids and codes. */
const invisible = /[\s\u00a0\u00ad\u200b-\u200f\u2060\ufeff]+/gu;

/**
 * The form in which names are matched forgivingly (rule 1): without case, accents, white space, trailing punctuation, and
 * in one Unicode form. For matching only; values are never changed by it.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(invisible, '')
    .replace(/[.,;:!?*]+$/u, '')
    .toLowerCase();
}
