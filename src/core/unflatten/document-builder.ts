import { getOwn, isEmptyObject, isObject, type JsonObject, type JsonValue, setOwn } from '../model/json.ts';
import { idText, sameValue } from '../model/values.ts';
import { documentItem, SourceMap } from '../source/source-map.ts';

/** What happened to a value that was to be placed. */
export type Placed = 'placed' | 'repeated' | 'conflict' | 'kind-conflict';

/** An array in the making: one of a parent. */
interface ItemArray {
  list: JsonValue[];
  /** The item that made it. */
  first: number;
}

/**
 * Builds the document: objects by id, items in the order of their first row, first value stands (rules 9 to 11). Every item
 * of an array has a number, the same in the source map.
 */
export class DocumentBuilder {
  readonly sourceMap = new SourceMap();
  readonly document: JsonObject;
  private readonly objects: (JsonObject | undefined)[];
  /** Items by array and id, per parent; made when the first id comes. */
  private readonly ids: (Map<string, Map<string, number>> | undefined)[] = [];
  private readonly links = new Map<string, { item: number; array: string }>();
  /** Lists and objects that came whole, from one cell: nothing is added to them. */
  private readonly closed = new WeakSet<object>();
  /** Per parent, by their number in the source map. */
  private readonly arrays: (Map<number, ItemArray> | undefined)[] = [];
  /** The number of an array in the source map, by its keys: those of a level come with every row. */
  private readonly sources = new Map<readonly string[], number>();
  private itemsBefore = 0;

  constructor(base: JsonObject) {
    this.document = base;
    this.objects = [base];
  }

  objectOf(item: number): JsonObject | undefined {
    return this.objects[item];
  }

  /** The item that has a row number, if it is of that array. */
  linked(link: string, array: string): number | undefined {
    const found = this.links.get(link);
    return found?.array === array ? found.item : undefined;
  }

  /** Called before each sheet, so that items of earlier sheets can be told from its own. */
  startSheet(): void {
    this.itemsBefore = this.objects.length;
  }

  /** The only item of an array, if earlier sheets gave it one and no more. */
  onlyEarlierItem(parent: number, keys: readonly string[]): number | undefined {
    const item = this.arrays[parent]?.get(this.sourceOf(keys))?.first;
    if (item === undefined || item >= this.itemsBefore) return undefined;
    const list = this.valueAt(parent, keys);
    return Array.isArray(list) && list.length === 1 && this.objects[item] ? item : undefined;
  }

  findById(parent: number, array: string, id: string): number | undefined {
    return this.ids[parent]?.get(array)?.get(id);
  }

  /** Ids in an array of the parent, with their items. */
  idsOf(parent: number, array: string): Iterable<[id: string, item: number]> {
    return this.ids[parent]?.get(array) ?? [];
  }

  /**
   * Adds an item to an array of the parent, and the array itself where it is missing. `undefined` where something else
   * stands in its place.
   *
   * @param sourceKeys keys for the source map, where they differ from those of the object (a bare list of projects)
   * @param bare true where the document is the item itself
   * @param whole the item, where it is not an object to be filled
   */
  addItem(
    parent: number,
    keys: readonly string[],
    sourceKeys: readonly string[],
    bare = false,
    whole?: JsonValue,
  ): number | undefined {
    const source = this.sourceOf(sourceKeys);
    const known = this.arrays[parent]?.get(source);
    const list = known?.list ?? this.listAt(parent, keys);
    if (!list) return undefined;
    const value: JsonObject | undefined = whole === undefined ? {} : undefined;
    list.push(whole ?? value ?? null);
    const item = this.sourceMap.addItem(parent, source, bare ? -1 : list.length - 1);
    if (list.length === 1) (this.arrays[parent] ??= new Map()).set(source, { list, first: item });
    this.objects[item] = value;
    return item;
  }

  /** Makes an item known by its id, for later rows. */
  setId(item: number, parent: number, array: string, id: string): void {
    const arrays = (this.ids[parent] ??= new Map<string, Map<string, number>>());
    const known = arrays.get(array);
    if (known) known.set(id, item);
    else arrays.set(array, new Map([[id, item]]));
  }

  setLink(item: number, array: string, link: string): void {
    this.links.set(link, { item, array });
  }

  /** Items that no cell gave a value: rows that only have a number. */
  countEmptyItems(): number {
    let count = 0;
    for (let item = 1; item < this.objects.length; item++) {
      const object = this.objects[item];
      if (object && isEmptyObject(object)) count++;
    }
    return count;
  }

  private sourceOf(keys: readonly string[]): number {
    let source = this.sources.get(keys);
    if (source === undefined) this.sources.set(keys, (source = this.sourceMap.array(keys)));
    return source;
  }

  private listAt(parent: number, keys: readonly string[]): JsonValue[] | undefined {
    const object = this.objects[parent];
    const holder = object && this.objectAt(object, keys);
    const last = keys.at(-1);
    if (!holder || last === undefined) return undefined;
    const existing = getOwn(holder, last);
    if (existing === undefined) {
      const array: JsonValue[] = [];
      setOwn(holder, last, array);
      return array;
    }
    return Array.isArray(existing) && !this.closed.has(existing) ? existing : undefined;
  }

  /** The object that holds the last key, with the objects on the way made; `undefined` where something else is in the way. */
  private objectAt(object: JsonObject, keys: readonly string[]): JsonObject | undefined {
    let holder = object;
    for (let index = 0; index < keys.length - 1; index++) {
      const key = keys[index]!;
      const next = getOwn(holder, key);
      if (next === undefined) {
        const made: JsonObject = {};
        setOwn(holder, key, made);
        holder = made;
      } else if (isObject(next) && !this.closed.has(next)) holder = next;
      else return undefined;
    }
    return holder;
  }

  /** Puts a value at its keys within an item, unless one is there. */
  place(item: number, keys: readonly string[], value: JsonValue, isId: boolean): Placed {
    const object = this.objects[item];
    const holder = object && (keys.length === 1 ? object : this.objectAt(object, keys));
    const last = keys[keys.length - 1];
    if (!holder || last === undefined) return 'kind-conflict';
    const existing = getOwn(holder, last);
    if (existing === undefined) {
      setOwn(holder, last, value);
      if (typeof value === 'object' && value !== null) this.closed.add(value);
      return 'placed';
    }
    if (sameValue(existing, value)) return 'repeated';
    if (isId && idText(existing) === idText(value)) return 'repeated';
    return kindOf(existing) === kindOf(value) ? 'conflict' : 'kind-conflict';
  }

  /** The value at keys within an item, for messages. */
  valueAt(item: number, keys: readonly string[]): JsonValue | undefined {
    let value: JsonValue | undefined = this.objects[item];
    for (const key of keys) value = isObject(value) ? getOwn(value, key) : undefined;
    return value;
  }

  get root(): number {
    return documentItem;
  }
}

function kindOf(value: JsonValue): 'list' | 'object' | 'value' {
  if (Array.isArray(value)) return 'list';
  return isObject(value) ? 'object' : 'value';
}
