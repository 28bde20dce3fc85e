import { describe, expect, it } from 'vitest';
import { shiftFormula } from '../../src/formats/change-xlsx/shift-formula.ts';

describe('a formula that stands elsewhere', () => {
  it.each([
    ['A1+B$2*$C3-$D$4', 'B3+C$2*$C5-$D$4'],
    ['SUM(A1:B9)/COUNT(A:A)+SUM($1:2)', 'SUM(B3:C11)/COUNT(B:B)+SUM($1:4)'],
    ['LOG10(A1)+BIN2DEC(B1)', 'LOG10(B3)+BIN2DEC(C3)'],
    ['"A1"&A1&"say ""B1"""', '"A1"&B3&"say ""B1"""'],
    ["Hoja1!A1+'A1 de Ana''s'!B1+[1]Hoja1!C1", "Hoja1!B3+'A1 de Ana''s'!C3+[1]Hoja1!D3"],
    ['Obras[[#This Row],[A1]]*Obras[B1]+A1', 'Obras[[#This Row],[A1]]*Obras[B1]+B3'],
    ["Obras['[A1]+A1", "Obras['[A1]+B3"],
    ['#REF!+tasa_A1+A1.b+Ñandú1+TRUE', '#REF!+tasa_A1+A1.b+Ñandú1+TRUE'],
    ['1.5E3+A1', '1.5E3+B3'],
    ['XFE1+A1048577', 'XFE1+A1048577'],
  ])('%s is %s one column to the right and two rows below', (formula, shifted) => {
    expect(shiftFormula(formula, 2, 1)).toBe(shifted);
  });

  it('is none where it would reach beyond the sheet, or is longer than any', () => {
    expect(() => shiftFormula('A1', -1, 0)).toThrow();
    expect(() => shiftFormula('XFD1', 0, 1)).toThrow();
    expect(() => shiftFormula('1'.repeat(9000), 0, 0)).toThrow();
    expect(shiftFormula('B2', -1, -1)).toBe('A1');
  });
});
