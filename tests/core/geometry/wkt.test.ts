import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geometryToWkt, wktToGeometry } from '../../../src/core/geometry/wkt.ts';
import { ExactNumber, type JsonValue } from '../../../src/core/model/json.ts';

const ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];

const pairs: [wkt: string, geometry: JsonValue][] = [
  ['POINT (53.486434 -2.239353)', { type: 'Point', coordinates: [53.486434, -2.239353] }],
  ['POINT Z (1 2 3)', { type: 'Point', coordinates: [1, 2, 3] }],
  ['POINT (1e-7 1e+21)', { type: 'Point', coordinates: [1e-7, 1e21] }],
  ['LINESTRING (0.5 1, 2 3)', { type: 'LineString', coordinates: [[0.5, 1], [2, 3]] }], // prettier-ignore
  ['MULTIPOINT ((1 2), (3 4))', { type: 'MultiPoint', coordinates: [[1, 2], [3, 4]] }], // prettier-ignore
  ['MULTIPOINT (EMPTY, (3 4))', { type: 'MultiPoint', coordinates: [[], [3, 4]] }],
  ['POLYGON ((0 0, 1 0, 1 1, 0 0))', { type: 'Polygon', coordinates: [ring] }],
  ['POLYGON ((0 0, 1 0, 1 1, 0 0), (0 0, 1 0, 1 1, 0 0))', { type: 'Polygon', coordinates: [ring, ring] }],
  ['MULTILINESTRING Z ((1 2 3, 4 5 6))', { type: 'MultiLineString', coordinates: [[[1, 2, 3], [4, 5, 6]]] }], // prettier-ignore
  ['MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))', { type: 'MultiPolygon', coordinates: [[ring]] }],
  [
    'GEOMETRYCOLLECTION (POINT (1 2), LINESTRING EMPTY)',
    {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Point', coordinates: [1, 2] },
        { type: 'LineString', coordinates: [] },
      ],
    },
  ],
  ['POINT EMPTY', { type: 'Point', coordinates: [] }],
  ['POLYGON EMPTY', { type: 'Polygon', coordinates: [] }],
  ['GEOMETRYCOLLECTION EMPTY', { type: 'GeometryCollection', geometries: [] }],
];

describe('well-known text and GeoJSON', () => {
  it.each(pairs)('%s goes both ways', (wkt, geometry) => {
    expect(geometryToWkt(geometry)).toBe(wkt);
    expect(wktToGeometry(wkt)).toEqual(geometry);
  });

  it('is read in any case and spacing, with or without its Z', () => {
    const point = { type: 'Point', coordinates: [5, 6] };
    for (const text of ['point(5 6)', ' Point  ( 5   6 ) ', 'POINT(5.0 6e0)'])
      expect(wktToGeometry(text)).toEqual(point);
    const high = { type: 'Point', coordinates: [5, 6, 7] };
    for (const text of ['POINT Z(5 6 7)', 'POINTZ (5 6 7)', 'point z (5 6 7)', 'POINT (5 6 7)'])
      expect(wktToGeometry(text)).toEqual(high);
    const points = { type: 'MultiPoint', coordinates: [[1, 2], [3, 4]] }; // prettier-ignore
    expect(wktToGeometry('MULTIPOINT (1 2, 3 4)')).toEqual(points);
    expect(wktToGeometry('MULTIPOINT Z EMPTY')).toEqual({ type: 'MultiPoint', coordinates: [] });
  });

  it('keeps digits that a double cannot hold', () => {
    const geometry = { type: 'Point', coordinates: [new ExactNumber('0.1000000000000000055'), 2] };
    expect(geometryToWkt(geometry)).toBe('POINT (0.1000000000000000055 2)');
    expect(wktToGeometry('POINT (0.1000000000000000055 2)')).toEqual(geometry);
  });

  it.each([
    '',
    'Lima',
    'POINT',
    'POINT (1)',
    'POINT (1 2 3 4)',
    'POINT (1 2',
    'POINT (1 2))',
    'POINT (1 2) x',
    'POINT (1, 2)',
    'POINT (1 NaN)',
    'POINT M (1 2 3)',
    'POINT ZM (1 2 3 4)',
    'POINT Z (1 2)',
    'LINESTRING (1 2, 3 4 5)',
    'LINESTRING (1 2,)',
    'POLYGON (1 2, 3 4)',
    'CIRCULARSTRING (1 2, 3 4)',
    'SRID=4326;POINT (1 2)',
    'GEOMETRYCOLLECTION (1 2)',
    '('.repeat(10_000),
    'GEOMETRYCOLLECTION ('.repeat(10_000),
  ])('is not guessed: %.40s', (text) => {
    expect(wktToGeometry(text)).toBeUndefined();
  });

  it.each<[string, JsonValue]>([
    ['text for coordinates', { type: 'Point', coordinates: '1 2' }],
    ['numbers as text', { type: 'Point', coordinates: ['1', '2'] }],
    ['one number', { type: 'Point', coordinates: [1] }],
    ['four numbers', { type: 'Point', coordinates: [1, 2, 3, 4] }],
    ['lists too deep', { type: 'Point', coordinates: [[1, 2]] }],
    ['lists not deep enough', { type: 'Polygon', coordinates: [[1, 2]] }],
    ['positions of different lengths', { type: 'LineString', coordinates: [[1, 2], [1, 2, 3]] }], // prettier-ignore
    ['a member more', { type: 'Point', coordinates: [1, 2], bbox: [1, 2, 1, 2] }],
    ['a type that GeoJSON does not have', { type: 'Circle', coordinates: [1, 2] }],
    ['a feature', { type: 'Feature', geometry: null }],
    ['null', null],
  ])('says no where a geometry has %s', (_what, geometry) => {
    expect(geometryToWkt(geometry)).toBeUndefined();
  });

  it('gives back every geometry that it writes', () => {
    const geometries = [2, 3].flatMap((size) => {
      const position = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
        minLength: size,
        maxLength: size,
      });
      const line = fc.array(position, { maxLength: 4 });
      const lines = fc.array(line, { maxLength: 3 });
      const simple = fc.oneof(
        fc.record({ type: fc.constant('Point'), coordinates: fc.oneof(position, fc.constant([])) }),
        fc.record({ type: fc.constantFrom('LineString', 'MultiPoint'), coordinates: line }),
        fc.record({ type: fc.constantFrom('Polygon', 'MultiLineString'), coordinates: lines }),
        fc.record({ type: fc.constant('MultiPolygon'), coordinates: fc.array(lines, { maxLength: 2 }) }),
      );
      const several = fc.record({
        type: fc.constant('GeometryCollection'),
        geometries: fc.array(simple, { maxLength: 3 }),
      });
      return [simple, several];
    });
    const any = fc.oneof(...(geometries as unknown as fc.Arbitrary<JsonValue>[]));
    fc.assert(
      fc.property(any, (geometry) => {
        const text = geometryToWkt(geometry);
        expect(text).toBeTypeOf('string');
        // No number in JSON is a negative zero.
        const plain = JSON.parse(JSON.stringify(geometry)) as unknown;
        expect(JSON.parse(JSON.stringify(wktToGeometry(text!)))).toEqual(plain);
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => void wktToGeometry(text)));
  });
});
