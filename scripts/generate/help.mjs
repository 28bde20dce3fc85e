/** What is said about fields and codes for people: help texts, what may be translated, elements of the CoST IDS. */
import { splitList } from './source.mjs';

/**
 * Help for every field of every version: each text once, and the number of its text by path (without indexes).
 *
 * @param schemas the project and package schemas of all versions
 */
export function fieldHelp(source, schemas) {
  const numbers = new Map();
  const texts = [];
  for (const { key, en, es, example, example_es: exampleSpanish } of source.help) {
    if (numbers.has(key)) throw new Error(`help.csv has two rows for ${key}`);
    numbers.set(key, texts.length);
    texts.push([en, es, ...(example === '' ? [] : [example]), ...(exampleSpanish === '' ? [] : [exampleSpanish])]);
  }
  const fields = resolveAll(schemas, numbers, 'help.csv');
  const unresolved = [...pathsOf(schemas).keys()].filter((path) => !Object.hasOwn(fields, path));
  if (unresolved.length > 0) throw new Error(`help.csv has no row for ${unresolved.join(', ')}`);
  return { texts, fields };
}

/** Paths of the fields whose values may be translated, and which of their values. */
export function translatable(source, schemas) {
  return resolveAll(schemas, new Map(source.translatable.map((row) => [row.key, row.values])), 'translatable.csv');
}

/** Help for the codes of the standard's own codelists, by codelist and code. */
export function codeHelp(source) {
  const known = new Set(source.codes.map((row) => `${row.codelist} ${row.code}`));
  const lists = {};
  for (const { codelist, code, en, es } of source.codeHelp) {
    for (const name of splitList(codelist, '|')) {
      if (!known.has(`${name} ${code}`)) throw new Error(`code-help.csv has a code that ${name} has not: ${code}`);
      (lists[`${name}.csv`] ??= {})[code] = [en, es];
    }
  }
  return lists;
}

export function idsElements(source) {
  return source.idsElements.map(({ module, level, stage, title_en: en, title_es: es, fields }) => ({
    module,
    level,
    ...(stage !== '' && { stage }),
    titles: { en, es },
    fields: splitList(fields, ' '),
  }));
}

/**
 * What the keys of a table say about each field. A key is a path, from the project or from a definition; of those that fit,
 * the longest counts, so that a place can say more than its definition.
 */
function resolveAll(schemas, values, table) {
  const used = new Set();
  const resolved = {};
  for (const [path, keys] of pathsOf(schemas)) {
    const key = keys.find((candidate) => values.has(candidate));
    if (key === undefined) continue;
    used.add(key);
    resolved[path] = values.get(key);
  }
  const unused = [...values.keys()].filter((key) => !used.has(key));
  if (unused.length > 0) throw new Error(`${table} has keys that no field has: ${unused.join(', ')}`);
  return resolved;
}

/** Path of every field → the keys that fit it, the longest first. */
function pathsOf(schemas) {
  const paths = new Map();
  const visit = (root, object, bases) => {
    for (const [name, property] of Object.entries(object.properties ?? {})) {
      const keys = bases.map((base) => base + name);
      paths.set(keys[0], keys);
      const definition = definitionOf(property.items) ?? definitionOf(property);
      const inner = keys.map((key) => `${key}/`);
      if (definition === undefined) visit(root, property, inner);
      else visit(root, root.definitions[definition], [...inner, `${definition}/`]);
    }
  };
  for (const schema of schemas) visit(schema, schema, ['']);
  return paths;
}

function definitionOf(schema) {
  return /^#\/definitions\/(.+)$/.exec(schema?.$ref ?? '')?.[1];
}
