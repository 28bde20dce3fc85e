import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringifyJson } from '../../../src/core/model/exact-json.ts';
import { getOwn, isObject, type JsonValue } from '../../../src/core/model/json.ts';
import type { Place, Problem, ProblemCode } from '../../../src/core/model/problem.ts';
import { valueToText } from '../../../src/core/model/values.ts';
import type { Cell, Table } from '../../../src/core/model/workbook.ts';
import { parsePointer } from '../../../src/core/model/pointer.ts';
import { cellText } from '../../../src/core/unflatten/configuration.ts';
import type { Unflattened } from '../../../src/core/unflatten/unflatten.ts';
import { readSheets } from '../support.ts';
import { anyTables } from './any-table.ts';

const runs = Number(process.env['PROPERTY_RUNS'] ?? 300);

/** Problems that say of a cell that its value was set aside. */
const asideCodes = new Set<ProblemCode>([
  'cell.conflict',
  'cell.kind_conflict',
  'cell.duplicate_differs',
  'cell.error_value',
  'cell.formula_without_result',
  'cell.rollup_warning',
  'header.missing',
  'header.number',
  'sheet.total_left_out',
  'table.second_package',
]);

/** Problems that say of a whole row that it is no data. */
const rowCodes = new Set<ProblemCode>(['sheet.second_headers', 'sheet.total_left_out']);

function valueAt(document: JsonValue, pointer: string): JsonValue | undefined {
  let value: JsonValue | undefined = document;
  for (const token of parsePointer(pointer)) {
    if (Array.isArray(value)) value = value[Number(token)];
    else value = isObject(value) ? getOwn(value, token) : undefined;
  }
  return value;
}

function isBlank(cell: Cell): boolean {
  return cell === undefined || (typeof cell === 'string' && /^[\s\u200b-\u200f\u2060\ufeff]*$/u.test(cell));
}

/** Whether a value is what a cell holds, as far as text, numbers and lists can be told alike. */
function says(value: JsonValue, cell: Cell): boolean {
  if (typeof cell === 'string' && cell.startsWith('json:')) return true;
  if (typeof value === 'boolean') return true;
  const plain = (text: string): string => text.replace('T', ' ').replace(/Z$/, '').normalize('NFC').trim();
  const pieces = (text: string): string[] => (Array.isArray(value) ? text.split(/[;,]/) : [text]).map(plain);
  const values = (Array.isArray(value) ? value.flat() : [value]).flatMap((each) => pieces(valueToText(each)));
  const wanted = pieces(cellText(cell));
  const same = (each: string, at: number): boolean => each === wanted[at] || Number(each) === Number(wanted[at]);
  return values.length === wanted.length && values.every(same);
}

function hasPlace({ code, places }: Problem, sheet: string, row: number, column: number): boolean {
  const isThere = (place: Place): boolean => place.column === column || rowCodes.has(code);
  return places.some((place) => place.sheet === sheet && place.row === row && isThere(place));
}

/** Cells below the headers that are neither in the document nor in any problem. */
function silentCells(tables: readonly Table[], result: Unflattened): string[] {
  const silent: string[] = [];
  for (const { name, rows } of tables) {
    const report = result.sheets.find((sheet) => sheet.name === name);
    if (!report || report.role === 'ignored' || report.role === 'own' || report.headerRow === null) continue;
    const isMetadata = report.role === 'metadata';
    const repeats = result.problems.some(
      ({ code, places }) => code === 'header.duplicate' && places[0]?.sheet === name,
    );
    if (isMetadata && repeats) continue;
    for (const [row, cells] of rows.entries()) {
      if (!isMetadata && row <= report.headerRow) continue;
      for (const [column, cell] of (cells ?? []).entries()) {
        if (isBlank(cell) || isOwnColumn(rows[report.headerRow]?.[column])) continue;
        // Headers of a metadata sheet stand above or beside its values; which, the sheet decides.
        if (isMetadata && (row === 0 || column === 0)) continue;
        const pointer = result.sourceMap.pointerOf(name, row, column);
        const value = pointer === undefined ? undefined : valueAt(result.document, pointer);
        const isThere = value !== undefined && says(value, cell);
        if (!isThere && !result.problems.some((problem) => hasPlace(problem, name, row, column))) {
          silent.push(`${name}!${row},${column} ${pointer ?? ''}`);
        }
      }
    }
  }
  return silent;
}

function isOwnColumn(header: Cell): boolean {
  return typeof header === 'string' && /^#(row|parent )/.test(header);
}

describe('any workbook', () => {
  for (const repairs of ['apply', 'offer'] as const) {
    it(`is read without throwing, and every value is accounted for (repairs: ${repairs})`, () => {
      fc.assert(
        fc.property(anyTables, (tables) => {
          const result = readSheets(tables, { repairs });
          const { read, written, repeated, setAside } = result.receipt;
          expect(read).toBe(written + repeated + setAside);
          expect(result.problems.map(({ code }) => code)).not.toContain('receipt.mismatch');
          const aside = result.problems.filter(({ code }) => asideCodes.has(code));
          expect(aside.length > 0 || setAside === 0).toBe(true);
          for (const { places } of aside) for (const place of places) expect(place.sheet).toBeDefined();
        }),
        { numRuns: runs },
      );
    });

    it(`has no cell that is neither in the document nor in a problem (repairs: ${repairs})`, () => {
      fc.assert(
        fc.property(anyTables, (tables) => {
          expect(silentCells(tables, readSheets(tables, { repairs }))).toEqual([]);
        }),
        { numRuns: runs },
      );
    });
  }

  it('does not change the prototype of anything, and makes a document that is JSON', () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        const { document } = readSheets(tables);
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
        expect(() => JSON.parse(stringifyJson(document)) as unknown).not.toThrow();
      }),
      { numRuns: runs },
    );
  });

  it('gives the same document each time, and leaves the sheets as they are', () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        const before = JSON.stringify(tables);
        const first = readSheets(tables);
        expect(JSON.stringify(tables)).toBe(before);
        expect(stringifyJson(readSheets(tables).document)).toBe(stringifyJson(first.document));
      }),
      { numRuns: Math.ceil(runs / 5) },
    );
  });
});
