import { describe, expect, it } from 'vitest';
import { compareJson } from '../../scripts/compare/json.ts';
import { parseJson } from '../../src/core/model/exact-json.ts';

const at = (...of: Parameters<typeof compareJson>): string | undefined => compareJson(...of)?.at;

describe('comparing JSON', () => {
  it('does not look at the order of keys', () => {
    expect(at({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBeUndefined();
  });

  it('looks at the order of arrays, and names the first difference', () => {
    expect(compareJson({ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 1 }, { b: 3 }] })).toEqual({
      at: '/a/1/b',
      expected: '2',
      found: '3',
    });
    expect(at({ a: [1, 2] }, { a: [2, 1] })).toBe('/a/0');
    expect(at({ a: [1, 2] }, { a: [1] })).toBe('/a/1');
    expect(at({ a: [1] }, { a: [1, 2] })).toBe('/a/1');
  });

  it('names what is missing and what is too much', () => {
    expect(compareJson({ 'a/b': null }, {})).toEqual({ at: '/a~1b', expected: 'null', found: 'nothing' });
    expect(compareJson({}, { a: null })).toEqual({ at: '/a', expected: 'nothing', found: 'null' });
    expect(at([], {})).toBe('(whole document)');
  });

  it('compares numbers by value, with digits that a double cannot hold', () => {
    expect(at(parseJson('[10, 1.50]'), parseJson('[1e1, 1.5]'))).toBeUndefined();
    expect(at(parseJson('[12345678901234567890]'), parseJson('[12345678901234567891]'))).toBe('/0');
    expect(at(parseJson('[12345678901234567890.0]'), parseJson('[1234567890123456789e1]'))).toBeUndefined();
  });

  it('keeps numbers, text and booleans apart', () => {
    expect(at([1], ['1'])).toBe('/0');
    expect(at([true], ['true'])).toBe('/0');
    expect(at([0], [false])).toBe('/0');
    expect(at([null], [''])).toBe('/0');
  });

  it('takes Z for +00:00 only where that is allowed', () => {
    const [zulu, offset] = ['2024-04-05T10:00:00Z', '2024-04-05T10:00:00+00:00'];
    expect(at([zulu], [offset])).toBe('/0');
    expect(at([zulu], [offset], { sameInstant: true })).toBeUndefined();
    expect(at(['XYZ'], ['XY+00:00'], { sameInstant: true })).toBe('/0');
  });

  it('may ignore what is empty, at any depth', () => {
    const relaxed = { ignoreEmpty: true };
    expect(at({ a: 1, b: { c: [{}, null, ''] } }, { a: 1 }, relaxed)).toBeUndefined();
    expect(at({ a: [null, 1] }, { a: [1] }, relaxed)).toBeUndefined();
    expect(at({ a: 0, b: false }, {}, relaxed)).toBe('/a');
  });

  it('may compare scalars by their text', () => {
    const relaxed = { textScalars: true };
    expect(at([1.5, true, 'x'], ['1.5', 'True', 'x'], relaxed)).toBeUndefined();
    expect(at(['1.5'], [1.5], relaxed)).toBeUndefined();
    expect(at([1.5], ['1.6'], relaxed)).toBe('/0');
    expect(at([true], [1], relaxed)).toBe('/0');
    expect(at([null], ['null'], relaxed)).toBe('/0');
  });

  it('may ignore the order of objects, but not of values, and not how many there are', () => {
    const relaxed = { anyOrder: true };
    expect(at([{ a: 1 }, { a: 2 }], [{ a: 2 }, { a: 1 }], relaxed)).toBeUndefined();
    expect(at([{ a: [{ b: 1 }, {}] }, { a: 2 }], [{ a: 2 }, { a: [{}, { b: 1 }] }], relaxed)).toBeUndefined();
    expect(at([{ a: 1 }, { a: 1 }], [{ a: 1 }, { a: 2 }], relaxed)).toBe('/1/a');
    expect(at([{ a: 1 }], [{ a: 1 }, { a: 1 }], relaxed)).toBe('/1');
    expect(at([1, 2], [2, 1], relaxed)).toBe('/0');
  });

  it('is not misled by keys of the prototype', () => {
    expect(at(parseJson('{"__proto__": 1}'), {})).toBe('/__proto__');
    expect(at({ toString: 1 }, {})).toBe('/toString');
  });
});
