/** Reads single schemas out of a JSON Schema (draft 4) of any shape: references, branches and types, never throwing. */

export type JsonSchema = Readonly<Record<string, unknown>>;

/** A schema that has a say in a field: the one in its place, one it refers to, or a branch of either. */
interface Part {
  schema: JsonSchema;
  /** False for branches of `anyOf` and `oneOf`, which may hold or not. */
  certain: boolean;
  /** A definition that is being read further up: its fields are left out, or the tree would have no end. */
  repeated: boolean;
}

/** All that is said of one field, what stands nearest to it first. */
export interface Parts {
  list: readonly Part[];
  /** Definitions that were referred to. */
  targets: readonly JsonSchema[];
}

/** What is left of the effort a schema may cost; a schema built to explode ends in fields without children. */
export interface Budget {
  left: number;
}

/** Steps from a schema through references and branches; beyond, they are not followed. */
const deepestStep = 64;

/** Follows references and branches. `ancestors` are the definitions whose fields are being read. */
export function collectParts(
  root: unknown,
  schemas: readonly unknown[],
  ancestors: ReadonlySet<unknown>,
  budget: Budget,
): Parts {
  const list: Part[] = [];
  const targets: JsonSchema[] = [];
  const seen = new Set<unknown>();

  const add = (schema: unknown, certain: boolean, repeated: boolean, step: number): void => {
    if (!isSchema(schema) || seen.has(schema) || step > deepestStep || budget.left <= 0) return;
    budget.left -= 1;
    seen.add(schema);
    list.push({ schema, certain, repeated });
    const target = own(schema, '$ref') === undefined ? undefined : resolveReference(root, own(schema, '$ref'));
    if (target !== undefined) {
      targets.push(target);
      add(target, certain, repeated || ancestors.has(target), step + 1);
    }
    for (const [keyword, holds] of [
      ['allOf', true],
      ['anyOf', false],
      ['oneOf', false],
    ] as const) {
      for (const branch of asArray(own(schema, keyword))) add(branch, certain && holds, repeated, step + 1);
    }
  };

  for (const schema of schemas) add(schema, true, false, 0);
  return { list, targets };
}

/** The keyword's value where it is first said with certainty, and is what `accepts` asks for. */
export function firstKeyword<T>(parts: Parts, keyword: string, accepts: (value: unknown) => value is T): T | undefined {
  for (const part of parts.list) {
    const value = part.certain ? own(part.schema, keyword) : undefined;
    if (accepts(value)) return value;
  }
  return undefined;
}

/** Type names, null left out; branches count where nothing certain names a type. */
export function typesOf(parts: Parts): ReadonlySet<string> {
  const certain = parts.list.find((part) => part.certain && typeNames(part.schema).length > 0);
  const names = certain ? typeNames(certain.schema) : parts.list.flatMap((part) => typeNames(part.schema));
  return new Set(names.filter((name) => name !== 'null'));
}

/** Schemas of the properties by key, in schema order; a key that several parts name has all their schemas. */
export function propertiesOf(parts: Parts): Map<string, unknown[]> {
  const properties = new Map<string, unknown[]>();
  for (const part of parts.list) {
    const object = part.repeated ? undefined : own(part.schema, 'properties');
    if (!isSchema(object)) continue;
    for (const [key, schema] of Object.entries(object)) {
      const known = properties.get(key);
      if (known) known.push(schema);
      else properties.set(key, [schema]);
    }
  }
  return properties;
}

/** Whether any part names properties, also where they are left out as a repetition. */
export function hasProperties(parts: Parts): boolean {
  return parts.list.some((part) => isSchema(own(part.schema, 'properties')));
}

/** Keys that are required for certain. */
export function requiredOf(parts: Parts): ReadonlySet<unknown> {
  return new Set(parts.list.flatMap((part) => (part.certain ? asArray(own(part.schema, 'required')) : [])));
}

/** Schemas of the items of an array; a list of schemas (one for each position) counts as all of them. */
export function itemSchemas(parts: Parts): unknown[] {
  return parts.list.flatMap((part) => own(part.schema, 'items') ?? []);
}

export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Local references only: another file is not fetched. */
function resolveReference(root: unknown, reference: unknown): JsonSchema | undefined {
  if (typeof reference !== 'string' || !/^#(\/|$)/.test(reference)) return undefined;
  let found: unknown = root;
  for (const segment of reference.split('/').slice(1)) {
    const key = decode(segment).replaceAll('~1', '/').replaceAll('~0', '~');
    found = typeof found === 'object' && found !== null && Object.hasOwn(found, key) ? own(found, key) : undefined;
  }
  return isSchema(found) ? found : undefined;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function typeNames(schema: JsonSchema): string[] {
  return [own(schema, 'type')].flat().filter((name) => typeof name === 'string');
}

function own(object: object, key: string): unknown {
  return Object.hasOwn(object, key) ? (object as JsonSchema)[key] : undefined;
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
