/**
 * In the CSV files that we make for Excel in Spanish, a number that is alone in its cell has a decimal comma (`1500000,5`), by which
 * Excel knows that it is one. Numbers within lists and text keep their point: nobody calculates with these cells.
 */
export function withDecimalComma(number: string): string {
  return number.replace('.', ',');
}

/** A list that Excel in Spanish would take for one number (`1,5`, a pair) or for a day (`1.5`, a list of one), and change on saving. */
const oneNumber = /^[+-]?\d+[.,]\d+(?:e[+-]?\d+)?$/i;

export function looksLikeOneNumber(list: string): boolean {
  return oneNumber.test(list);
}
