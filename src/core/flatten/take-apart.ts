import { getOwn, isObject, type JsonObject, type JsonValue } from '../model/json.ts';
import type { DocumentShape } from '../model/options.ts';
import type { ProblemList } from '../model/problem-list.ts';
import type { FlattenOptions } from './options.ts';

/** What of a document goes where: its list, the rest, and what kind of document it is. */
export interface Parts {
  items: readonly JsonValue[];
  metadata: JsonObject;
  shape: DocumentShape;
  /** Keys from the document to the list. */
  listKeys: string[];
  withoutList: boolean;
}

export function takeApart(document: JsonValue, options: FlattenOptions, problems: ProblemList): Parts {
  const path = options.rootListPath ?? options.schema.listKey;
  const none = { metadata: {}, listKeys: [], withoutList: false };
  if (Array.isArray(document)) return { ...none, items: document, shape: 'list' };
  if (!isObject(document)) return { ...none, items: [document], shape: 'item' };
  if (options.rootIsList) return { ...none, items: [document], shape: 'item' };
  const listKeys = path.split('/');
  let list: JsonValue | undefined = document;
  for (const key of listKeys) list = isObject(list) ? getOwn(list, key) : undefined;
  if (options.extras === 'write' && list === undefined && looksLikeItem(document, options)) {
    return { ...none, items: [document], shape: 'item' };
  }
  if (list === undefined && options.extras === 'none') problems.add('write.root_missing', 'warning', { path });
  if (!Array.isArray(list)) {
    return { items: [], metadata: document, shape: 'package', listKeys, withoutList: list === undefined };
  }
  const metadata = Object.fromEntries(Object.entries(document).filter(([key]) => key !== listKeys[0]));
  return { items: list, metadata, shape: 'package', listKeys, withoutList: false };
}

/** A bare project: an object without a list that has fields of a project rather than of a package. */
export function looksLikeItem(document: JsonObject, { schema }: Pick<FlattenOptions, 'schema'>): boolean {
  const keys = Object.keys(document);
  const count = (known: ReadonlyMap<string, unknown>): number => keys.filter((key) => known.has(key)).length;
  return count(schema.item.children) > count(schema.metadata.children);
}
