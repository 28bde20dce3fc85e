import { isObject, type JsonValue } from '../model/json.ts';
import type { ProblemList } from '../model/problem-list.ts';
import type { Cell } from '../model/workbook.ts';
import { eachField } from '../schema/lookup.ts';
import type { Schema } from '../schema/schema.ts';
import { classify } from './classify.ts';
import type { FlattenOptions } from './options.ts';
import type { Geometries } from './geometries.ts';
import { type ArrayShape, membersInSchemaOrder, type MemberShape, type RollUp } from './shape.ts';
import { childArrays } from './sheet-draft.ts';

/** What Flatten Tool writes for several items, which have no room in the row of their parent. */
const severalItems = 'WARNING: More than one value supplied, consult the relevant sub-sheet for the data.';

/**
 * Decides which arrays also stand in the rows of their parents, and with which fields (Flatten Tool's `--rollup`). In its
 * bare layout only arrays directly in a project can.
 *
 * @param keysIn keys of the objects in one array of the items, as the shapes have seen them
 */
export function planRollUps(
  list: ArrayShape,
  keysIn: (array: string) => ReadonlySet<string> | undefined,
  { schema, columns, extras, rollUp: wanted }: Pick<FlattenOptions, 'columns' | 'extras' | 'rollUp' | 'schema'>,
  problems: ProblemList,
): void {
  if (wanted === undefined) return;
  const exact = extras === 'write';
  const hasOwn = namesRollUps(schema);
  // Flatten Tool prefers what the schema says.
  const bySchema = wanted === 'schema' || (hasOwn && !exact);
  if (wanted === 'schema' && !hasOwn) problems.add('write.roll_up_unknown', 'warning', {});
  if (wanted !== 'schema' && bySchema) problems.add('write.roll_up_schema', 'warning', {});
  const paths = new Set(wanted === 'schema' ? [] : wanted);
  for (const array of arraysBelow(list, exact)) {
    const members = membersInSchemaOrder(array.item).filter(({ seen }) => seen !== undefined);
    if (bySchema) {
      const keys = array.field?.rollUp;
      if (keys) array.rollUp = rollUpOf(members.filter(({ key }) => keys.includes(key)));
    } else if (paths.has(array.path.map(({ key }) => key).join('/'))) {
      const present = exact ? undefined : keysIn(array.path[0]!.key);
      array.rollUp = rollUpOf(members.filter(({ key }) => present?.has(key) ?? exact));
      // Flatten Tool adds what the schema does not roll up after the columns that the schema has.
      array.rollUp.isLast = !exact && columns === 'all';
    }
  }
}

function rollUpOf(members: readonly MemberShape[]): RollUp {
  return { members, columns: new Map(), level: 0, isLast: false };
}

function namesRollUps({ item }: Schema): boolean {
  let found = false;
  eachField(item, ({ rollUp }) => {
    if (rollUp) found = true;
  });
  return found;
}

function arraysBelow(array: ArrayShape, isDeep: boolean): ArrayShape[] {
  const children = childArrays(array.item);
  if (!isDeep) return children.filter(({ keys }) => keys.length === 1);
  return children.flatMap((child) => [child, ...arraysBelow(child, true)]);
}

/** Keys of the objects in one array of the items. */
export function keysIn(items: readonly JsonValue[], array: string): Set<string> {
  const inner = items.flatMap((item) => (isObject(item) && Object.hasOwn(item, array) ? [item[array]!] : []));
  return new Set(inner.flatMap((list) => (Array.isArray(list) ? list.flatMap(keysOf) : [])));
}

function keysOf(value: JsonValue): string[] {
  return isObject(value) ? Object.keys(value) : [];
}

/** What a row needs to have an array rolled up in it. */
export interface RollUpRow {
  sheet: string;
  cells: Cell[];
  cellOf: (value: JsonValue, member: MemberShape) => Cell;
  /** Letters a cell can hold. */
  cellLimit: number;
  exact: boolean;
  geometries?: Geometries;
  problems: ProblemList;
}

/**
 * Fills the cells of a rolled-up array in the row of its parent: the fields of its only item, or for several the remark that
 * they stand on their sub-sheet.
 *
 * @returns how many values the row now repeats
 */
export function writeRollUp(items: readonly JsonValue[], array: ArrayShape, rollUp: RollUp, row: RollUpRow): number {
  const path = array.path.map(({ key }) => key).join('/');
  const [only] = items;
  if (items.length > 1) {
    const present = new Set(items.flatMap(keysOf));
    for (const [{ key }, column] of rollUp.columns) if (present.has(key)) row.cells[column] = severalItems;
    row.problems.add('write.roll_up_several', 'warning', { path }, { sheet: row.sheet, header: path });
    return 0;
  }
  if (!isObject(only)) return 0;
  let repeated = 0;
  for (const [member, column] of rollUp.columns) {
    if (!Object.hasOwn(only, member.key)) continue;
    const value = only[member.key]!;
    if (classify(value, member.field, row.exact, row.geometries) !== 'cell' || (!row.exact && Array.isArray(value)))
      continue;
    const cell = row.cellOf(value, member);
    // A text that would go on elsewhere stands once, in the row of the item itself.
    if (cell === undefined || cell === '' || (typeof cell === 'string' && cell.length > row.cellLimit)) continue;
    row.cells[column] = cell;
    repeated++;
  }
  if (!row.exact) reportNested(only, path, row);
  return repeated;
}

/** Flatten Tool stops at such values. They stand on their sub-sheet, where all others do too. */
function reportNested(item: JsonValue, path: string, { sheet, geometries, problems }: RollUpRow): void {
  if (!isObject(item)) return;
  const nested = Object.keys(item).filter(
    (key) => Array.isArray(item[key]) || (isObject(item[key]) && !geometries?.has(item[key])),
  );
  for (const key of nested) {
    problems.add('write.roll_up_nested', 'error', { path: `${path}/${key}` }, { sheet, header: `${path}/${key}` });
  }
}
