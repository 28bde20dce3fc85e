import type { JsonObject, JsonValue } from '../src/core/model/json.ts';
import { oc4idsSchema } from '../src/core/schema/oc4ids.ts';
import type { Field } from '../src/core/schema/schema.ts';

/** A project with a mistake in every field that can have one: words for numbers, dates, addresses and codes. */
export function manyMistakes(): JsonObject {
  return { ...objectOf(oc4idsSchema('0.9.5').item), id: 'oc4ids-bu3kcz-1' };
}

function objectOf(object: Field): JsonObject {
  const made: JsonObject = {};
  for (const field of object.children.values()) {
    const value = wrong(field);
    if (value !== undefined) made[field.key] = value;
  }
  return made;
}

function wrong(field: Field): JsonValue | undefined {
  if (field.key === 'id') return 'x';
  if (field.kind === 'objects') return [objectOf(field)];
  if (field.kind === 'object') return field.children.size > 0 ? objectOf(field) : undefined;
  if (field.kind === 'list') return undefined;
  if (field.codelist !== undefined) return field.codelistOpen ? undefined : 'no such code';
  const isChecked =
    field.format !== undefined || field.type === 'number' || field.type === 'integer' || field.type === 'boolean';
  return isChecked ? 'por definir' : undefined;
}
