import { describe, expect, it } from 'vitest';
import {
  ExactNumber,
  getOwn,
  isObject,
  type JsonObject,
  type JsonValue,
  setOwn,
} from '../../../src/core/model/json.ts';
import { countValues, idText, sameValue, valueToText } from '../../../src/core/model/values.ts';

describe('equal values (rule 16)', () => {
  it.each<[JsonValue, JsonValue]>([
    [1, 1.0],
    [null, null],
    [new ExactNumber('1e400'), new ExactNumber('10e399')],
    [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ],
    [[], []],
    [{}, {}],
  ])('are %j and %j', (a, b) => {
    expect(sameValue(a, b)).toBe(true);
    expect(sameValue(b, a)).toBe(true);
  });

  it.each<[JsonValue, JsonValue]>([
    [1, '1'],
    [0, false],
    [null, ''],
    [null, {}],
    [[], {}],
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ toString: 1 }, { a: 1 }],
    [{ a: null }, { b: null }],
    ['é', 'e\u0301'],
    [new ExactNumber('1e400'), { text: '1e400' }],
  ])('are not %j and %j', (a, b) => {
    expect(sameValue(a, b)).toBe(false);
    expect(sameValue(b, a)).toBe(false);
  });
});

describe('counting values', () => {
  it('counts leaves, empty lists and objects among them', () => {
    expect(countValues({ a: [1, null, 'x', []], b: {}, c: { d: '', e: new ExactNumber('1e400') } })).toBe(7);
    expect([null, 0, '', [], {}].map((value) => countValues(value))).toEqual([1, 1, 1, 1, 1]);
  });

  it('does not count what is inherited', () => {
    expect(countValues(Object.create({ a: 1, b: 2 }) as JsonObject)).toBe(1);
  });
});

describe('ids as text (rule 10)', () => {
  it('are alike for numbers and text', () => {
    expect(idText(1)).toBe('1');
    expect(idText('1')).toBe('1');
    expect(idText(new ExactNumber('12345678901234567890'))).toBe('12345678901234567890');
  });

  it('tell text apart by every character', () => {
    expect(new Set(['1', '01', ' 1', '1.0', 'a', 'A'].map((id) => idText(id))).size).toBe(6);
  });

  it('do not exist for anything else', () => {
    for (const value of ['', null, true, [], {}, undefined]) expect(idText(value)).toBeUndefined();
  });
});

describe('values for people', () => {
  it('are shown as in a cell', () => {
    const values: JsonValue[] = ['a', 1.5, true, null, [1, 'a'], { a: new ExactNumber('1e400') }];
    expect(values.map(valueToText)).toEqual(['a', '1.5', 'true', 'null', '[1,"a"]', '{"a":"1e400"}']);
  });
});

describe('objects with any key', () => {
  it('have __proto__ as a key like any other', () => {
    const object: JsonObject = {};
    setOwn(object, '__proto__', { polluted: true });
    setOwn(object, 'constructor', 1);
    expect(Object.keys(object)).toEqual(['__proto__', 'constructor']);
    expect(getOwn(object, '__proto__')).toEqual({ polluted: true });
    expect((object as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('have no keys that they inherit', () => {
    expect(getOwn({}, 'toString')).toBeUndefined();
    expect(getOwn({}, '__proto__')).toBeUndefined();
  });

  it('are not lists, null or exact numbers', () => {
    expect([{}, [], null, new ExactNumber('1'), 'x', undefined].map(isObject)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
