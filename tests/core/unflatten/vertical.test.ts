import { describe, expect, it } from 'vitest';
import { oc4idsSchema } from '../../../src/core/schema/oc4ids.ts';
import { unflatten } from '../../../src/core/unflatten/unflatten.ts';
import type { Cell } from '../../../src/core/model/workbook.ts';

const read = (rows: Cell[][], repairs: 'apply' | 'offer' = 'apply') =>
  unflatten(
    { tables: [{ name: 'projects', rows }] },
    { schema: oc4idsSchema('0.9.5'), titles: true, repairs, verticalOrientation: true },
  );

describe('sheets with their headers in the first column', () => {
  const rows: Cell[][] = [
    ['id', 'a', 'b'],
    ['title', 'Uno', undefined],
    ['parties/0/id', undefined, 'p'],
    ['budget/amount/amount', 'much', 5],
  ];

  it('are read with an item per column', () => {
    expect(read(rows).document).toEqual({
      projects: [
        { id: 'a', title: 'Uno', budget: { amount: { amount: 'much' } } },
        { id: 'b', parties: [{ id: 'p' }], budget: { amount: { amount: 5 } } },
      ],
    });
  });

  it('have their places, and those of their problems, as the file shows them', () => {
    const { sourceMap, problems } = read(rows);
    expect(sourceMap.pointerOf('projects', 2, 2)).toBe('/projects/1/parties/0/id');
    const trouble = problems.find(({ code }) => code === 'cell.not_a_number');
    expect(trouble?.places).toMatchObject([{ sheet: 'projects', row: 3, column: 1 }]);
  });

  it('say where an unknown header is', () => {
    const { problems } = read([...rows, ['weather', 'wet', undefined]]);
    expect(problems.find(({ code }) => code === 'header.additional')?.places).toMatchObject([{ row: 4, column: 0 }]);
  });

  it('take no memory for what is not there', () => {
    const wide: Cell[][] = [];
    wide[1_000_000] = Array.from({ length: 16_384 }, (): Cell => undefined);
    wide[1_000_000]![16_383] = 'x';
    wide[0] = ['id', 'a'];
    expect(read(wide).document).toMatchObject({ projects: [{ id: 'a' }] });
  });
});
