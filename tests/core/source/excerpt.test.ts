import { describe, expect, it } from 'vitest';
import { BrokenCell, DateCell } from '../../../src/core/model/workbook.ts';
import { excerptOf } from '../../../src/core/source/excerpt.ts';

const rows = Array.from({ length: 10 }, (_, row) =>
  Array.from({ length: 8 }, (_unused, column) => `${'ABCDEFGH'[column]}${row + 1}`),
);
const table = { name: 'x', rows };

describe('the cells around a place', () => {
  it('are those beside it, with the first column and the header row', () => {
    expect(excerptOf(table, 0, 6, 5)).toEqual({
      columns: [0, 3, 4, 5, 6, 7],
      rows: [0, 4, 5, 6, 7, 8].map((row) => ({
        row,
        cells: ['A', 'D', 'E', 'F', 'G', 'H'].map((letter) => `${letter}${row + 1}`),
      })),
    });
  });

  it('end where the sheet ends', () => {
    const { columns, rows: shown } = excerptOf(table, 0, 9, 0);
    expect(columns).toEqual([0, 1, 2]);
    expect(shown.map(({ row }) => row)).toEqual([0, 7, 8, 9]);
  });

  it('of a whole row begin with its first cells', () => {
    expect(excerptOf(table, null, 1, undefined)).toMatchObject({
      columns: [0, 1, 2, 3, 4],
      rows: [{ row: 0 }, { row: 1 }, { row: 2 }, { row: 3 }],
    });
  });

  it('are shown as they are in their file, and empty where there are none', () => {
    const odd = {
      name: 'x',
      rows: [['h'], undefined, [new DateCell('2024-01-01T00:00:00'), new BrokenCell('error', '#REF!'), true]],
    };
    expect(excerptOf(odd, 0, 2, 2).rows).toEqual([
      { row: 0, cells: ['h', '', ''] },
      { row: 1, cells: ['', '', ''] },
      { row: 2, cells: ['2024-01-01T00:00:00', '#REF!', 'true'] },
    ]);
    expect(excerptOf({ name: 'x', rows: [] }, null, 5, 3).rows.length).toBeGreaterThan(0);
  });
});
