import { eachCell } from '../model/corrections.ts';
import type { Decisions } from '../model/decisions.ts';
import { isAbout, type SheetName } from '../model/sheet-name.ts';
import type { Area, Cell, Row, Table } from '../model/workbook.ts';
import { isEmptyCell } from './clean-row.ts';

/**
 * The tables with the cells that a person corrected, and merged cells filled where they said so. A table that nothing was decided
 * about is the same object.
 */
export function decidedTables(tables: readonly Table[], { sheets, cells }: Decisions): readonly Table[] {
  const filled = sheets.filter(({ mergedFilled }) => mergedFilled);
  if (filled.length === 0 && cells.length === 0) return tables;
  return tables.map((table) => {
    const isMeant = (each: SheetName): boolean => isAbout(each, table);
    const merged = filled.some(isMeant) ? (table.facts?.merged ?? []) : [];
    const corrections = cells.filter(isMeant);
    if (merged.length === 0 && corrections.length === 0) return table;
    const changes = new CellChanges(table.rows);
    for (const area of merged) fill(area, table, changes);
    for (const { row, column, value } of eachCell(corrections)) changes.set(row, column, value ?? undefined);
    const { beginnings, ...rest } = table;
    return { ...rest, rows: changes.rows };
  });
}

/** Rows with some cells changed; rows that nothing changes in stay the same objects. */
class CellChanges {
  readonly rows: (Row | undefined)[];
  private readonly copies = new Map<number, Cell[]>();

  constructor(rows: readonly (Row | undefined)[]) {
    this.rows = [...rows];
  }

  set(row: number, column: number, cell: Cell): void {
    let copy = this.copies.get(row);
    if (!copy) {
      copy = [...(this.rows[row] ?? [])];
      this.copies.set(row, copy);
      this.rows[row] = copy;
    }
    copy[column] = cell;
  }
}

/** Blank cells of rows that hold something get the value of the first; areas of a hostile file may be as large as they like. */
function fill({ rows, columns }: Area, table: Table, changes: CellChanges): void {
  const value = table.rows[rows.first]?.[columns.first];
  if (isEmptyCell(value)) return;
  const width = Math.max(0, ...table.rows.map((row) => row?.length ?? 0));
  for (let row = rows.first; row <= Math.min(rows.last, table.rows.length - 1); row++) {
    if (!table.rows[row]) continue;
    for (let column = columns.first; column <= Math.min(columns.last, width - 1); column++) {
      if (isEmptyCell(table.rows[row]?.[column])) changes.set(row, column, value);
    }
  }
}
