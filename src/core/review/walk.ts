import { ExactNumber, isObject, type JsonObject, type JsonValue } from '../model/json.ts';
import type { Field, Schema } from '../schema/schema.ts';
import type { Position } from './position.ts';

/** What a check wants to see of the document. All checks are served by one walk. */
export interface Check {
  /** Every object; `field` is what the schema says of its place, if anything. */
  object?(object: JsonObject, field: Field | undefined, at: Position): void;
  array?(items: readonly JsonValue[], field: Field | undefined, at: Position): void;
  /** Values that are neither objects nor arrays, empty ones of those too. `inArray` for entries of arrays. */
  value?(value: JsonValue, field: Field | undefined, at: Position, inArray: boolean): void;
  /** Text in a field that has a format. */
  formatted?(text: string, field: Field, at: Position): void;
  /** A member that the schema does not know. */
  additional?(value: JsonValue, key: string, parent: Field, at: Position): void;
  /** An item of the list, after all within it. */
  item?(item: JsonValue, at: Position): void;
}

/** The package as a field: what surrounds the list, and the list itself. */
export function packageField({ item, listKey, listTitles, metadata }: Schema): Field {
  const list: Field = { ...item, key: listKey, kind: 'objects', titles: listTitles, uniqueItems: true };
  return { ...metadata, children: new Map([...metadata.children, [listKey, list]]) };
}

export class Walk {
  /** By what they look at: asking each of them at each value would take as long as all the checks. */
  private readonly ofObjects: readonly Required<Pick<Check, 'object'>>[];
  private readonly ofArrays: readonly Required<Pick<Check, 'array'>>[];
  private readonly ofValues: readonly Required<Pick<Check, 'value'>>[];
  private readonly ofFormatted: readonly Required<Pick<Check, 'formatted'>>[];
  private readonly ofAdditional: readonly Required<Pick<Check, 'additional'>>[];
  private readonly ofItems: readonly Required<Pick<Check, 'item'>>[];
  private readonly at: Position;
  private readonly list: Field;

  constructor(checks: readonly Check[], at: Position, list: Field) {
    this.ofObjects = having(checks, 'object');
    this.ofArrays = having(checks, 'array');
    this.ofValues = having(checks, 'value');
    this.ofFormatted = having(checks, 'formatted');
    this.ofAdditional = having(checks, 'additional');
    this.ofItems = having(checks, 'item');
    this.at = at;
    this.list = list;
  }

  visit(value: JsonValue, field: Field | undefined, inArray: boolean): void {
    if (typeof value !== 'object' || value === null || value instanceof ExactNumber) {
      for (const check of this.ofValues) check.value(value, field, this.at, inArray);
      if (field?.format !== undefined && typeof value === 'string') {
        for (const check of this.ofFormatted) check.formatted(value, field, this.at);
      }
    } else if (Array.isArray(value)) this.visitArray(value, field, inArray);
    else this.visitObject(value, field, inArray);
  }

  private visitArray(items: readonly JsonValue[], field: Field | undefined, inArray: boolean): void {
    const { at } = this;
    for (const check of this.ofArrays) check.array(items, field, at);
    if (items.length === 0) for (const check of this.ofValues) check.value(items as JsonValue[], field, at, inArray);
    for (let index = 0; index < items.length; index++) {
      const item = items[index]!;
      at.enter(index);
      this.visit(item, field, true);
      if (field === this.list) for (const check of this.ofItems) check.item(item, at);
      at.leave();
    }
  }

  private visitObject(object: JsonObject, field: Field | undefined, inArray: boolean): void {
    const { at } = this;
    let isEmpty = true;
    for (const check of this.ofObjects) check.object(object, field, at);
    for (const key in object) {
      isEmpty = false;
      const value = object[key]!;
      const child = field?.children.get(key);
      at.enter(key);
      if (field && !child) for (const check of this.ofAdditional) check.additional(value, key, field, at);
      this.visit(value, child, false);
      at.leave();
    }
    if (isEmpty) for (const check of this.ofValues) check.value(object, field, at, inArray);
  }
}

function having<Name extends keyof Check>(checks: readonly Check[], name: Name): Required<Pick<Check, Name>>[] {
  return checks.filter((check): check is Check & Required<Pick<Check, Name>> => check[name] !== undefined);
}

/** Whether a value counts as nothing for the reference: empty, 0, false or null. */
export function isFalsy(value: JsonValue | undefined): boolean {
  if (value === undefined || value === null || value === '' || value === 0 || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}
