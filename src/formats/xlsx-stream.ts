import { strFromU8 } from 'fflate';
import type { Cell, Table } from '../core/model/workbook.ts';
import type { RowTarget, WorkbookTarget } from '../core/model/workbook-target.ts';
import { BegunRows } from './begun-rows.ts';
import type { ByteWriter } from './byte-writer.ts';
import { columnWidths, sampledRows } from './column-widths.ts';
import { safeSheetNames } from './sheet-names.ts';
import { SharedStrings, type SheetFrame, SheetRows } from './write-sheet.ts';
import { frameOf, sharedStringsPath, sheetPath, writeFrames } from './write-xlsx.ts';
import { finishZip, StreamedFile, type StreamedZip } from './zip-stream.ts';

export interface XlsxStreamOptions {
  /** Rows that a sheet can have; those beyond it go on on another one, under the same headers. */
  rowLimit: number;
  /** Rows at the top of a sheet that stay in view, in bold: 0 or 1. */
  headerRowsOf(name: string): number;
}

/**
 * The sheets of a workbook as XLSX, each compressed while its rows are made, like the CSV files of `CsvStream`. They have the cells, names and
 * looks of `writeXlsx`. Texts stand in their cells: a table of all texts would be in memory, and packed they take no more.
 */
export async function openXlsxStream(options: XlsxStreamOptions): Promise<XlsxStream> {
  const kinds = [0, 1].map((headerRows) => ({ name: `${headerRows}`, widths: [1], headerRows }));
  const parts = await writeFrames(kinds);
  const frames = kinds.map(({ headerRows }, index) => frameOf(parts[sheetPath(index)]!, headerRows));
  return new XlsxStream(options, frames);
}

export class XlsxStream implements WorkbookTarget {
  private readonly options: XlsxStreamOptions;
  /** By the number of header rows. */
  private readonly frames: readonly SheetFrame[];
  private readonly sheets: LongSheet[] = [];

  constructor(options: XlsxStreamOptions, frames: readonly SheetFrame[]) {
    this.options = options;
    this.frames = frames;
  }

  openSheet(name: string, headers: readonly string[]): RowTarget {
    const sheet = this.add(name, headers, this.options.rowLimit);
    const rows = new BegunRows(headers.length, (cells) => sheet.write(cells));
    return { beginRow: () => rows.begin(), endRow: (cells) => rows.end(cells) };
  }

  addTable({ name, rows }: Table): void {
    const [first = [], ...others] = rows;
    const sheet = this.add(name, first, Infinity);
    for (const row of others) sheet.write(row ?? []);
  }

  private add(name: string, headers: readonly Cell[], rowLimit: number): LongSheet {
    const sheet = new LongSheet(name, headers, rowLimit, this.frames[this.options.headerRowsOf(name)]!);
    this.sheets.push(sheet);
    return sheet;
  }

  /** How large the sheets are by now. */
  get sizes(): { name: string; rows: number; columns: number }[] {
    return this.sheets.flatMap(({ columns, parts }) => parts.map(({ name, rows }) => ({ name, rows, columns })));
  }

  /** Sheets that did not hold their rows, and on how many these stand. */
  get split(): { name: string; sheets: number }[] {
    return this.sheets.flatMap(({ name, parts }) => (parts.length > 1 ? [{ name, sheets: parts.length }] : []));
  }

  /** Waits until all that was written is compressed. Between pieces of the document, so that no more than one of them waits. */
  async compressed(): Promise<void> {
    for (const { parts } of this.sheets) for (const { file } of parts) await file.written();
  }

  async finish(): Promise<StreamedZip> {
    const parts = this.sheets.flatMap((sheet) => sheet.parts);
    const names = safeSheetNames(parts.map(({ name }) => name));
    const frames = parts.map(({ headerRows }, index) => ({ name: names[index]!, widths: [], headerRows }));
    const sheets = new Map(parts.map((part, index) => [sheetPath(index), part]));
    const files = new Map<string, StreamedFile>();
    for (const [path, bytes] of Object.entries(await writeFrames(frames))) {
      if (sheets.has(path)) continue;
      const file = new StreamedFile();
      file.out.text(path === sharedStringsPath ? new SharedStrings().xml() : strFromU8(bytes));
      files.set(path, file);
    }
    for (const [path, part] of sheets) {
      part.end();
      files.set(path, part.file);
    }
    const zip = await finishZip(files);
    return 'tooLarge' in zip ? { tooLarge: sheets.get(zip.tooLarge)?.name ?? zip.tooLarge } : zip;
  }
}

/** A sheet, and those on which it goes on. */
class LongSheet {
  readonly name: string;
  readonly columns: number;
  readonly parts: SheetPart[] = [];
  private readonly headers: readonly Cell[];
  private readonly rowLimit: number;
  private readonly frame: SheetFrame;

  constructor(name: string, headers: readonly Cell[], rowLimit: number, frame: SheetFrame) {
    this.name = name;
    this.columns = headers.length;
    this.headers = headers;
    this.rowLimit = rowLimit;
    this.frame = frame;
    this.begin(name);
  }

  write(cells: readonly Cell[]): void {
    if (this.parts.at(-1)!.rows >= this.rowLimit) this.begin(`${this.name} (${this.parts.length + 1})`);
    this.parts.at(-1)!.write(cells);
  }

  private begin(name: string): void {
    const part = new SheetPart(name, this.frame);
    part.write(this.headers);
    this.parts.push(part);
  }
}

/** One sheet of the file. Its first rows wait, since the widths of its columns, which stand before all rows, are taken from them. */
class SheetPart {
  readonly name: string;
  readonly file = new StreamedFile();
  readonly headerRows: number;
  rows = 0;
  private readonly frame: SheetFrame;
  private readonly writer: SheetRows;
  private waiting: Cell[][] | undefined = [];

  constructor(name: string, frame: SheetFrame) {
    this.name = name;
    this.frame = frame;
    this.headerRows = frame.headerRows;
    this.writer = new SheetRows(this.file.out, frame);
  }

  write(cells: readonly Cell[]): void {
    if (this.waiting && this.waiting.push([...cells]) >= this.headerRows + sampledRows) this.begin();
    else if (!this.waiting) this.writer.write(cells, this.rows);
    this.rows++;
  }

  end(): void {
    this.begin();
    writeAscii(this.file.out, this.frame.after);
  }

  private begin(): void {
    const { frame, headerRows, waiting, writer } = this;
    if (!waiting) return;
    this.waiting = undefined;
    writeAscii(this.file.out, withWidths(frame.before, columnWidths(waiting, headerRows)));
    for (const [index, cells] of waiting.entries()) writer.write(cells, index);
  }
}

/** What stands before the rows, without the range that they cover, which nobody knows yet. */
function withWidths(before: string, widths: readonly number[]): string {
  const columns = widths.map((width, index) => {
    const number = index + 1;
    return `<col min="${number}" max="${number}" width="${width}" customWidth="true"/>`;
  });
  return before
    .replace(/<dimension [^>]*>/, '')
    .replace(/<cols>.*<\/cols>/, columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '');
}

function writeAscii(out: ByteWriter, text: string): void {
  out.reserve(text.length);
  out.ascii(text);
}
