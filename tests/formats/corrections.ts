import fc from 'fast-check';
import type { Cell, Table } from '../../src/core/model/workbook.ts';
import { hostileText } from './hostile.ts';

export type NewValue = string | number | boolean | null;

export interface Correction {
  sheet: string;
  row: number;
  column: number;
  value: NewValue;
}

/** A sheet for the list of changes, of no matter what. */
export const list = {
  name: 'Corregido',
  linkColumn: 1,
  widths: [20, 10],
  rows: [{ cells: ['Hoja', 'Celda'] }, { cells: ['<b> & "c"', 'B2'], target: { sheet: 'S1', cell: 'B2' } }],
};

export const newValue: fc.Arbitrary<NewValue> = fc.oneof(
  { weight: 4, arbitrary: hostileText() },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.integer() },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** Corrections within a small sheet, and a little beyond it. */
export function corrections(sheets: readonly string[], value = newValue): fc.Arbitrary<Correction[]> {
  const one = fc.record({
    sheet: fc.constantFrom(...sheets),
    row: fc.nat({ max: 7 }),
    column: fc.oneof({ weight: 9, arbitrary: fc.nat({ max: 6 }) }, { weight: 1, arbitrary: fc.nat({ max: 800 }) }),
    value,
  });
  return fc.array(one, { maxLength: 12 });
}

type Rows = readonly (readonly Cell[] | undefined)[];

/** Rows without what is empty at their ends, and without what tells a hole from an empty row. */
export function plainRows(rows: Rows): Cell[][] {
  const all = Array.from(rows, (row) => {
    const cells = Array.from(row ?? [], (cell) => (cell === '' ? undefined : Object.is(cell, -0) ? 0 : cell));
    while (cells.length > 0 && cells.at(-1) === undefined) cells.pop();
    return cells;
  });
  while (all.length > 0 && all.at(-1)!.length === 0) all.pop();
  return all;
}

/** The tables with these cells replaced. */
export function replaced(tables: readonly Table[], changes: readonly Correction[]): [string, Cell[][]][] {
  return tables.map(({ name, rows }): [string, Cell[][]] => {
    const all = plainRows(rows);
    for (const { sheet, row, column, value } of changes) {
      if (sheet !== name) continue;
      while (all.length <= row) all.push([]);
      const cells = all[row]!;
      while (cells.length <= column) cells.push(undefined);
      cells[column] = value ?? undefined;
    }
    return [name, plainRows(all)];
  });
}
