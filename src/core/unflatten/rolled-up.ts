import { isObject, type JsonValue } from '../model/json.ts';
import { countValues, idText, sameValue } from '../model/values.ts';
import { type CleanRow, isEmptyCell } from './clean-row.ts';
import type { DocumentBuilder } from './document-builder.ts';
import type { ColumnReading } from './evidence/column-reading.ts';
import type { CellReader } from './read-cell.ts';
import { isLevel, type Level, type PlannedColumn } from './levels.ts';
import type { SheetPlan } from './sheet-plan.ts';

/**
 * Finds items that stand on two sheets: rolled up in the row of their parent, and in a row of their own (rule 13). Where two
 * sheets have columns of one array, a row of the second that says nothing else than the only item does is that item.
 */
export class RolledUpItems {
  private readonly builder: DocumentBuilder;
  private readonly cells: CellReader;
  /** Arrays that sheets before this one have values of. */
  private readonly earlier = new Set<string>();
  private latest = new Set<string>();
  private readings: readonly (ColumnReading | undefined)[] = [];

  constructor(builder: DocumentBuilder, cells: CellReader) {
    this.builder = builder;
    this.cells = cells;
  }

  /** Called before the rows of each sheet. */
  startSheet(plan: SheetPlan, readings: readonly (ColumnReading | undefined)[]): void {
    this.readings = readings;
    for (const array of this.latest) this.earlier.add(array);
    this.latest = new Set(
      plan.levels.filter(({ entries }) => entries.some((entry) => !isLevel(entry))).map(({ array }) => array),
    );
  }

  /** The item that the row means, if it is the only one that earlier sheets gave its parent, and both say the same. */
  find(level: Level, parent: number, row: CleanRow): number | undefined {
    if (!level.parent || !this.earlier.has(level.array)) return undefined;
    const item = this.builder.onlyEarlierItem(parent, this.builder.listsOf(level.array));
    return item !== undefined && this.isSame(item, level, row) ? item : undefined;
  }

  /** One of the two says all that the other does; a rolled-up item may lack fields that its own row has. */
  private isSame(item: number, level: Level, row: CleanRow): boolean {
    let shared = 0;
    let sharedValues = 0;
    let rowHasMore = false;
    for (const entry of level.entries) {
      if (isLevel(entry)) continue;
      const value = this.valueIn(entry, row);
      if (value === undefined) continue;
      const known = this.builder.valueAt(item, entry.keys);
      if (known === undefined) rowHasMore = true;
      else if (sameValue(known, value) || (entry.isId && idText(known) === idText(value))) {
        shared++;
        sharedValues += countOwn(known);
      } else return false;
    }
    if (shared === 0) return false;
    return !rowHasMore || sharedValues === countOwn(this.builder.objectOf(item)!);
  }

  private valueIn({ column, others, type }: PlannedColumn, row: CleanRow): JsonValue | undefined {
    const position = [column, ...others].find((each) => !isEmptyCell(row[each]));
    return position === undefined ? undefined : this.cells.read(row[position]!, type, this.readings[position]);
  }
}

/** Values of an object, without those of the objects in its arrays: they have rows of their own. */
function countOwn(value: JsonValue): number {
  if (Array.isArray(value)) return value.some(isObject) ? 0 : countValues(value);
  if (!isObject(value)) return 1;
  const members = Object.values(value);
  return members.length === 0 ? 1 : members.reduce<number>((sum, member) => sum + countOwn(member), 0);
}
