/** Bytes and texts of real files, with something wrong in them. */
import type { Random } from './random.ts';
import { hostileText, numberTexts } from './words.ts';

const interestingBytes = [
  0, 1, 9, 10, 13, 0x20, 0x22, 0x2c, 0x2f, 0x3b, 0x3c, 0x3e, 0x5b, 0x7b, 0x7f, 0x80, 0xfe, 0xff,
];
const extremes = [0, 1, 0xff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

/** What two files have at their places, put together; the rest of a file may be nothing but chance. */
export function mutateBytes(bytes: Uint8Array, random: Random, other: Uint8Array = bytes): Uint8Array {
  let made: Uint8Array = bytes.slice();
  for (let times = random.few(1, 8); times > 0; times--) made = mutateOnce(made, random, other);
  return made;
}

function mutateOnce(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  const at = random.below(bytes.length + 1);
  const length = random.few(1, Math.max(1, Math.min(64, bytes.length)));
  switch (random.below(10)) {
    case 0:
    case 1:
      if (at < bytes.length) bytes[at]! ^= 1 << random.below(8);
      return bytes;
    case 2:
    case 3:
      if (at < bytes.length) bytes[at] = random.oneIn(2) ? random.pick(interestingBytes) : random.below(256);
      return bytes;
    case 4:
      if (at + 4 <= bytes.length)
        new DataView(bytes.buffer, bytes.byteOffset).setUint32(at, random.pick(extremes), true);
      return bytes;
    case 5:
      return joined(bytes.subarray(0, at), bytes.subarray(at + length));
    case 6:
      return joined(bytes.subarray(0, at), bytes.subarray(Math.max(0, at - length)));
    case 7:
      return joined(bytes.subarray(0, at), random.bytes(length), bytes.subarray(at));
    case 8:
      return random.oneIn(3) ? bytes.slice(0, at) : bytes.fill(random.pick(interestingBytes), at, at + length);
    default:
      return random.oneIn(3) ? joined(bytes.subarray(0, at), other.subarray(random.below(other.length + 1))) : bytes;
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const made = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    made.set(part, at);
    at += part.length;
  }
  return made;
}

/** Tags, strings, words, numbers, white space, and each other character. */
const tokens = /<[^<>]*>|"(?:[^"\\]|\\.)*"|[\p{L}_][\p{L}\w:.-]*|-?\d+(?:\.\d+)?|\s+|[^]/gu;
const attribute = /(?<![\w:.-])([\w:.-]+)\s*=\s*"([^"]*)"/g;

/** Tokens left out, doubled, swapped, replaced and put in; attributes with other values. */
export function mutateText(text: string, random: Random): string {
  let made = text;
  if (random.oneIn(2)) made = mutateAttributes(made, random);
  if (made !== text && random.oneIn(2)) return made;
  const all = made.match(tokens) ?? [];
  if (all.length === 0) return hostileText(random);
  for (let times = random.few(1, 6); times > 0; times--) mutateTokens(all, random);
  return all.join('');
}

function mutateTokens(all: string[], random: Random): void {
  const at = random.below(all.length);
  switch (random.below(9)) {
    case 0:
      all[at] = '';
      break;
    case 1:
      all[at] = (all[at] ?? '').repeat(random.oneIn(100) ? random.below(2000) : random.few(2, 40));
      break;
    case 2: {
      const other = random.below(all.length);
      [all[at], all[other]] = [all[other]!, all[at]!];
      break;
    }
    case 3:
      all[at] = random.pick(all);
      break;
    case 4:
      all[at] += random.pick(all);
      break;
    case 5:
      all[at] = hostileText(random);
      break;
    case 6:
      all[at] += hostileText(random);
      break;
    case 7: {
      const digits = all.findIndex((token, index) => index >= at && /^-?\d/.test(token));
      if (digits >= 0) all[digits] = random.pick(numberTexts);
      break;
    }
    default:
      all.splice(at, random.few(1, Math.max(1, all.length >> 2)));
      if (all.length === 0) all.push('');
  }
}

const attributeValues = [
  ...numberTexts, '', 'A0', 'XFD1048576', 'A1:XFD1048576', 'XFE1', 'ZZZZZZ99999999', 'B2', 'A1:A1', 's', 'inlineStr', 'd', 'e', 'b', 'str', 'n', 'float',
  'date', 'percentage', 'boolean', 'string', 'rId1', 'rId99', '../x.xml', '/xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'true', 'hidden', 'veryHidden', '2024-13-45', 'PT99H',
]; // prettier-ignore

function mutateAttributes(text: string, random: Random): string {
  const all = [...text.matchAll(attribute)];
  if (all.length === 0) return text;
  const made: string[] = [];
  const chosen = new Set(Array.from({ length: random.few(1, 3) }, () => random.below(all.length)));
  let done = 0;
  for (const [index, { 0: whole, 1: name, 2: value, index: at }] of all.entries()) {
    if (!chosen.has(index)) continue;
    made.push(text.slice(done, at));
    done = at + whole.length;
    const other = random.oneIn(3)
      ? random.pick(all)[2]!
      : random.oneIn(4)
        ? hostileText(random)
        : random.pick(attributeValues);
    const way = random.below(8);
    if (way === 0) made.push(`${whole} ${name}="${other}"`);
    else if (way === 1) made.push(`${random.pick(all)[1]}="${value}"`);
    else made.push(`${name}="${other}"`);
  }
  return made.join('') + text.slice(done);
}
