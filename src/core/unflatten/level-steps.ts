import type { CellReader, QuickRead } from './read-cell.ts';
import { isLevel, type Level, type PlannedColumn } from './levels.ts';

/** What is done for each row with a column of a level, as far as it can be found out once for all rows. */
export interface ColumnStep {
  column: PlannedColumn;
  position: number;
  /** Keys from the item to the object that holds the value, one and the same list for all columns of that; and the key in it. */
  way: readonly string[];
  key: string;
  /** Whether no other column and no level has to do with what stands at its keys, or on the way to it: in a new item nothing does. */
  isAlone: boolean;
  /** Whether several columns stand for its field. */
  isSeveral: boolean;
  isId: boolean;
  quick: QuickRead | undefined;
}

export type Step = ColumnStep | Level;

/** The columns of a level and the levels within it, in their order. */
export function stepsOf(level: Level, cells: CellReader): Step[] {
  const ways = new Map<string, readonly string[]>();
  const paths = new Map<string, number>();
  const onTheWay = new Set<string>();
  for (const { keys } of level.entries) {
    const path = JSON.stringify(keys);
    paths.set(path, (paths.get(path) ?? 0) + 1);
    for (const way of waysTo(keys)) onTheWay.add(JSON.stringify(way));
  }
  return level.entries.map((entry) => {
    if (isLevel(entry)) return entry;
    const { keys } = entry;
    const path = JSON.stringify(keys);
    const way = keys.slice(0, -1);
    const wayText = JSON.stringify(way);
    if (!ways.has(wayText)) ways.set(wayText, way);
    return {
      column: entry,
      position: entry.column,
      way: ways.get(wayText)!,
      key: keys[keys.length - 1]!,
      isAlone:
        paths.get(path) === 1 && !onTheWay.has(path) && waysTo(keys).every((each) => !paths.has(JSON.stringify(each))),
      isSeveral: entry.others.length > 0,
      isId: entry === level.id,
      quick: cells.quickRead(entry.type),
    };
  });
}

/** The keys to each object between the item and the value. */
function waysTo(keys: readonly string[]): string[][] {
  return keys.slice(1).map((_, index) => keys.slice(0, index + 1));
}
