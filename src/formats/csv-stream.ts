import { Gzip } from 'fflate';
import type { Table } from '../core/model/workbook.ts';
import type { RowTarget, WorkbookTarget } from '../core/model/workbook-target.ts';
import { ByteWriter, concatBytes } from './byte-writer.ts';
import { CsvFile } from './csv-files.ts';
import { CsvWriter, type WriteCsvOptions } from './write-csv.ts';
import { type Compressed, framed, gzipHead, gzipTail } from './write-zip.ts';

/** Every sheet has one such piece of rows that are not compressed yet. */
const pieceBytes = 131_072;

/** What a ZIP can say of the size of one file, and of where one begins. */
const fileLimit = 0xffff_ffff;

/**
 * The sheets of a workbook as CSV files in a ZIP, each compressed while its rows are made: of all that is written, only what is
 * compressed is kept. The files are those of `CsvFiles`, to the byte.
 */
export class CsvStream implements WorkbookTarget {
  private readonly files: { name: string; out: ByteWriter; compression: Compression }[] = [];
  private readonly options: WriteCsvOptions;

  constructor(options: WriteCsvOptions = {}) {
    this.options = options;
  }

  openSheet(name: string, headers: readonly string[]): RowTarget {
    return new CsvFile(headers, this.options, this.add(name));
  }

  addTable({ name, rows }: Table): void {
    const writer = new CsvWriter(this.options, this.add(name));
    for (const row of rows) writer.row(row ?? []);
  }

  private add(name: string): ByteWriter {
    const compression = new Compression();
    const out = new ByteWriter({ pieceBytes, add: (piece) => compression.write(piece) });
    this.files.push({ name, out, compression });
    return out;
  }

  /** Waits until all that was written is compressed. Between pieces of the document, so that no more than one of them waits. */
  async compressed(): Promise<void> {
    for (const { compression } of this.files) await compression.written();
  }

  /** The ZIP, in pieces; the name of the first file that it has no room for, where there is one. */
  async finish(): Promise<{ pieces: Iterable<Uint8Array> } | { tooLarge: string }> {
    const done: Compressed[] = [];
    let total = 0;
    for (const { name, out, compression } of this.files) {
      out.end();
      const file = { name: `${name}.csv`, ...(await compression.finish()) };
      total += file.packed.reduce((sum, { length }) => sum + length, 0);
      if (file.size > fileLimit || total > fileLimit) return { tooLarge: file.name };
      done.push(file);
    }
    return { pieces: framed(done) };
  }
}

/** Bytes that are compressed as they come, by the browser itself where it can. */
class Compression {
  private readonly packed: Uint8Array[] = [];
  private size = 0;
  private readonly push: (piece: Uint8Array<ArrayBuffer>) => Promise<void>;
  private readonly close: () => Promise<void>;
  private last: Promise<void> = Promise.resolve();

  constructor() {
    if (typeof CompressionStream === 'undefined') {
      const gzip = new Gzip({ level: 1, mtime: 0 }, (piece) => void this.packed.push(piece));
      this.push = async (piece) => gzip.push(piece);
      this.close = async () => gzip.push(new Uint8Array(), true);
      return;
    }
    const { readable, writable } = new CompressionStream('gzip');
    const writer = writable.getWriter();
    const kept = readable.pipeTo(new WritableStream({ write: (piece: Uint8Array) => void this.packed.push(piece) }));
    this.push = (piece) => writer.write(piece);
    this.close = async () => {
      await writer.close();
      await kept;
    };
  }

  write(piece: Uint8Array<ArrayBuffer>): void {
    if (piece.length === 0) return;
    this.size += piece.length;
    // One after the other: the last is done when all are.
    this.last = this.push(piece);
  }

  written(): Promise<void> {
    return this.last;
  }

  /** What a ZIP holds stands between a head and a tail, and the tail has the checksum. */
  async finish(): Promise<Omit<Compressed, 'name'>> {
    await this.last;
    await this.close();
    // Pieces of the browser's are parts of larger buffers, or many small ones.
    const gzip = concatBytes(this.packed.splice(0));
    const crc = new DataView(gzip.buffer).getUint32(gzip.length - gzipTail, true);
    const packed = [gzip.subarray(gzipHead, gzip.length - gzipTail)];
    return { size: this.size, crc, compression: 8, packed };
  }
}
