import type { CleanRow } from './clean-row.ts';
import type { Level } from './levels.ts';
import type { SheetPlan } from './sheet-plan.ts';
import type { UsableCell } from './read-cell.ts';

/** The item that a row named last on a level, by its id. */
export interface NamedItem {
  parent: number;
  cell: UsableCell;
  item: number;
  /** Whether the id was read and placed without a word: to read the same cell again would only say that it is repeated. */
  isSettled: boolean;
}

/**
 * The items that the row before has named. Rows of one parent follow each other, so that most ids of what is above are those of the
 * row before, and need not be looked up, nor read.
 */
export class NamedItems {
  /** By level. */
  private named: (NamedItem | undefined)[] = [];

  startSheet({ levels }: SheetPlan): void {
    this.named = levels.map(() => undefined);
  }

  /** The item of the row before, where this one names it by the same cell. */
  again({ id, index }: Level, parent: number, row: CleanRow): NamedItem | undefined {
    const named = this.named[index];
    return named && named.parent === parent && named.cell === row[id!.column] ? named : undefined;
  }

  /** Keeps an item for the next row, where one cell alone says its id. */
  keep({ id, index, rootId, rowLink }: Level, item: number, parent: number, row: CleanRow): void {
    const cell = id?.others.length === 0 && !rootId && rowLink === undefined ? row[id.column] : undefined;
    const isPlain = typeof cell === 'string' || typeof cell === 'number';
    const named = this.named[index];
    if (!isPlain) this.named[index] = undefined;
    else if (!named) this.named[index] = { parent, cell, item, isSettled: false };
    else {
      named.parent = parent;
      named.cell = cell;
      named.item = item;
      named.isSettled = false;
    }
  }

  /** The id of the item was read and placed without a word. */
  settle({ id, index }: Level, item: number, row: CleanRow): void {
    const named = this.named[index];
    if (named?.item === item && named.cell === row[id!.column]) named.isSettled = true;
  }
}
