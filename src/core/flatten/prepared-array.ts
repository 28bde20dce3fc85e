import type { RowTarget } from '../model/workbook-target.ts';
import { type ArrayShape, type MemberShape, noColumn, type ObjectShape } from './shape.ts';
import { ancestorsOf, objectsOnTheWay, type SheetDraft } from './sheet-draft.ts';

/** A sheet as the rows of one array are written to it. */
export interface OpenSheet {
  draft: SheetDraft;
  rows: RowTarget;
  /** Rows that have begun, of every array that stands on the sheet. */
  counter: { begun: number };
}

/** An id that every row of a sheet repeats, so that it finds its parents. */
export interface RepeatedId {
  /** How many parents up the object is that has it. */
  up: number;
  /** Keys from that object to the one that has the id: objects on the way count in Flatten Tool's layout. */
  keys: readonly string[];
  member: MemberShape;
  column: number;
}

/** What is the same for all rows of an array. */
export interface PreparedArray extends OpenSheet {
  level: number;
  /** Levels of the parents, nearest first. */
  parentLevels: number[];
  ids: RepeatedId[];
}

export interface KeyOptions {
  exact: boolean;
  idName: string;
  rootId?: string;
}

/** Looks up once what every row of an array needs: its level, those of its parents, and the ids it repeats. */
export function prepareArray(array: ArrayShape, open: OpenSheet, options: KeyOptions): PreparedArray {
  const ancestors = ancestorsOf(array).reverse();
  const { levels } = open.draft;
  const { draft, rows, counter } = open;
  return {
    draft,
    rows,
    counter,
    level: levels.get(array)!,
    parentLevels: ancestors.map((ancestor) => levels.get(ancestor)!),
    ids: ancestors.flatMap((ancestor, up) => idsOf(ancestor, up, array, open.draft, options)),
  };
}

function idsOf(
  ancestor: ArrayShape,
  up: number,
  array: ArrayShape,
  draft: SheetDraft,
  options: KeyOptions,
): RepeatedId[] {
  const { idName, rootId, exact } = options;
  const ids: RepeatedId[] = [];
  const add = (object: ObjectShape, key: string, keys: readonly string[]): void => {
    const member = object.members.get(key);
    const column = member ? draft.columnOf(member.path) : noColumn;
    if (member && column !== noColumn) ids.push({ up, keys, member, column });
  };
  add(ancestor.item, idName, []);
  if (rootId !== undefined && rootId !== idName && !ancestor.parent) add(ancestor.item, rootId, []);
  if (exact) return ids;
  const keys: string[] = [];
  for (const object of objectsOnTheWay(ancestor, array)) {
    keys.push(object.path.at(-1)!.key);
    add(object, idName, [...keys]);
  }
  return ids;
}
