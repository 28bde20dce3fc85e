import { ExactNumber, getOwn, isObject, type JsonObject, type JsonValue } from '../model/json.ts';
import { stringifyJson } from '../model/exact-json.ts';
import type { Field } from '../schema/schema.ts';
import type { Findings } from './findings.ts';
import type { Position } from './position.ts';
import type { Check } from './walk.ts';

/** Entries of one array that have one id, or are the same; and entries that have no id though they could. */
export class IdCheck implements Check {
  private readonly findings: Findings;

  constructor(findings: Findings) {
    this.findings = findings;
  }

  array(items: readonly JsonValue[], field: Field | undefined, at: Position): void {
    if (!field) return;
    if (field.uniqueItems && items.length > 1) this.findRepeated(items, at);
    const id = field.kind === 'objects' ? field.children.get('id') : undefined;
    if (id && !id.required) this.findMissing(items, at);
  }

  /** Where some entry has no id, whole entries are compared; ids only where none of these are the same, as in the reference. */
  private findRepeated(items: readonly JsonValue[], at: Position): void {
    if (areDistinct(items)) return;
    const ids = items.map(idKey);
    const repeated = ids.includes(undefined) ? laterOnes(items.map(canonical)) : [];
    const byId = repeated.length === 0;
    for (const index of byId ? laterOnes(ids) : repeated) {
      const item = items[index]!;
      const pointer = `${at.pointer()}/${index}`;
      const path = at.path();
      if (byId) {
        const id = getOwn(item as JsonObject, 'id')!;
        this.findings.add('review.repeated_id', 'error', path, () => ({ path }), pointer, id);
      } else this.findings.add('review.repeated_item', 'error', path, () => ({ path }), pointer, item);
    }
  }

  private findMissing(items: readonly JsonValue[], at: Position): void {
    for (const [index, item] of items.entries()) {
      if (!isObject(item) || Object.hasOwn(item, 'id')) continue;
      const path = at.path();
      this.findings.add('review.missing_id', 'warning', path, () => ({ path }), `${at.pointer()}/${index}`);
    }
  }
}

/** Few are compared with each other, rather than kept. */
const few = 8;

/** A quick look, after which nearly no list needs the closer one: entries with ids that are all text, or all text themselves. */
function areDistinct(items: readonly JsonValue[]): boolean {
  if (items.length > few) return new Set(items.map(textOf)).size === items.length && items.every(hasText);
  for (let index = 0; index < items.length; index++) {
    const text = textOf(items[index]!);
    if (text === undefined) return false;
    for (let other = 0; other < index; other++) if (textOf(items[other]!) === text) return false;
  }
  return true;
}

function textOf(item: JsonValue): string | undefined {
  const text = isObject(item) ? getOwn(item, 'id') : item;
  return typeof text === 'string' ? text : undefined;
}

function hasText(item: JsonValue): boolean {
  return textOf(item) !== undefined;
}

/** Text and number of the same digits are different ids here: no reader but ours takes them for one. */
function idKey(item: JsonValue): string | undefined {
  const id = isObject(item) ? getOwn(item, 'id') : undefined;
  const isUsable =
    typeof id === 'string' || typeof id === 'number' || typeof id === 'boolean' || id instanceof ExactNumber;
  if (!isUsable) return undefined;
  // Nothing else begins with a quote; writing all ids as JSON would take longer than the rest of this check.
  return typeof id === 'string' ? `"${id}` : stringifyJson(id);
}

/** Positions of those that occurred before. */
function laterOnes(keys: readonly (string | undefined)[]): number[] {
  const seen = new Set<string>();
  const later: number[] = [];
  for (const [index, key] of keys.entries()) {
    if (key === undefined) continue;
    if (seen.has(key)) later.push(index);
    else seen.add(key);
  }
  return later;
}

/** The same text for the same value, whatever the order of keys. */
function canonical(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (!isObject(value)) return stringifyJson(value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key]!)}`);
  return `{${members.join(',')}}`;
}

const prefix = /^oc4ids-[a-z0-9]{6}./;

/** Ids of projects begin with a registered prefix, so that they are unique in the world. */
export class ProjectIdCheck implements Check {
  private readonly findings: Findings;

  constructor(findings: Findings) {
    this.findings = findings;
  }

  item(item: JsonValue, at: Position): void {
    const id = isObject(item) ? getOwn(item, 'id') : undefined;
    if (typeof id !== 'string' || prefix.test(id)) return;
    const path = `${at.path()}/id`;
    this.findings.add('review.project_prefix', 'warning', '', () => ({ path }), `${at.pointer()}/id`, id);
  }
}
