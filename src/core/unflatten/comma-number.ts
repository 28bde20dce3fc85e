import type { ExactNumber } from '../model/json.ts';
import { parseNumber } from '../model/number.ts';
import { parseNumberText, plainNumber } from './evidence/number-text.ts';

const noCurrency = (): boolean => false;

/** What Excel makes of a number of more than eleven digits: `1,23457E+11`. We never write a capital E where a double holds the number. */
const shortened = /^-?\d(?:,\d{1,5})?E\+\d{1,3}$/;

/**
 * The number that a text stands for in a file whose numbers have a decimal comma: as we write it, with any number of digits, or as
 * people and programs write it where there is no doubt (`1.500.000,50`, `0.25`). `undefined` for what is none, and for `1.500`: in
 * Spain that is fifteen hundred, but a program that another country set up may have saved the file.
 */
export function parseCommaNumber(text: string): number | ExactNumber | undefined {
  const literal = text.includes('.') ? undefined : parseNumber(text.replace(',', '.'));
  if (literal !== undefined) return literal;
  const number = parseNumberText(text, noCurrency);
  if (!number || number.either !== undefined || number.percent || number.currency !== undefined) return undefined;
  return parseNumber(plainNumber(number, ','));
}

/** Whether a spreadsheet program has left out digits of the number when it saved the file. */
export function isShortened(text: string, value: number | ExactNumber): boolean {
  return typeof value === 'number' && shortened.test(text);
}
