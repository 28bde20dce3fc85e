export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-1';

export interface DecodedText {
  text: string;
  encoding: TextEncoding;
  /** The encoding was concluded from the bytes; neither a byte order mark nor the caller said so, and it is not UTF-8. */
  guessed: boolean;
  /** Some bytes mean nothing in the encoding asked for; each stands as U+FFFD. */
  replaced: boolean;
}

/** Names people and Python give to encodings; separators and case do not matter. */
const encodingNames: Readonly<Record<string, TextEncoding | 'utf-16'>> = {
  utf8: 'utf-8',
  utf8sig: 'utf-8',
  utf16: 'utf-16',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  cp1252: 'windows-1252',
  windows1252: 'windows-1252',
  latin1: 'iso-8859-1',
  iso88591: 'iso-8859-1',
};

/** Bytes 0x80–0x9F of Windows-1252. Written out since Node's own decoder reads them as ISO-8859-1 in several versions. */
const windows1252 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/**
 * Bytes → text, without the byte order mark.
 * The encoding is, in this order: the mark's, the one asked for (`utf-8`, `utf-8-sig`, `cp1252`, `latin_1`, `utf-16` …;
 * unknown names count as not asked for), UTF-16 if every other byte is zero, UTF-8 if the bytes are valid as that, else Windows-1252.
 */
export function decodeText(bytes: Uint8Array, wanted?: string): DecodedText {
  const marked = byteOrderMark(bytes);
  const asked = encodingNames[(wanted ?? '').toLowerCase().replace(/[-_\s]/g, '')];
  if (marked !== undefined) return decodeAs(bytes, marked, false);
  if (asked !== undefined) {
    return decodeAs(bytes, asked === 'utf-16' ? (utf16WithoutMark(bytes) ?? 'utf-16le') : asked, false);
  }
  const utf16 = utf16WithoutMark(bytes);
  if (utf16 !== undefined) return decodeAs(bytes, utf16, true);
  const text = strictUtf8(bytes);
  if (text !== undefined) return { text, encoding: 'utf-8', guessed: false, replaced: false };
  return decodeAs(bytes, 'windows-1252', true);
}

/** The encoding as a person writes it. */
export function encodingLabel(encoding: TextEncoding): string {
  if (encoding === 'windows-1252') return 'Windows-1252';
  return encoding.startsWith('utf-16') ? 'UTF-16' : encoding.toUpperCase();
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding, guessed: boolean): DecodedText {
  if (encoding === 'windows-1252' || encoding === 'iso-8859-1') {
    return { text: decodeSingleBytes(bytes, encoding === 'windows-1252'), encoding, guessed, replaced: false };
  }
  const strict = encoding === 'utf-8' ? strictUtf8(bytes) : undefined;
  const text = strict ?? new TextDecoder(encoding).decode(bytes);
  return { text, encoding, guessed, replaced: encoding === 'utf-8' && strict === undefined };
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Text → bytes, the reverse of `decodeText`; `undefined` where the encoding does not have one of its characters. */
export function encodeText(text: string, encoding: TextEncoding, isMarked: boolean): Uint8Array | undefined {
  const whole = isMarked ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(whole);
  if (encoding === 'windows-1252' || encoding === 'iso-8859-1') return encodeSingleBytes(text, encoding);
  const bytes = new Uint8Array(whole.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < whole.length; index++) {
    view.setUint16(2 * index, whole.charCodeAt(index), encoding === 'utf-16le');
  }
  return bytes;
}

function encodeSingleBytes(text: string, encoding: 'windows-1252' | 'iso-8859-1'): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isOwn = code < 0x80 || (code >= 0xa0 && code <= 0xff) || (encoding === 'iso-8859-1' && code <= 0xff);
    const byte = isOwn ? code : encoding === 'windows-1252' ? windows1252.indexOf(text[index]!) + 0x80 : 0;
    if (byte < 0x80 && !isOwn) return undefined;
    bytes[index] = byte;
  }
  return bytes;
}

export function byteOrderMark(bytes: Uint8Array): TextEncoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Text in our languages has a zero in nearly every pair of bytes when it is UTF-16, and never on both sides. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.min(bytes.length >> 1, 512);
  let first = 0;
  let second = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[2 * pair] === 0) first++;
    if (bytes[2 * pair + 1] === 0) second++;
  }
  if (pairs < 2) return undefined;
  if (second > pairs * 0.7 && first === 0) return 'utf-16le';
  if (first > pairs * 0.7 && second === 0) return 'utf-16be';
  return undefined;
}

function decodeSingleBytes(bytes: Uint8Array, isWindows: boolean): string {
  const utf16 = new Uint8Array(bytes.length * 2);
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] as number;
    const code = isWindows && byte >= 0x80 && byte < 0xa0 ? windows1252.charCodeAt(byte - 0x80) : byte;
    utf16[2 * index] = code & 0xff;
    utf16[2 * index + 1] = code >> 8;
  }
  // `ignoreBOM`: the bytes ÿþ at the start, decoded, are letters and no mark.
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(utf16);
}
