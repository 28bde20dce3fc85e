import { isEncoded } from '../layout/encoded.ts';
import type { Row } from '../model/workbook.ts';
import { trimInvisible } from '../model/white-space.ts';
import { isEmptyCell } from './clean-row.ts';

/** The columns of a part of a sheet, for the few questions that have to be asked before rows are read. */
export class SheetColumns {
  private readonly rows: readonly (Row | undefined)[];
  private readonly from: number;
  private readonly to: number;

  /** @param to behind the last row */
  constructor(rows: readonly (Row | undefined)[], from: number, to: number) {
    this.rows = rows;
    this.from = from;
    this.to = to;
  }

  isFilled(column: number): boolean {
    return this.some(column, () => true);
  }

  /** Filled, with values as people write them: none is encoded. */
  isPlain(column: number): boolean {
    return (
      this.isFilled(column) && !this.some(column, (cell) => typeof cell === 'string' && isEncoded(trimInvisible(cell)))
    );
  }

  private some(column: number, test: (cell: Row[number]) => boolean): boolean {
    for (let row = this.from; row < this.to; row++) {
      const cell = this.rows[row]?.[column];
      if (isEmptyCell(cell) || (typeof cell === 'string' && trimInvisible(cell) === '')) continue;
      if (test(cell)) return true;
    }
    return false;
  }
}
