import { Zip, zipSync } from 'fflate';
import type { ZipInputFile, Zippable } from 'fflate';

export interface ZipEntry {
  /** With folders, separated by `/`. */
  name: string;
  bytes: Uint8Array;
}

/** The least date a ZIP can say, so that the same data makes the same bytes at any time and in any zone. */
const mtime = new Date(1980, 0, 1);

/**
 * Files → the bytes of a ZIP, in the order given. Compressed by the browser itself, which is two to three times as fast
 * as fflate and as small; by fflate where the browser cannot. A file is asked for when the one before it is being
 * compressed: where that has a thread of its own, both go on at once.
 */
export async function writeZip(entries: Iterable<ZipEntry>): Promise<Uint8Array> {
  if (typeof CompressionStream === 'undefined') {
    const files: Zippable = {};
    for (const { name, bytes } of entries) files[name] = [bytes as Uint8Array<ArrayBuffer>, { mtime }];
    return zipSync(files, { level: 1 });
  }
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const begun: Compressing[] = [];
  for (const entry of entries) begun.push(await beginCompressing(entry));
  for (const { deflated, ...entry } of await Promise.all(begun.map(({ finished }) => finished))) {
    const file: ZipInputFile = { ...entry, compression: 8, mtime };
    zip.add(file);
    // Adding it has given it somewhere to put its bytes.
    file.ondata?.(null, deflated, true);
  }
  zip.end();
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
}

interface Compressed {
  filename: string;
  /** Before compression. */
  size: number;
  crc: number;
  deflated: Uint8Array<ArrayBuffer>;
}

interface Compressing {
  /** In an object, so that to wait for the beginning is not to wait for the end. */
  finished: Promise<Compressed>;
}

const gzipHead = 10;
const gzipTail = 8;

/**
 * What browsers compress to by the name of gzip is what a ZIP holds, between a head and a tail; and the tail has the
 * checksum, which takes longer in JavaScript than the rest of the ZIP.
 */
async function beginCompressing(entry: ZipEntry): Promise<Compressing> {
  const { readable, writable } = new CompressionStream('gzip');
  const writer = writable.getWriter();
  await writer.ready;
  const written = writer.write(entry.bytes as Uint8Array<ArrayBuffer>).then(() => writer.close());
  return { finished: finishCompressing(entry, readable, written) };
}

async function finishCompressing(
  { name, bytes }: ZipEntry,
  readable: ReadableStream,
  written: Promise<void>,
): Promise<Compressed> {
  const [gzip] = await Promise.all([new Response(readable).arrayBuffer(), written]);
  const crc = new DataView(gzip).getUint32(gzip.byteLength - gzipTail, true);
  const deflated = new Uint8Array(gzip, gzipHead, gzip.byteLength - gzipHead - gzipTail);
  return { filename: name, size: bytes.length, crc, deflated };
}
