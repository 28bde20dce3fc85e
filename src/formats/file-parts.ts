import type { FileKind } from '../core/model/problem.ts';
import { concatBytes } from './byte-writer.ts';
import { decodeText } from './decode-text.ts';
import { detectKind } from './detect.ts';
import { parseCsv } from './parse-csv.ts';
import { delimitedText } from './read-csv.ts';
import { zipKind } from './signatures.ts';
import { exceededLimit, isZip, listZip, type ZipListing } from './zip-directory.ts';

/** What is in a file, or in an entry of one that is a ZIP: how large it is unpacked, and how it begins. */
export interface FilePart {
  kind: FileKind;
  bytes: number;
  head: Uint8Array;
}

/** How much of a part is looked at. */
const headBytes = 262_144;

/** Room for the directory of any ZIP that is not refused, at the end of the file. */
const directoryBytes = 2_000_000;

/** Smaller entries of a ZIP do not count. */
const entryBytes = 100_000;

/**
 * What is in a file, without reading or unpacking more of it than a little: by its first bytes, and by what the directory of a ZIP says.
 * Nothing for a file that is no data, or that would be refused.
 */
export async function partsOf(file: Blob, name: string): Promise<FilePart[]> {
  const head = await bytesOf(file, 0, headBytes);
  if (!isZip(head)) {
    const { kind } = detectKind(head, name);
    return kind ? [{ kind, bytes: file.size, head }] : [];
  }
  const before = Math.max(0, file.size - directoryBytes);
  const listings = listZip(await bytesOf(file, before, file.size), before);
  if (!listings || exceededLimit(listings) !== undefined) return [];
  const found = zipKind(listings, head);
  if (found.is !== 'kind') return [];
  const parts = listings
    .filter(({ unpackedBytes }) => unpackedBytes >= entryBytes)
    .map(async (listing): Promise<FilePart[]> => {
      const { name: entry, unpackedBytes: bytes } = listing;
      if (found.kind !== 'zip') {
        const hasRows = /^xl\/worksheets\/[^/]+\.xml$|^content\.xml$/.test(entry);
        return [{ kind: found.kind, bytes, head: hasRows ? await headOf(file, listing) : new Uint8Array() }];
      }
      const inner = await headOf(file, listing);
      const { kind } = detectKind(inner, entry);
      return kind ? [{ kind, bytes, head: inner }] : [];
    });
  return (await Promise.all(parts)).flat();
}

/** About how many rows a part has; 0 where it has none, or where nobody can say. */
export function rowsIn({ kind, bytes, head }: FilePart): number {
  const rows =
    kind === 'csv' ? rowsOfText(head) : (decodeText(head).text.match(/<(?:\w+:)?(?:table-)?row[\s>]/g) ?? []).length;
  return head.length === 0 ? 0 : (rows * bytes) / head.length;
}

function rowsOfText(head: Uint8Array): number {
  try {
    const { text, delimiter } = delimitedText(decodeText(head).text);
    return parseCsv(text, delimiter).rows.length;
  } catch {
    // More columns than a sheet has: reading will say so.
    return 0;
  }
}

async function bytesOf(file: Blob, start: number, end: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(start, end).arrayBuffer());
}

/** The first bytes of an entry, as many as can be had. */
async function headOf(file: Blob, { start, packedBytes, compression }: ZipListing): Promise<Uint8Array> {
  const local = await bytesOf(file, start, start + 30);
  if (local.length < 30) return new Uint8Array();
  const view = new DataView(local.buffer);
  const from = start + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  const packed = file.slice(from, from + Math.min(packedBytes, headBytes));
  if (compression === 0) return new Uint8Array(await packed.arrayBuffer());
  if (compression !== 8) return new Uint8Array();
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    while (length < headBytes) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      length += value.length;
    }
    await reader.cancel();
  } catch {
    // It was cut off; or it is damaged, and reading will say so; or the browser cannot unpack.
  }
  return concatBytes(pieces);
}
