import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CellCorrection,
  cellsBetween,
  cellsFrom,
  type CorrectedSheet,
  correctedSheets,
  countCells,
  eachCell,
  holdsCell,
  joinCells,
  withoutCell,
} from '../../../src/core/model/corrections.ts';

/** Few positions and values, so that the same ones come up. */
const anyCell: fc.Arbitrary<CellCorrection> = fc
  .record({
    file: fc.constantFrom(undefined, 'a.csv', 'b.csv'),
    sheet: fc.constantFrom('Obras', 'Partes'),
    row: fc.nat(4),
    column: fc.nat(3),
    value: fc.constantFrom('x', 'y', '1', 1, '', null, true, 'true'),
  })
  .map(({ file, ...cell }) => ({ ...(file !== undefined && { file }), ...cell }));
const anyCells = fc.array(anyCell, { maxLength: 40 });

/** The same, as simple as can be. */
type ByPlace = ReadonlyMap<string, CellCorrection>;
const placeOf = ({ file, sheet, row, column }: Omit<CellCorrection, 'value'>): string =>
  JSON.stringify([file, sheet, row, column]);
const byPlace = (...cells: readonly CellCorrection[]): ByPlace => new Map(cells.map((each) => [placeOf(each), each]));
const asMap = (sheets: readonly CorrectedSheet[]): ByPlace => byPlace(...eachCell(sheets));

/** All arrays are as long as they are used, each sheet and cell is there once, in order, and no value is there in vain. */
function expectCompact(sheets: readonly CorrectedSheet[]): void {
  expect(new Set(sheets.map(({ file, sheet }) => JSON.stringify([file, sheet]))).size).toBe(sheets.length);
  for (const { rows, columns, which, values } of sheets) {
    expect(rows.length).toBeGreaterThan(0);
    for (const each of [rows, columns, which]) {
      expect([each.length, each.byteLength, each.buffer.byteLength]).toEqual([rows.length, rows.length * 4, rows.length * 4]); // prettier-ignore
    }
    const positions = [...rows].map((row, index) => row * 10 + columns[index]!);
    expect(positions).toEqual([...new Set(positions)].sort((one, other) => one - other));
    expect(new Set(which)).toEqual(new Set(values.keys()));
  }
}

describe('corrected cells', () => {
  it('are each there once, by sheet, row and column; the last correction counts', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const sheets = correctedSheets(cells);
        expectCompact(sheets);
        for (const { values } of sheets) expect(new Set(values).size).toBe(values.length);
        expect(asMap(sheets)).toEqual(byPlace(...cells));
        expect(countCells(sheets)).toBe(byPlace(...cells).size);
      }),
    );
  });

  it('are joined: of two corrections of a cell the later counts, and those before stay as they were', () => {
    fc.assert(
      fc.property(anyCells, anyCells, (earlier, later) => {
        const [one, other] = [correctedSheets(earlier), correctedSheets(later)];
        const copies = structuredClone([one, other]);
        const joined = joinCells(one, other);
        expectCompact(joined);
        expect(asMap(joined)).toEqual(byPlace(...earlier, ...later));
        expect([one, other]).toEqual(copies);
      }),
    );
  });

  it('are the same objects where nothing is joined to them', () => {
    const one = correctedSheets([{ sheet: 'Obras', row: 1, column: 1, value: 'x' }]);
    const other = correctedSheets([{ sheet: 'Partes', row: 1, column: 1, value: 'x' }]);
    expect(joinCells(one, [])).toBe(one);
    expect(joinCells([], one)).toBe(one);
    expect(joinCells(one, other)[0]).toBe(one[0]);
  });

  it('are all there but for the one that is taken back', () => {
    fc.assert(
      fc.property(anyCells, anyCell, (cells, cell) => {
        const left = withoutCell(correctedSheets(cells), cell);
        expectCompact(left);
        expect(asMap(left)).toEqual(byPlace(...cells.filter((each) => placeOf(each) !== placeOf(cell))));
      }),
    );
  });

  it('are found by their positions', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        for (const sheet of correctedSheets(cells)) {
          const own = [...eachCell([sheet])].map(({ row, column }) => `${row} ${column}`);
          for (let row = -1; row <= 5; row++) {
            for (let column = -1; column <= 4; column++) {
              expect(holdsCell(sheet, row, column)).toBe(own.includes(`${row} ${column}`));
            }
          }
        }
      }),
    );
  });

  it('are given out some at a time, all of them in one order', () => {
    fc.assert(
      fc.property(anyCells, fc.nat(45), fc.nat(45), (cells, from, count) => {
        const sheets = correctedSheets(cells);
        expect(cellsFrom(sheets, from, count)).toEqual([...eachCell(sheets)].slice(from, from + count));
      }),
    );
  });

  it('differ from those before in the cells that were corrected, corrected otherwise or taken back', () => {
    fc.assert(
      fc.property(anyCells, anyCells, (one, other) => {
        const [before, after] = [byPlace(...one), byPlace(...other)];
        const places = new Set([...before.keys(), ...after.keys()]);
        const different = [...places].filter((place) => before.get(place)?.value !== after.get(place)?.value);
        const { count, first } = cellsBetween(correctedSheets(one), correctedSheets(other));
        expect(count).toBe(different.length);
        if (count === 0) expect(first).toBeUndefined();
        else {
          expect(different).toContain(placeOf(first!));
          expect(first).toEqual(after.get(placeOf(first!)) ?? before.get(placeOf(first!)));
        }
      }),
    );
  });
});
