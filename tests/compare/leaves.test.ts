import { describe, expect, it } from 'vitest';
import { isUnharmed, tallyValues } from '../../scripts/compare/leaves.ts';
import { parseJson } from '../../src/core/model/exact-json.ts';
import type { JsonValue } from '../../src/core/model/json.ts';

function counts(before: JsonValue, after: JsonValue): Record<string, number> {
  const { examples: _, ...numbers } = tallyValues(before, after);
  return numbers;
}

const unharmed = { lost: 0, changed: 0, moved: 0, added: 0 };

describe('what became of the values', () => {
  it('counts nothing where all is as it was', () => {
    const document = parseJson('{"a":[1.50,{},null,[]],"b":{"c":"x"},"d":12345678901234567890}');
    const same = parseJson('{"d":12345678901234567890.0,"b":{"c":"x"},"a":[1.5,{},null,[]]}');
    expect(counts(document, same)).toEqual({ in: 6, out: 6, ...unharmed });
    expect(isUnharmed(tallyValues(document, same))).toBe(true);
  });

  it('counts what is gone', () => {
    expect(counts({ a: 1, b: 2 }, { a: 1 })).toEqual({ in: 2, out: 1, ...unharmed, lost: 1 });
    expect(counts({ a: 1, b: {} }, { a: 1 })).toEqual({ in: 2, out: 1, ...unharmed, lost: 1 });
  });

  it('counts what is another value now', () => {
    expect(counts({ a: 1, b: '2' }, { a: 1, b: 2 })).toEqual({ in: 2, out: 2, ...unharmed, changed: 1 });
    expect(counts({ a: null }, { a: '' })).toEqual({ in: 1, out: 1, ...unharmed, changed: 1 });
  });

  it('counts what is in another place', () => {
    expect(counts([1, 2], [2, 1])).toEqual({ in: 2, out: 2, ...unharmed, moved: 2 });
    expect(counts({ a: 'x' }, { b: 'x' })).toEqual({ in: 1, out: 1, ...unharmed, moved: 1 });
  });

  it('counts what was not there before', () => {
    const tally = tallyValues({ a: 1 }, { a: 1, b: 2 });
    expect(counts({ a: 1 }, { a: 1, b: 2 })).toEqual({ in: 1, out: 2, ...unharmed, added: 1 });
    expect(tally.examples).toEqual(['added /b: 2']);
    expect(isUnharmed(tally)).toBe(false);
  });

  it('shows the first few', () => {
    const { examples } = tallyValues({ a: 1, b: 'x' }, { a: 2 });
    expect(examples).toEqual(['changed /a: 1 → 2', 'lost /b: "x" → nothing']);
  });
});
