import { describe, expect, it } from 'vitest';
import { parseNumberText, plainNumber } from '../../../../src/core/unflatten/evidence/number-text.ts';

const parse = (text: string) => parseNumberText(text, (code) => ['USD', 'EUR', 'PEN'].includes(code.toUpperCase()));

describe('numbers that say themselves what their marks are', () => {
  it.each([
    ['1.234,56', '1234.56', ','],
    ['1,234.56', '1234.56', '.'],
    ['1.250.000', '1250000', ','],
    ['1,250,000', '1250000', '.'],
    ['12,5', '12.5', ','],
    ['0,750', '0.750', ','],
    ['1234,567', '1234.567', ','],
    ['98.6', '98.6', '.'],
    ['1 234 567,89', '1234567.89', ','],
    ['45\u00a0000', '45000', undefined],
    ['12\u202f500,00', '12500.00', ','],
    ["1'250'000.50", '1250000.50', '.'],
    ['2’000’000', '2000000', undefined],
    ['−1200', '-1200', undefined],
    ['+7,25', '7.25', ','],
    ['1,5E+6', '1.5e+6', ','],
  ])('%s is %s', (text, value, mark) => {
    const number = parse(text)!;
    expect(number.either).toBeUndefined();
    expect(number.mark).toBe(mark);
    expect(plainNumber(number, '.')).toBe(value);
    expect(plainNumber(number, ',')).toBe(value);
  });

  it.each(['1.234', '12,000', '-5.678', '$ 1,200'])('%s may be thousands or decimals', (text) => {
    const number = parse(text)!;
    expect(number.mark).toBeUndefined();
    expect(Number(plainNumber(number, number.either!))).not.toBe(
      Number(plainNumber(number, number.either === '.' ? ',' : '.')),
    );
  });

  it.each([
    ['$ 1,200.50', '$', '1200.50'],
    ['US$35,000,000', 'US$', '35000000'],
    ['EUR 1,000,000.00', 'EUR', '1000000.00'],
    ['-S/ 350,40', 'S/', '-350.40'],
    ['$-5.5', '$', '-5.5'],
    ['1200,5 €', '€', '1200.5'],
    ['1200 USD', 'USD', '1200'],
    ['₡45 000', '₡', '45000'],
  ])('%s has the sign %s', (text, currency, value) => {
    const number = parse(text)!;
    expect(number.currency).toBe(currency);
    expect(plainNumber(number, '.')).toBe(value);
  });

  it('know a per cent sign', () => {
    expect(parse('5.5 %')).toMatchObject({ percent: true, digits: '5.5' });
    expect(parse('5.5')).toMatchObject({ percent: false });
  });

  it.each([
    '',
    '-',
    '12 km',
    'KMS 12',
    '1.2.3',
    '1.234,567,890',
    '1,23,456',
    '12 34',
    "1 234'567",
    '1..5',
    '--5',
    '5 6 7',
    'much',
    '%',
    '$',
    '1'.repeat(100),
  ])('%.20s is none', (text) => {
    expect(parse(text)).toBeUndefined();
  });
});
