import type * as SheetJs from 'xlsx';

/**
 * A workbook of Excel 97 or before, as its records, without those that nobody asks for: only what cells, sheets, formats and notes are made
 * of, and of formulas their results. SheetJS reads formulas and texts by what they say of their length; where a record of a damaged file
 * ends before that, it never does. `undefined` for a file whose records do not fit together.
 */
export function sieveXls(xlsx: typeof SheetJs, bytes: Uint8Array): Uint8Array | undefined {
  const stream = bytes[0] === compoundFile ? workbookStream(xlsx, bytes) : bytes;
  return stream && new Sieve(stream).run();
}

const compoundFile = 0xd0;

interface Compound {
  FileIndex: { content: ArrayLike<number> }[];
}

function workbookStream({ CFB }: typeof SheetJs, bytes: Uint8Array): Uint8Array | undefined {
  const container = CFB.read(bytes, { type: 'array' }) as Compound;
  const find = CFB.find as (container: Compound, path: string) => Compound['FileIndex'][number] | null;
  const entry = find(container, '/Workbook') ?? find(container, '/Book');
  return entry?.content ? Uint8Array.from(entry.content) : undefined;
}

/** How many bytes a record must have, and how many zeros are put behind it, in which a text ends that says that it is longer. */
interface Rule {
  least: number;
  zeros: number;
}

const exact = (least: number): Rule => ({ least, zeros: 0 });
const text = (least: number, zeros = 4): Rule => ({ least, zeros });

const beginOfFile: readonly number[] = [0x0009, 0x0209, 0x0409, 0x0809];
const endOfFile = 0x000a;
const sheetName = 0x0085;
const mergedCells = 0x00e5;
const continued = 0x003c;
const formulas: readonly number[] = [0x0006, 0x0206, 0x0406];

const rules: ReadonlyMap<number, Rule> = new Map([
  ...beginOfFile.map((type) => [type, exact(4)] as const),
  [endOfFile, exact(0)],
  // Code page, dates from 1904, password.
  [0x0042, exact(2)],
  [0x0022, exact(2)],
  [0x002f, exact(0)],
  [sheetName, text(7)],
  // Size of the sheet, rows, widths, merged cells.
  [0x0000, exact(8)],
  [0x0200, exact(8)],
  [0x0008, exact(8)],
  [0x0208, exact(8)],
  [0x007d, exact(10)],
  [mergedCells, exact(2)],
  // Cells: empty, number, text, boolean or error; the results of formulas that are text.
  ...[0x0001, 0x0201].map((type) => [type, exact(6)] as const),
  [0x00be, exact(6)],
  [0x0002, exact(9)],
  ...[0x0003, 0x0203].map((type) => [type, exact(14)] as const),
  ...[0x007e, 0x027e].map((type) => [type, exact(10)] as const),
  [0x00bd, exact(12)],
  ...[0x0004, 0x0204, 0x00d6].map((type) => [type, text(8)] as const),
  [0x00fd, exact(10)],
  ...[0x0005, 0x0205].map((type) => [type, exact(8)] as const),
  ...formulas.map((type) => [type, text(14, 12)] as const),
  ...[0x0007, 0x0207].map((type) => [type, text(1)] as const),
  // Shared texts.
  [0x00fc, text(8, 12)],
  // Number formats, and which cells have them.
  ...[0x001e, 0x041e].map((type) => [type, text(1)] as const),
  ...[0x0043, 0x0243, 0x0443, 0x00e0].map((type) => [type, exact(4)] as const),
  [0x0044, exact(2)],
  // Notes.
  ...[0x001c, 0x005d, 0x01b6].map((type) => [type, exact(8)] as const),
]);

/** Of a formula: row, column, format and result; in Excel 2 a byte more. The zeros behind it say that there is no more to it. */
const resultLength = 15;

class Sieve {
  private readonly stream: Uint8Array;
  private readonly view: DataView;
  private readonly made: Uint8Array;
  private length = 0;
  /** Where each sheet begins, and where it did; and where it is said where it did. */
  private readonly moved = new Map<number, number>();
  private readonly told: number[] = [];

  constructor(stream: Uint8Array) {
    this.stream = stream;
    this.view = new DataView(stream.buffer, stream.byteOffset, stream.length);
    // A text of no letters is a record of five bytes, and may become one of thirteen.
    this.made = new Uint8Array(stream.length * 3 + 64);
  }

  run(): Uint8Array | undefined {
    const { stream, view } = this;
    let kept: Rule | undefined;
    let last = -1;
    for (let at = 0; at + 4 <= stream.length;) {
      const type = view.getUint16(at, true);
      const from = at + 4;
      const to = from + view.getUint16(at + 2, true);
      // What stands behind the end fills up the container.
      if (last === endOfFile && !beginOfFile.includes(type)) break;
      if (to > stream.length) return undefined;
      const isContinued = type === continued;
      if (!isContinued) {
        this.endRecord(kept);
        kept = rules.get(type);
        last = type;
        if (kept && to - from < kept.least) return undefined;
        if (type === mergedCells && 2 + 8 * view.getUint16(from, true) > to - from) return undefined;
      }
      if (kept && !(isContinued && formulas.includes(last))) this.take(type, at, from, to);
      at = to;
    }
    this.endRecord(kept);
    return this.finish();
  }

  private take(type: number, at: number, from: number, to: number): void {
    if (beginOfFile.includes(type)) this.moved.set(at, this.length);
    if (type === sheetName) this.told.push(this.length + 4);
    const end = formulas.includes(type) ? Math.min(to, from + resultLength) : to;
    this.head(type, end - from);
    this.made.set(this.stream.subarray(from, end), this.length);
    this.length += end - from;
  }

  /** A reader takes what continues a record for the rest of it. */
  private endRecord(rule: Rule | undefined): void {
    if (!rule || rule.zeros === 0) return;
    this.head(continued, rule.zeros);
    this.length += rule.zeros;
  }

  private head(type: number, length: number): void {
    const { made } = this;
    made[this.length++] = type & 0xff;
    made[this.length++] = type >> 8;
    made[this.length++] = length & 0xff;
    made[this.length++] = length >> 8;
  }

  private finish(): Uint8Array {
    const made = this.made.subarray(0, this.length);
    const view = new DataView(made.buffer, 0, made.length);
    for (const at of this.told) view.setUint32(at, this.moved.get(view.getUint32(at, true)) ?? 0, true);
    return made;
  }
}
