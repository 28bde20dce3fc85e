import {
  anyRatioBytes,
  anyUnpackedBytes,
  maxUnpackedBytes,
  maxUnpackedRatio,
  maxZipEntries,
  usualUnpackedRatio,
} from './limits.ts';

export interface ZipListing {
  name: string;
  /** As the directory says. */
  unpackedBytes: number;
  packedBytes: number;
  checksum: number;
  isEncrypted: boolean;
  /** 0 for none, 8 for deflate. */
  compression: number;
  /** Where the entry begins, its own head included. */
  start: number;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** Whether bytes begin as a ZIP does; also one that was cut short, or an empty one. */
export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))
  );
}

/**
 * What a ZIP says is in it, without unpacking; `undefined` where its directory is missing or makes no sense.
 *
 * @param before how much of the file stands before the bytes, which need have no more than its directory
 */
export function listZip(bytes: Uint8Array, before = 0): ZipListing[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  // A comment of at most 65,535 bytes may follow.
  const first = Math.max(0, end - 65_535);
  while (end >= first && view.getUint32(end, true) !== endOfDirectory) end--;
  if (end < first) return undefined;
  const listings: ZipListing[] = [];
  let offset = view.getUint32(end + 16, true) - before;
  if (offset < 0) return undefined;
  while (offset + 46 <= bytes.length && view.getUint32(offset, true) === directoryEntry) {
    const nameLength = view.getUint16(offset + 28, true);
    const extraLength = view.getUint16(offset + 30, true);
    const next = offset + 46 + nameLength + extraLength + view.getUint16(offset + 32, true);
    if (next > bytes.length) return undefined;
    const name = new TextDecoder().decode(bytes.subarray(offset + 46, offset + 46 + nameLength));
    const extra = new DataView(bytes.buffer, bytes.byteOffset + offset + 46 + nameLength, extraLength);
    const size = view.getUint32(offset + 24, true);
    const unpackedBytes = size === 0xffffffff ? (longSize(extra) ?? size) : size;
    const isEncrypted = (view.getUint16(offset + 8, true) & 1) === 1;
    const packedBytes = view.getUint32(offset + 20, true);
    const checksum = view.getUint32(offset + 16, true);
    const compression = view.getUint16(offset + 10, true);
    const start = view.getUint32(offset + 42, true);
    listings.push({ name, unpackedBytes, packedBytes, checksum, isEncrypted, compression, start });
    offset = next;
  }
  const announced = view.getUint16(end + 10, true);
  return listings.length < announced && announced !== 0xffff ? undefined : listings;
}

/** How much a ZIP may unpack to, in bytes, if that is less than it says it does; `undefined` where it is fine. */
export function exceededLimit(listings: readonly ZipListing[]): number | undefined {
  const total = listings.reduce((sum, listing) => sum + listing.unpackedBytes, 0);
  const packed = listings.reduce((sum, listing) => sum + listing.packedBytes, 0);
  const limit = Math.min(maxUnpackedBytes, Math.max(anyUnpackedBytes, packed * usualUnpackedRatio));
  if (listings.length > maxZipEntries || total > limit) return limit;
  const isBlownUp = listings.some(
    ({ unpackedBytes, packedBytes }) => unpackedBytes > anyRatioBytes && unpackedBytes > packedBytes * maxUnpackedRatio,
  );
  return isBlownUp ? anyRatioBytes : undefined;
}

/** The size in a ZIP64 extra field, which some programs write for small files too. */
function longSize(extra: DataView): number | undefined {
  let offset = 0;
  while (offset + 4 <= extra.byteLength) {
    const length = extra.getUint16(offset + 2, true);
    if (extra.getUint16(offset, true) === 1 && length >= 8 && offset + 12 <= extra.byteLength) {
      return extra.getUint32(offset + 4, true) + extra.getUint32(offset + 8, true) * 2 ** 32;
    }
    offset += 4 + length;
  }
  return undefined;
}
