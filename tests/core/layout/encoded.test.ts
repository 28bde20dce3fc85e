import { describe, expect, it } from 'vitest';
import { continuedNumber, decode, encode, encodeContinued, isEncoded } from '../../../src/core/layout/encoded.ts';
import { ExactNumber, type JsonValue } from '../../../src/core/model/json.ts';

describe('an encoded value (rule 18)', () => {
  it.each<JsonValue>([
    null,
    '',
    'json:',
    'a',
    5,
    true,
    [],
    {},
    [1, ['a', null]],
    { a: { b: [] } },
    new ExactNumber('12345678901234567890'),
    '\ud800',
    '\u0000',
  ])('comes back: %j', (value) => {
    expect(isEncoded(encode(value))).toBe(true);
    expect(decode(encode(value))).toEqual(value);
  });

  it('is no value where what follows is no JSON, or nested too deep', () => {
    for (const text of ['json:', 'json:x', 'json:{', 'json:#1', `json:${'['.repeat(510)}${']'.repeat(510)}`])
      expect(decode(text)).toBeUndefined();
    expect(decode(`json:${'['.repeat(400)}${']'.repeat(400)}`)).toBeDefined();
  });

  it('is told by its beginning, to the letter', () => {
    for (const text of ['JSON:1', ' json:1', 'json', '']) expect(isEncoded(text)).toBe(false);
  });
});

describe('a cell that goes on elsewhere (rule 22)', () => {
  it('names the number of its text', () => {
    expect(continuedNumber(encodeContinued(12))).toBe(12);
  });

  it('is never taken for JSON, nor JSON for it', () => {
    expect(decode(encodeContinued(1))).toBeUndefined();
    for (const text of ['json:1', 'json:"#1"', 'json:#', 'json:#1x', 'json:# 1'])
      expect(continuedNumber(text)).toBeUndefined();
  });
});
