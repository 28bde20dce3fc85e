import { getOwn, isObject, type JsonObject, type JsonValue, setOwn } from '../model/json.ts';
import { idText, sameValue } from '../model/values.ts';
import { documentItem, SourceMap } from '../source/source-map.ts';

/** What happened to a value that was to be placed. */
export type Placed = 'placed' | 'repeated' | 'conflict' | 'kind-conflict';

/**
 * Builds the document: objects by id, items in the order of their first row, first value stands (rules 9 to 11). Every item
 * of an array has a number, the same in the source map.
 */
export class DocumentBuilder {
  readonly sourceMap = new SourceMap();
  readonly document: JsonObject;
  private readonly objects: (JsonObject | undefined)[];
  /** Items by array and id, per parent; made when the first id comes. */
  private readonly ids: (Map<string, number> | undefined)[] = [];
  private readonly links = new Map<string, number>();
  /** First item of each array, by parent and array. */
  private readonly firstItems = new Map<number, number>();
  private itemsBefore = 0;

  constructor(base: JsonObject) {
    this.document = base;
    this.objects = [base];
  }

  objectOf(item: number): JsonObject | undefined {
    return this.objects[item];
  }

  linked(link: string): number | undefined {
    return this.links.get(link);
  }

  /** Called before each sheet, so that items of earlier sheets can be told from its own. */
  startSheet(): void {
    this.itemsBefore = this.objects.length;
  }

  /** The only item of an array, if earlier sheets gave it one and no more. */
  onlyEarlierItem(parent: number, keys: readonly string[]): number | undefined {
    const item = this.firstItems.get(arrayNumber(parent, this.sourceMap.array(keys)));
    if (item === undefined || item >= this.itemsBefore) return undefined;
    const list = this.valueAt(parent, keys);
    return Array.isArray(list) && list.length === 1 && this.objects[item] ? item : undefined;
  }

  findById(parent: number, array: string, id: string): number | undefined {
    return this.ids[parent]?.get(`${array}\n${id}`);
  }

  /**
   * Adds an item to an array of the parent, and the array itself where it is missing. `undefined` where something else
   * stands in its place.
   *
   * @param sourceKeys keys for the source map, where they differ from those of the object (a bare list of projects)
   * @param bare true where the document is the item itself
   * @param value the item, where it is not an object to be filled
   */
  addItem(
    parent: number,
    keys: readonly string[],
    sourceKeys: readonly string[],
    value: JsonValue = {},
    bare = false,
  ): number | undefined {
    const target = this.objects[parent];
    const array = target && this.arrayAt(target, keys);
    if (!array) return undefined;
    array.push(value);
    const sourceArray = this.sourceMap.array(sourceKeys);
    const item = this.sourceMap.addItem(parent, sourceArray, bare ? -1 : array.length - 1);
    if (array.length === 1) this.firstItems.set(arrayNumber(parent, sourceArray), item);
    this.objects[item] = isObject(value) ? value : undefined;
    return item;
  }

  /** Makes an item known by its id, for later rows. */
  setId(item: number, parent: number, array: string, id: string): void {
    const known = this.ids[parent] ?? (this.ids[parent] = new Map<string, number>());
    known.set(`${array}\n${id}`, item);
  }

  setLink(item: number, link: string): void {
    this.links.set(link, item);
  }

  private arrayAt(object: JsonObject, keys: readonly string[]): JsonValue[] | undefined {
    const holder = objectAt(object, keys);
    const last = keys.at(-1);
    if (!holder || last === undefined) return undefined;
    const existing = getOwn(holder, last);
    if (existing === undefined) {
      const array: JsonValue[] = [];
      setOwn(holder, last, array);
      return array;
    }
    return Array.isArray(existing) ? existing : undefined;
  }

  /** Puts a value at its keys within an item, unless one is there. */
  place(item: number, keys: readonly string[], value: JsonValue, isId: boolean): Placed {
    const object = this.objects[item];
    const holder = object && objectAt(object, keys);
    const last = keys.at(-1);
    if (!holder || last === undefined) return 'kind-conflict';
    const existing = getOwn(holder, last);
    if (existing === undefined) {
      setOwn(holder, last, value);
      return 'placed';
    }
    if (sameValue(existing, value)) return 'repeated';
    if (isId && idText(existing) === idText(value)) return 'repeated';
    return typeof existing === 'object' || typeof value === 'object' ? 'kind-conflict' : 'conflict';
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

/** One number for an array of one parent; there are never as many kinds of arrays as this leaves room for. */
function arrayNumber(parent: number, array: number): number {
  return parent * 1_000_000 + array;
}

/** The object that holds the last key, with the objects on the way made; `undefined` where something else is in the way. */
function objectAt(object: JsonObject, keys: readonly string[]): JsonObject | undefined {
  let holder = object;
  for (let index = 0; index < keys.length - 1; index++) {
    const key = keys[index]!;
    const next = getOwn(holder, key);
    if (next === undefined) {
      const made: JsonObject = {};
      setOwn(holder, key, made);
      holder = made;
    } else if (isObject(next)) holder = next;
    else return undefined;
  }
  return holder;
}
