import type { JsonValue } from '../model/json.ts';
import { IntList } from '../source/int-list.ts';

/** One list of the document: an array of one parent, with the items that have an id, each by its number in the source map. */
export interface ItemList {
  values: JsonValue[];
  /** The item that made it. */
  first: number;
  /** The first and the last item that has an id, and the one that was found last; -1 where there is none. */
  firstWithId: number;
  lastWithId: number;
  foundLast: number;
  withIds: number;
  /** Only where there are more than `few`. */
  byId: Map<string, number> | undefined;
}

/** So many ids are compared one by one in less time than it takes to make a map of them, and most lists have no more. */
const few = 8;

/** The lists of an array by their parents, over all sheets. */
export class ItemLists {
  private readonly byParent = new Map<number, ItemList>();
  /** Rows of one parent follow each other. */
  private parent = -1;
  private latest: ItemList | undefined;

  of(parent: number): ItemList | undefined {
    if (parent !== this.parent) {
      this.latest = this.byParent.get(parent);
      this.parent = parent;
    }
    return this.latest;
  }

  add(parent: number, values: JsonValue[], first: number): ItemList {
    const list = { values, first, firstWithId: -1, lastWithId: -1, foundLast: -1, withIds: 0, byId: undefined };
    this.byParent.set(parent, list);
    this.parent = parent;
    this.latest = list;
    return list;
  }
}

/** Ids of the items of all lists. */
export class ItemIds {
  /** By item. */
  private readonly ids: (string | undefined)[] = [];
  /** By item: the next in its list that has an id, -1 behind the last. */
  private readonly next = new IntList();

  set(list: ItemList, item: number, id: string): void {
    const { ids, next } = this;
    while (ids.length <= item) {
      ids.push(undefined);
      next.push(-1);
    }
    if (ids[item] !== undefined) {
      (list.byId ??= new Map(this.entries(list))).set(id, item);
      return;
    }
    ids[item] = id;
    if (list.lastWithId < 0) list.firstWithId = item;
    else next.set(list.lastWithId, item);
    list.lastWithId = item;
    list.withIds++;
    if (list.byId) list.byId.set(id, item);
    else if (list.withIds > few) list.byId = new Map(this.entries(list));
  }

  find(list: ItemList, id: string): number | undefined {
    const { ids, next } = this;
    // Sheets are mostly in one order, so that it is the item behind the one that the last row was about.
    const likely = list.foundLast < 0 ? list.firstWithId : next.get(list.foundLast);
    if (likely >= 0 && ids[likely] === id) {
      list.foundLast = likely;
      return likely;
    }
    let found: number | undefined;
    if (list.byId) found = list.byId.get(id);
    else {
      let item = list.firstWithId;
      while (item >= 0 && ids[item] !== id) item = next.get(item);
      if (item >= 0) found = item;
    }
    if (found !== undefined) list.foundLast = found;
    return found;
  }

  /** The ids of a list, with their items. */
  *entries(list: ItemList): Generator<[id: string, item: number]> {
    if (list.byId) yield* list.byId;
    else for (let item = list.firstWithId; item >= 0; item = this.next.get(item)) yield [this.ids[item]!, item];
  }
}
