/** Builds the JSON Schemas (draft 4) of one version from its source tables. */
import { splitList } from './source.mjs';

const draft = 'http://json-schema.org/draft-04/schema#';
const numberKeywords = ['minLength', 'minItems', 'minProperties', 'minimum'];
const textKeywords = ['format', 'pattern', 'default'];

/** The project schema: the fields of a project, and the definitions they refer to. */
export function projectSchema(source) {
  const context = contextOf(source);
  const definitions = {};
  for (const row of source.definitions) {
    if (isInner(row.definition)) definitions[row.definition] = objectSchema(context, row);
  }
  const root = objectSchema(context, definitionRow(source, '(root)'));
  return { $schema: draft, id: schemaId(source.version, 'project-schema'), ...root, definitions };
}

/** The package schema, whose projects refer to the project schema by its address. */
export function packageSchema(source) {
  const root = objectSchema(contextOf(source), definitionRow(source, '(package)'));
  return { $schema: draft, id: schemaId(source.version, 'project-package-schema'), ...root };
}

function schemaId(version, name) {
  return `https://standard.open-contracting.org/infrastructure/schema/${version.replaceAll('.', '__')}/${name}.json`;
}

function contextOf(source) {
  const rowsByObject = new Map();
  for (const row of source.fields) {
    const cut = row.field.lastIndexOf('/');
    const object = objectKey(row.definition, cut < 0 ? '' : row.field.slice(0, cut));
    if (!rowsByObject.has(object)) rowsByObject.set(object, []);
    rowsByObject.get(object).push({ ...row, key: row.field.slice(cut + 1) });
  }
  for (const row of source.order) {
    const keys = splitList(row.fields, ' ');
    rowsByObject
      .get(objectKey(row.definition, row.object))
      .sort((one, other) => keys.indexOf(one.key) - keys.indexOf(other.key));
  }
  const codes = new Map(source.codelists.map((row) => [row.codelist, []]));
  for (const row of source.codes) codes.get(row.codelist).push(row.code);
  const open = new Map(source.codelists.map((row) => [row.codelist, row.open === 'true']));
  return { rowsByObject, codes, open, version: source.version };
}

function objectSchema(context, row) {
  const schema = { title: row.title, type: 'object', ...properties(context, row.definition, '') };
  if (row.minProperties !== '') schema.minProperties = Number(row.minProperties);
  return schema;
}

function properties(context, definition, object) {
  const rows = context.rowsByObject.get(objectKey(definition, object));
  if (rows === undefined) return {};
  const required = rows.filter((row) => row.required === 'true').map((row) => row.key);
  const entries = rows.map((row) => [row.key, fieldSchema(context, row)]);
  return { ...(required.length > 0 && { required }), properties: Object.fromEntries(entries) };
}

function fieldSchema(context, row) {
  const schema = { title: row.title, ...typeOrReference(context, row.type) };
  for (const keyword of textKeywords) if (row[keyword] !== '') schema[keyword] = row[keyword];
  for (const keyword of numberKeywords) if (row[keyword] !== '') schema[keyword] = Number(row[keyword]);
  if (row.uniqueItems === 'true') schema.uniqueItems = true;
  if (row.items !== '') schema.items = itemsSchema(context, row);
  if (row.codelist !== '') {
    const open = context.open.get(row.codelist);
    if (open === undefined) throw new Error(`${row.definition}/${row.field}: no codelist named ${row.codelist}`);
    Object.assign(schema, { codelist: `${row.codelist}.csv`, openCodelist: open });
    // A closed codelist is an enumeration of the value, or of the values in the list.
    if (!open) (schema.items ?? schema).enum = context.codes.get(row.codelist);
  }
  if (row.annotation !== '') schema[row.annotation] = true;
  return { ...schema, ...properties(context, row.definition, row.field) };
}

function itemsSchema(context, row) {
  const schema = typeOrReference(context, row.items);
  if (row.itemsMinLength !== '') schema.minLength = Number(row.itemsMinLength);
  if (row.itemsMinItems !== '') schema.minItems = Number(row.itemsMinItems);
  return schema;
}

/** `#Name` refers to a definition, `#project` to the project schema; `[string]` is a list of one type. */
function typeOrReference(context, text) {
  if (text === '#project') return { $ref: schemaId(context.version, 'project-schema') };
  if (text.startsWith('#')) return { $ref: `#/definitions/${text.slice(1)}` };
  if (text.startsWith('[')) return { type: [text.slice(1, -1)] };
  return { type: text.includes('|') ? text.split('|') : text };
}

function definitionRow(source, name) {
  return source.definitions.find((row) => row.definition === name);
}

function isInner(definition) {
  return !definition.startsWith('(');
}

function objectKey(definition, object) {
  return `${definition} ${object}`;
}
