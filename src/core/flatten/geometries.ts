import { isGeometryField } from '../geometry/geometry-field.ts';
import { geometryToWkt, looksLikeGeometry } from '../geometry/wkt.ts';
import { isObject, type JsonValue } from '../model/json.ts';
import type { ProblemList } from '../model/problem-list.ts';
import type { Field } from '../schema/schema.ts';

/** The geometries of a document that are written as well-known text, each with its text. */
export type Geometries = ReadonlyMap<JsonValue, string>;

/**
 * Finds the geometries that can be written as WKT (Flatten Tool's `--convert-wkt`). With `exact` they must be where the
 * schema has them, or the way back would not know that a text is one; otherwise they may be anywhere. What WKT cannot say
 * stays as it is, with a problem.
 *
 * @param found where they go to, in place of those that are there
 */
export function findGeometries(
  items: readonly JsonValue[],
  root: Field,
  exact: boolean,
  problems: ProblemList,
  found: Map<JsonValue, string>,
): void {
  found.clear();
  const visit = (value: JsonValue, field: Field | undefined, path: string): void => {
    if (Array.isArray(value)) {
      for (const each of value) if (typeof each === 'object') visit(each, field, path);
      return;
    }
    if (!isObject(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner !== 'object') continue;
      const child = field?.children.get(key);
      const innerPath = path === '' ? key : `${path}/${key}`;
      const isExpected = isGeometryField(child) && isObject(inner) && Object.keys(inner).length > 0;
      const text = isExpected || !exact ? geometryToWkt(inner) : undefined;
      if (text !== undefined) found.set(inner, text);
      else {
        if (isExpected || (!exact && looksLikeGeometry(inner))) {
          problems.add('write.geometry', 'warning', { path: innerPath }, { header: innerPath });
        }
        visit(inner, child, innerPath);
      }
    }
  };
  for (const item of items) if (isObject(item)) visit(item, root, '');
}
