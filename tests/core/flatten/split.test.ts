import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flattenInto } from '../../../src/core/flatten/flatten.ts';
import type { JsonValue } from '../../../src/core/model/json.ts';
import { sameValue } from '../../../src/core/model/values.ts';
import { Tables } from '../../../src/core/model/workbook-target.ts';
import { oc4idsSchema } from '../../../src/core/schema/oc4ids.ts';
import { unflatten } from '../../../src/core/unflatten/unflatten.ts';
import { documents, unruly } from '../../properties/arbitraries.ts';

const schema = oc4idsSchema('0.9.5');

function tablesOf(document: JsonValue, rowLimit: number): Tables {
  const tables = new Tables(rowLimit);
  flattenInto(tables, document, {
    schema,
    headers: 'es',
    columns: 'used',
    sheetNames: 'language',
    extras: 'write',
    typedCells: true,
  });
  return tables;
}

describe('more rows than a sheet can hold', () => {
  it('go on on another sheet, under the same headers', () => {
    const id = 'Identificador o Referencia';
    const projects = ['a', 'b', 'c', 'd', 'e'].map((each) => ({ id: each }));
    const tables = tablesOf({ projects }, 3);
    expect(tables.all.slice(0, 3)).toEqual([
      { name: 'Proyectos', rows: [[id], ['a'], ['b']] },
      { name: 'Proyectos (2)', rows: [[id], ['c'], ['d']] },
      { name: 'Proyectos (3)', rows: [[id], ['e']] },
    ]);
    expect(tables.split).toEqual([{ name: 'Proyectos', sheets: 3 }]);
  });

  it('come back as the same document', () => {
    fc.assert(
      fc.property(documents(schema, unruly), (document) => {
        const { all } = tablesOf(document, 3);
        const back = unflatten({ tables: all }, { schema, titles: true, metadata: { orientation: 'auto' } });
        expect(back.problems.filter(({ code }) => code === 'receipt.mismatch')).toEqual([]);
        expect(sameValue(back.document, document)).toBe(true);
      }),
      { seed: 4, numRuns: 60 },
    );
  });
});
