import { type MappedHeader, mapHeader } from '../headers/map-header.ts';
import { isMarkHeader, ownHeader } from '../layout/own-sheets.ts';
import { anyItem, type Step, type StepPath } from '../model/field-path.ts';
import type { Field } from '../schema/schema.ts';
import type { ChosenColumns } from './chosen-columns.ts';
import { meaningsOf } from './header-meanings.ts';
import { type CellType, untyped } from './read-cell.ts';
import type { SheetColumns } from './sheet-columns.ts';

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

export function isLevel(entry: PlannedColumn | Level): entry is Level {
  return 'entries' in entry;
}

/** What became of a header; for problems and for the summary of the sheet. */
export interface HeaderOutcome {
  column: number;
  header: string;
  mapped: MappedHeader;
  outcome: 'read' | 'own' | 'comment' | 'number' | 'missing' | 'duplicate' | 'left-out';
  /** True where a person said what the column is. */
  chosen?: true;
  /** The group of fields that a header over plain values names. */
  group?: Field;
}

export interface SheetPlan {
  root: Level;
  levels: Level[];
  columns: PlannedColumn[];
  headers: HeaderOutcome[];
}

export interface PlanOptions {
  root: Field;
  titles: boolean;
  hashComments: boolean;
  idName: string;
  rootId?: string;
  /** What a person said that columns are. */
  chosen?: ChosenColumns;
  /** Types of columns that no schema types, by header (sheet `_columns`). */
  columnTypes?: ReadonlyMap<string, CellType>;
  /** There where headers are read as people mean them (`repairs: apply`). */
  repair?: SheetColumns;
}

/** Decides from the headers of a sheet what each of its cells is. Headers by position; '' where there is none. */
export function planSheet(headers: readonly string[], options: PlanOptions): SheetPlan {
  const root = newLevel(0, undefined, [], anyItem);
  const plan: SheetPlan = { root, levels: [root], columns: [], headers: [] };
  const byPath = new Map<string, PlannedColumn>();
  const links: Link[] = [];
  const groups = new Map<number, Field>();
  const found = meaningsOf(headers, options, groups);
  for (const [column, header] of headers.entries()) {
    const mapped: MappedHeader = { path: [] };
    const note = (outcome: HeaderOutcome['outcome'], meaning = mapped): void => {
      const group = groups.get(column);
      const chosen = options.chosen?.has(column) === true;
      plan.headers.push({
        column,
        header,
        mapped: meaning,
        outcome,
        ...(group && { group }),
        ...(chosen && { chosen }),
      });
    };
    const choice = options.chosen?.get(column);
    if (choice === null) note('left-out');
    else if (header === '' && choice === undefined) note('missing');
    else if (choice === undefined && (isMarkHeader(header) || planOwn(plan, links, header, column))) note('own');
    else if (choice === undefined && options.hashComments && header.startsWith('#')) note('comment');
    else {
      const meaning = found[column]!;
      if (meaning.path.length === 0) note('number', meaning);
      else note(planColumn(plan, byPath, meaning, column, header, options), meaning);
    }
  }
  for (const link of links) connect(plan, link);
  for (const level of plan.levels) {
    sortItems(level);
    level.isPassage =
      level.parent !== undefined && !level.item && level.rowLink === undefined && level.entries.every(isLevel);
  }
  collectColumns(root);
  return plan;
}

const empty = { id: undefined, rootId: undefined, item: undefined, rowLink: undefined, parentLink: undefined };

function newLevel(index: number, parent: Level | undefined, keys: readonly string[], order: number): Level {
  const array = parent ? `${parent.array}${JSON.stringify(keys)}` : '';
  const lists = { entries: [], children: new Map<string, Level>(), columns: [] };
  return { index, parent, keys, array, order, ...lists, ...empty, isPassage: false };
}

type Link = { kind: 'row' | 'parent'; path: string; column: number };

function planOwn(plan: SheetPlan, links: Link[], header: string, column: number): boolean {
  const own = ownHeader(header);
  if (!own) return false;
  if (own.own === 'item') addItemColumn(plan, plan.root, column, header, untyped);
  else links.push({ kind: own.own, path: own.path, column });
  return true;
}

/** Joins a link column to the array it names, whatever indexes the other headers give that. */
function connect(plan: SheetPlan, { kind, path, column }: Link): void {
  let array = '';
  let keys: string[] = [];
  const steps = path === '' ? [] : itemSteps(mapHeader(path, noField, false).path);
  for (const step of steps) {
    keys.push(step.key);
    if (step.item === undefined) continue;
    array += JSON.stringify(keys);
    keys = [];
  }
  // A sheet may number rows that hold nothing else: then no other header has named the array.
  if (!plan.levels.some((level) => level.array === array)) levelAt(plan, intoKnownItems(plan, steps));
  for (const level of plan.levels) {
    if (level.array !== array) continue;
    if (kind === 'row') level.rowLink = column;
    else level.parentLink = column;
  }
}

/** The path by way of the items that other headers have named already: the index that it writes has none where headers are titles. */
function intoKnownItems(plan: SheetPlan, steps: readonly Step[]): Step[] {
  let level: Level | undefined = plan.root;
  let keys: string[] = [];
  return steps.map((step) => {
    keys.push(step.key);
    if (step.item === undefined) return step;
    const way = JSON.stringify(keys);
    level = level && [...level.children.values()].find((each) => JSON.stringify(each.keys) === way);
    keys = [];
    return level ? { ...step, item: level.order } : step;
  });
}

const noField: Field = { key: '', path: '', kind: 'object', type: 'any', titles: {}, children: new Map() };

/** `#parent parties/0/people` names an array: its last step goes into an item too. */
function itemSteps(path: StepPath): Step[] {
  return path.map((step, index) =>
    index === path.length - 1 && step.item === undefined ? { ...step, item: 0 } : step,
  );
}

function planColumn(
  plan: SheetPlan,
  byPath: Map<string, PlannedColumn>,
  { path, field }: MappedHeader,
  column: number,
  header: string,
  { idName, rootId, columnTypes, repair }: PlanOptions,
): 'read' | 'duplicate' {
  const key = JSON.stringify(path.map((step) => [step.key, step.item ?? null]));
  const known = byPath.get(key);
  if (known) {
    addDuplicate(known, column, repair !== undefined);
    return 'duplicate';
  }
  const { level, keys } = levelAt(plan, path);
  const type = columnTypes?.get(header) ?? field ?? untyped;
  if (keys.length === 0) {
    byPath.set(key, addItemColumn(plan, level, column, header, itemType(field)));
    return 'read';
  }
  const isId = keys.length === 1 && keys[0] === idName;
  const isTelling = !isId && (field !== undefined || repair === undefined);
  const planned: PlannedColumn = { column, others: [], header, keys, type, level, isId, isTelling };
  level.entries.push(planned);
  if (isId) level.id = planned;
  if (level === plan.root && keys.length === 1 && keys[0] === rootId) level.rootId = planned;
  plan.columns.push(planned);
  byPath.set(key, planned);
  return 'read';
}

/** With repairs the first column that is filled counts, and the last without, as in Flatten Tool. */
function addDuplicate(known: PlannedColumn, column: number, firstCounts: boolean): void {
  if (firstCounts) known.others.push(column);
  else {
    known.others.unshift(known.column);
    known.column = column;
  }
}

function addItemColumn(plan: SheetPlan, level: Level, column: number, header: string, type: CellType): PlannedColumn {
  if (level.item) {
    level.item.others.unshift(level.item.column);
    level.item.column = column;
    return level.item;
  }
  const planned: PlannedColumn = { column, others: [], header, keys: [], type, level, isId: false, isTelling: true };
  level.item = planned;
  plan.columns.push(planned);
  return planned;
}

/** The type of an item of a list, for headers such as `tags/0`. */
function itemType(field: Field | undefined): CellType {
  if (field?.kind !== 'list' || field.nested) return untyped;
  const { type, codelist, codelistOpen = false } = field;
  return { kind: 'value', type, ...(codelist !== undefined && { codelist, codelistOpen }) };
}

/** The level that a path leads into, made where it does not exist yet, and the keys that remain. */
function levelAt(plan: SheetPlan, path: StepPath): { level: Level; keys: string[] } {
  let level = plan.root;
  let keys: string[] = [];
  for (const step of path) {
    keys.push(step.key);
    if (step.item === undefined) continue;
    const { item } = step;
    const key = JSON.stringify([keys, item]);
    let next = level.children.get(key);
    if (!next) {
      next = newLevel(plan.levels.length, level, keys, item);
      plan.levels.push(next);
      level.entries.push(next);
      level.children.set(key, next);
    }
    level = next;
    keys = [];
  }
  return { level, keys };
}

/** Puts the levels of one array in the order of their indexes, into the places that they take among the entries. */
function sortItems(level: Level): void {
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

function collectColumns(level: Level): number[] {
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
