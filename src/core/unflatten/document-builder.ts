import { getOwn, isEmptyObject, isObject, type JsonObject, type JsonValue, setOwn } from '../model/json.ts';
import { idText, sameValue } from '../model/values.ts';
import { documentItem, SourceMap } from '../source/source-map.ts';
import { ItemIds, ItemLists } from './item-lists.ts';

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
  private readonly lists = new Map<string, ItemLists>();
  private readonly ids = new ItemIds();
  private readonly links = new Map<string, { item: number; array: string }>();
  /** Lists and objects that came whole, from one cell: nothing is added to them. */
  private readonly closed = new Set<object>();
  /** The number of an array in the source map, by its keys: those of a level come with every row. */
  private readonly sources = new Map<readonly string[], number>();
  private itemsBefore = 0;
  /** The object that a value was put into last, the item that it is in, and the keys to it. */
  private held: JsonObject = {};
  private heldBy = -1;
  private heldAt: readonly string[] = [];

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

  /** The lists of an array (`Level.array`), to be asked for once per sheet. */
  listsOf(array: string): ItemLists {
    let lists = this.lists.get(array);
    if (!lists) this.lists.set(array, (lists = new ItemLists()));
    return lists;
  }

  /** The only item of a list, if earlier sheets gave it one and no more. */
  onlyEarlierItem(parent: number, lists: ItemLists): number | undefined {
    const list = lists.of(parent);
    if (!list || list.first >= this.itemsBefore || list.values.length !== 1) return undefined;
    return this.objects[list.first] ? list.first : undefined;
  }

  findById(parent: number, lists: ItemLists, id: string): number | undefined {
    const list = lists.of(parent);
    return list && this.ids.find(list, id);
  }

  /** Ids in an array of the parent, with their items. */
  idsOf(parent: number, lists: ItemLists): Iterable<[id: string, item: number]> {
    const list = lists.of(parent);
    return list ? this.ids.entries(list) : [];
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
    lists: ItemLists,
    keys: readonly string[],
    sourceKeys: readonly string[],
    bare = false,
    whole?: JsonValue,
  ): number | undefined {
    const known = lists.of(parent);
    const value: JsonObject | undefined = whole === undefined ? {} : undefined;
    const added = whole ?? value ?? null;
    if (known) known.values.push(added);
    const values = known?.values ?? this.addToList(parent, keys, added);
    if (!values) return undefined;
    const item = this.sourceMap.addItem(parent, this.sourceOf(sourceKeys), bare ? -1 : values.length - 1);
    if (!known) lists.add(parent, values, item);
    this.objects[item] = value;
    return item;
  }

  /** Makes an item of that list known by its id, for later rows. */
  setId(item: number, parent: number, lists: ItemLists, id: string): void {
    this.ids.set(lists.of(parent)!, item, id);
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

  /** The list at keys of the parent, with an item more: of its own where there was none. */
  private addToList(parent: number, keys: readonly string[], item: JsonValue): JsonValue[] | undefined {
    const object = this.objects[parent];
    const holder = object && this.objectAt(object, keys);
    const last = keys.at(-1);
    if (!holder || last === undefined) return undefined;
    const existing = getOwn(holder, last);
    if (existing === undefined) {
      // With room for one: most lists have no more, and one that grows takes room for many.
      const array = [item];
      setOwn(holder, last, array);
      return array;
    }
    if (!Array.isArray(existing) || this.closed.has(existing)) return undefined;
    existing.push(item);
    return existing;
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

  /**
   * Puts a value where nothing can stand, in an item that is new.
   *
   * @param way keys to the object that holds it: the same list for all that it holds
   */
  put(item: number, way: readonly string[], key: string, value: JsonValue): void {
    let holder = this.objects[item]!;
    if (way.length > 0) {
      if (item !== this.heldBy || way !== this.heldAt) {
        this.held = this.objectAt(holder, [...way, key])!;
        this.heldBy = item;
        this.heldAt = way;
      }
      holder = this.held;
    }
    setOwn(holder, key, value);
    if (typeof value === 'object' && value !== null) this.closed.add(value);
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
