import type { Cell } from '../core/model/workbook.ts';

interface BegunRow {
  cells: Cell[];
  isFull: boolean;
}

/** The rows of a sheet that is written while they are made, in the order in which they begin; no row is kept once it is written. */
export class BegunRows {
  private readonly columns: number;
  private readonly write: (cells: readonly Cell[]) => void;
  /** Rows that have begun and are not written, in their order: one, except where rows of a sheet are within each other. */
  private readonly begun: BegunRow[] = [];
  /** A row that has been written and can be filled again. */
  private free: BegunRow | undefined;

  /** @param write gets the cells of a row when it is its turn; they are emptied then */
  constructor(columns: number, write: (cells: readonly Cell[]) => void) {
    this.columns = columns;
    this.write = write;
  }

  begin(): Cell[] {
    const row = this.free ?? { cells: new Array<Cell>(this.columns).fill(undefined), isFull: false };
    this.free = undefined;
    this.begun.push(row);
    return row.cells;
  }

  end(cells: Cell[]): void {
    const [first] = this.begun;
    if (this.begun.length === 1 && first?.cells === cells) {
      this.begun.length = 0;
      this.finish(first);
      return;
    }
    this.begun.find((row) => row.cells === cells)!.isFull = true;
    while (this.begun[0]?.isFull) this.finish(this.begun.shift()!);
  }

  private finish(row: BegunRow): void {
    this.write(row.cells);
    row.cells.fill(undefined);
    row.isFull = false;
    this.free = row;
  }
}
