/** Inputs for the readers of files: nothing but chance, real files with something wrong in them, and shapes made to do harm. */
import { strFromU8, strToU8 } from 'fflate';
import type { InputFile } from '../../src/jobs/api.ts';
import { mutateBytes, mutateText } from './mutate.ts';
import { mutateJson } from './mutate-json.ts';
import { mutateXls, mutateZip } from './mutate-package.ts';
import type { Random } from './random.ts';
import { document, seeds } from './seeds.ts';
import { drawShape } from './shapes.ts';
import { hostileKey, hostileText } from './words.ts';

export type FileFormat = 'json' | 'jsonl' | 'csv' | 'xlsx' | 'xlsb' | 'xls' | 'ods' | 'fods' | 'html' | 'zip';

/** One in so many inputs is nothing but chance, and one in so many is a shape: these take their time. */
const shareOfChance = 25;
const shareOfShapes = 150;

/** One file for the reader of a format; it may be named as another. */
export async function fileFor(format: FileFormat, random: Random): Promise<InputFile> {
  const ending = random.oneIn(30) ? random.pick(['csv', 'json', 'xlsx', 'txt', '']) : format === 'jsonl' ? 'json' : format;
  const name = `${random.oneIn(20) ? hostileKey(random).slice(0, 300) : 'a'}.${ending}`;
  return { name, bytes: await bytesFor(format, random) };
} // prettier-ignore

async function bytesFor(format: FileFormat, random: Random): Promise<Uint8Array> {
  if (random.oneIn(shareOfChance)) return chance(format, random);
  const shaped = shapesOf[format];
  if (shaped && random.oneIn(shareOfShapes)) return drawShape(shaped, random);
  return mutated(format, random);
}

const shapesOf = { json: 'json', jsonl: 'json', csv: 'csv', xlsx: 'xlsx', ods: 'ods', fods: 'fods', html: 'html', zip: 'zip', xls: undefined, xlsb: undefined } as const; // prettier-ignore

/** Where a format begins in one way, chance begins so, too, half of the time: it would never get further. */
const beginnings: Partial<Record<FileFormat, string>> = {
  json: '{"projects":[',
  xlsx: 'PK\u0003\u0004',
  xlsb: 'PK\u0003\u0004',
  ods: 'PK\u0003\u0004',
  zip: 'PK\u0003\u0004',
  html: '<html><table><tr><td>',
  fods: '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">',
};

function chance(format: FileFormat, random: Random): Uint8Array {
  const start = random.oneIn(2) ? (beginnings[format] ?? '') : '';
  if (format === 'xls' && random.oneIn(2)) return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...random.bytes(1024)]); // prettier-ignore
  return Uint8Array.from([...strToU8(start, true), ...random.bytes(random.few(0, 400))]);
}

async function mutated(format: FileFormat, random: Random): Promise<Uint8Array> {
  const all = await seeds();
  const own = all[format] ?? [];
  switch (format) {
    case 'json':
      return jsonBytes(random);
    case 'jsonl':
      return linesBytes(random);
    case 'csv':
      return csvBytes(random);
    case 'xls':
      return mutateXls(random.pick(own), random, random.pick(own));
    case 'fods':
    case 'html': {
      const bytes = random.pick(own);
      return random.oneIn(5) ? mutateBytes(bytes, random, random.pick(own)) : strToU8(mutateText(strFromU8(bytes), random));
    }
    default:
      return mutateZip(random.pick(own), random, random.pick(own));
  }
} // prettier-ignore

export function jsonBytes(random: Random, from = document): Uint8Array {
  const text = JSON.stringify(mutateJson(from, random), null, random.pick([0, 2, '\t']));
  if (random.oneIn(3)) return strToU8(mutateText(text, random));
  const bytes = strToU8(text);
  if (random.oneIn(30)) return Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
  return random.oneIn(6) ? mutateBytes(bytes, random) : bytes;
}

function linesBytes(random: Random): Uint8Array {
  const { projects } = document as { projects: (typeof document)[] };
  const lines = Array.from({ length: random.few(1, 6) }, () => JSON.stringify(mutateJson(random.pick(projects), random)));
  const text = lines.join(random.pick(['\n', '\r\n', '\n\n', ' ', '']));
  return strToU8(random.oneIn(3) ? mutateText(text, random) : text);
} // prettier-ignore

/** Tables of hostile headers and cells, with good ones among them, between any delimiter, in any encoding; or a real file. */
async function csvBytes(random: Random): Promise<Uint8Array> {
  const { csv: own } = await seeds();
  if (random.oneIn(3)) return mutateBytes(random.pick(own!), random, random.pick(own!));
  if (random.oneIn(2)) return strToU8(mutateText(strFromU8(random.pick(own!)), random));
  const delimiter = random.pick([',', ',', ';', '\t', '|']);
  const lineEnd = random.pick(['\r\n', '\n', '\r']);
  const headers = Array.from({ length: random.few(1, 8) }, () => (random.oneIn(2) ? random.pick(goodHeaders) : hostileKey(random))); // prettier-ignore
  const cell = (): string => (random.oneIn(4) ? '' : random.oneIn(3) ? random.pick(['1', 'p1', 'a']) : hostileText(random)); // prettier-ignore
  const rows = Array.from({ length: random.few(1, 8) }, () => headers.map(cell));
  const quoted = (text: string): string => (random.oneIn(20) ? text : `"${text.replaceAll('"', '""')}"`);
  const text = [headers, ...rows].map((row) => row.map(quoted).join(delimiter)).join(lineEnd);
  const encoding = random.pick(['utf8', 'utf8', 'utf8', 'latin1', 'utf16le'] as const);
  return Uint8Array.from(Buffer.from((random.oneIn(3) ? '\ufeff' : '') + text, encoding));
}

const goodHeaders = [
  'id', 'title', 'budget/amount/amount', 'period/startDate', 'sector', 'parties/0/id', 'parties/0/name', 'parties/id', 'locations/0/geometry/coordinates',
  'Título del Proyecto', 'Project title', 'contractingProcesses/0/summary/documents/0/id', 'updated', 'parties/0/people/0/id', 'extra/0/x', '_link', '#', 'json:x',
]; // prettier-ignore
