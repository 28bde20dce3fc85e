import { ExactNumber, isEmptyObject, isObject, type JsonObject, type JsonValue } from '../model/json.ts';
import type { Field, Schema } from '../schema/schema.ts';
import { FieldPlan } from './field-plan.ts';
import type { Position } from './position.ts';

/** What a check wants to see of the document. All checks are served by one walk. */
export interface Check {
  /** Whether it looks at the values of a field; asked once, and not for each of them. All fields where absent. */
  concerns?(field: Field | undefined): boolean;
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
  /** The plan of the list, whose fields have been counted once all is visited. */
  readonly list: FieldPlan;
  /** Whether there is a number that a double does not hold, in all that was visited. */
  hasExactNumber = false;
  private readonly root: FieldPlan;
  /** By what they look at: asking each of them at each value would take as long as all the checks. */
  private readonly ofObjects: readonly Required<Pick<Check, 'object'>>[];
  private readonly ofArrays: readonly Required<Pick<Check, 'array'>>[];
  private readonly ofAdditional: readonly Required<Pick<Check, 'additional'>>[];
  private readonly ofItems: readonly Required<Pick<Check, 'item'>>[];
  private readonly at: Position;

  /** @param root the package */
  constructor(checks: readonly Check[], at: Position, root: Field, listKey: string) {
    this.ofObjects = having(checks, 'object');
    this.ofArrays = having(checks, 'array');
    this.ofAdditional = having(checks, 'additional');
    this.ofItems = having(checks, 'item');
    this.root = new FieldPlan('', root, checks, new FieldPlan('', undefined, checks));
    this.list = this.root.childOf(listKey)!;
    this.at = at;
  }

  visit(document: JsonValue): void {
    this.visitValue(document, this.root, false);
  }

  private visitValue(value: JsonValue, plan: FieldPlan, inArray: boolean): void {
    if (typeof value !== 'object' || value === null) this.visitScalar(value, plan, inArray);
    else if (Array.isArray(value)) this.visitArray(value, plan, inArray);
    else if (value instanceof ExactNumber) {
      this.hasExactNumber = true;
      this.visitScalar(value, plan, inArray);
    } else this.visitObject(value, plan, inArray);
  }

  private visitScalar(value: JsonValue, plan: FieldPlan, inArray: boolean): void {
    const { field, ofFormatted } = plan;
    this.tellValue(value, plan, inArray);
    if (ofFormatted.length === 0 || typeof value !== 'string') return;
    for (const check of ofFormatted) check.formatted(value, field!, this.at);
  }

  /** Values that are neither objects nor arrays, and empty ones of those. */
  private tellValue(value: JsonValue, { field, ofValues }: FieldPlan, inArray: boolean): void {
    for (let index = 0; index < ofValues.length; index++) ofValues[index]!.value(value, field, this.at, inArray);
  }

  private visitArray(items: readonly JsonValue[], plan: FieldPlan, inArray: boolean): void {
    const { at } = this;
    for (const check of this.ofArrays) check.array(items, plan.field, at);
    if (items.length === 0) {
      this.tellValue(items as JsonValue[], plan, inArray);
      return;
    }
    at.enter(0);
    for (let index = 0; index < items.length; index++) {
      const item = items[index]!;
      at.move(index);
      this.visitValue(item, plan, true);
      if (plan === this.list) for (const check of this.ofItems) check.item(item, at);
    }
    at.leave();
  }

  private visitObject(object: JsonObject, plan: FieldPlan, inArray: boolean): void {
    const { at } = this;
    const { field } = plan;
    // Where a list stands for an object, or the other way round, its fields are not where they could be filled.
    const isCounted = field !== undefined && field.children.size > 0 && inArray === (field.kind === 'objects');
    if (isCounted) plan.objects++;
    for (const check of this.ofObjects) check.object(object, field, at);
    let position = 0;
    at.enter('');
    for (const key in object) {
      const value = object[key]!;
      const child = plan.child(key, position++);
      at.move(key);
      if (isCounted && child.field && isPresent(value)) {
        child.present++;
        if (value !== 0 && value !== false) child.filled++;
      } else if (field && !child.field) {
        for (const check of this.ofAdditional) check.additional(value, key, field, at);
      }
      this.visitValue(value, child, false);
    }
    at.leave();
    if (position === 0) this.tellValue(object, plan, inArray);
  }
}

/** Whether a value is one, as far as coverage goes: 0 and false are. */
function isPresent(value: JsonValue): boolean {
  if (typeof value !== 'object') return value !== '';
  if (value === null) return false;
  return Array.isArray(value) ? value.length > 0 : value instanceof ExactNumber || !isEmptyObject(value);
}

function having<Name extends keyof Check>(checks: readonly Check[], name: Name): Required<Pick<Check, Name>>[] {
  return checks.filter((check): check is Check & Required<Pick<Check, Name>> => check[name] !== undefined);
}

/** Whether a value counts as nothing for the reference: empty, 0, false or null. */
export function isFalsy(value: JsonValue | undefined): boolean {
  if (value === undefined || value === null || value === '' || value === 0 || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && isEmptyObject(value);
}
