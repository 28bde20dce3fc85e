import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatten } from '../../src/core/flatten/flatten.ts';
import { stringifyJson } from '../../src/core/model/exact-json.ts';
import { isObject, type JsonValue } from '../../src/core/model/json.ts';
import { countValues, sameValue } from '../../src/core/model/values.ts';
import { oc4idsSchema } from '../../src/core/schema/oc4ids.ts';
import { formatPointer } from '../../src/core/model/pointer.ts';
import { unflatten } from '../../src/core/unflatten/unflatten.ts';
import { documents, unruly, wellBehaved } from './arbitraries.ts';

const schema = oc4idsSchema('0.9.5');
const runs = Number(process.env['PROPERTY_RUNS'] ?? 30);

function thereAndBack(
  document: JsonValue,
  headers: 'paths' | 'en' | 'es',
  typedCells: boolean,
  columns: 'used' | 'all',
) {
  const flat = flatten(document, {
    schema,
    headers,
    columns,
    sheetNames: 'language',
    extras: 'write',
    typedCells,
    cellLimit: 200,
  });
  return { flat, back: unflatten(flat.workbook, { schema, titles: true, metadata: { orientation: 'auto' } }) };
}

function leaves(value: JsonValue, path: (string | number)[] = []): (string | number)[][] {
  if (Array.isArray(value) && value.length > 0) return value.flatMap((item, index) => leaves(item, [...path, index]));
  if (isObject(value) && Object.keys(value).length > 0) {
    return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
  }
  return [path];
}

describe('any document to sheets and back', () => {
  for (const headers of ['paths', 'en', 'es'] as const) {
    for (const typedCells of [true, false]) {
      it(`is the same document (${headers}, ${typedCells ? 'typed' : 'text'} cells)`, () => {
        fc.assert(
          fc.property(
            documents(schema, unruly),
            fc.constantFrom('used' as const, 'all' as const),
            (document, columns) => {
              const { flat, back } = thereAndBack(document, headers, typedCells, columns);
              if (!sameValue(back.document, document)) {
                expect(stringifyJson(back.document, 1)).toBe(stringifyJson(document, 1));
                throw new Error('The document came back changed.');
              }
              expect(flat.receipt).toMatchObject({
                read: countValues(document),
                written: countValues(document),
                setAside: 0,
              });
              expect(back.receipt.setAside).toBe(0);
              expect([...flat.problems, ...back.problems].map(({ code }) => code)).not.toContain('receipt.mismatch');
            },
          ),
          { numRuns: runs },
        );
      });
    }
  }

  it('gives no problem of severity error for data that keep to the schema', () => {
    fc.assert(
      fc.property(documents(schema, wellBehaved), fc.constantFrom('paths', 'en', 'es'), (document, headers) => {
        const { flat, back } = thereAndBack(document, headers as 'paths', true, 'used');
        const errors = [...flat.problems, ...back.problems].filter(({ severity }) => severity === 'error');
        expect(errors).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  it('knows the cell of every value, and the value of every cell', () => {
    fc.assert(
      fc.property(documents(schema, unruly), (document) => {
        const { flat, back } = thereAndBack(document, 'es', true, 'used');
        for (const sourceMap of [flat.sourceMap, back.sourceMap]) {
          for (const path of leaves(document)) {
            // Bare items that are no objects stand in our own column, and an empty list in no cell at all.
            const pointer = formatPointer(path);
            const [cell] = sourceMap.cellsOf(pointer);
            if (!cell) continue;
            const found = sourceMap.pointerOf(cell.sheet!, cell.row!, cell.column!);
            expect(found === pointer || pointer.startsWith(`${found}/`) || found === '').toBe(true);
          }
        }
      }),
      { numRuns: runs },
    );
  });
});
