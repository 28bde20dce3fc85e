import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { flatten, flattenInTurns } from '../../src/core/flatten/flatten.ts';
import type { FlattenOptions } from '../../src/core/flatten/options.ts';
import type { JsonValue } from '../../src/core/model/json.ts';
import { oc4idsSchema } from '../../src/core/schema/oc4ids.ts';
import { CsvStream } from '../../src/formats/csv-stream.ts';
import { turnsOf } from '../../src/formats/zip-stream.ts';
import { concatBytes } from '../../src/formats/byte-writer.ts';
import { writeCsv } from '../../src/formats/write-csv.ts';
import { documents, unruly } from '../properties/arbitraries.ts';

const schema = oc4idsSchema('0.9.5');

const options: FlattenOptions = {
  schema,
  headers: 'en',
  columns: 'used',
  sheetNames: 'language',
  extras: 'write',
  typedCells: false,
};

async function filesOf(document: JsonValue, changed: Partial<FlattenOptions>): Promise<[name: string, text: string][]> {
  const stream = new CsvStream();
  await flattenInTurns(stream, document, { ...options, ...changed }, turnsOf(stream));
  return textsOf(stream);
}

async function textsOf(stream: CsvStream): Promise<[name: string, text: string][]> {
  const zip = await stream.finish();
  if ('tooLarge' in zip) throw new Error(zip.tooLarge);
  const files = unzipSync(concatBytes([...zip.pieces]));
  return Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]);
}

describe('CSV files that are written row by row', () => {
  it.each(['write', 'none'] as const)('are those of the tables (extras: %s)', async (extras) => {
    await fc.assert(
      fc.asyncProperty(documents(schema, unruly), async (document) => {
        const { workbook } = flatten(document, { ...options, extras });
        const tables = workbook.tables.map((table) => [`${table.name}.csv`, new TextDecoder().decode(writeCsv(table))]);
        expect(await filesOf(document, { extras })).toEqual(tables);
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it('give the rows of one sheet in their order, whichever ends first', async () => {
    const stream = new CsvStream();
    const sheet = stream.openSheet('x', ['a', 'b']);
    const outer = sheet.beginRow();
    outer[0] = 'outer';
    const first = sheet.beginRow();
    first[1] = 'first';
    sheet.endRow(first);
    const second = sheet.beginRow();
    second[1] = 'second';
    sheet.endRow(second);
    outer[1] = 'filled last';
    sheet.endRow(outer);
    const next = sheet.beginRow();
    next[0] = 'next';
    sheet.endRow(next);
    expect(await textsOf(stream)).toEqual([['x.csv', 'a,b\r\nouter,filled last\r\n,first\r\n,second\r\nnext,\r\n']]);
  });
});
