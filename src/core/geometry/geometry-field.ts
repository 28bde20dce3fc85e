import type { Field } from '../schema/schema.ts';

/** True for a field that holds a geometry of GeoJSON, as far as a schema can say: an object with a type and coordinates. */
export function isGeometryField(field: Partial<Pick<Field, 'children' | 'kind'>> | undefined): boolean {
  return (
    field?.kind === 'object' &&
    field.children !== undefined &&
    field.children.has('type') &&
    field.children.has('coordinates')
  );
}
