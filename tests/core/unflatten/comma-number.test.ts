import { describe, expect, it } from 'vitest';
import { ExactNumber } from '../../../src/core/model/json.ts';
import { isShortened, parseCommaNumber } from '../../../src/core/unflatten/comma-number.ts';

describe('a number in a file with decimal commas', () => {
  it.each<[string, number]>([
    ['1500000,5', 1500000.5],
    ['-5,3', -5.3],
    ['0', 0],
    ['1,5e-7', 1.5e-7],
    ['1e+21', 1e21],
    [' 2,50 ', 2.5],
    ['1,500', 1.5],
    ['1.500.000,50', 1500000.5],
    ['1.500,5', 1500.5],
    ['12.345.678', 12345678],
    ['1 500 000,5', 1500000.5],
    ['0.25', 0.25],
    ['3041780.4', 3041780.4],
  ])('%s', (text, number) => {
    expect(parseCommaNumber(text)).toBe(number);
  });

  it('may have any number of digits', () => {
    expect(parseCommaNumber('12345678901234567890,5')).toEqual(new ExactNumber('12345678901234567890.5'));
    expect(parseCommaNumber(`${'9'.repeat(200)},1`)).toEqual(new ExactNumber(`${'9'.repeat(200)}.1`));
    expect(parseCommaNumber('1,5e400')).toEqual(new ExactNumber('1.5e400'));
  });

  // In one country 1.500 is fifteen hundred, in another one and a half.
  it.each(['1.500', '-12.345', '', ',', '1,2,3', '5 %', '$ 5', 'cinco', '1,5 m', '1;5'])('is none: %s', (text) => {
    expect(parseCommaNumber(text)).toBeUndefined();
  });

  it('is known to have lost digits by the form in which Excel shortens', () => {
    const shortened = (text: string): boolean => isShortened(text, parseCommaNumber(text)!);
    expect(['1,23457E+11', '1E+20', '-9,1E+15'].filter(shortened)).toHaveLength(3);
    expect(['1e+21', '1,5e-7', '123456789012', '1,5E+400', '1,2345678901234567E+20'].filter(shortened)).toEqual([]);
  });
});
