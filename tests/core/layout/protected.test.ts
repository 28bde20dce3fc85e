import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protect, unprotect } from '../../../src/core/layout/protected.ts';

describe('text that a program would run as a formula', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+cmd|x', "'+cmd|x"],
    ['- not a number', "'- not a number"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ["'=1", "''=1"],
    ["''-x", "'''-x"],
  ])('%j has an apostrophe before it', (text, cell) => {
    expect(protect(text)).toBe(cell);
    expect(unprotect(cell)).toBe(text);
  });

  it.each(['', '-5', '+34 600 123 456', '-1.5e-7', '-12,5', "'tis", "'", 'a=b', '1-2', '(=)', ' =1', 'ñ'])(
    '%j stays as it is',
    (text) => {
      expect(protect(text)).toBe(text);
      expect(unprotect(text)).toBe(text);
    },
  );

  it('is always given back', () => {
    const unit = fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '1', 'a', ' ', '.');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 6 }), (value) => {
        const cell = protect(value);
        expect(unprotect(cell)).toBe(value);
        expect(cell).not.toMatch(/^[=@\t\r]/);
      }),
    );
  });
});
