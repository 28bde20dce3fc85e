import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/core/model/json.ts';
import type { Cell } from '../../../src/core/model/workbook.ts';
import { codesOf, projectsOf, readRows, valueOf } from '../support.ts';

describe('a list of values in a cell (rule 7)', () => {
  it.each<[Cell, JsonValue]>([
    ['a', ['a']],
    ['a;b', ['a', 'b']],
    ['a;;b', ['a', '', 'b']],
    ['a;', ['a', '']],
    ['a,b', ['a,b']],
    ['transport, water', ['transport, water']],
    [5, ['5']],
    [true, ['true']],
    ['json:["a;b"]', ['a;b']],
    ['json:[]', []],
    ['json:null', null],
    ['json:nonsense', ['json:nonsense']],
  ])('%j to the letter is %j', (cell, value) => {
    expect(valueOf('sector', cell, { repairs: 'offer' })).toEqual(value);
  });

  it('keeps white space around its values where the reading is to the letter, and loses it, with a note, where it is kind', () => {
    expect(valueOf('sector', ' a ; b ', { repairs: 'offer' })).toEqual([' a ', ' b ']);
    const result = readRows([
      ['id', 'sector'],
      ['1', ' a ; b '],
    ]);
    expect(projectsOf(result)[0]?.['sector']).toEqual(['a', 'b']);
    expect(codesOf(result)).toEqual(['cell.trimmed']);
  });

  it('counts each of its values', () => {
    expect(
      readRows([
        ['id', 'sector'],
        ['1', 'a;b;c'],
      ]).receipt,
    ).toMatchObject({ read: 4, written: 4 });
  });
});

describe('a list of numbers in a cell (rule 7)', () => {
  const coordinates = (cell: Cell): JsonValue | undefined => {
    const result = readRows([
      ['id', 'locations/0/id', 'locations/0/geometry/coordinates'],
      ['1', 'l', cell],
    ]);
    const [project] = projectsOf(result) as [{ locations: [{ geometry: { coordinates: JsonValue } }] }];
    return project.locations[0].geometry.coordinates;
  };

  it.each<[Cell, JsonValue]>([
    ['1.5;-2', [1.5, -2]],
    ['1,2;3,4', [[1, 2], [3, 4]]], // prettier-ignore
    ['1,2', [[1, 2]]],
    [' 1 ; 2 ', [1, 2]],
    [5, [5]],
    ['json:[[[1,2]]]', [[[1, 2]]]],
  ])('%j is %j', (cell, value) => {
    expect(coordinates(cell)).toEqual(value);
  });

  it('stays text, with an error, where one of its values is no number', () => {
    const result = readRows([
      ['id', 'locations/0/id', 'locations/0/geometry/coordinates'],
      ['1', 'l', '1;x'],
    ]);
    expect(coordinates('1;x')).toEqual(['1', 'x']);
    expect(codesOf(result)).toEqual(['cell.not_a_number']);
  });
});

describe('a separator in other fields (rule 7)', () => {
  it('is text in a field of one value, and in an additional field', () => {
    expect(valueOf('title', 'a;b')).toBe('a;b');
    expect(valueOf('extra', 'a;b')).toBe('a;b');
  });
});
