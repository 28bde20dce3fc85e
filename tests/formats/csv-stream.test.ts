import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Tables, type WorkbookTarget } from '../../src/core/model/workbook-target.ts';
import { concatBytes } from '../../src/formats/byte-writer.ts';
import { CsvStream } from '../../src/formats/csv-stream.ts';
import { turnsOf } from '../../src/formats/zip-stream.ts';
import { writeCsv } from '../../src/formats/write-csv.ts';

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

async function streamed(wait: 'compressed' | 'turn'): Promise<Uint8Array> {
  const stream = new CsvStream({ delimiter: ';' });
  const turn = turnsOf(stream);
  for (const _ of fill(stream)) await (wait === 'turn' ? turn() : stream.compressed());
  const zip = await stream.finish();
  if ('tooLarge' in zip) throw new Error(zip.tooLarge);
  return concatBytes([...zip.pieces]);
}

describe('CSV files that are compressed while their rows are made', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['by the browser', 'compressed'],
    ['by the browser', 'turn'],
    ['without it', 'turn'],
  ] as const)('are those of the tables: %s, %s', async (way, wait) => {
    const tables = new Tables();
    for (const _ of fill(tables)) continue;
    if (way === 'without it') vi.stubGlobal('CompressionStream', undefined);
    const parts = unzipSync(await streamed(wait));
    expect(Object.keys(parts)).toEqual(['large.csv', 'small.csv', 'empty.csv', 'table.csv']);
    for (const table of tables.all) {
      const whole = writeCsv(table, { delimiter: ';' });
      expect([table.name, Buffer.compare(parts[`${table.name}.csv`]!, whole)]).toEqual([table.name, 0]);
    }
  });
});
