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

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * The exact text of a shared string from its XML. SheetJS turns CR LF into LF and cuts references beyond U+FFFF, so this
 * is done only where one of these may be: `undefined` otherwise, and for text in more than one piece.
 */
export function decodeSharedString(xml: unknown): string | undefined {
  if (typeof xml !== 'string' || !(xml.includes('&#') || /_x000D_/i.test(xml)) || xml.includes('<![CDATA['))
    return undefined;
  const texts = [
    ...xml.replace(/<(?:\w+:)?rPh[ >][^]*?<\/(?:\w+:)?rPh>/g, '').matchAll(/<(?:\w+:)?t(?: [^>]*[^>/])?>([^<]*)</g),
  ];
  return texts.map(([, text]) => decode(text as string)).join('');
}

function decode(text: string): string {
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(/&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|(\w+));/g, (reference, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? reference;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : reference;
    });
  return plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_escape, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
