import type { Cell } from '../core/model/workbook.ts';
import type { RowTarget } from '../core/model/workbook-target.ts';
import { BegunRows } from './begun-rows.ts';
import { CsvWriter, type WriteCsvOptions } from './write-csv.ts';
import type { ByteWriter } from './byte-writer.ts';

/** One sheet as a CSV file. */
export class CsvFile implements RowTarget {
  private readonly rows: BegunRows;

  /** @param out where the bytes go */
  constructor(headers: readonly string[], options: WriteCsvOptions, out: ByteWriter) {
    const writer = new CsvWriter(options, out);
    this.rows = new BegunRows(headers.length, (cells) => writer.row(cells));
    writer.row(headers);
  }

  beginRow(): Cell[] {
    return this.rows.begin();
  }

  endRow(cells: Cell[]): void {
    this.rows.end(cells);
  }
}
