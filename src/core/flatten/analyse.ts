import { isGeometryField } from '../geometry/geometry-field.ts';
import { isEmptyObject, isObject, type JsonObject, type JsonValue } from '../model/json.ts';
import { isNumber } from '../model/values.ts';
import type { Field } from '../schema/schema.ts';
import { classify, ListIds, repeatedIds, usableId } from './classify.ts';
import type { Geometries } from './geometries.ts';
import {
  arrayOf,
  type ArrayShape,
  memberAt,
  memberOf,
  type MemberShape,
  newArray,
  objectOf,
  type ObjectShape,
} from './shape.ts';

export interface AnalysisOptions {
  exact: boolean;
  idName: string;
  /** The index that headers of arrays carry: 0, or `anyItem` where it is left to the schema. */
  headerIndex: number;
  /** Language in which a field must have a title to get a column from the schema alone (Flatten Tool's rule). */
  titledIn?: string;
  /** Objects that are written as text; absent where none is, and geometries of the schema have columns for their parts. */
  geometries?: Geometries;
  /** Ids that several items of the list have, where that is known already. */
  repeatedInList?: ReadonlySet<string>;
}

/**
 * Columns that the items of one array may take in their parent's row, where no ids lead to the parent. Beyond that, link
 * columns join them (rule 20): more columns would make the sheet harder to read than two link columns do.
 */
const inlineColumnsLimit = 12;

/** First of two passes over the document: which columns and sheets it takes, and how its rows can be joined. */
export class Analysis {
  readonly list: ArrayShape;
  readonly ids: ListIds;
  private readonly options: AnalysisOptions;
  private counter = 0;

  /** @param found what was found already */
  constructor(root: Field, options: AnalysisOptions, found?: Pick<Analysis, 'ids' | 'list'>) {
    this.options = options;
    this.list = found?.list ?? newArray(root, [], undefined, []);
    this.ids = found?.ids ?? new ListIds(options.idName, options.repeatedInList);
  }

  /** Makes columns and sheets for every field of the schema, whether or not it has data. */
  addSchema(): void {
    this.addFields(this.list.item, this.list);
  }

  private addFields(object: ObjectShape, array: ArrayShape): void {
    const { titledIn } = this.options;
    for (const field of object.field?.children.values() ?? []) {
      const isUntitled = titledIn !== undefined && field.titles[titledIn] === undefined;
      // Flatten Tool makes the sheet of an array without a title, but no columns for what is in it.
      if (isUntitled && field.kind !== 'objects') continue;
      const member = memberOf(object, field.key);
      if (field.kind === 'objects') {
        const child = arrayOf(member, array, this.options.headerIndex);
        child.addressed = true;
        child.seen ??= this.counter++;
        if (!isUntitled) this.addFields(child.item, child);
      } else if (field.kind !== 'object' || (this.options.geometries && isGeometryField(field))) {
        member.seen ??= this.counter++;
      } else if (field.children.size > 0) this.addFields(objectOf(member), array);
    }
  }

  /** The items of the list: all, or some after the others. */
  addItems(items: readonly JsonValue[]): void {
    const { ids, list } = this;
    list.seen ??= this.counter++;
    list.addressed = true;
    if (this.options.exact) ids.add(items);
    if (ids.repeated.size > 0) list.repeatedIds = true;
    this.visitItems(items, list, true, ids.repeated);
  }

  /** Decides, when all is seen, which arrays stand in their parent's row. */
  decide(): void {
    this.decideArray(this.list);
  }

  private visitArray(items: readonly JsonValue[], array: ArrayShape, addressed: boolean): void {
    const { exact, idName } = this.options;
    const repeated = exact ? repeatedIds(items, idName) : undefined;
    if (repeated) array.repeatedIds = true;
    if (addressed) array.addressed = true;
    else array.unaddressed = Math.max(array.unaddressed, items.length);
    this.visitItems(items, array, addressed, repeated);
  }

  private visitItems(
    items: readonly JsonValue[],
    array: ArrayShape,
    addressed: boolean,
    repeated: ReadonlySet<string> | undefined,
  ): void {
    const { exact, idName } = this.options;
    for (const item of items) {
      if (!isObject(item) || (exact && isEmptyObject(item))) {
        array.itemCells = true;
        continue;
      }
      const id = addressed ? usableId(item, idName) : undefined;
      this.visitObject(item, array.item, array, id !== undefined && !repeated?.has(id));
    }
  }

  private visitObject(object: JsonObject, shape: ObjectShape, array: ArrayShape, addressed: boolean): void {
    const { exact, geometries, headerIndex, idName } = this.options;
    // Flatten Tool writes the id of an object before its other fields.
    if (!exact && Object.hasOwn(object, idName) && !isObject(object[idName]!))
      memberOf(shape, idName).seen ??= this.counter++;
    let position = 0;
    // Nothing is inherited that could be listed here, and a list of the keys would take longer than the rest of the loop.
    for (const key in object) {
      const value = object[key]!;
      const member = memberAt(shape, key, position++);
      if (typeof value !== 'object' && member.field) {
        member.seen ??= this.counter++;
        continue;
      }
      const destination = classify(value, member.field, exact, geometries);
      if (destination === 'cell') this.visitCell(value, member);
      else if (destination === 'object') this.visitObject(value as JsonObject, objectOf(member), array, addressed);
      else if (destination === 'objects') {
        const child = arrayOf(member, array, headerIndex);
        child.seen ??= this.counter++;
        this.visitArray(value as JsonValue[], child, addressed);
      }
    }
  }

  private visitCell(value: JsonValue, member: MemberShape): void {
    member.seen ??= this.counter++;
    if (member.field) return;
    if (typeof value === 'string') member.texts++;
    else if (isNumber(value)) member.numbers++;
    else if (typeof value === 'boolean') member.booleans++;
  }

  private decideArray(array: ArrayShape): void {
    if (array.unaddressed > 0) {
      const columns = array.repeatedIds || array.itemCells ? undefined : leafColumns(array.item);
      array.inline = columns !== undefined && columns * array.unaddressed <= inlineColumnsLimit;
    }
    this.decideObject(array.item);
  }

  private decideObject(object: ObjectShape): void {
    for (const member of object.members.values()) {
      if (member.object) this.decideObject(member.object);
      if (member.array) this.decideArray(member.array);
    }
  }
}

/** Columns that one item takes; undefined where it holds arrays of objects itself. */
function leafColumns(object: ObjectShape): number | undefined {
  let count = 0;
  for (const member of object.members.values()) {
    if (member.array) return undefined;
    if (member.seen !== undefined) count++;
    if (!member.object) continue;
    const inner = leafColumns(member.object);
    if (inner === undefined) return undefined;
    count += inner;
  }
  return count;
}
