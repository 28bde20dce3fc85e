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
  private readonly made: (Table | TableRows)[] = [];
  private readonly rowLimit: number;

  /** @param rowLimit rows that a sheet can have; those beyond it go on on another one, under the same headers */
  constructor(rowLimit = Infinity) {
    this.rowLimit = rowLimit;
  }

  openSheet(name: string, headers: readonly string[]): TableRows {
    const rows = new TableRows(name, headers, this.rowLimit);
    this.made.push(rows);
    return rows;
  }

  addTable(table: Table): void {
    this.made.push(table);
  }

  /** In the order of the workbook. */
  get all(): Table[] {
    return this.made.flatMap((each) => (each instanceof TableRows ? each.tables : [each]));
  }

  /** Sheets that did not hold their rows, and on how many these stand. */
  get split(): { name: string; sheets: number }[] {
    return this.made.flatMap((each) =>
      each instanceof TableRows && each.tables.length > 1 ? [{ name: each.name, sheets: each.tables.length }] : [],
    );
  }
}

export class TableRows implements RowTarget {
  readonly name: string;
  readonly tables: (Table & { rows: Cell[][] })[] = [];
  private readonly headers: readonly string[];
  private readonly rowLimit: number;

  constructor(name: string, headers: readonly string[], rowLimit: number) {
    this.name = name;
    this.headers = headers;
    this.rowLimit = rowLimit;
    this.addTable(name);
  }

  beginRow(): Cell[] {
    if (this.tables.at(-1)!.rows.length >= this.rowLimit) this.addTable(`${this.name} (${this.tables.length + 1})`);
    const cells = new Array<Cell>(this.headers.length).fill(undefined);
    this.tables.at(-1)!.rows.push(cells);
    return cells;
  }

  endRow(): void {
    // The cells are in their place since they began.
  }

  private addTable(name: string): void {
    this.tables.push({ name, rows: [[...this.headers]] });
  }
}
