import type { JsonValue } from '../core/model/json.ts';
import { decodeText } from './decode-text.ts';
import { countIn, parse } from './read-json.ts';
import { JsonListScanner } from './scan-json-list.ts';

/**
 * The first items of the list of a JSON document, and how many bytes they take; nothing where there is no such list, or where not one of
 * its items ends within what is looked at, or they have too many levels.
 *
 * @param sampleBytes how much of the file is looked at
 * @param path keys to the list, where the document is an object
 */
export async function sampleItems(
  file: Blob,
  sampleBytes: number,
  path: readonly string[],
): Promise<{ items: JsonValue[]; bytes: number } | undefined> {
  const bytes = new Uint8Array(await file.slice(0, sampleBytes).arrayBuffer());
  // Each item a range of its own: the last one is not whole.
  const scanner = new JsonListScanner(path, 1);
  scanner.scan(bytes);
  const { ranges } = scanner;
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return undefined;
  try {
    const text = `[${decodeText(bytes.subarray(first.start, last.end)).text}]`;
    const items = parse(text) as JsonValue[];
    const values = await countIn(items, text, '', []);
    return values === undefined ? undefined : { items, bytes: last.end - first.start };
  } catch {
    // Reading will say what is wrong.
    return undefined;
  }
}
