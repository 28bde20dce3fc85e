import { Zip, ZipPassThrough, zipSync } from 'fflate';

export interface ZipEntry {
  /** With folders, separated by `/`. */
  name: string;
  bytes: Uint8Array;
}

/** The least date a ZIP can say, so that the same data makes the same bytes at any time and in any zone. */
const mtime = new Date(1980, 0, 1);

/**
 * Files → the bytes of a ZIP, in the order given. Compressed by the browser itself, which is two to three times as fast
 * as fflate and as small; by fflate where the browser cannot.
 */
export async function writeZip(entries: readonly ZipEntry[]): Promise<Uint8Array> {
  if (typeof CompressionStream === 'undefined') {
    return zipSync(Object.fromEntries(entries.map(({ name, bytes }) => [name, [bytes, { mtime }]])), { level: 1 });
  }
  const deflated = await Promise.all(entries.map(({ bytes }) => deflate(bytes)));
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [index, { name, bytes }] of entries.entries()) {
    const entry = new DeflatedEntry(name, deflated[index] as Uint8Array);
    entry.mtime = mtime;
    zip.add(entry);
    entry.push(bytes, true);
  }
  zip.end();
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
}

/** An entry whose checksum and size are those of the bytes pushed, and whose content was compressed before. */
class DeflatedEntry extends ZipPassThrough {
  private readonly deflated: Uint8Array;

  constructor(name: string, deflated: Uint8Array) {
    super(name);
    this.compression = 8;
    this.deflated = deflated;
  }

  protected override process(_bytes: Uint8Array, final: boolean): void {
    this.ondata(null, this.deflated as Uint8Array<ArrayBuffer>, final);
  }
}

async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
