import { describe, expect, it } from 'vitest';
import { listsIn, type ListPlace, recogniseAt, recogniseDocument } from '../../../src/core/document/recognise.ts';
import type { JsonValue } from '../../../src/core/model/json.ts';
import { example, schema } from '../support.ts';

describe('a JSON document that holds projects', () => {
  it.each<[string, string, JsonValue]>([
    ['package', 'an example of ours', example('es')],
    ['package', 'an empty list of projects', { version: '0.9', projects: [] }],
    ['package', 'projects that are no list', { projects: { id: '1' } }],
    ['package', 'metadata without a list', { version: '0.9', uri: 'u' }],
    ['package', 'a package with releases beside', { projects: [], releases: [] }],
    ['list', 'projects', [{ id: '1', title: 'a' }]],
    ['list', 'projects after things that are none', [null, 5, { title: 'a' }]],
    ['item', 'one project', { id: '1', title: 'a', parties: [] }],
    ['item', 'a project of additional fields mostly', { title: 'a', x: 1, y: 2 }],
  ])('is a %s: %s', (shape, _what, document) => {
    expect(recogniseDocument(document, schema)).toEqual({ shape });
  });
});

describe('a JSON document of another kind', () => {
  it.each<[string, JsonValue]>([
    ['empty-list', []],
    ['value', 5],
    ['value', null],
    ['value', 'text'],
    ['object', {}],
    ['object', { a: 1 }],
    ['list', [1, 2]],
    ['list', [{ a: 1 }]],
    ['ocds-releases', { uri: 'u', version: '1.1', releases: [] }],
    ['ocds-records', { uri: 'u', records: [] }],
    ['ocds-release', { ocid: 'o', id: '1', tag: ['planning'] }],
    ['ocds-release', [{ ocid: 'o', id: '1' }]],
    ['ocds-records', { ocid: 'o', compiledRelease: {} }],
    ['geojson', { type: 'FeatureCollection', features: [] }],
    ['geojson', { type: 'Point', coordinates: [1, 2] }],
    ['json-schema', { $schema: 'http://json-schema.org/draft-04/schema#', title: 'x' }],
    ['json-schema', { properties: {}, definitions: {} }],
  ])('looks like %s: %j', (looksLike, document) => {
    expect(recogniseDocument(document, schema)).toEqual({ looksLike });
  });

  it('is not misled by keys that objects inherit', () => {
    expect(recogniseDocument(JSON.parse('{"__proto__":1,"constructor":2}') as JsonValue, schema)).toEqual({
      looksLike: 'object',
    });
  });
});

describe('a JSON document whose list somebody told us about', () => {
  const trees: JsonValue = { name: 'x', data: { trees: [{ code: 't1' }], years: [1, 2] } };

  it.each<[object, JsonValue, ListPlace]>([
    [{ shape: 'package' }, trees, { rootListPath: 'data/trees' }],
    [{ shape: 'list' }, [{ code: 't1' }], { rootIsList: true }],
    [{ shape: 'list' }, [], { rootListPath: 'trees' }],
    [{ shape: 'item' }, { title: 'a', parties: [] }, {}],
    [{ looksLike: 'object' }, trees, { rootListPath: 'trees' }],
    [{ looksLike: 'object' }, { title: 'a' }, { rootListPath: 'trees' }],
    [{ looksLike: 'object' }, trees, { rootIsList: true }],
    [{ looksLike: 'object' }, { trees: { code: 't1' } }, { rootListPath: 'trees' }],
    [{ looksLike: 'value' }, 5, { rootIsList: true }],
  ])('is %j: %j at %j', (expected, document, place) => {
    expect(recogniseAt(document, schema, place)).toEqual(expected);
  });

  it('has lists to choose from, those of objects first, none within another', () => {
    expect(listsIn({ a: [1], ...(trees as object), b: [{ c: [{}] }] })).toEqual(['data/trees', 'b', 'a', 'data/years']);
    expect(listsIn(5)).toEqual([]);
  });
});
