import type { Unzipped } from 'fflate';
import { maxColumns } from './limits.ts';

/**
 * The parts of a workbook without what nobody asks for in those of XLSB: of their records only those that cells, sheets, formats and
 * comments are made of, each with text no longer than the record is. SheetJS believes every length that a record tells, and reads
 * formulas that are nothing but numbers; a damaged file would keep it busy for ever, or until the memory is used up.
 * A part whose records do not fit together is left out, as if it were not there; `undefined` where no cell could be read without it.
 */
export function sieveXlsb(parts: Unzipped): Unzipped | undefined {
  const made = { ...parts };
  for (const [path, part] of Object.entries(parts)) {
    if (!/\.bin$/i.test(path)) continue;
    const sieved = sieveRecords(part);
    if (sieved) made[path] = sieved as Unzipped[string];
    else if (needed.test(path)) return undefined;
    else delete made[path];
  }
  return made;
}

/** Without these, texts would be missing and dates be numbers, and nobody would know. */
const needed = /(?:^|\/)(?:workbook|sharedStrings|styles)\.bin$/i;

/** What becomes of a record: its type, and how much of it stays. Nothing where it is left out. */
interface Kept {
  type: number;
  length: number;
}

interface RecordPlace {
  part: Uint8Array;
  view: DataView;
  type: number;
  /** Where its content begins and ends. */
  from: number;
  to: number;
}

/** The content stays as it is: all that is read of it has a fixed length. */
const whole = ({ type, from, to }: RecordPlace): Kept => ({ type, length: to - from });

/** The content ends in a text. */
const textAt =
  (offset: number, as?: number) =>
  (record: RecordPlace): Kept | undefined => {
    const end = textEnd(record, record.from + offset);
    return end === undefined ? undefined : { type: as ?? record.type, length: end - record.from };
  };

/** Text with fonts for some of its letters: these are left out, with the mark that says that there are any. */
const richTextAt =
  (offset: number) =>
  (record: RecordPlace): Kept | undefined => {
    const kept = textAt(offset + 1)(record);
    if (kept) record.part[record.from + offset] = 0;
    return kept;
  };

/** The result of a formula is a cell like any other. */
const resultAs = (type: number, length: number) => ({ from, to }: RecordPlace): Kept | undefined =>
  to - from < length ? undefined : { type, length }; // prettier-ignore

const rules: ReadonlyMap<number, (record: RecordPlace) => Kept | undefined> = new Map([
  // Rows and cells.
  ...[0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x07, 0x0c, 0x0d, 0x0e, 0x0f, 0x10, 0x12].map((type) => [type, whole] as const),
  [0x06, textAt(8)],
  [0x11, textAt(4)],
  [0x3e, richTextAt(8)],
  [0x08, textAt(8, 0x06)],
  [0x09, resultAs(0x05, 16)],
  [0x0a, resultAs(0x04, 9)],
  [0x0b, resultAs(0x03, 9)],
  // Size of the sheet, merged cells, widths.
  [0x94, whole],
  [0xb0, whole],
  [0x3c, columnWidths],
  // Shared strings.
  [0x9f, whole],
  [0x13, richTextAt(0)],
  // Properties of the workbook, without its name in macros; sheets.
  [0x99, resultAs(0x99, 8)],
  [0x9c, sheetNames],
  // Number formats, and which cells have them.
  [0x2c, textAt(2)],
  ...[0x2f, 0x269, 0x26a, 0x272, 0x273].map((type) => [type, whole] as const),
  // Comments.
  [0x278, textAt(0)],
  [0x27b, whole],
  [0x27c, whole],
  [0x27d, richTextAt(0)],
]); // prettier-ignore

function columnWidths(record: RecordPlace): Kept | undefined {
  const { view, from, to } = record;
  return to - from >= 18 && view.getUint32(from + 4, true) < maxColumns ? whole(record) : undefined;
}

/** The id by which the sheet is found, and its name. */
function sheetNames(record: RecordPlace): Kept | undefined {
  const id = idEnd(record, record.from + 8);
  const end = id === undefined ? undefined : textEnd(record, id);
  return end === undefined ? undefined : { type: record.type, length: end - record.from };
}

/** A sheet may have no id, which is said by a number of letters that cannot be. */
function idEnd(record: RecordPlace, from: number): number | undefined {
  const isNone = from + 4 <= record.to && record.view.getUint32(from, true) === 0xffffffff;
  return isNone ? from + 4 : textEnd(record, from);
}

/** Where a text ends that begins with the number of its letters; nothing where the record ends before. */
function textEnd({ view, to }: RecordPlace, from: number): number | undefined {
  if (from + 4 > to) return undefined;
  const end = from + 4 + 2 * view.getUint32(from, true);
  return end > to ? undefined : end;
}

/** A number is two bytes of seven bits each at most, a length four. */
function sieveRecords(original: Uint8Array): Uint8Array | undefined {
  const part = original.slice();
  const view = new DataView(part.buffer, part.byteOffset, part.length);
  let written = 0;
  for (let at = 0; at < part.length;) {
    const start = at;
    let type = part[at++]!;
    if (type & 0x80) type = (type & 0x7f) + ((part[at++]! & 0x7f) << 7);
    let length = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = part[at++];
      if (byte === undefined) return undefined;
      length += (byte & 0x7f) << shift;
      if (!(byte & 0x80)) break;
    }
    const to = at + length;
    if (to > part.length) return undefined;
    const rule = rules.get(type);
    const kept = rule?.({ part, view, type, from: at, to });
    // Widths beyond the last column say nothing; anything else would be missed.
    if (rule && !kept && rule !== columnWidths) return undefined;
    if (kept?.type === type && kept.length === length) {
      if (written !== start) part.copyWithin(written, start, to);
      written += to - start;
    } else if (kept) {
      // Never longer than it was.
      written = writeHead(part, written, kept);
      part.copyWithin(written, at, at + kept.length);
      written += kept.length;
    }
    at = to;
  }
  return part.subarray(0, written);
}

function writeHead(part: Uint8Array, from: number, { type, length }: Kept): number {
  let at = from;
  if (type >= 0x80) {
    part[at++] = (type & 0x7f) | 0x80;
    part[at++] = type >> 7;
  } else part[at++] = type;
  let rest = length;
  do {
    part[at++] = (rest & 0x7f) | (rest > 0x7f ? 0x80 : 0);
    rest >>= 7;
  } while (rest > 0);
  return at;
}
