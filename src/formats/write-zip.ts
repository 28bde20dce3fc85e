import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { concatBytes } from './byte-writer.ts';

export interface ZipEntry {
  /** With folders, separated by `/`. */
  name: string;
  bytes: Uint8Array;
  /** Without compression, for what other programs look for in the first bytes. */
  isStored?: boolean;
}

/** The least date a ZIP can say, so that the same data makes the same bytes at any time and in any zone. */
const mtime = new Date(1980, 0, 1);
const leastDate = (1 << 5) | 1;

/**
 * Files → the bytes of a ZIP, in the order given. Compressed by the browser itself, which is two to three times as fast
 * as fflate and as small; by fflate where the browser cannot. A file is asked for when the one before it is being
 * compressed: where that has a thread of its own, both go on at once.
 *
 * The frame around the compressed files is ours: fflate's either compresses by itself, or writes the sizes behind each file,
 * which some readers do not take for files that are not compressed.
 */
export async function writeZip(entries: Iterable<ZipEntry>): Promise<Uint8Array> {
  if (typeof CompressionStream === 'undefined') {
    const files: Zippable = {};
    for (const { name, bytes, isStored } of entries) {
      files[name] = [bytes as Uint8Array<ArrayBuffer>, { mtime, level: isStored ? 0 : 1 }];
    }
    return zipSync(files);
  }
  const begun: Compressing[] = [];
  for (const entry of entries) begun.push(await beginCompressing(entry));
  return frame(await Promise.all(begun.map(({ finished }) => finished)));
}

/** The files one after the other, each behind its head, and the directory at the end. */
export function frame(files: readonly Compressed[]): Uint8Array<ArrayBuffer> {
  return concatBytes([...framed(files)]);
}

/** The same in pieces, which are those of the files themselves, and what stands between them. Each may be given away, buffer and all. */
export function* framed(files: readonly Compressed[]): Generator<Uint8Array> {
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const name = new TextEncoder().encode(file.name);
    const local = [record(0x04034b50, ...headOf(file, name), [0, 2]), name, ...file.packed];
    directory.push(
      record(0x02014b50, [20, 2], ...headOf(file, name), [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
      name.slice(),
    );
    // Before they are given away.
    offset += sum(local);
    yield* local;
  }
  const size = sum(directory);
  const count = files.length;
  yield* directory;
  yield record(0x06054b50, [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2]);
}

type NumberOfBytes = readonly [value: number, bytes: 2 | 4];

/** What the head of a file and its entry in the directory have in common. */
function headOf({ compression, crc, size, packed }: Compressed, name: Uint8Array): NumberOfBytes[] {
  const version = 20;
  const namesInUtf8 = 1 << 11;
  return [
    [version, 2],
    [namesInUtf8, 2],
    [compression, 2],
    [0, 2],
    [leastDate, 2],
    [crc, 4],
    [sum(packed), 4],
    [size, 4],
    [name.length, 2],
  ];
}

/** A signature and numbers, all with their least byte first. */
function record(signature: number, ...numbers: readonly NumberOfBytes[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 + numbers.reduce((total, [, bytes]) => total + bytes, 0)));
  view.setUint32(0, signature, true);
  let at = 4;
  for (const [value, bytes] of numbers) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

function sum(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((total, { length }) => total + length, 0);
}

export interface Compressed {
  name: string;
  /** Before compression. */
  size: number;
  crc: number;
  /** As the ZIP names it: 8 for compressed, 0 for as it is. */
  compression: 0 | 8;
  packed: readonly Uint8Array[];
}

interface Compressing {
  /** In an object, so that to wait for the beginning is not to wait for the end. */
  finished: Promise<Compressed>;
}

export const gzipHead = 10;
export const gzipTail = 8;

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
  { name, bytes, isStored }: ZipEntry,
  readable: ReadableStream,
  written: Promise<void>,
): Promise<Compressed> {
  const [gzip] = await Promise.all([new Response(readable).arrayBuffer(), written]);
  const crc = new DataView(gzip).getUint32(gzip.byteLength - gzipTail, true);
  const deflated = new Uint8Array(gzip, gzipHead, gzip.byteLength - gzipHead - gzipTail);
  const file = { name, size: bytes.length, crc };
  if (isStored) return { ...file, compression: 0, packed: [bytes] };
  return { ...file, compression: 8, packed: [deflated] };
}
