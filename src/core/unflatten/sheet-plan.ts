import { type MappedHeader, mapHeader } from '../headers/map-header.ts';
import { isMarkHeader, ownHeader } from '../layout/own-sheets.ts';
import { anyItem, type Step, type StepPath } from '../model/field-path.ts';
import type { Field } from '../schema/schema.ts';
import type { ChosenColumns } from './chosen-columns.ts';
import { meaningsOf } from './header-meanings.ts';
import { collectColumns, isLevel, type Level, newLevel, type PlannedColumn, sortItems } from './levels.ts';
import { type CellType, untyped } from './read-cell.ts';
import type { SheetColumns } from './sheet-columns.ts';

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
