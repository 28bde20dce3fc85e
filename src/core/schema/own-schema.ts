import spanishTitles from '../../../schema/generated/titles-es.json' with { type: 'json' };
import { schemaFromJsonSchema, type TitleTranslations } from './from-json-schema.ts';
import { collectParts, isSchema, itemSchemas, type JsonSchema, propertiesOf } from './json-schema-parts.ts';
import { findBelow } from './lookup.ts';
import type { Schema } from './schema.ts';

/** Keywords that say what stands at the root; the rest, such as definitions, serves what is below too. */
const ofTheRoot = new Set(['$ref', 'type', 'title', 'properties', 'required', 'items', 'allOf', 'anyOf', 'oneOf']);

/** Looking for the list takes few steps; a schema built to explode must not take more. */
const effort = 5000;

/**
 * The tree of fields of a JSON Schema that a person brought in place of that of OC4IDS: of one item, of a list of items, or
 * of a package that has the list at `listPath`. Titles count for every language, with the Spanish ones of OC4IDS where they
 * are the same titles. `undefined` where it has no fields: it is no schema, or refers to other files for all of them.
 */
export function schemaOfFile(jsonSchema: unknown, name: string, listPath: string): Schema | undefined {
  if (!isSchema(jsonSchema)) return undefined;
  const translations: TitleTranslations = { es: spanishOf(jsonSchema) };
  const options = { name, listKey: listPath, translations };
  const whole = schemaFromJsonSchema(jsonSchema, options);
  const list = findBelow(whole.item, listPath.split('/'));
  // The items may stand in another file; then nothing is known of them, but the schema is not that of an item.
  const isPackage = list?.kind === 'objects' || (list?.kind === 'list' && list.type === 'any');
  const items = isPackage ? itemsAt(jsonSchema, listPath.split('/')) : itemsAt(jsonSchema, []);
  const schema =
    isPackage || (whole.item.children.size === 0 && items.length > 0)
      ? schemaFromJsonSchema(withItems(jsonSchema, items), {
          ...options,
          ...(isPackage && { packageSchema: jsonSchema }),
        })
      : whole;
  return schema.item.children.size > 0 ? schema : undefined;
}

/** Schemas of the items of the list at the path. */
function itemsAt(root: JsonSchema, keys: readonly string[]): unknown[] {
  const budget = { left: effort };
  let parts = collectParts(root, [root], new Set(), budget);
  for (const key of keys) parts = collectParts(root, propertiesOf(parts).get(key) ?? [], new Set(), budget);
  return itemSchemas(parts);
}

function withItems(root: JsonSchema, items: readonly unknown[]): JsonSchema {
  return { ...Object.fromEntries(Object.entries(root).filter(([keyword]) => !ofTheRoot.has(keyword))), allOf: items };
}

/** Every title of the schema, as it is written in Spanish: by the translations of OC4IDS, or as it is. */
function spanishOf(schema: JsonSchema): Readonly<Record<string, readonly string[]>> {
  const known: Readonly<Record<string, readonly string[]>> = spanishTitles;
  const found = new Map<string, readonly string[]>();
  const seen = new Set<object>();
  const waiting: unknown[] = [schema];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null || seen.has(next)) continue;
    seen.add(next);
    for (const [key, value] of Object.entries(next) as [string, unknown][]) {
      if (key !== 'title' || typeof value !== 'string') waiting.push(value ?? null);
      else found.set(value, [...(Object.hasOwn(known, value) ? known[value]! : []), value]);
    }
  }
  return Object.fromEntries(found);
}
