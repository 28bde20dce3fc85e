import { getOwn, isObject, type JsonObject, type JsonValue, valueAt } from '../model/json.ts';
import type { DocumentShape } from '../model/options.ts';
import type { LooksLike } from '../model/problem.ts';
import type { Field, Schema } from '../schema/schema.ts';

export type Recognised = { shape: DocumentShape } | { looksLike: LooksLike };

/** Where the person says that the list is, in a document that need not be of OC4IDS. */
export interface ListPlace {
  /** Keys to the list, separated by `/`. */
  rootListPath?: string | undefined;
  /** The document is the list itself. */
  rootIsList?: boolean | undefined;
}

/** A document whose list the person told us about: it is that, or it is not. */
export function recogniseAt(document: JsonValue, schema: Schema, { rootListPath, rootIsList }: ListPlace): Recognised {
  if (Array.isArray(document)) return { shape: 'list' };
  if (!isObject(document)) return { looksLike: 'value' };
  if (rootIsList) return { looksLike: 'object' };
  if (Array.isArray(valueAt(document, (rootListPath ?? schema.listKey).split('/')))) return { shape: 'package' };
  const isItem = rootListPath === undefined && knownKeys(document, schema.item) > knownKeys(document, schema.metadata);
  return isItem ? { shape: 'item' } : { looksLike: 'object' };
}

/** Paths of the lists in a document, for a person to choose from: those of objects first, and not within other lists. */
export function listsIn(document: JsonValue): string[] {
  const found: { path: string; ofObjects: boolean }[] = [];
  const visit = (value: JsonValue, path: string, depth: number): void => {
    if (Array.isArray(value)) found.push({ path, ofObjects: value.some(isObject) });
    else if (isObject(value) && depth < 4) {
      for (const [key, inner] of Object.entries(value)) visit(inner, path === '' ? key : `${path}/${key}`, depth + 1);
    }
  };
  visit(document, '', 0);
  return found.sort((a, b) => Number(b.ofObjects) - Number(a.ofObjects)).map(({ path }) => path);
}

/**
 * What a JSON document is: a package (also one whose list is missing or no list), a list of projects, or one bare project;
 * otherwise what it looks like, so that the person can be told.
 */
export function recogniseDocument(document: JsonValue, schema: Schema): Recognised {
  if (Array.isArray(document)) {
    if (document.length === 0) return { looksLike: 'empty-list' };
    if (document.some((item) => isObject(item) && knownKeys(item, schema.item) > 0 && !otherStandard(item))) {
      return { shape: 'list' };
    }
    const [first] = document;
    return { looksLike: (isObject(first!) && otherStandard(first)) || 'list' };
  }
  if (!isObject(document)) return { looksLike: 'value' };
  if (getOwn(document, schema.listKey) !== undefined) return { shape: 'package' };
  const other = otherStandard(document);
  if (other) return { looksLike: other };
  const asItem = knownKeys(document, schema.item);
  const asPackage = knownKeys(document, schema.metadata);
  if (asItem === 0 && asPackage < 2) return { looksLike: 'object' };
  return { shape: asItem > asPackage ? 'item' : 'package' };
}

function knownKeys(object: JsonObject, root: Field): number {
  return Object.keys(object).filter((key) => root.children.has(key)).length;
}

const geometryTypes =
  /^(Feature|FeatureCollection|Point|LineString|Polygon|Multi(Point|LineString|Polygon)|GeometryCollection)$/;

function otherStandard(object: JsonObject): LooksLike | undefined {
  const has = (key: string): boolean => Object.hasOwn(object, key);
  if (Array.isArray(getOwn(object, 'releases')) && !has('id')) return 'ocds-releases';
  if (Array.isArray(getOwn(object, 'records'))) return 'ocds-records';
  if (has('ocid')) return has('compiledRelease') ? 'ocds-records' : 'ocds-release';
  const type = getOwn(object, 'type');
  if (typeof type === 'string' && geometryTypes.test(type)) return 'geojson';
  if (has('$schema') || (has('properties') && has('definitions'))) return 'json-schema';
  return undefined;
}
