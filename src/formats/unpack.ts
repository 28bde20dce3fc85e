import { unzipSync, zipSync } from 'fflate';
import type { Unzipped } from 'fflate';
import { problem } from '../core/model/problem.ts';
import type { FileKind } from '../core/model/problem.ts';
import { sizeText } from './limits.ts';
import type { Outcome } from './outcome.ts';
import { exceededLimit, listZip } from './zip-directory.ts';
import type { ZipListing } from './zip-directory.ts';

/**
 * The entries of a ZIP (or of a workbook that is one) by name, only those wanted.
 * The limit is checked before anything is unpacked, and no entry can become larger than it says.
 * Problems: `file.damaged`, `file.password`, `file.too_large`.
 */
export function unpack(
  bytes: Uint8Array,
  name: string,
  kind: FileKind,
  isWanted: (path: string) => boolean,
): Outcome<Unzipped> {
  const place = { file: name };
  const damaged = { problems: [problem('file.damaged', 'error', { name, kind }, place)] };
  const listings = listZip(bytes);
  if (listings === undefined) return damaged;
  const limit = exceededLimit(listings);
  if (limit !== undefined) {
    return { problems: [problem('file.too_large', 'error', { name, limit: sizeText(limit) }, place)] };
  }
  if (listings.some((listing) => listing.isEncrypted)) {
    return { problems: [problem('file.password', 'error', { name }, place)] };
  }
  try {
    const entries = unzipSync(bytes, { filter: (file) => isWanted(file.name) });
    return isIntact(entries, listings) ? { value: entries, problems: [] } : damaged;
  } catch {
    return damaged;
  }
}

/** Entries → a ZIP without compression, for a reader that takes nothing but a ZIP. */
export function pack(entries: Unzipped): Uint8Array {
  return zipSync(entries, { level: 0 });
}

/** Whether the checksums are those that the ZIP gives: fflate does not look at them, and a flipped bit would go unnoticed. */
function isIntact(entries: Unzipped, listings: readonly ZipListing[]): boolean {
  const expected = new Map(listings.map((listing) => [listing.name, listing.checksum]));
  return Object.entries(entries).every(([path, content]) => {
    const checksum = expected.get(path);
    // A name in another encoding than UTF-8 is spelled differently here and there.
    return checksum === undefined || checksum === crc32(content);
  });
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let index = 0; index < bytes.length; index++) {
    crc = (table[(crc ^ (bytes[index] as number)) & 0xff] as number) ^ (crc >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
