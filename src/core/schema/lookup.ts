import type { Field, Schema } from './schema.ts';

/** The field of an item at the path (`['parties', 'people', 'name']`, no indexes); undefined where there is none. */
export function findField(schema: Schema, pathSegments: readonly string[]): Field | undefined {
  return findBelow(schema.item, pathSegments);
}

/** The field below a root or another field; the start itself where the path is empty. */
export function findBelow(start: Field, pathSegments: readonly string[]): Field | undefined {
  let field: Field | undefined = start;
  for (const segment of pathSegments) field = field?.children.get(segment);
  return field;
}

/** Visits all fields below the root, parents before children, in schema order. The root itself is no field. */
export function eachField(root: Field, visit: (field: Field, parent: Field) => void): void {
  for (const child of root.children.values()) {
    visit(child, root);
    eachField(child, visit);
  }
}

/** The title of a field that is written, in each language that has one. */
export function firstTitles(field: Field): Record<string, string> {
  return Object.fromEntries(
    Object.entries(field.titles).flatMap(([language, [title]]) => (title === undefined ? [] : [[language, title]])),
  );
}
