import type { Cell, Table } from '../core/model/workbook.ts';
import type { RowTarget, WorkbookTarget } from '../core/model/workbook-target.ts';
import { BegunRows } from './begun-rows.ts';
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

/** One sheet as a CSV file. */
export class CsvFile implements RowTarget {
  private readonly writer: CsvWriter;
  private readonly rows: BegunRows;

  /** @param out where the bytes go; they are kept where it is absent */
  constructor(headers: readonly string[], options: WriteCsvOptions, out?: ByteWriter) {
    const writer = new CsvWriter(options, out);
    this.writer = writer;
    this.rows = new BegunRows(headers.length, (cells) => writer.row(cells));
    writer.row(headers);
  }

  beginRow(): Cell[] {
    return this.rows.begin();
  }

  endRow(cells: Cell[]): void {
    this.rows.end(cells);
  }

  finish(): Uint8Array {
    return this.writer.finish();
  }
}
