import type { CellCorrection, CorrectedValue } from '../core/model/corrections.ts';
import { byteOrderMark, decodeText, encodeText } from './decode-text.ts';
import { endOfField } from './parse-csv.ts';
import { delimitedText, type ReadCsvOptions } from './read-csv.ts';
import { csvField, quotedField } from './write-csv.ts';

export interface CorrectedCsv {
  bytes: Uint8Array;
  /** The encoding of the file did not have a character that is needed now; it is UTF-8, with a mark. */
  isUtf8Now: boolean;
}

type NewFields = ReadonlyMap<number, ReadonlyMap<number, CorrectedValue>>;

/**
 * The bytes of a delimited text file with other text in some of its fields: the same encoding, delimiter, quotes and line ends
 * elsewhere. A value stands there as it is, also where it begins like a formula, so that `readCsv` gives back exactly that.
 * Of several values for one field the last counts. The options are those that the file was read with. Only fields whose quotes do not fit together (and NUL characters, which nobody
 * reads) are put right, too: what they are may depend on what stands behind them.
 */
export function correctCsv(
  bytes: Uint8Array,
  corrections: Iterable<CellCorrection>,
  { encoding, delimiter: wanted }: ReadCsvOptions = {},
): CorrectedCsv {
  const decoded = decodeText(bytes, encoding);
  const { text, announcement, delimiter } = delimitedText(decoded.text, wanted);
  const correction = new CsvCorrection(announcement + text, announcement.length, delimiter, byPosition(corrections));
  const corrected = correction.run();
  // What is empty now, or quoted, may have been what told the delimiter.
  const isTold = delimitedText(corrected, wanted).delimiter === delimiter;
  const whole = isTold ? corrected : `sep=${delimiter}\r\n${corrected}`;
  const same = encodeText(whole, decoded.encoding, byteOrderMark(bytes) !== undefined);
  if (same && decodeText(same, encoding).text === whole) return { bytes: same, isUtf8Now: false };
  return { bytes: encodeText(whole, 'utf-8', true)!, isUtf8Now: true };
}

function byPosition(corrections: Iterable<CellCorrection>): Map<number, Map<number, CorrectedValue>> {
  const rows = new Map<number, Map<number, CorrectedValue>>();
  for (const { row, column, value } of corrections) {
    const fields = rows.get(row);
    if (fields) fields.set(column, value);
    else rows.set(row, new Map([[column, value]]));
  }
  return rows;
}

class CsvCorrection {
  private readonly text: string;
  private readonly start: number;
  private readonly delimiter: string;
  private readonly fields: NewFields;
  private readonly pieces: string[] = [];
  /** Up to where the text has been taken over. */
  private done = 0;
  /** Of the last row that has one. */
  private lineEnd = '\r\n';

  /** @param start where the first row begins */
  constructor(text: string, start: number, delimiter: string, fields: NewFields) {
    this.text = text;
    this.start = start;
    this.delimiter = delimiter;
    this.fields = fields;
    this.noteLineEnd(start - 1);
  }

  run(): string {
    const { text } = this;
    let row = 0;
    for (let position = this.start; position < text.length; row++) {
      position = this.readRow(row, position);
      if (text.startsWith('\r\n', position)) position++;
      this.noteLineEnd(position);
      position++;
    }
    this.takeOver(text.length);
    this.addRows(row);
    return this.pieces.join('');
  }

  /** @param last where a line end has its last character */
  private noteLineEnd(last: number): void {
    const character = this.text[last];
    if (character === '\r') this.lineEnd = '\r';
    else if (character === '\n') this.lineEnd = this.text[last - 1] === '\r' ? '\r\n' : '\n';
  }

  /** Returns where the row ends. */
  private readRow(row: number, from: number): number {
    const own = this.fields.get(row);
    const delimiterCode = this.delimiter.charCodeAt(0);
    let position = from;
    for (let column = 0; ; column++) {
      const { end, malformed } = endOfField(this.text, position, delimiterCode);
      if (own?.has(column)) this.replace(position, end, this.newField(position, end, own.get(column), column));
      else if (malformed !== undefined) this.replace(position, end, quotedField(malformed));
      position = end;
      if (this.text.charCodeAt(position) !== delimiterCode) {
        if (own) this.replace(position, position, this.beyond(own, column + 1));
        return position;
      }
      position++;
    }
  }

  /** A field in place of another; in quotes if that was. */
  private newField(start: number, end: number, value: CorrectedValue | undefined, column: number): string {
    const field = this.fieldText(value, column);
    // A row of nothing, between line ends that would become one.
    if (field === '' && this.text[start - 1] === '\r' && this.text[end] === '\n') return '""';
    return this.text[start] === '"' && field !== '' && !field.startsWith('"') ? `"${field}"` : field;
  }

  /** The fields of a row from one on: those up to it are there. */
  private beyond(own: ReadonlyMap<number, CorrectedValue>, from: number): string {
    let column = from - 1;
    let text = '';
    for (const [next, value] of [...own].sort(([one], [other]) => one - other)) {
      const field = this.fieldText(value, next);
      if (next < from || field === '') continue;
      text += this.delimiter.repeat(next - column) + field;
      column = next;
    }
    return text;
  }

  /** Rows behind the last one. */
  private addRows(rows: number): void {
    const { text, lineEnd } = this;
    let isOpen = text !== '' && !/[\r\n]$/.test(text);
    let last = rows - 1;
    for (const [row, own] of [...this.fields].sort(([one], [other]) => one - other)) {
      if (row < rows) continue;
      const added = this.fieldText(own.get(0), 0) + this.beyond(own, 1);
      if (added === '') continue;
      this.pieces.push(lineEnd.repeat(row - last - 1 + (isOpen ? 1 : 0)), added, lineEnd);
      isOpen = false;
      last = row;
    }
  }

  private fieldText(value: CorrectedValue | undefined, column: number): string {
    // Neither survives in a file of text.
    const text = String(value ?? '')
      .replaceAll('\0', '')
      .replace(/\p{Surrogate}/gu, '\uFFFD');
    return csvField(text, column, this.delimiter);
  }

  private takeOver(end: number): void {
    if (end > this.done) this.pieces.push(this.text.slice(this.done, end));
    this.done = end;
  }

  private replace(start: number, end: number, text: string): void {
    this.takeOver(start);
    this.pieces.push(text);
    this.done = end;
  }
}
