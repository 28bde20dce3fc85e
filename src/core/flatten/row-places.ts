import type { SourceMap, SourceSheet } from '../source/source-map.ts';
import type { RowContext } from './row-context.ts';
import type { ArrayShape } from './shape.ts';
import { inlineLevel, type SheetDraft } from './sheet-draft.ts';

/** Takes down in the source map which items stand in which row, while the rows are written. */
export class RowPlaces {
  private readonly sourceMap: SourceMap;
  private readonly sheets = new Map<SheetDraft, SourceSheet>();
  private readonly arrays = new Map<ArrayShape, number>();

  constructor(sourceMap: SourceMap) {
    this.sourceMap = sourceMap;
  }

  openSheet(draft: SheetDraft, isFilled: SourceSheet['isFilled']): void {
    const { name, columns, levels } = draft;
    this.sheets.set(draft, this.sourceMap.addSheet({ name, columns, levels: levels.size, isFilled }));
  }

  /**
   * The number of an item.
   *
   * @param parent number of the item that it is within
   * @param keys from that item to the array
   * @param position in the array; -1 where the document is the item itself
   */
  item(parent: number, array: ArrayShape, keys: readonly string[], position: number): number {
    let number = this.arrays.get(array);
    if (number === undefined) {
      number = this.sourceMap.array(keys);
      this.arrays.set(array, number);
    }
    return this.sourceMap.addItem(parent, number, position);
  }

  /** A new row: the item it is about, and the parents of that. */
  row(context: RowContext): void {
    const { sheet, rowNumber } = context;
    const { rows, items, levels } = this.sheets.get(sheet.draft)!;
    rows.push(rowNumber);
    context.itemsAt = items.length;
    for (let level = 0; level < levels; level++) items.push(-1);
    items.set(context.itemsAt + sheet.level, context.item);
    let up = 0;
    for (let each = context.parent; each; each = each.parent) {
      items.set(context.itemsAt + sheet.parentLevels[up++]!, each.item);
    }
  }

  /** An item that stands in the row of its parent. */
  inlineItem(context: RowContext, array: ArrayShape, index: number): void {
    const item = this.item(context.item, array, array.keys, index);
    this.setLevel(context, context.sheet.draft.levels.get(inlineLevel(array, index))!, item);
  }

  /** The item whose own row is written next also stands in the row of its parent. */
  rolledUpItem(context: RowContext, level: number): void {
    this.setLevel(context, level, this.sourceMap.nextItem);
  }

  private setLevel({ itemsAt, sheet }: RowContext, level: number, item: number): void {
    this.sheets.get(sheet.draft)!.items.set(itemsAt + level, item);
  }
}
