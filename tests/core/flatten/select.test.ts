import { describe, expect, it } from 'vitest';
import { flatten } from '../../../src/core/flatten/flatten.ts';
import { select } from '../../../src/core/flatten/select.ts';
import { columnOf, headersOf, readSheets, writeSheets } from '../support.ts';
import { oc4idsSchema } from '../../../src/core/schema/oc4ids.ts';
import type { JsonValue } from '../../../src/core/model/json.ts';

const projects: JsonValue[] = [
  { id: 'a', status: 'identification', parties: [{ id: 'p', name: 'P', roles: ['buyer'] }] },
  { id: 'b', status: 'completion', period: { startDate: '2020' } },
  { id: 'c' },
];

describe('select', () => {
  it('gives everything, as it is, where nothing was chosen', () => {
    expect(select(projects, {})).toEqual({ items: projects, itemsLeftOut: 0, valuesLeftOut: 0, fieldsMissing: [] });
  });

  it('gives items whose field has the text, at any depth of objects', () => {
    const found = select(projects, { filter: { field: 'status', value: 'completion' } });
    expect(found).toEqual({
      items: [projects[1]],
      itemsLeftOut: 2,
      valuesLeftOut: 6,
      fieldsMissing: [],
      positions: [1],
    });
    const deep = select(projects, { filter: { field: 'period/startDate', value: '2020' } });
    expect(deep.items).toEqual([projects[1]]);
  });

  it('compares numbers by their text, and no inherited or odd value', () => {
    const items: JsonValue[] = [{ n: 5 }, { n: '5' }, { n: [5] }, { n: null }, null, 5];
    expect(select(items, { filter: { field: 'n', value: '5' } }).items).toEqual([{ n: 5 }, { n: '5' }]);
    expect(select(items, { filter: { field: 'toString', value: '' } }).items).toEqual([]);
  });

  it('keeps the fields named; all within a parent, unless some of them are named too', () => {
    const whole = select(projects, { preserveFields: ['id', 'parties'] });
    expect(whole.items).toEqual([
      { id: 'a', parties: [{ id: 'p', name: 'P', roles: ['buyer'] }] },
      { id: 'b' },
      { id: 'c' },
    ]);
    const some = select(projects, { preserveFields: ['id', 'parties', 'parties/name', 'period/endDate'] });
    expect(some.items).toEqual([{ id: 'a', parties: [{ name: 'P' }] }, { id: 'b' }, { id: 'c' }]);
    expect(some).toMatchObject({ itemsLeftOut: 0, valuesLeftOut: 5, fieldsMissing: ['period/endDate'] });
  });

  it('leaves the document as it was, and no prototype changed', () => {
    const hostile = JSON.parse('[{"__proto__":{"x":1},"id":"a"}]') as JsonValue[];
    const kept = select(hostile, { preserveFields: ['__proto__'] }).items[0] as object;
    expect(Object.hasOwn(kept, '__proto__')).toBe(true);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    expect(hostile[0]).toHaveProperty('id', 'a');
  });
});

describe('flatten with a selection', () => {
  const made = (options: object) =>
    flatten(
      { version: '0.9', projects },
      {
        schema: oc4idsSchema('0.9.5'),
        headers: 'paths',
        columns: 'used',
        sheetNames: 'language',
        extras: 'write',
        typedCells: true,
        ...options,
      },
    );

  it.each([
    { filter: { field: 'status', value: 'completion' } },
    { filter: { field: 'status', value: 'none at all' } },
    { preserveFields: ['id'] },
    { filter: { field: 'id', value: 'a' }, preserveFields: ['parties/name'] },
  ])('says how much it left out, and its receipt is right: %j', (options) => {
    const { problems, receipt } = made(options);
    expect(problems.map(({ code }) => code)).toEqual(['write.left_out']);
    expect(receipt.read).toBe(receipt.written + receipt.setAside);
    expect(receipt.setAside).toBeGreaterThan(0);
  });

  it('says nothing where all was kept', () => {
    expect(made({ preserveFields: ['id', 'status', 'parties', 'period'] }).problems).toEqual([]);
  });
});

describe('what was left out', () => {
  const document = { projects };

  it('does not move the places of the rest in the source map', () => {
    const flat = writeSheets(document, { filter: { field: 'id', value: 'b' } });
    expect(columnOf(flat, 'projects', 'id')).toEqual(['b']);
    expect(flat.sourceMap.pointerOf('projects', 1, 0)).toBe('/projects/1/id');
  });

  it('is left out in our own layout, and the rest comes back', () => {
    const preserveFields = ['status', 'parties/name/', ''];
    for (const typedCells of [true, false]) {
      const flat = writeSheets(document, { filter: { field: 'id', value: 'a' }, preserveFields, typedCells });
      expect(readSheets(flat.workbook.tables).document).toEqual({
        projects: [{ status: 'identification', parties: [{ name: 'P' }] }],
      });
    }
  });

  it('may be rolled up, and written as WKT', () => {
    const located = { projects: [{ id: '1', title: 'T', locations: [{ id: 'l', description: 'D', geometry: { type: 'Point', coordinates: [1, 2] } }] }] }; // prettier-ignore
    const options = { preserveFields: ['id', 'locations/geometry', 'locations/id'], rollUp: ['locations'], convertWkt: true }; // prettier-ignore
    const flat = writeSheets(located, options);
    expect(headersOf(flat, 'projects')).toEqual(['#row', 'id', 'locations/0/id', 'locations/0/geometry']);
    expect(columnOf(flat, 'projects', 'locations/0/geometry')).toEqual(['POINT (1 2)']);
    expect(readSheets(flat.workbook.tables).document).toEqual({
      projects: [{ id: '1', locations: [{ id: 'l', geometry: { type: 'Point', coordinates: [1, 2] } }] }],
    });
  });

  it('still joins rows in the layout of Flatten Tool: ids stand in sub-sheets, wanted or not', () => {
    const flat = writeSheets(document, { extras: 'none', preserveFields: ['status', 'parties/name'] });
    expect(headersOf(flat, 'projects')).toEqual(['status']);
    expect(headersOf(flat, 'parties')).toEqual(['id', 'parties/0/name']);
    expect(columnOf(flat, 'parties', 'id')).toEqual(['a']);
    expect(flat.receipt.read).toBe(flat.receipt.written + flat.receipt.setAside);
  });
});
