import { getOwn, isObject, type JsonObject, setOwn } from '../model/json.ts';

/** A copy of the document without what stands at the keys. */
export function withoutList(document: JsonObject, keys: readonly string[]): JsonObject {
  const [key, ...below] = keys;
  const copy = { ...document };
  if (key === undefined) return copy;
  const inner = getOwn(document, key);
  if (below.length === 0) delete copy[key];
  else if (isObject(inner)) setOwn(copy, key, withoutList(inner, below));
  return copy;
}

/** An empty list at the keys, where nothing stands in its way. */
export function addEmptyList(document: JsonObject, keys: readonly string[]): void {
  const [key, ...below] = keys;
  if (key === undefined) return;
  if (below.length === 0) {
    if (getOwn(document, key) === undefined) setOwn(document, key, []);
    return;
  }
  if (getOwn(document, key) === undefined) setOwn(document, key, {});
  const inner = getOwn(document, key);
  if (isObject(inner)) addEmptyList(inner, below);
}
