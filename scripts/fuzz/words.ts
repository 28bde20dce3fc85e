import { hostileKeys, hostileTexts } from '../../tests/properties/hostile.ts';
import type { Random } from './random.ts';

/** Markup that would run or load something if it were ever taken for such. */
export const markup = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "'><iframe src=javascript:alert(1)>",
  '</style></title></textarea><script>',
  '<a href="javascript:alert(1)">x</a>',
  '&lt;script&gt;',
  '&#60;img src=x onerror=alert(1)&#62;',
  ']]><x/>',
  '<!--',
  '-->',
  '<![CDATA[',
  '<?xml version="1.0"?>',
  '<!DOCTYPE x [<!ENTITY a "aaaa">]>',
  '&a;',
  '${alert(1)}',
  '{{constructor.constructor("alert(1)")()}}',
];

const formulas = [
  "=cmd|' /C calc'!A0",
  '+1+cmd',
  '-2+3',
  '@SUM(A1)',
  '=HYPERLINK("http://x.invalid","x")',
  '\t=1',
  '\r=1',
];

const unseen = [
  '\u202e',
  '\u2066x\u2069',
  '\u200f',
  '\0',
  'a\0b',
  '\ud800',
  '\udfff\ud800',
  '\u2028',
  '\u2029',
  '\u0085',
  '\ufeff',
];

export const numberTexts = [
  '-1', '0', '1', '2', '7', '99', '-2147483648', '2147483647', '4294967295', '9007199254740993', '99999999999999999999', '1e308', '1e-400', '1e9999',
  'NaN', '0x10', '16384', '1048576', '1048577', '65536', '0.1', '-0', '1,5', '1.234.567,89', '01', '45000', '2958466', '-700000',
]; // prettier-ignore

const keys = [...hostileKeys, ...markup.slice(0, 6), '__defineGetter__', 'prototype', 'valueOf', 'then', 'toJSON', 'a/0/b', '0/a', 'parties/0', 'parties/999999999/id', 'projects/0/id', 'id', 'title']; // prettier-ignore
const texts = [...hostileTexts, ...markup, ...formulas, ...unseen, ...numberTexts];

/** Text that somebody hopes is taken for something else. */
export function hostileText(random: Random): string {
  if (random.oneIn(2000))
    return random
      .pick(texts)
      .repeat(1 + random.below(30_000))
      .slice(0, 100_000);
  const text = random.pick(texts);
  return random.oneIn(4) ? text + random.pick(texts) : text;
}

/** A name of a key, a header, a sheet or a file. */
export function hostileKey(random: Random): string {
  if (random.oneIn(2000)) return 'k'.repeat(random.below(100_000));
  if (random.oneIn(60)) return `${random.pick(keys)}/`.repeat(random.few(1, 300));
  return random.oneIn(5) ? `${random.pick(keys)}/${random.pick(keys)}` : random.pick(keys);
}
