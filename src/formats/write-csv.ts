import { cellText } from '../core/model/cell-text.ts';
import type { Row, Table } from '../core/model/workbook.ts';
import { ByteWriter } from './byte-writer.ts';
import { csvDelimiters } from './csv-delimiters.ts';
import type { CsvDelimiter } from './csv-delimiters.ts';

export interface WriteCsvOptions {
  delimiter?: CsvDelimiter;
  /** Excel takes a CSV file without the mark for Windows-1252. Default `true`. */
  byteOrderMark?: boolean;
}

/**
 * Cells that hold any of the delimiters are quoted, whichever is used, so that a reader that looks for the delimiter
 * cannot be misled by the data; and white space at the ends, which some readers drop where it is not quoted.
 */
const special = new RegExp(`["\\r\\n${csvDelimiters.join('')}]`);

/** The characters that stand in a cell as they are, and are one byte each: a quick look at short text needs no other. */
const isPlain = Uint8Array.from({ length: 0x80 }, (_, code) =>
  code > 0x20 && !special.test(String.fromCharCode(code)) ? 1 : 0,
);
const space = 0x20;
const semicolon = 0x3b;
const quote = 0x22;

/** Longer text is encoded as a whole, which the browser does faster than we could. */
const shortText = 64;

/**
 * Among other cells between semicolons a number with a decimal comma needs no quotes, if the first row has several cells, too: there no
 * comma stands outside quotes, so that no reader can take it for the delimiter.
 */
const decimalNumber = /^-?\d+,\d+(?:e[+-]?\d+)?$/i;

/** A file that begins with `sep=;` announces its delimiter to Excel (and to us), also where that is meant as data. */
const announcesDelimiter = /^sep=/i;

/**
 * Rows → the bytes of a CSV file: UTF-8, rows end in CR LF, line ends inside cells stay as they are.
 * `readCsv` gives back the text of every cell. NUL characters and lone surrogates do not survive; the caller encodes them.
 * Our own, since PapaParse takes three to four times as long (docs/decisions).
 */
export class CsvWriter {
  private readonly out: ByteWriter;
  private readonly delimiter: number;
  /** Cells of the first row, once it is written. */
  private headers = 0;

  /** @param out where the bytes go */
  constructor({ delimiter = ',', byteOrderMark = true }: WriteCsvOptions = {}, out = new ByteWriter()) {
    this.out = out;
    this.delimiter = delimiter.charCodeAt(0);
    if (byteOrderMark) this.out.text('\uFEFF');
  }

  row(cells: Row): void {
    const { out, delimiter } = this;
    const isPlainDecimal = delimiter === semicolon && cells.length > 1 && this.headers > 1;
    this.headers ||= cells.length;
    // Delimiters that are still to be written: most cells of a row are empty.
    let owed = 0;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (cell !== undefined && cell !== '') {
        const text = typeof cell === 'string' ? cell : cellText(cell);
        const isShort = text.length <= shortText && (column > 0 || !announcesDelimiter.test(text));
        if (!isShort || !out.plain(delimiter, owed, text, isPlain, space)) {
          out.repeated(delimiter, owed);
          this.text(text, column, isPlainDecimal);
        }
        owed = 0;
      }
      owed++;
    }
    out.repeated(delimiter, Math.max(0, owed - 1));
    out.reserve(2);
    out.byte(0x0d);
    out.byte(0x0a);
  }

  finish(): Uint8Array {
    return this.out.finish();
  }

  private text(text: string, column: number, isPlainDecimal: boolean): void {
    const { out } = this;
    if (!needsQuotes(text, column) || (isPlainDecimal && decimalNumber.test(text))) return out.text(text);
    out.reserve(1);
    out.byte(quote);
    out.text(text.includes('"') ? text.replaceAll('"', '""') : text);
    out.reserve(1);
    out.byte(quote);
  }
}

/** A table → the bytes of a CSV file, as `CsvWriter` makes it. */
export function writeCsv(table: Table, options?: WriteCsvOptions): Uint8Array {
  const writer = new CsvWriter(options);
  for (const row of table.rows) writer.row(row ?? []);
  return writer.finish();
}

/** A text as it has to stand in a file by itself, where any one character may be the delimiter. */
export function csvField(text: string, column: number, delimiter: string): string {
  return text.includes(delimiter) || needsQuotes(text, column) ? quotedField(text) : text;
}

export function quotedField(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function needsQuotes(text: string, column: number): boolean {
  if (special.test(text) || (column === 0 && announcesDelimiter.test(text))) return true;
  return (mayBeSpace(text.charCodeAt(0)) || mayBeSpace(text.charCodeAt(text.length - 1))) && text.trim() !== text;
}

/** Letters and digits, which nearly all text begins and ends with, are not. */
function mayBeSpace(code: number): boolean {
  return code <= 0x20 || code >= 0x80;
}
