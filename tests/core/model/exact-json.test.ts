import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsExactNumber, parseJson, stringifyJson } from '../../../src/core/model/exact-json.ts';
import { ExactNumber, type JsonObject, type JsonValue } from '../../../src/core/model/json.ts';
import { sameValue } from '../../../src/core/model/values.ts';

describe('JSON with exact numbers', () => {
  it('is read as JSON.parse reads it where doubles hold all numbers', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseJson(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('keeps digits that a double cannot hold, at any depth', () => {
    const text = '{"a":[12345678901234567890,{"b":0.10000000000000000555}],"c":1}';
    const value = parseJson(text) as JsonObject;
    expect(value['a']).toEqual([
      new ExactNumber('12345678901234567890'),
      { b: new ExactNumber('0.10000000000000000555') },
    ]);
    expect(value['c']).toBe(1);
    expect(stringifyJson(value)).toBe(text);
  });

  it('leaves digits within strings and keys alone', () => {
    const text = '{"12345678901234567890":"12345678901234567890","\\"":"\\\\\\"1e999","n":1e999}';
    const value = parseJson(text) as JsonObject;
    expect(value['12345678901234567890']).toBe('12345678901234567890');
    expect(value['"']).toBe('\\"1e999');
    expect(value['n']).toEqual(new ExactNumber('1e999'));
  });

  it('is not misled by keys that look like its own marks', () => {
    const text = '{"exact":"1","exact_":{"exact":"2"},"n":12345678901234567890}';
    expect(stringifyJson(parseJson(text))).toBe(text);
  });

  it('reads an exact number that is the whole document', () => {
    expect(parseJson('12345678901234567890')).toEqual(new ExactNumber('12345678901234567890'));
  });

  it.each([
    '{"a":12345678901234567890',
    '[12345678901234567890,]',
    '{12345678901234567890:1}',
    '012345678901234567890',
    '-',
    '',
  ])('throws a SyntaxError for %j', (text) => {
    expect(() => parseJson(text)).toThrow(SyntaxError);
  });

  it('keeps a key named __proto__ as a key', () => {
    const value = parseJson('{"__proto__":{"x":12345678901234567890}}') as JsonObject;
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(stringifyJson(value)).toBe('{"__proto__":{"x":12345678901234567890}}');
  });

  it('is written as JSON.stringify writes it, with any indent', () => {
    const value: JsonValue = { a: [], b: {}, c: [1, [2, { d: null }]], 'e"': 'f\n\u2028' };
    for (const indent of [0, 2, 4]) {
      expect(stringifyJson(value, indent)).toBe(JSON.stringify(value, null, indent));
      const exact = stringifyJson({ ...value, z: new ExactNumber('1') }, indent);
      expect(exact).toBe(JSON.stringify({ ...value, z: 1 }, null, indent));
    }
  });

  it('comes back from writing as the same value', () => {
    const numbers = fc.oneof(
      fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(String),
      fc.tuple(fc.integer(), fc.integer({ min: -500, max: 500 })).map(([digits, power]) => `${digits}e${power}`),
    );
    fc.assert(
      fc.property(fc.array(numbers), (tokens) => {
        const value = parseJson(`[${tokens.join(',')}]`);
        expect(sameValue(parseJson(stringifyJson(value, 1)), value)).toBe(true);
      }),
    );
  });

  it('is known to hold exact numbers wherever they are', () => {
    const exact = new ExactNumber('1e999');
    for (const value of [exact, [exact], { a: [{ b: exact }] }]) expect(holdsExactNumber(value)).toBe(true);
    for (const value of [1, null, 'x', [1], { a: {} }]) expect(holdsExactNumber(value)).toBe(false);
  });
});
