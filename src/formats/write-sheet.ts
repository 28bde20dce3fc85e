import { columnLetters } from '../core/model/column-letters.ts';
import { BrokenCell, DateCell, FormattedNumber } from '../core/model/workbook.ts';
import type { Cell, Table } from '../core/model/workbook.ts';
import { ByteWriter } from './byte-writer.ts';
import { encodeXlsxText } from './xlsx-text.ts';

/** The texts of a workbook, each once. */
export class SharedStrings {
  private readonly indices = new Map<string, number>();

  index(text: string): number {
    let index = this.indices.get(text);
    if (index === undefined) {
      index = this.indices.size;
      this.indices.set(text, index);
    }
    return index;
  }

  /** The part of the workbook, `xl/sharedStrings.xml`. */
  xml(): string {
    const items: string[] = [];
    for (const text of this.indices.keys()) items.push(`<si>${textElement(text)}</si>`);
    const size = this.indices.size;
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${size}" uniqueCount="${size}">${items.join('')}</sst>`;
  }
}

/** Text as it stands in a sheet or among the shared strings: `<t>…</t>`. */
export function textElement(text: string): string {
  const encoded = encodeXlsxText(text);
  const escaped = /[&<>]/.test(encoded) ? encoded.replace(/[&<>]/g, (character) => references[character]!) : encoded;
  // Excel drops white space at the ends otherwise, and some readers make one space of any.
  return /^\s|\s$|[\t\n]| {2}/.test(text) ? `<t xml:space="preserve">${escaped}</t>` : `<t>${escaped}</t>`;
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export interface SheetFrame {
  /** The XML before and behind the rows; no characters beyond ASCII. */
  before: string;
  after: string;
  /** Rows at the top with the style of headers. */
  headerRows: number;
  headerStyle: number;
}

/** Text that stands in XML as it is, in one byte for each character: what most cells hold is written with no further look. */
const plainText = /^(?:[!-%'-;=?-^`-~] ?)*[!-%'-;=?-^`-~]$/;
const shortText = 64;

/** No cell takes more bytes, but for its text: its column and row, the tags, and a number of at most 25 characters. */
const longestCell = 80;

/** The part of a workbook for one sheet: its frame, and a row for each row of the table that has cells. */
export function writeSheet(table: Table, frame: SheetFrame, strings: SharedStrings): Uint8Array {
  const out = new ByteWriter();
  out.reserve(frame.before.length);
  out.ascii(frame.before);
  const rows = new SheetRows(out, frame, strings);
  for (let index = 0; index < table.rows.length; index++) {
    const row = table.rows[index];
    if (row !== undefined) rows.write(row, index);
  }
  out.reserve(frame.after.length);
  out.ascii(frame.after);
  return out.finish();
}

/** Rows as XML. */
export class SheetRows {
  private readonly out: ByteWriter;
  private readonly headerRows: number;
  private readonly headerStyle: string;
  private readonly strings: SharedStrings | undefined;
  private readonly openings: string[] = [];

  /** @param strings where texts are kept, each once; in their cells where it is absent */
  constructor(
    out: ByteWriter,
    { headerRows, headerStyle }: Pick<SheetFrame, 'headerRows' | 'headerStyle'>,
    strings?: SharedStrings,
  ) {
    this.out = out;
    this.headerRows = headerRows;
    this.headerStyle = ` s="${headerStyle}"`;
    this.strings = strings;
  }

  /** A row, where it has cells. */
  write(row: readonly Cell[], index: number): void {
    const { out, openings, strings } = this;
    const style = index < this.headerRows ? this.headerStyle : '';
    let isOpen = false;
    for (let column = 0; column < row.length; column++) {
      const value = toValue(row[column]);
      if (value === undefined) continue;
      out.reserve(2 * longestCell);
      if (!isOpen) {
        isOpen = true;
        out.ascii('<row r="');
        out.digits(index + 1);
        out.ascii('">');
      }
      out.ascii((openings[column] ??= `<c r="${columnLetters(column)}`));
      out.digits(index + 1);
      if (typeof value !== 'string') {
        out.ascii(typeof value === 'boolean' ? '" t="b"' : '"');
        out.ascii(style);
        out.ascii('><v>');
        out.ascii(String(Number(value)));
        out.ascii('</v></c>');
      } else if (strings) {
        out.ascii('" t="s"');
        out.ascii(style);
        out.ascii('><v>');
        out.digits(strings.index(value));
        out.ascii('</v></c>');
      } else {
        out.ascii('" t="inlineStr"');
        out.ascii(style);
        out.ascii('><is>');
        if (value.length <= shortText && plainText.test(value)) {
          out.reserve(value.length + longestCell);
          out.ascii('<t>');
          out.ascii(value);
          out.ascii('</t>');
        } else {
          out.text(textElement(value));
          out.reserve(longestCell);
        }
        out.ascii('</is></c>');
      }
    }
    if (!isOpen) return;
    out.reserve(longestCell);
    out.ascii('</row>');
  }
}

function toValue(cell: Cell): string | number | boolean | undefined {
  if (typeof cell === 'string') return cell === '' ? undefined : cell;
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  if (cell instanceof DateCell || cell instanceof FormattedNumber || cell instanceof BrokenCell) return cell.text;
  return cell;
}

/** The range a sheet of these rows covers, as Excel writes it: `A1:C20`. */
export function rangeOf({ rows }: Table): string {
  let columns = 1;
  for (const row of rows) columns = Math.max(columns, row?.length ?? 0);
  return `A1:${columnLetters(columns - 1)}${Math.max(rows.length, 1)}`;
}
