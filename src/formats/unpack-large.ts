import type { Unzipped } from 'fflate';
import { problem } from '../core/model/problem.ts';
import type { FileKind } from '../core/model/problem.ts';
import { concatBytes } from './byte-writer.ts';
import type { Outcome } from './outcome.ts';
import { unpack } from './unpack.ts';
import { listZip } from './zip-directory.ts';
import type { ZipListing } from './zip-directory.ts';

/** From here on a stream of the browser costs less than it saves. */
const largeBytes = 100_000;

/**
 * The same as `unpack`, with large entries unpacked by the browser itself: with the checksum, it takes a third of the time.
 */
export async function unpackLarge(
  bytes: Uint8Array,
  name: string,
  kind: FileKind,
  isWanted: (path: string) => boolean,
): Promise<Outcome<Unzipped>> {
  const large = new Map<string, ZipListing>();
  if (typeof DecompressionStream !== 'undefined') {
    for (const entry of listZip(bytes) ?? []) if (isLarge(entry) && isWanted(entry.name)) large.set(entry.name, entry);
  }
  const unpacked = unpack(bytes, name, kind, (path) => isWanted(path) && !large.has(path));
  if (unpacked.value === undefined) return unpacked;
  const parts = await Promise.all([...large.values()].map((entry) => inflate(bytes, entry)));
  for (const [index, path] of [...large.keys()].entries()) {
    const part = parts[index];
    if (part === undefined) return { problems: [problem('file.damaged', 'error', { name, kind }, { file: name })] };
    unpacked.value[path] = part;
  }
  return unpacked;
}

function isLarge({ unpackedBytes, packedBytes, compression }: ZipListing): boolean {
  return compression === 8 && unpackedBytes >= largeBytes && unpackedBytes < 2 ** 32 && packedBytes < 2 ** 32 - 1;
}

/** What a ZIP holds is what browsers know as gzip, without its head and tail; they compare the checksum in the tail. */
async function inflate(bytes: Uint8Array, entry: ZipListing): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { start, packedBytes, unpackedBytes, checksum } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (start + 30 > bytes.length) return undefined;
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (from + packedBytes > bytes.length) return undefined;
  const tail = new DataView(new ArrayBuffer(8));
  tail.setUint32(0, checksum, true);
  tail.setUint32(4, unpackedBytes, true);
  const gzip = concatBytes([gzipHead, bytes.subarray(from, from + packedBytes), new Uint8Array(tail.buffer)]);
  const reader = new Blob([gzip]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  // In one buffer from the start: of pieces that are put together at the end, there would be all bytes twice.
  const unpacked = new Uint8Array(unpackedBytes);
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return length === unpackedBytes ? unpacked : undefined;
      if (length + value.length > unpackedBytes) {
        await reader.cancel();
        return undefined;
      }
      unpacked.set(value, length);
      length += value.length;
    }
  } catch {
    return undefined;
  }
}

const gzipHead = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
