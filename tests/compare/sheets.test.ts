import { describe, expect, it } from 'vitest';
import { cellName, compareSheetOrder, compareSheets, compareTables } from '../../scripts/compare/sheets.ts';
import { type Cell, DateCell, FormattedNumber } from '../../src/core/model/workbook.ts';

const table = (name: string, ...rows: Cell[][]): { name: string; rows: Cell[][] } => ({ name, rows });

describe('comparing sheets', () => {
  it('names the first cell that differs', () => {
    expect(compareTables(table('main', ['id', 'n'], ['1', '2']), table('main', ['id', 'n'], ['1', '3']))).toEqual({
      at: 'main!B2',
      expected: '"2"',
      found: '"3"',
    });
  });

  it('does not count empty cells and rows at the end, but those before', () => {
    expect(
      compareTables(table('a', ['x', '', ''], ['y']), table('a', ['x'], ['y'], [], ['', undefined])),
    ).toBeUndefined();
    expect(compareTables(table('a', ['x'], [], ['y']), table('a', ['x'], ['y']))?.at).toBe('a!A2');
    expect(compareTables(table('a', ['', 'x']), table('a', ['x']))?.at).toBe('a!A1');
  });

  it('compares cells by their text', () => {
    const typed = table('a', [1, 1.5, true, new DateCell('2024-01-01T00:00:00'), new FormattedNumber(7, '007')]);
    expect(compareTables(table('a', ['1', '1.5', 'True', '2024-01-01T00:00:00', '7']), typed)).toBeUndefined();
    expect(compareTables(table('a', ['1.0']), table('a', [1]))?.at).toBe('a!A1');
    expect(compareTables(table('a', ['Truth']), table('a', ['truth']))?.at).toBe('a!A1');
  });

  it('asks for the same names of sheets', () => {
    expect(compareSheets([table('a'), table('b')], [table('b'), table('a')])).toBeUndefined();
    expect(compareSheets([table('a'), table('b')], [table('a'), table('c')])).toEqual({
      at: 'names of sheets',
      expected: '["b"]',
      found: '["c"]',
    });
  });

  it('asks for their order where there is one', () => {
    expect(compareSheetOrder(['a', 'b'], [table('a'), table('b')])).toBeUndefined();
    expect(compareSheetOrder(['a', 'b'], [table('b'), table('a')])?.at).toBe('order of sheets');
  });

  it('names cells as a person does', () => {
    expect([cellName(0, 0), cellName(9, 25), cellName(0, 26), cellName(0, 701), cellName(0, 702)]).toEqual([
      'A1',
      'Z10',
      'AA1',
      'ZZ1',
      'AAA1',
    ]);
  });
});
