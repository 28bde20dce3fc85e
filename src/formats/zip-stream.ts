import { Gzip } from 'fflate';
import { ByteWriter, concatBytes } from './byte-writer.ts';
import { type Compressed, framed, gzipHead, gzipTail } from './write-zip.ts';

/** Every file has one such piece that is not compressed yet. */
const pieceBytes = 131_072;

/** What a ZIP can say of the size of one file, and of where one begins. */
const fileLimit = 0xffff_ffff;

/** A ZIP in pieces; or the name of the first file that it has no room for. */
export type StreamedZip = { pieces: Iterable<Uint8Array> } | { tooLarge: string };

/** A file of a ZIP that is compressed while it is written. Several can be written at once, and have their names at the end. */
export class StreamedFile {
  private readonly compression = new Compression();
  readonly out = new ByteWriter({ pieceBytes, add: (piece) => this.compression.write(piece) });

  /** Waits until all pieces that are full are compressed. */
  written(): Promise<void> {
    return this.compression.written();
  }

  /** Nothing can be written any more. */
  finish(): Promise<Omit<Compressed, 'name'>> {
    this.out.end();
    return this.compression.finish();
  }
}

/**
 * To be called between some rows and the next: waits until what was written before the last call is compressed, so that rows are made while
 * those before them are compressed.
 */
export function turnsOf(target: { compressed(): Promise<void> }): () => Promise<void> {
  let compressing: Promise<void> = Promise.resolve();
  return async () => {
    const last = compressing;
    compressing = target.compressed();
    await last;
  };
}

/** Files that were written → the ZIP, with the files in the order given. */
export async function finishZip(files: Iterable<readonly [name: string, file: StreamedFile]>): Promise<StreamedZip> {
  // All at once: what is left of each is compressed side by side where the browser can.
  const done = await Promise.all([...files].map(async ([name, file]) => ({ name, ...(await file.finish()) })));
  let total = 0;
  for (const { name, size, packed } of done) {
    total += packed.reduce((sum, { length }) => sum + length, 0);
    if (size > fileLimit || total > fileLimit) return { tooLarge: name };
  }
  return { pieces: framed(done) };
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
