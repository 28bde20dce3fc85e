import { idText } from '../model/values.ts';
import { type CleanRow, isEmptyCell } from './clean-row.ts';
import type { DocumentBuilder } from './document-builder.ts';
import type { CellReader } from './read-cell.ts';
import type { Level } from './levels.ts';
import type { SheetPlan } from './sheet-plan.ts';

/** The numbers by which rows name the rows of their parents, where no ids lead to these (rule 20). */
export class RowLinks {
  private readonly builder: DocumentBuilder;
  private readonly cells: CellReader;
  /** Levels of the sheet that name their parent's row; hardly a sheet has any. */
  private linked: readonly Level[] = [];
  private forced: (number | undefined)[] = [];

  constructor(builder: DocumentBuilder, cells: CellReader) {
    this.builder = builder;
    this.cells = cells;
  }

  startSheet({ levels }: SheetPlan): void {
    this.linked = levels.filter(({ parentLink }) => parentLink !== undefined);
    this.forced = [];
  }

  /**
   * A row that names its parent's row belongs there, whatever its ids say.
   *
   * @param reportUnknown is told of a row that is named, and is not there
   */
  follow(row: CleanRow, reportUnknown: (link: string, column: number) => void): void {
    if (this.linked.length === 0) return;
    this.forced = [];
    for (const { parent: above, parentLink } of this.linked) {
      const link = this.at(row, parentLink!);
      if (link === undefined) continue;
      const parent = this.builder.linked(link, above?.array ?? '');
      if (parent === undefined) {
        reportUnknown(link, parentLink!);
        continue;
      }
      let item = parent;
      for (let level = above; level; level = level.parent) {
        this.forced[level.index] = item;
        item = this.builder.sourceMap.parentOf(item);
      }
    }
  }

  /** The item that the row must mean on a level, if it says so. */
  itemOf({ index }: Level): number | undefined {
    return this.linked.length === 0 ? undefined : this.forced[index];
  }

  /** The number in a cell of the row. */
  at(row: CleanRow, column: number): string | undefined {
    const cell = row[column];
    return isEmptyCell(cell) ? undefined : idText(this.cells.read(cell, { kind: 'value', type: 'string' }));
  }
}
