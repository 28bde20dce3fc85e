import {
  collectParts,
  firstKeyword,
  hasProperties,
  isSchema,
  itemSchemas,
  propertiesOf,
  requiredOf,
  typesOf,
  type Budget,
  type JsonSchema,
  type Parts,
} from './json-schema-parts.ts';
import type { Field, FieldKind, Schema, ValueType } from './schema.ts';

/** Language → title in the schema → titles in that language, the one to write first. */
export type TitleTranslations = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export interface JsonSchemaOptions {
  /** For people: `OC4IDS 0.9.5`, or the name of a file. */
  name: string;
  /** The key of the list in the package (`projects`). */
  listKey: string;
  /** Language of the titles in the schema. */
  language?: string | undefined;
  packageSchema?: unknown;
  translations?: TitleTranslations | undefined;
}

/** Fields below fields, far more than any standard has; beyond, an object counts as free-form. */
const deepestField = 64;

/** Schemas that may be read for one tree (OC4IDS takes some 1,200). */
const largestEffort = 50_000;

/** When a schema allows several types, the first of these decides, as in Flatten Tool. */
const typeOrder = ['string', 'number', 'integer', 'boolean'] as const;

/**
 * Makes the tree of fields of a JSON Schema (draft 4). Whatever the schema is, there is a tree: what cannot be understood
 * has no fields, references to other files are left alone, and a definition within itself ends in an object without fields.
 */
export function schemaFromJsonSchema(projectSchema: unknown, options: JsonSchemaOptions): Schema {
  const language = options.language ?? 'en';
  const translations = options.translations ?? {};
  const titles = (title: string | undefined): Field['titles'] => allTitles(title, language, translations);
  const metadata = fieldTree(options.packageSchema, titles);
  const list = metadata.children.get(options.listKey);
  return {
    name: options.name,
    listKey: options.listKey,
    item: fieldTree(projectSchema, titles),
    metadata: { ...metadata, children: new Map([...metadata.children].filter(([key]) => key !== options.listKey)) },
    listTitles: list?.titles ?? {},
    languages: [...new Set([language, ...Object.keys(translations)])],
  };
}

type TitlesOf = (title: string | undefined) => Field['titles'];

interface Context {
  root: unknown;
  titles: TitlesOf;
  budget: Budget;
}

/** Where a field stands: the definitions it is in, and how deep. */
interface Position {
  ancestors: ReadonlySet<unknown>;
  depth: number;
}

function fieldTree(root: unknown, titles: TitlesOf): Field {
  const context: Context = { root, titles, budget: { left: largestEffort } };
  const top: Position = { ancestors: new Set([root]), depth: 0 };
  // The root is no repetition of itself, though references to it from within are.
  const whole = collectParts(root, [root], new Set(), context.budget);
  // A schema of a whole list (`{ type: array, items: … }`) is about its items.
  const isList = propertiesOf(whole).size === 0 && typesOf(whole).has('array');
  const parts = isList ? collectParts(root, itemSchemas(whole), new Set(), context.budget) : whole;
  const children = childrenOf(context, parts, '', below(top, parts));
  return { key: '', path: '', kind: 'object', type: 'any', titles: titles(titleOf(parts)), children };
}

function childrenOf(context: Context, parts: Parts, path: string, position: Position): Map<string, Field> {
  const children = new Map<string, Field>();
  if (position.depth > deepestField) return children;
  const required = requiredOf(parts);
  for (const [key, schemas] of propertiesOf(parts)) {
    if (context.budget.left <= 0) break;
    const field = fieldOf(context, key, schemas, path === '' ? key : `${path}/${key}`, position);
    children.set(key, required.has(key) ? { ...field, required: true } : field);
  }
  return children;
}

function fieldOf(context: Context, key: string, schemas: readonly unknown[], path: string, position: Position): Field {
  const parts = collectParts(context.root, schemas, position.ancestors, context.budget);
  const inner = below(position, parts);
  const base = { key, path, titles: context.titles(titleOf(parts)) };
  if (isArray(parts)) {
    const items = collectParts(context.root, itemSchemas(parts), inner.ancestors, context.budget);
    return { ...base, ...arrayShape(context, items, path, below(inner, items)), ...annotations(parts, items) };
  }
  if (isObject(parts)) {
    return { ...base, ...shape('object', 'any', childrenOf(context, parts, path, inner)), ...annotations(parts) };
  }
  return { ...base, ...shape('value', valueType(parts)), ...annotations(parts) };
}

type Shape = Pick<Field, 'kind' | 'type' | 'children' | 'nested'>;

function shape(kind: FieldKind, type: ValueType, children: ReadonlyMap<string, Field> = new Map()): Shape {
  return { kind, type, children };
}

function arrayShape(context: Context, items: Parts, path: string, position: Position): Shape {
  if (isObject(items)) return shape('objects', 'any', childrenOf(context, items, path, position));
  if (!isArray(items)) return shape('list', valueType(items));
  return { ...shape('list', innermostType(context, items, position)), nested: true };
}

/** The type of the values in lists of lists, however deep. */
function innermostType(context: Context, items: Parts, position: Position): ValueType {
  const type = valueType(items);
  if (type !== 'any' || !isArray(items) || position.depth > deepestField) return type;
  const inner = collectParts(context.root, itemSchemas(items), position.ancestors, context.budget);
  return innermostType(context, inner, below(position, inner));
}

function isObject(parts: Parts): boolean {
  const types = typesOf(parts);
  return types.has('object') || (types.size === 0 && hasProperties(parts));
}

function isArray(parts: Parts): boolean {
  const types = typesOf(parts);
  if (types.has('object')) return false;
  return types.has('array') || (types.size === 0 && !hasProperties(parts) && itemSchemas(parts).length > 0);
}

function valueType(parts: Parts): ValueType {
  const types = typesOf(parts);
  return typeOrder.find((type) => types.has(type)) ?? 'any';
}

/** Facts beside the shape; those of an array may be said of its items instead. */
function annotations(parts: Parts, items?: Parts): Partial<Field> {
  const first = <T>(keyword: string, accepts: (value: unknown) => value is T): T | undefined =>
    firstKeyword(parts, keyword, accepts) ?? (items && firstKeyword(items, keyword, accepts));
  const format = first('format', isText);
  const codelist = first('codelist', isText);
  const codelistOpen = first('openCodelist', isBoolean);
  const rollUp = firstKeyword(parts, 'rollUp', isTextList);
  // OCDS writes an object (`deprecatedVersion`, `description`), later drafts of JSON Schema a boolean.
  const deprecated = firstKeyword(parts, 'deprecated', isDeprecation) !== undefined;
  return {
    ...(format !== undefined && { format }),
    ...(codelist !== undefined && { codelist }),
    ...(codelistOpen !== undefined && { codelistOpen }),
    ...(deprecated && { deprecated }),
    ...(firstKeyword(parts, 'uniqueItems', isBoolean) && { uniqueItems: true }),
    ...(rollUp && { rollUp }),
  };
}

function titleOf(parts: Parts): string | undefined {
  return firstKeyword(parts, 'title', isText);
}

function allTitles(title: string | undefined, language: string, translations: TitleTranslations): Field['titles'] {
  if (title === undefined) return {};
  const titles: Record<string, readonly string[]> = { [language]: [title] };
  for (const [other, table] of Object.entries(translations)) {
    const translated = Object.hasOwn(table, title) ? (table[title] ?? []) : [];
    const accepted = new Set([...(titles[other] ?? []), ...translated]);
    if (accepted.size > 0) titles[other] = [...accepted];
  }
  return titles;
}

function below(position: Position, parts: Parts): Position {
  const ancestors = parts.targets.length > 0 ? new Set([...position.ancestors, ...parts.targets]) : position.ancestors;
  return { ancestors, depth: position.depth + 1 };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((key) => typeof key === 'string');
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isDeprecation(value: unknown): value is true | JsonSchema {
  return value === true || isSchema(value);
}
