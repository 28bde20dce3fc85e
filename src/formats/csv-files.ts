import type { Cell, Table } from '../core/model/workbook.ts';
import type { RowTarget, WorkbookTarget } from '../core/model/workbook-target.ts';
import { CsvWriter, writeCsv, type WriteCsvOptions } from './write-csv.ts';
import type { ZipEntry } from './write-zip.ts';
import type { ByteWriter } from './byte-writer.ts';

/** The sheets of a workbook as CSV files, written while their rows are made: no row is kept. */
export class CsvFiles implements WorkbookTarget {
  private readonly files: { name: string; finish(): Uint8Array }[] = [];
  private readonly options: WriteCsvOptions;

  constructor(options: WriteCsvOptions = {}) {
    this.options = options;
  }

  openSheet(name: string, headers: readonly string[]): RowTarget {
    const file = new CsvFile(headers, this.options);
    this.files.push({ name, finish: () => file.finish() });
    return file;
  }

  addTable(table: Table): void {
    this.files.push({ name: table.name, finish: () => writeCsv(table, this.options) });
  }

  /** Each finished when it is asked for: while it is compressed, the next one is. */
  *entries(): Generator<ZipEntry> {
    for (const { name, finish } of this.files) yield { name: `${name}.csv`, bytes: finish() };
  }
}

interface BegunRow {
  cells: Cell[];
  isFull: boolean;
}

/** One sheet as a CSV file. */
export class CsvFile implements RowTarget {
  private readonly writer: CsvWriter;
  private readonly columns: number;
  /** Rows that have begun and are not written, in their order: one, except where rows of a sheet are within each other. */
  private readonly begun: BegunRow[] = [];
  /** A row that has been written and can be filled again. */
  private free: BegunRow | undefined;

  /** @param out where the bytes go; they are kept where it is absent */
  constructor(headers: readonly string[], options: WriteCsvOptions, out?: ByteWriter) {
    this.writer = new CsvWriter(options, out);
    this.columns = headers.length;
    this.writer.row(headers);
  }

  beginRow(): Cell[] {
    const row = this.free ?? { cells: new Array<Cell>(this.columns).fill(undefined), isFull: false };
    this.free = undefined;
    this.begun.push(row);
    return row.cells;
  }

  endRow(cells: Cell[]): void {
    const [first] = this.begun;
    if (this.begun.length === 1 && first?.cells === cells) {
      this.begun.length = 0;
      this.write(first);
      return;
    }
    this.begun.find((row) => row.cells === cells)!.isFull = true;
    while (this.begun[0]?.isFull) this.write(this.begun.shift()!);
  }

  finish(): Uint8Array {
    return this.writer.finish();
  }

  private write(row: BegunRow): void {
    this.writer.row(row.cells);
    row.cells.fill(undefined);
    row.isFull = false;
    this.free = row;
  }
}
