import { decodeReferences } from './xml-scanner.ts';

/** What XML or Excel would not give back as it is: controls, surrogates without a partner, and text that looks like an escape. */
// oxlint-disable-next-line no-control-regex
const unsafe = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Surrogate}|_(?=x[0-9A-Fa-f]{4}_)/gu;

/** Text → text that an XLSX file can hold, with Excel's own escapes: `_x000D_` for CR, `_x005F_x0041_` for `_x0041_`. */
export function encodeXlsxText(text: string): string {
  return text.replace(
    unsafe,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/** The text that an XLSX file holds → what it means: references, Excel's escapes, and line ends as XML has them. */
export function decodeXlsxText(text: string): string {
  let plain = text;
  if (plain.includes('\r')) plain = plain.replace(/\r\n?/g, '\n');
  plain = decodeReferences(plain);
  if (!plain.includes('_x')) return plain;
  return plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_escape, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
