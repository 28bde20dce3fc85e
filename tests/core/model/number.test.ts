import { describe, expect, it } from 'vitest';
import { ExactNumber } from '../../../src/core/model/json.ts';
import { numberFromJson, numberToText, parseNumber, sameNumber } from '../../../src/core/model/number.ts';

describe('a number in text', () => {
  it.each<[string, number]>([
    ['0', 0],
    ['16', 16],
    ['-1.5', -1.5],
    ['+5', 5],
    ['.5', 0.5],
    ['5.', 5],
    ['007', 7],
    ['  12  ', 12],
    ['1e3', 1000],
    ['1E-2', 0.01],
    ['0.1', 0.1],
    ['0e999', 0],
    ['1000000000000000000000', 1e21],
  ])('is read from %j', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each([
    '',
    ' ',
    '-',
    '.',
    'e5',
    '1e',
    '1,5',
    '1 000',
    '0x10',
    '1_000',
    'NaN',
    'Infinity',
    '-Infinity',
    '١٢',
    '1.2.3',
    'a1',
  ])('is not seen in %j', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });

  it.each([
    ['12345678901234567890', '12345678901234567890'],
    ['0.10000000000000000555', '0.10000000000000000555'],
    ['1e400', '1e400'],
    ['-1e-400', '-1e-400'],
    ['+.12345678901234567891', '0.12345678901234567891'],
    ['00012345678901234567890.10', '12345678901234567890.10'],
  ])('keeps all digits of %s', (text, exact) => {
    expect(parseNumber(text)).toEqual(new ExactNumber(exact));
  });

  it('does not take long for an exponent of many digits', () => {
    expect(parseNumber(`1e${'9'.repeat(1000)}`)).toBeInstanceOf(ExactNumber);
  });
});

describe('a number in JSON', () => {
  it('is a double where a double holds it, whatever its spelling', () => {
    for (const token of ['10', '1e1', '10.0', '1.0E+1']) expect(numberFromJson(token)).toBe(10);
  });

  it('is exact where a double is not', () => {
    expect(numberFromJson('9007199254740993')).toEqual(new ExactNumber('9007199254740993'));
    expect(numberFromJson('9007199254740992')).toBe(9007199254740992);
  });
});

describe('the same number', () => {
  it.each([
    ['12345678901234567890', '1.234567890123456789e19'],
    ['1e400', '10e399'],
    ['0.10000000000000000555', '10000000000000000555e-20'],
  ])('is seen in %s and %s', (a, b) => {
    expect(sameNumber(new ExactNumber(a), new ExactNumber(b))).toBe(true);
  });

  it('is not seen where one digit differs, or the sign', () => {
    expect(sameNumber(new ExactNumber('12345678901234567890'), new ExactNumber('12345678901234567891'))).toBe(false);
    expect(sameNumber(new ExactNumber('12345678901234567890'), 12345678901234567000)).toBe(false);
    expect(sameNumber(new ExactNumber('1e400'), new ExactNumber('-1e400'))).toBe(false);
  });
});

describe('a number as text', () => {
  it('is the shortest decimal of its value', () => {
    expect([16.0, 0.1, -5, 1e21].map(numberToText)).toEqual(['16', '0.1', '-5', '1e+21']);
  });

  it('is the text of an exact number', () => {
    expect(numberToText(new ExactNumber('12345678901234567890'))).toBe('12345678901234567890');
  });
});
