import { titleHeader, writeHeader } from '../headers/write-header.ts';
import { parentLinkHeader, rowLinkHeader, itemHeader } from '../layout/own-sheets.ts';
import { anyItem, pathToHeader, type Step, type StepPath } from '../model/field-path.ts';
import { protect } from '../layout/protected.ts';
import type { AnyHeaderKind } from '../model/options.ts';
import type { Field } from '../schema/schema.ts';
import type { SourceColumn } from '../source/source-map.ts';
import {
  type ArrayShape,
  membersInSchemaOrder,
  type MemberShape,
  noColumn,
  type ObjectShape,
  type RollUp,
} from './shape.ts';

export interface DraftOptions {
  root: Field;
  headers: AnyHeaderKind;
  exact: boolean;
  idName: string;
  rootId?: string;
  /** Whether a field has no column but in sub-sheets, as an id that joins them. */
  isOnlyLink?: (path: StepPath) => boolean;
  /** Headers are cells like all others (`layout/protected.ts`). */
  protectFormulas?: boolean;
}

/** A sheet in the making: its columns. */
export class SheetDraft {
  readonly name: string;
  readonly headers: string[] = [];
  readonly columns: SourceColumn[] = [];
  /** Items that a row may hold, by array: ancestors, the array itself, items that stand in its rows. */
  readonly levels = new Map<ArrayShape | string, number>();
  private readonly byPath = new Map<string, number>();
  private readonly taken = new Set<string>();
  private readonly options: DraftOptions;

  constructor(name: string, options: DraftOptions) {
    this.name = name;
    this.options = options;
  }

  levelOf(key: ArrayShape | string): number {
    const known = this.levels.get(key);
    if (known !== undefined) return known;
    this.levels.set(key, this.levels.size);
    return this.levels.size - 1;
  }

  /** Lays out the columns for the items of an array. */
  addArray(array: ArrayShape): void {
    const { exact, idName, rootId, isOnlyLink } = this.options;
    const ancestors = ancestorsOf(array);
    for (const ancestor of ancestors) this.levelOf(ancestor);
    const level = this.levelOf(array);
    if (exact) this.addLinks(array);
    const list = listOf(array);
    if (rootId !== undefined && rootId !== idName) this.addKey(list.item, rootId, list);
    for (const ancestor of ancestors) {
      this.addKey(ancestor.item, idName, ancestor);
      if (!exact) for (const object of objectsOnTheWay(ancestor, array)) this.addKey(object, idName, ancestor);
    }
    if (exact && array.itemCells) array.itemColumn = this.addItemColumn(array, level);
    for (const member of exact ? inSchemaOrder(array.item) : inOrderOfAppearance(array.item)) {
      if (member.seen !== undefined && !isOnlyLink?.(member.path))
        member.column = this.addColumn(member.path, level, keysWithin(member, array));
      if (member.array?.inline) this.addInline(member.array);
      if (member.array?.rollUp) this.addRollUp(member.array, member.array.rollUp);
    }
  }

  private addLinks(array: ArrayShape): void {
    const header = array.parent ? linkPath(array) : '';
    const children = childArrays(array.item);
    // A sheet with nothing but ids beside what is within its items would be taken for one about that.
    const isBare = () =>
      children.some(({ inline, rollUp }) => inline || rollUp) && !hasFields(array.item, this.options.idName);
    if (array.repeatedIds || children.some((child) => !child.inline && child.unaddressed > 0) || isBare()) {
      array.rowLinkColumn = this.addOwn(rowLinkHeader(header));
    }
    if (!array.inline && array.unaddressed > 0) array.parentLinkColumn = this.addOwn(parentLinkHeader(header));
  }

  private addOwn(header: string): number {
    this.headers.push(header);
    return this.headers.length - 1;
  }

  private addItemColumn(array: ArrayShape, level: number): number {
    if (!array.parent) return this.addOwn(itemHeader);
    // With an index, also where the schema would know: without it the header would name the array itself.
    const { key } = array.path.at(-1)!;
    return this.addColumn([...array.path.slice(0, -1), { key, item: 0 }], level, []);
  }

  /** The id of an ancestor, or of the root, which leads the rows of a sub-sheet to their place. */
  private addKey(object: ObjectShape, key: string, ancestor: ArrayShape): void {
    const member = object.members.get(key);
    if (member?.seen !== undefined) this.addColumn(member.path, this.levelOf(ancestor), keysWithin(member, ancestor));
  }

  private addInline(array: ArrayShape): void {
    for (let index = 0; index < array.unaddressed; index++) {
      const level = this.levelOf(inlineLevel(array, index));
      const columns = new Map<MemberShape, number>();
      for (const member of inSchemaOrder(array.item)) {
        if (member.seen === undefined) continue;
        const path = [
          ...array.path.slice(0, -1),
          { ...array.path.at(-1)!, item: index },
          ...member.path.slice(array.path.length),
        ];
        columns.set(member, this.addColumn(path, level, keysWithin(member, array)));
      }
      array.inlineColumns.push(columns);
    }
  }

  private addRollUp(array: ArrayShape, rollUp: RollUp): void {
    rollUp.level = this.levelOf(inlineLevel(array, 0));
    for (const member of rollUp.members) {
      if (this.options.isOnlyLink?.(member.path)) continue;
      const inline = array.inlineColumns[0]?.get(member);
      rollUp.columns.set(member, inline ?? this.addColumn(member.path, rollUp.level, keysWithin(member, array)));
    }
  }

  /** The column of a path; the same path has one column, also where two arrays share a sheet. */
  private addColumn(path: StepPath, level: number, keys: readonly string[]): number {
    const identity = JSON.stringify(path.map((step) => [step.key, step.item ?? null]));
    const known = this.byPath.get(identity);
    if (known !== undefined) return known;
    const header = this.options.protectFormulas ? protect(this.headerOf(path)) : this.headerOf(path);
    const column = this.headers.length;
    this.headers.push(header);
    this.taken.add(header);
    this.byPath.set(identity, column);
    this.columns.push({ column, header, level, keys });
    return column;
  }

  columnOf(path: StepPath): number {
    return this.byPath.get(JSON.stringify(path.map((step) => [step.key, step.item ?? null]))) ?? noColumn;
  }

  /** In the bare layout of Flatten Tool headers are what they are; a title that is taken gives way to the path. */
  private headerOf(path: StepPath): string {
    const { exact, headers, root } = this.options;
    if (exact) return writeHeader(path, root, headers);
    const title = headers === 'paths' ? undefined : titleHeader(path, root, headers);
    if (title !== undefined && !this.taken.has(title)) return title;
    return path.map(({ key, item }) => (item === undefined ? key : `${key}/${Math.max(0, item)}`)).join('/');
  }
}

export function inlineLevel(array: ArrayShape, index: number): string {
  return JSON.stringify([array.path, index]);
}

/** From the list of projects down to the parent of the array. */
export function ancestorsOf(array: ArrayShape): ArrayShape[] {
  return array.parent ? [...ancestorsOf(array.parent), array.parent] : [];
}

function listOf(array: ArrayShape): ArrayShape {
  return array.parent ? listOf(array.parent) : array;
}

function linkPath(array: ArrayShape): string {
  const steps = array.path.map(({ key, item }, index): Step =>
    index === array.path.length - 1 || item === undefined ? { key } : { key, item: Math.max(0, item) },
  );
  return pathToHeader(steps);
}

function keysWithin(member: MemberShape, array: ArrayShape): string[] {
  return member.path.slice(array.path.length).map((step) => step.key);
}

/** Objects between an ancestor's item and the next array on the way to this one. */
export function objectsOnTheWay(ancestor: ArrayShape, array: ArrayShape): ObjectShape[] {
  const objects: ObjectShape[] = [];
  let object = ancestor.item;
  for (const { key, item } of array.path.slice(ancestor.path.length)) {
    const next = object.members.get(key)?.object;
    if (!next || (item !== undefined && item !== anyItem && !object.members.get(key)?.object)) break;
    objects.push(next);
    object = next;
  }
  return objects;
}

/** Arrays of objects within an item, not those within their items. */
export function childArrays(object: ObjectShape): ArrayShape[] {
  return [...object.members.values()].flatMap((member) => [
    ...(member.array ? [member.array] : []),
    ...(member.object ? childArrays(member.object) : []),
  ]);
}

function inSchemaOrder(object: ObjectShape): MemberShape[] {
  return membersInSchemaOrder(object).flatMap((member) => [
    member,
    ...(member.object ? inSchemaOrder(member.object) : []),
  ]);
}

function inOrderOfAppearance(object: ObjectShape): MemberShape[] {
  return inSchemaOrder(object).sort((a, b) => appearance(a) - appearance(b));
}

/** A rolled-up array has its columns where it appeared itself. */
function appearance({ seen, array }: MemberShape): number {
  return (array?.rollUp ? (array.rollUp.isLast ? Infinity : array.seen) : seen) ?? 0;
}

/** True where an item has cells of its own, other than its id. */
function hasFields(object: ObjectShape, idName: string): boolean {
  return inSchemaOrder(object).some(
    ({ seen, path, key }) => seen !== undefined && !(path.length === object.path.length + 1 && key === idName),
  );
}
