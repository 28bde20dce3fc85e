import { getOwn, isObject, type JsonObject, type JsonValue, setOwn, valueAt } from '../model/json.ts';
import type { DocumentShape, StandardVersion } from '../model/options.ts';
import { formatPointer } from '../model/pointer.ts';
import { isAtLeast, type MovedField, movedFields } from '../schema/versions.ts';
import { PointerMoves } from './pointer-moves.ts';

export interface UpgradeOptions {
  /** The version that the document is brought up to. */
  version: StandardVersion;
  shape: DocumentShape;
  /** Keys that lead to the list of a package. */
  listPath: readonly string[];
}

/** What was done about one field. */
export interface UpgradeStep extends MovedField {
  /** Projects in which it was moved. */
  moved: number;
  /** Projects in which it was left, because something stands at its new place. */
  left: number;
  /** Values that had to be added so that it can stand there: the id of its group. */
  added: number;
}

export interface Upgraded {
  /** The same object where there was nothing to do. What did not change is shared with the document that came in. */
  document: JsonValue;
  /** Only those that there was something to do about, or something to say. */
  steps: UpgradeStep[];
  moves: PointerMoves;
}

/**
 * A document of an earlier version as one of a later, as far as that needs no judgement: fields that have another place are moved
 * there. No value is changed or lost, and nothing is put over what is there. Codes that are none any more stay: what
 * to write instead is for somebody who knows the project.
 */
export function upgrade(document: JsonValue, { version, shape, listPath }: UpgradeOptions): Upgraded {
  const moves = new PointerMoves();
  const steps = movedFields
    .filter(({ since }) => isAtLeast(version, since))
    .map((field) => ({ ...field, moved: 0, left: 0, added: 0 }));
  const upgradeItem = (item: JsonValue, path: readonly (string | number)[]): JsonValue =>
    steps.reduce((project, step) => moveField(project, step, path, moves), item);
  const upgradeList = (list: JsonValue, path: readonly string[]): JsonValue =>
    Array.isArray(list) ? mapped(list, (item, index) => upgradeItem(item, [...path, index])) : list;
  const upgraded =
    shape === 'item'
      ? upgradeItem(document, [])
      : shape === 'list'
        ? upgradeList(document, [])
        : replaced(document, listPath, (list) => upgradeList(list, listPath));
  return { document: upgraded, steps: steps.filter(({ moved, left }) => moved + left > 0), moves };
}

function moveField(
  item: JsonValue,
  step: UpgradeStep,
  path: readonly (string | number)[],
  moves: PointerMoves,
): JsonValue {
  const [from, to] = [step.from.split('/'), step.to.split('/')];
  const key = from.pop()!;
  const [target, ...within] = to.slice(from.length) as [string, ...string[]];
  const parent = valueAt(item, from);
  if (!isObject(parent) || !Object.hasOwn(parent, key)) return item;
  if (Object.hasOwn(parent, target)) {
    step.left++;
    return item;
  }
  step.moved++;
  step.added += within.filter(isPosition).length;
  moves.add(formatPointer([...path, ...from, key]), formatPointer([...path, ...to]));
  return replaced(item, from, () => renamed(parent, key, target, nested(parent[key]!, within)));
}

/** The object with one member under another key and with another value, in the same place among the others. */
function renamed(object: JsonObject, key: string, newKey: string, value: JsonValue): JsonObject {
  const copy: JsonObject = {};
  for (const each of Object.keys(object)) {
    if (each === key) setOwn(copy, newKey, value);
    else setOwn(copy, each, object[each]!);
  }
  return copy;
}

/** The value inside new objects and lists. Entries of a list must have ids: there is one entry, and its id is `1`. */
function nested(value: JsonValue, path: readonly string[]): JsonValue {
  return path.reduceRight<JsonValue>((inner, step, index) => {
    if (isPosition(step)) return [inner];
    return isPosition(path[index - 1]) ? { id: '1', [step]: inner } : { [step]: inner };
  }, value);
}

function isPosition(step: string | undefined): boolean {
  return step === '0';
}

/** The document with another value at the keys; the same document where nothing is there, or it did not change. */
function replaced(document: JsonValue, keys: readonly string[], change: (value: JsonValue) => JsonValue): JsonValue {
  const [key, ...rest] = keys;
  if (key === undefined) return change(document);
  const value = isObject(document) ? getOwn(document, key) : undefined;
  if (value === undefined) return document;
  const changed = replaced(value, rest, change);
  return changed === value ? document : renamed(document as JsonObject, key, key, changed);
}

function mapped(list: JsonValue[], change: (item: JsonValue, index: number) => JsonValue): JsonValue[] {
  const changed = list.map(change);
  return changed.every((item, index) => item === list[index]) ? list : changed;
}
