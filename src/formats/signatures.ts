import type { FileKind } from '../core/model/problem.ts';
import type { ZipListing } from './zip-directory.ts';

export type Found =
  { is: 'kind'; kind: FileKind } | { is: 'unsupported'; kind: string } | { is: 'encrypted' | 'empty' | 'unknown' };

/** First bytes of kinds that people drop by mistake, and what they are called in every language. */
const signatures: readonly (readonly [bytes: string, kind: string])[] = [
  ['%PDF', 'PDF'],
  ['\x89PNG', 'PNG'],
  ['\xFF\xD8\xFF', 'JPEG'],
  ['GIF8', 'GIF'],
  ['BM', 'BMP'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['Rar!', 'RAR'],
  ['7z\xBC\xAF', '7z'],
  ['\x1F\x8B', 'GZIP'],
  ['SQLite format 3', 'SQLite'],
  ['PAR1', 'Parquet'],
  ['\0\x01\0\0Standard', 'Access'],
];

const compoundFile = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';

/** Bytes as text, one character each. */
function latin(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

/** Kinds that begin in a way of their own; text that happens to begin so is told by what follows. */
export function binaryKind(bytes: Uint8Array): Found | undefined {
  const start = latin(bytes, 0, 32);
  // Excel 2 to 5 without a container: the first record says so.
  if (/^\t(?:\0\x04|\x02\x06|\x04\x06|\x08[\x08\x10])\0/.test(start)) return { is: 'kind', kind: 'xls' };
  const kind = signatures.find(([signature]) => start.startsWith(signature))?.[1];
  if (kind === undefined || (kind === 'BMP' && !start.includes('\0'))) return undefined;
  return { is: 'unsupported', kind };
}

/** The container of old Office files, and of encrypted new ones: told by the names of its streams, which are UTF-16. */
export function compoundKind(bytes: Uint8Array): Found | undefined {
  if (latin(bytes, 0, 8) !== compoundFile) return undefined;
  if (hasStream(bytes, 'EncryptedPackage')) return { is: 'encrypted' };
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) return { is: 'kind', kind: 'xls' };
  if (hasStream(bytes, 'WordDocument')) return { is: 'unsupported', kind: 'Word' };
  if (hasStream(bytes, 'PowerPoint Document')) return { is: 'unsupported', kind: 'PowerPoint' };
  return { is: 'unknown' };
}

/** Directory entries are 128 bytes and begin with the name, so a name stands at a multiple of 128 and is closed by a zero. */
export function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...`${name}\0`].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let offset = 512; offset + 128 <= bytes.length; offset += 128) {
    if (wanted.every((byte, index) => bytes[offset + index] === byte)) return true;
  }
  return false;
}

/** By the parts that each kind of package must have. A ZIP without a directory is taken for what its first bytes promise. */
export function zipKind(listings: readonly ZipListing[] | undefined, bytes: Uint8Array): Found {
  if (listings === undefined) {
    const start = latin(bytes, 0, Math.min(bytes.length, 20_000));
    if (start.includes('opendocument.spreadsheet')) return { is: 'kind', kind: 'ods' };
    return { is: 'kind', kind: /\[Content_Types\]\.xml|xl\//.test(start) ? 'xlsx' : 'zip' };
  }
  const names = listings.map((listing) => listing.name.replaceAll('\\', '/'));
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.bin$/i)) return { is: 'kind', kind: 'xlsb' };
  if (has(/^xl\/workbook\d*\.xml$/i)) return { is: 'kind', kind: 'xlsx' };
  if (has(/^word\/document\d*\.xml$/i)) return { is: 'unsupported', kind: 'Word' };
  if (has(/^ppt\/presentation\.xml$/i)) return { is: 'unsupported', kind: 'PowerPoint' };
  if (has(/^Index\/.*\.iwa$/) || has(/^Index\.zip$/)) return { is: 'unsupported', kind: 'Numbers' };
  if (names[0] === 'mimetype' || has(/^content\.xml$/)) {
    const start = latin(bytes, 0, 120);
    if (start.includes('opendocument.spreadsheet')) return { is: 'kind', kind: 'ods' };
    if (start.includes('opendocument')) return { is: 'unsupported', kind: 'OpenDocument' };
    if (has(/^content\.xml$/)) return { is: 'kind', kind: 'ods' };
  }
  // Other packages: their first part is always this one.
  if (has(/^\[Content_Types\]\.xml$/)) return has(/^xl\//) ? { is: 'kind', kind: 'xlsx' } : { is: 'unknown' };
  return { is: 'kind', kind: 'zip' };
}
