import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatten, flattenInto } from '../../src/core/flatten/flatten.ts';
import type { FlattenOptions } from '../../src/core/flatten/options.ts';
import type { JsonValue } from '../../src/core/model/json.ts';
import { oc4idsSchema } from '../../src/core/schema/oc4ids.ts';
import { CsvFiles } from '../../src/formats/csv-files.ts';
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

function filesOf(document: JsonValue, changed: Partial<FlattenOptions>): [name: string, text: string][] {
  const files = new CsvFiles();
  flattenInto(files, document, { ...options, ...changed });
  return [...files.entries()].map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]);
}

describe('CSV files that are written row by row', () => {
  it.each(['write', 'none'] as const)('are those of the tables (extras: %s)', (extras) => {
    fc.assert(
      fc.property(documents(schema, unruly), (document) => {
        const { workbook } = flatten(document, { ...options, extras });
        const tables = workbook.tables.map((table) => [`${table.name}.csv`, new TextDecoder().decode(writeCsv(table))]);
        expect(filesOf(document, { extras })).toEqual(tables);
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it('give the rows of one sheet in their order, whichever ends first', () => {
    const files = new CsvFiles();
    const sheet = files.openSheet('x', ['a', 'b']);
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
    const [file] = files.entries();
    expect(new TextDecoder().decode(file?.bytes)).toBe('a,b\r\nouter,filled last\r\n,first\r\n,second\r\nnext,\r\n');
  });
});
