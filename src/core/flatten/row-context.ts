import type { JsonObject } from '../model/json.ts';
import type { Cell } from '../model/workbook.ts';
import type { PreparedArray } from './prepared-array.ts';
import type { ArrayShape } from './shape.ts';

/** A row in the making, and what its children need of it. */
export interface RowContext {
  array: ArrayShape;
  sheet: PreparedArray;
  cells: Cell[];
  parent: RowContext | undefined;
  object: JsonObject | undefined;
  /** From the parent's item to the array. */
  keys: readonly string[];
  /** Position of the item in its array; -1 where the document is the item itself. */
  position: number;
  /** Number of the item in the source map, where there is one. */
  item: number;
  /** Where the items of the row begin in the source map, where there is one. */
  itemsAt: number;
  /** Position of the row in its sheet, counted from 0. */
  rowNumber: number;
  /** True while ids alone lead to this item. */
  addressed: boolean;
  link: number | undefined;
  /** The cell of its id, made once for all rows that repeat it. */
  idCell: Cell;
}
