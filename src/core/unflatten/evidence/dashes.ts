/** Hyphens, dashes and minus signs that programs put in place of `-`. */
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;

/** The text with plain dashes; the text itself where it has no others. */
export function plainDashes(text: string): string {
  return text.replace(dashes, '-');
}
