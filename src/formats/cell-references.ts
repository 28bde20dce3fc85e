import type { Area } from '../core/model/workbook.ts';

/** `A1:C4`, or one cell. */
export function areaOf(reference: string | undefined): Area | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(reference ?? '');
  if (!match) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = match;
  return {
    rows: { first: Number(top) - 1, last: Number(bottom) - 1 },
    columns: { first: columnOf(left), last: columnOf(right) },
  };
}

/** The position of a column, by its name: `A` → 0. */
export function columnOf(letters: string): number {
  let column = 0;
  for (let index = 0; index < letters.length; index++) column = column * 26 + letters.charCodeAt(index) - 0x40;
  return column - 1;
}
