import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/core/model/json.ts';
import { sameValue } from '../../../src/core/model/values.ts';
import {
  codesOf,
  columnOf,
  headersOf,
  packageOf,
  projectsOf,
  readRows,
  readSheets,
  theProblem,
  writeSheets,
} from '../support.ts';

const point = { type: 'Point', coordinates: [1.5, 2] };
const polygon = { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] }; // prettier-ignore

function located(...geometries: JsonValue[]): JsonValue {
  return packageOf({ id: '1', locations: geometries.map((geometry, index) => ({ id: `l${index}`, geometry })) });
}

describe('geometries as WKT', () => {
  it('take one column, and come back exactly, also without being asked for', () => {
    const document = located(point, polygon);
    for (const headers of ['paths', 'en', 'es'] as const) {
      for (const typedCells of [true, false]) {
        const flat = writeSheets(document, { convertWkt: true, headers, typedCells });
        const back = readSheets(flat.workbook.tables);
        expect(back.document).toEqual(document);
        expect([...flat.problems, ...back.problems]).toEqual([]);
        expect(back.receipt).toMatchObject({ setAside: 0, changed: 0 });
        expect(flat.receipt.written).toBe(flat.receipt.read);
      }
    }
    const flat = writeSheets(document, { convertWkt: true });
    expect(columnOf(flat, 'locations', 'locations/0/geometry')).toEqual([
      'POINT (1.5 2)',
      'POLYGON ((0 0, 1 0, 1 1, 0 0))',
    ]);
    expect(headersOf(flat, 'locations')).toEqual(['id', 'locations/0/id', 'locations/0/geometry']);
    expect(flat.sourceMap.pointerOf('locations', 1, 2)).toBe('/projects/0/locations/0/geometry');
    expect(flat.sourceMap.cellsOf('/projects/0/locations/0/geometry/coordinates/1')).toMatchObject([
      { sheet: 'locations', row: 1, column: 2 },
    ]);
  });

  it('stay as they are where WKT cannot say them, with a problem', () => {
    const document = located(point, { type: 'Point', coordinates: [1, 2], bbox: [1, 2, 1, 2] }, { type: 'Point' }, 'POINT (1 2)', {}, null); // prettier-ignore
    const flat = writeSheets(document, { convertWkt: true });
    expect(theProblem(flat, 'write.geometry')).toMatchObject({
      severity: 'warning',
      params: { path: 'locations/geometry' },
    });
    expect(readSheets(flat.workbook.tables).document).toEqual(document);
  });

  it('of additional fields stay as they are in our own layout, where nothing would say what the text is', () => {
    const document = packageOf({ id: '1', place: point, text: 'POINT (1 2)' });
    const flat = writeSheets(document, { convertWkt: true });
    expect(headersOf(flat, 'projects')).toContain('place/type');
    expect(readSheets(flat.workbook.tables).document).toEqual(document);
    const bare = writeSheets(document, { convertWkt: true, extras: 'none' });
    expect(columnOf(bare, 'projects', 'place')).toEqual(['POINT (1.5 2)']);
  });

  it('have one column also among all fields of the schema', () => {
    const flat = writeSheets(packageOf({ id: '1' }), { convertWkt: true, columns: 'all' });
    const headers = headersOf(flat, 'locations').filter((header) => header.includes('geometry'));
    expect(headers).toEqual(['locations/0/geometry']);
  });

  it('longer than a cell go on elsewhere, and come back whole', () => {
    const long = { type: 'LineString', coordinates: Array.from({ length: 9000 }, (_, index) => [index, index]) };
    const flat = writeSheets(located(long), { convertWkt: true, cellLimit: 32_767 });
    expect(readSheets(flat.workbook.tables).document).toEqual(located(long));
  });

  it('bring back whatever stands where a geometry should', () => {
    const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    const type = fc.constantFrom('Point', 'LineString', 'MultiPoint', 'Polygon', 'Circle');
    const coordinates = fc.oneof(
      fc.array(number, { maxLength: 4 }),
      fc.array(fc.array(number, { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
      fc.constantFrom(null, '', {}),
    );
    const geometry = fc.oneof(
      fc.record({ type, coordinates }, { requiredKeys: [] }),
      fc.constantFrom('POINT (1 2)', null, 5, ['POINT (1 2)']),
    );
    fc.assert(
      fc.property(fc.array(geometry, { minLength: 1, maxLength: 4 }), fc.boolean(), (geometries, typedCells) => {
        // No number in JSON is a negative zero.
        const document = JSON.parse(JSON.stringify(located(...(geometries as JsonValue[])))) as JsonValue;
        const flat = writeSheets(document, { convertWkt: true, typedCells });
        expect(sameValue(readSheets(flat.workbook.tables).document, document)).toBe(true);
      }),
    );
  });
});

describe('WKT in a sheet', () => {
  const read = (text: string, convertWkt: boolean) =>
    readRows([['id', 'locations/0/geometry'], ['1', text]], { convertWkt }); // prettier-ignore

  it('is read as a geometry where the schema has one, when asked for', () => {
    const result = read('point(5 6)', true);
    expect(projectsOf(result)[0]?.['locations']).toEqual([{ geometry: { type: 'Point', coordinates: [5, 6] } }]);
    expect(codesOf(result)).toEqual([]);
    expect(result.receipt).toMatchObject({ read: 4, written: 4 });
  });

  it('stays text otherwise', () => {
    expect(projectsOf(read('POINT (5 6)', false))[0]?.['locations']).toEqual([{ geometry: 'POINT (5 6)' }]);
    expect(projectsOf(readRows([['id', 'title'], ['1', 'POINT (5 6)']], { convertWkt: true }))).toEqual([{ id: '1', title: 'POINT (5 6)' }]); // prettier-ignore
  });

  it('that is none stays as it is, with an error at its cell', () => {
    const result = read('POINT (5', true);
    expect(projectsOf(result)[0]?.['locations']).toEqual([{ geometry: 'POINT (5' }]);
    expect(theProblem(result, 'cell.not_wkt')).toMatchObject({ severity: 'error', places: [{ row: 1, column: 1 }] });
  });
});
