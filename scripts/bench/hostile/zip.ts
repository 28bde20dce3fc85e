import { once } from 'node:events';
import { createGzip } from 'node:zlib';

export interface Entry {
  path: string;
  content: Iterable<string | Uint8Array>;
  /** How many bytes the directory says it has, where that is a lie. */
  claims?: number;
}

/** A ZIP made by hand: from content that need not fit into memory, and with lies about it. */
export async function zipOf(entries: readonly Entry[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, content, claims } of entries) {
    const { packed, checksum, size } = await deflated(content);
    const name = Buffer.from(path);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(checksum, 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(Math.min(claims ?? size, 0xffffffff), 18);
    head.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    parts.push(Buffer.from('PK\x03\x04'), head, name, packed);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), head, place, name);
    offset += 4 + head.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  const listed = Buffer.concat(directory);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}

/** What gzip makes is what a ZIP holds, between a head of ten bytes and a tail of the checksum and size. */
async function deflated(
  content: Iterable<string | Uint8Array>,
): Promise<{ packed: Buffer; checksum: number; size: number }> {
  const gzip = createGzip({ level: 1 });
  const pieces: Buffer[] = [];
  gzip.on('data', (piece: Buffer) => pieces.push(piece));
  let size = 0;
  for (const chunk of content) {
    size += Buffer.byteLength(chunk);
    if (!gzip.write(chunk)) await once(gzip, 'drain');
  }
  gzip.end();
  await once(gzip, 'end');
  const whole = Buffer.concat(pieces);
  return { packed: whole.subarray(10, -8), checksum: whole.readUInt32LE(whole.length - 8), size };
}

const pieceLetters = 1_000_000;

/** So many letters of a text that is said again and again, or of one that is another each time, in pieces. */
export function* repeated(text: string | ((index: number) => string), letters: number): Generator<string | Uint8Array> {
  if (typeof text === 'string') {
    const piece = Buffer.from(text.repeat(Math.ceil(pieceLetters / text.length)));
    for (let made = 0; made < letters; made += piece.length) yield piece;
    return;
  }
  for (let made = 0, index = 0; made < letters;) {
    let piece = '';
    while (piece.length < pieceLetters && made + piece.length < letters) piece += text(index++);
    made += piece.length;
    yield piece;
  }
}
