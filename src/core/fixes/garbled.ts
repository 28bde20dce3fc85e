/** What Windows-1252 has between 0x80 and 0x9f; the five it leaves free are the control characters of the same number. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** What only wrongly read UTF-8 looks like: letters with accents, signs, dashes and quotes of Western Europe. */
const pieces = /Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u0080-\u00bf]|â€[\u0080-\u00bf™œ\u009d˜“”•–—¦]/g;

/** Text that is still not what somebody wrote. */
const unclean = /[ÃÂ](?=[\u0080-\u00bf\s]|$)|â€|\ufffd|[\u0080-\u009f]/;

/** Text may have gone through this more than once. */
const mostTimes = 3;

/**
 * The text that was meant, where UTF-8 was once read as Windows-1252: `Construcción` for `ConstrucciÃ³n`. `undefined` where what comes
 * out is not clean text.
 */
export function withoutGarbling(text: string): string | undefined {
  let result = text;
  for (let times = 0; times < mostTimes && unclean.test(result); times++) {
    const whole = decoded(result);
    // Beside letters that are right, only what cannot be anything else.
    result = whole ?? result.replace(pieces, (piece) => decoded(piece) ?? piece);
  }
  return result === text || unclean.test(result) ? undefined : result;
}

/** The text that these characters are as bytes of UTF-8; `undefined` where they are none. */
function decoded(text: string): string | undefined {
  let result = '';
  for (let at = 0; at < text.length;) {
    const lead = byteOf(text, at);
    const length = lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (lead < 0 || lead > 0xf4 || (lead >= 0x80 && lead < 0xc2)) return undefined;
    let code = length === 1 ? lead : lead & (0x7f >> length);
    for (let next = 1; next < length; next++) {
      const byte = byteOf(text, at + next);
      if (byte < 0x80 || byte > 0xbf) return undefined;
      code = (code << 6) | (byte & 0x3f);
    }
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
    result += String.fromCodePoint(code);
    at += length;
  }
  return result;
}

/** The byte that Windows-1252 shows as this character; -1 for none. */
function byteOf(text: string, at: number): number {
  const code = at < text.length ? text.charCodeAt(at) : -1;
  if (code < 0x100 && (code < 0x80 || code > 0x9f)) return code;
  const found = windows1252.indexOf(text[at]!);
  return found < 0 ? -1 : 0x80 + found;
}
