import fc from 'fast-check';

const pieces = [
  'a', '7', ' ', '  ', '\t', '\n', '\r\n', '\r', '"', "'", ',', ';', '|', '=1+1', '#REF!', '007', '1e5', '\\',
  '<', '>', '&', '&amp;', ']]>', '<!--', '_x0041_', '_x005F_', '_x', '_', 'ñ', '€', '\u00A0', '\u200B', '\uFEFF', '\u2028',
  '\u{1F600}', '\u0301', 'json:', '{}', 'true', '%', '@', '+5', '-',
]; // prettier-ignore

const controls = ['\u0001', '\u0008', '\u000B', '\u000C', '\u001F', '\u007F', '\u0085', '\uFFFE', '\uFFFF'];

/** Text made of what goes wrong in spreadsheets; no NUL and no lone surrogates, which the engine never passes on. */
export function hostileText(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: fc.constantFrom(...controls) },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 5 }).map((text) => text.replaceAll('\0', '')) },
  );
  return fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(''));
}
