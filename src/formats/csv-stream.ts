import { keeping } from '../core/model/keep.ts';
import type { Table } from '../core/model/workbook.ts';
import type { RowTarget, WorkbookTarget } from '../core/model/workbook-target.ts';
import { ByteWriter } from './byte-writer.ts';
import { CsvFile } from './csv-files.ts';
import { CsvWriter, type WriteCsvOptions } from './write-csv.ts';
import { finishZip, StreamedFile, type StreamedZip } from './zip-stream.ts';

const keep = keeping(() => [new CsvFile([], {}, new ByteWriter())]);

/**
 * The sheets of a workbook as CSV files in a ZIP, each compressed while its rows are made: of all that is written, only what is
 * compressed is kept.
 */
export class CsvStream implements WorkbookTarget {
  private readonly files: [name: string, file: StreamedFile][] = [];
  private readonly options: WriteCsvOptions;

  constructor(options: WriteCsvOptions = {}) {
    keep();
    this.options = options;
  }

  openSheet(name: string, headers: readonly string[]): RowTarget {
    return new CsvFile(headers, this.options, this.add(name).out);
  }

  addTable({ name, rows }: Table): void {
    const writer = new CsvWriter(this.options, this.add(name).out);
    for (const row of rows) writer.row(row ?? []);
  }

  private add(name: string): StreamedFile {
    const file = new StreamedFile();
    this.files.push([`${name}.csv`, file]);
    return file;
  }

  /** Waits until all that was written is compressed. Between pieces of the document, so that no more than one of them waits. */
  async compressed(): Promise<void> {
    for (const [, file] of this.files) await file.written();
  }

  finish(): Promise<StreamedZip> {
    return finishZip(this.files);
  }
}
