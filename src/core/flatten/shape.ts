import { anyItem, type Step } from '../model/field-path.ts';
import type { Field } from '../schema/schema.ts';
import type { CellType } from '../unflatten/read-cell.ts';

/** What a document holds at one place, over all its items: which columns and sheets it takes. */
export interface ObjectShape {
  field: Field | undefined;
  path: readonly Step[];
  members: Map<string, MemberShape>;
  /** Members in the order of the keys of the object that was looked at last. */
  recent: MemberShape[];
}

export interface MemberShape {
  key: string;
  field: Field | undefined;
  path: readonly Step[];
  /** When the key first had a value for a cell, in the order of the document; undefined while it had none. */
  seen: number | undefined;
  /** Values of each type, for columns that the schema does not type. */
  numbers: number;
  booleans: number;
  texts: number;
  object: ObjectShape | undefined;
  array: ArrayShape | undefined;
  /** Position in its sheet, once the columns are laid out. */
  column: number;
  /** How its cells are read back. */
  type: CellType;
}

/** Fields of an array that also stand in the row of its parent, where that has one item. */
export interface RollUp {
  members: readonly MemberShape[];
  /** Columns in the sheet of the parent, once they are laid out. */
  columns: Map<MemberShape, number>;
  /** Level of the item in the rows of the parent. */
  level: number;
  /** True where the columns come after all others. */
  isLast: boolean;
}

/** An array of objects. */
export interface ArrayShape {
  field: Field | undefined;
  /** Path to an item: its last step goes into one. */
  path: readonly Step[];
  item: ObjectShape;
  /** The array that this one is within; undefined for the list of projects itself. */
  parent: ArrayShape | undefined;
  /** Keys from the parent's item to the array. */
  keys: readonly string[];
  /** When the array first had an item. */
  seen: number | undefined;
  /** True where an item is no object, or an empty one. */
  itemCells: boolean;
  /** True where some parent that ids lead to has items: then the array has a sheet. */
  addressed: boolean;
  /** Items at most, in a parent that no ids lead to (rule 20). */
  unaddressed: number;
  /** True where an id occurs twice in one array. */
  repeatedIds: boolean;
  /** True where items of parents that no ids lead to stand in the parent's row. */
  inline: boolean;
  /** Columns of the items in the parent's row, by index of the item. */
  inlineColumns: Map<MemberShape, number>[];
  rollUp: RollUp | undefined;
  itemColumn: number;
  rowLinkColumn: number;
  parentLinkColumn: number;
}

export const noColumn = -1;

export function newObject(field: Field | undefined, path: readonly Step[]): ObjectShape {
  return { field, path, members: new Map(), recent: [] };
}

export function newArray(
  field: Field | undefined,
  path: readonly Step[],
  parent: ArrayShape | undefined,
  keys: readonly string[],
): ArrayShape {
  return {
    field,
    path,
    item: newObject(field, path),
    parent,
    keys,
    seen: undefined,
    itemCells: false,
    addressed: false,
    unaddressed: 0,
    repeatedIds: false,
    inline: false,
    inlineColumns: [],
    rollUp: undefined,
    itemColumn: noColumn,
    rowLinkColumn: noColumn,
    parentLinkColumn: noColumn,
  };
}

export function memberOf(object: ObjectShape, key: string): MemberShape {
  const known = object.members.get(key);
  if (known) return known;
  const field = object.field?.children.get(key);
  const member: MemberShape = {
    key,
    field,
    path: [...object.path, { key }],
    seen: undefined,
    numbers: 0,
    booleans: 0,
    texts: 0,
    object: undefined,
    array: undefined,
    column: noColumn,
    type: field ?? { kind: 'value', type: 'any' },
  };
  object.members.set(key, member);
  return member;
}

/**
 * The member under a key that is the object's `position`th. Objects of one kind nearly always have their keys in one order:
 * comparing with the last one saves most of the look-ups, which are a quarter of the time that flattening takes.
 */
export function memberAt(object: ObjectShape, key: string, position: number): MemberShape {
  const recent = object.recent[position];
  if (recent !== undefined && recent.key === key) return recent;
  const member = memberOf(object, key);
  object.recent[position] = member;
  return member;
}

export function objectOf(member: MemberShape): ObjectShape {
  return (member.object ??= newObject(member.field, member.path));
}

/**
 * The array under a member.
 *
 * @param index the index its headers carry: 0 in field paths; with titles it is left to the schema, where the schema knows
 */
export function arrayOf(member: MemberShape, parent: ArrayShape, index: number): ArrayShape {
  if (member.array) return member.array;
  const item = index === anyItem && member.field?.kind !== 'objects' ? 0 : index;
  const path = [...member.path.slice(0, -1), { key: member.key, item }];
  const keys = member.path.slice(parent.path.length).map((step) => step.key);
  return (member.array = newArray(member.field, path, parent, keys));
}

/** Known fields in schema order, additional ones after them in the order they came. */
export function membersInSchemaOrder(object: ObjectShape): MemberShape[] {
  if (!object.field || object.field.children.size === 0) return [...object.members.values()];
  const known: MemberShape[] = [];
  for (const key of object.field.children.keys()) {
    const member = object.members.get(key);
    if (member) known.push(member);
  }
  return [...known, ...[...object.members.values()].filter((member) => !member.field)];
}
