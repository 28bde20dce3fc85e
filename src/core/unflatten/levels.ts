import { type CleanRow, isEmptyCell } from './clean-row.ts';
import type { CellType } from './read-cell.ts';

/** A column of a sheet that goes into the document. */
export interface PlannedColumn {
  /** Position in the sheet, counted from 0; of several columns with one path the one that wins (rule 8). */
  column: number;
  /** Positions of the others with this path, in the order in which they count. */
  others: number[];
  header: string;
  /** Keys from the item of its level to the value; empty where the column holds the item itself. */
  keys: readonly string[];
  type: CellType;
  level: Level;
  isId: boolean;
  /** Whether it says what its sheet is about: with repairs, a column that people have added (`Notes`) says nothing of that. */
  isTelling: boolean;
}

/** One item that each row of the sheet may hold: a project, or an item of an array at some depth. */
export interface Level {
  index: number;
  parent: Level | undefined;
  /** Keys from the parent's item to the array. */
  keys: readonly string[];
  /** Which array this is, whatever the index: the keys of each level from the root, as JSON. */
  array: string;
  /** The header's index: orders the items of one array in a row. */
  order: number;
  /** Columns and deeper levels by first column; levels of one array by index. */
  entries: (PlannedColumn | Level)[];
  /** The levels among the entries, by their keys and index. */
  children: Map<string, Level>;
  /** All columns of this and deeper levels, row numbers included, to see whether a row has anything for them. */
  columns: number[];
  id: PlannedColumn | undefined;
  rootId: PlannedColumn | undefined;
  item: PlannedColumn | undefined;
  /** Columns that number the rows, and name the parent's row (rule 20). */
  rowLink: number | undefined;
  parentLink: number | undefined;
  /** True where the level only leads to deeper ones. */
  isPassage: boolean;
}

export function isLevel(entry: object): entry is Level {
  return 'entries' in entry;
}

export function newLevel(index: number, parent: Level | undefined, keys: readonly string[], order: number): Level {
  const array = parent ? `${parent.array}${JSON.stringify(keys)}` : '';
  return {
    index,
    parent,
    keys,
    array,
    order,
    entries: [],
    children: new Map<string, Level>(),
    columns: [],
    id: undefined,
    rootId: undefined,
    item: undefined,
    rowLink: undefined,
    parentLink: undefined,
    isPassage: false,
  };
}

/** Puts the levels of one array in the order of their indexes, into the places that they take among the entries. */
export function sortItems(level: Level): void {
  const places = new Map<string, number[]>();
  for (const [place, entry] of level.entries.entries()) {
    if (!isLevel(entry)) continue;
    const key = JSON.stringify(entry.keys);
    const known = places.get(key);
    if (known) known.push(place);
    else places.set(key, [place]);
  }
  for (const group of places.values()) {
    const sorted = group.map((place) => level.entries[place] as Level).sort((a, b) => a.order - b.order);
    for (const [index, place] of group.entries()) level.entries[place] = sorted[index]!;
  }
}

/** Finds out which columns a level and those within it have. */
export function collectColumns(level: Level): number[] {
  const columns: number[] = [];
  if (level.rowLink !== undefined) columns.push(level.rowLink);
  if (level.item) columns.push(level.item.column, ...level.item.others);
  for (const entry of level.entries) {
    if (isLevel(entry)) columns.push(...collectColumns(entry));
    else columns.push(entry.column, ...entry.others);
  }
  level.columns = columns;
  return columns;
}

/** Whether a row has anything for a level or those within it. */
export function hasValues({ columns }: Level, row: CleanRow): boolean {
  for (let index = 0; index < columns.length; index++) if (!isEmptyCell(row[columns[index]!])) return true;
  return false;
}

/** The text by which rows of one item are recognised: its id, below a root id where there is one. */
export function idOf(level: Level, idAt: (column: PlannedColumn) => string | undefined): string | undefined {
  const id = level.id && idAt(level.id);
  const rootId = level.rootId && idAt(level.rootId);
  if (rootId === undefined) return id;
  return id === undefined ? undefined : `${rootId}\n${id}`;
}
