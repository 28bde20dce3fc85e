import type { Cell, Table } from './workbook.ts';

/** Where sheets and their rows go as they are made: into tables, or straight into a file, which never has all rows at once. */
export interface WorkbookTarget {
  /** The next sheet of the workbook. Its rows follow, among those of other sheets. */
  openSheet(name: string, headers: readonly string[]): RowTarget;
  /** A sheet that is made whole, behind all others. */
  addTable(table: Table): void;
}

export interface RowTarget {
  /**
   * The cells of the next row, as many as there are headers, all empty. They are filled until `endRow` gets them back; rows
   * of what is within come between, and may be of the same sheet: the order of rows is that in which they begin.
   */
  beginRow(): Cell[];
  endRow(cells: Cell[]): void;
}

/** All sheets as tables, header rows included. */
export class Tables implements WorkbookTarget {
  readonly all: Table[] = [];

  openSheet(name: string, headers: readonly string[]): TableRows {
    const rows = new TableRows(headers);
    this.all.push({ name, rows: rows.rows });
    return rows;
  }

  addTable(table: Table): void {
    this.all.push(table);
  }
}

export class TableRows implements RowTarget {
  readonly rows: Cell[][];
  private readonly columns: number;

  constructor(headers: readonly string[]) {
    this.rows = [[...headers]];
    this.columns = headers.length;
  }

  beginRow(): Cell[] {
    const cells = new Array<Cell>(this.columns).fill(undefined);
    this.rows.push(cells);
    return cells;
  }

  endRow(): void {
    // The cells are in their place since they began.
  }
}
