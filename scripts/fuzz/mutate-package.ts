import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import * as xlsx from 'xlsx';
import { mutateBytes, mutateText } from './mutate.ts';
import type { Random } from './random.ts';
import { hostileKey } from './words.ts';

/** A ZIP, or a workbook that is one, with some of its parts changed, left out, doubled or renamed, and zipped again. */
export function mutateZip(bytes: Uint8Array, random: Random, other: Uint8Array = bytes): Uint8Array {
  if (random.oneIn(8)) return mutateBytes(bytes, random, other);
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  for (let times = random.few(1, 3); times > 0; times--) mutatePart(parts, random, other);
  const zipped = zipSync(parts, { level: 0 });
  return random.oneIn(12) ? mutateBytes(zipped, random, other) : zipped;
}

/** Sheets and what they hang on are more worth than themes. */
const telling = /sheet|content|workbook|shared|styles|\.csv$|\.json$/i;

function mutatePart(parts: Record<string, Uint8Array>, random: Random, other: Uint8Array): void {
  const paths = Object.keys(parts);
  if (paths.length === 0) return;
  const worth = paths.filter((path) => telling.test(path));
  const path = random.pick(worth.length > 0 && !random.oneIn(6) ? worth : paths);
  const part = parts[path]!;
  switch (random.below(12)) {
    case 0:
      delete parts[path];
      break;
    case 1:
      delete parts[path];
      parts[`${random.oneIn(2) ? `${path}/` : ''}${hostileKey(random)}`.slice(0, 2000)] = part;
      break;
    case 2:
      parts[path] = parts[random.pick(paths)]!;
      break;
    case 3:
      parts[path] = mutateBytes(part, random, other);
      break;
    default:
      parts[path] = isText(path) ? strToU8(mutateText(strFromU8(part), random)) : mutateBytes(part, random);
  }
}

function isText(path: string): boolean {
  return /\.(?:xml|rels|csv|json|html?|po|txt)$/i.test(path);
}

interface Container {
  FileIndex: { name: string; content: Uint8Array; size: number }[];
}

/**
 * An XLS file: records of its workbook changed, left out, doubled and swapped; or its bytes. Before Excel 5 a file is nothing but records,
 * and some are XML in truth.
 */
export function mutateXls(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  if (random.oneIn(4)) return mutateBytes(bytes, random, other);
  if (bytes[0] === 0x3c) return strToU8(mutateText(strFromU8(bytes), random));
  if (bytes[0] !== 0xd0) return mutateRecords(bytes, random);
  const container: Container = xlsx.CFB.read(Buffer.from(bytes), { type: 'buffer' });
  const stream = container.FileIndex.find(({ name }) => /^(?:workbook|book)$/i.test(name));
  if (!stream) return mutateBytes(bytes, random, other);
  stream.content = Buffer.from(mutateRecords(Uint8Array.from(stream.content), random));
  stream.size = stream.content.length;
  return new Uint8Array(xlsx.CFB.write(container, { type: 'buffer' }) as Uint8Array);
}

/** Records of BIFF: a number of two bytes, a length of two bytes, and so many bytes. */
function mutateRecords(stream: Uint8Array, random: Random): Uint8Array {
  const records: Uint8Array[] = [];
  for (let at = 0; at + 4 <= stream.length;) {
    const end = at + 4 + (stream[at + 2]! | (stream[at + 3]! << 8));
    records.push(stream.slice(at, end));
    at = end;
  }
  for (let times = random.few(1, 4); times > 0 && records.length > 0; times--) {
    const at = random.below(records.length);
    const record = records[at]!;
    switch (random.below(6)) {
      case 0:
        records.splice(at, 1);
        break;
      case 1:
        records.splice(at, 0, ...Array.from({ length: random.few(1, 30) }, () => record));
        break;
      case 2:
        records[at] = random.pick(records);
        break;
      default:
        records[at] = Uint8Array.from([...record.subarray(0, 2), ...mutateBytes(record.subarray(2), random)]);
    }
  }
  return Uint8Array.from(Buffer.concat(records));
}
