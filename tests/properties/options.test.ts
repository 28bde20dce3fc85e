import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatten } from '../../src/core/flatten/flatten.ts';
import { isObject, type JsonValue } from '../../src/core/model/json.ts';
import { sameValue } from '../../src/core/model/values.ts';
import { oc4idsSchema } from '../../src/core/schema/oc4ids.ts';
import { unflatten } from '../../src/core/unflatten/unflatten.ts';
import { documents } from './arbitraries.ts';

const schema = oc4idsSchema('0.9.5');

/** The seed is fixed: a test must say the same thing every time. */
const settings = { seed: 1, numRuns: Number(process.env['PROPERTY_RUNS'] ?? 60) };

/** Paths of all arrays of objects in the projects, without indexes. */
function arrayPaths(value: JsonValue, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => arrayPaths(item, path));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const innerPath = path === '' ? key : `${path}/${key}`;
    return [...(Array.isArray(inner) ? [innerPath] : []), ...arrayPaths(inner, innerPath)];
  });
}

function listOf(document: JsonValue): JsonValue {
  return isObject(document) && document['projects'] ? document['projects'] : document;
}

describe('the way back, with every list rolled up and geometries as WKT', () => {
  for (const headers of ['paths', 'es'] as const) {
    for (const typedCells of [true, false]) {
      it(`is exact: ${headers}, ${typedCells ? 'XLSX' : 'CSV'}`, { timeout: 120_000 }, () => {
        fc.assert(
          fc.property(documents(schema), (document) => {
            const { workbook } = flatten(document, {
              schema,
              headers,
              columns: 'used',
              sheetNames: 'language',
              extras: 'write',
              typedCells,
              rollUp: arrayPaths(listOf(document)),
              convertWkt: true,
            });
            const tables = [...workbook.tables];
            if (!typedCells) tables.sort((a, b) => (a.name < b.name ? -1 : 1));
            const back = unflatten({ tables }, { schema, titles: true, metadata: { orientation: 'auto' } });
            expect(back.problems.filter(({ code }) => code === 'receipt.mismatch')).toEqual([]);
            expect(sameValue(back.document, document)).toBe(true);
          }),
          settings,
        );
      });
    }
  }
});
