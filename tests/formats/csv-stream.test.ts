import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { WorkbookTarget } from '../../src/core/model/workbook-target.ts';
import { concatBytes } from '../../src/formats/byte-writer.ts';
import { CsvFiles } from '../../src/formats/csv-files.ts';
import { CsvStream } from '../../src/formats/csv-stream.ts';
import { writeZip } from '../../src/formats/write-zip.ts';

/** Sheets of many pieces, of less than one, without rows, and a text that is larger than a piece. */
function* fill(target: WorkbookTarget): Generator<void> {
  const large = target.openSheet('large', ['id', 'text']);
  const small = target.openSheet('small', ['id', 'número']);
  target.openSheet('empty', ['id']);
  for (let index = 0; index < 4000; index++) {
    const cells = large.beginRow();
    cells[0] = `ñ${index}`;
    cells[1] = index === 2000 ? '"€'.repeat(150_000) : `${index}, `.repeat(index % 40);
    if (index % 1000 === 0) {
      const inner = small.beginRow();
      inner[1] = index;
      small.endRow(inner);
    }
    large.endRow(cells);
    if (index % 700 === 0) yield;
  }
  target.addTable({ name: 'table', rows: [['a'], undefined, [1, true]] });
}

async function streamed(): Promise<Uint8Array> {
  const stream = new CsvStream({ delimiter: ';' });
  for (const _ of fill(stream)) await stream.compressed();
  const zip = await stream.finish();
  if ('tooLarge' in zip) throw new Error(zip.tooLarge);
  return concatBytes([...zip.pieces]);
}

describe('CSV files that are compressed while their rows are made', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each(['by the browser', 'without it'])('are those that are written first: %s', async (way) => {
    const files = new CsvFiles({ delimiter: ';' });
    for (const _ of fill(files)) continue;
    const whole = unzipSync(await writeZip(files.entries()));
    if (way === 'without it') vi.stubGlobal('CompressionStream', undefined);
    const parts = unzipSync(await streamed());
    expect(Object.keys(parts)).toEqual(['large.csv', 'small.csv', 'empty.csv', 'table.csv']);
    for (const [name, bytes] of Object.entries(whole)) {
      expect([name, Buffer.compare(parts[name]!, bytes)]).toEqual([name, 0]);
    }
  });
});
