/** The flat field table of one version: a row for each field of the package and of a project, references resolved. */
import Papa from 'papaparse';

const columns = (
  'scope path types format required minLength minItems minProperties uniqueItems minimum pattern default enum ' +
  'codelist openCodelist items_types definition title_en title_es also_es'
).split(' ');
const copiedKeywords = ['format', 'minLength', 'minItems', 'minProperties', 'uniqueItems', 'minimum', 'pattern'];

/** Text of `fields.csv`. */
export function fieldTable(project, projectPackage, titles) {
  const rows = [
    ...rowsOf(projectPackage, projectPackage, 'package', '', '', titles),
    ...rowsOf(project, project, 'project', '', '', titles),
  ];
  return `${Papa.unparse({ fields: columns, data: rows.map((row) => columns.map((name) => row[name] ?? '')) }, { newline: '\n' })}\n`;
}

function rowsOf(root, object, scope, prefix, definition, titles) {
  const rows = [];
  for (const [key, property] of Object.entries(object.properties ?? {})) {
    const path = prefix + key;
    const target = resolve(root, property);
    const items = target.items && resolve(root, target.items);
    const [titleSpanish, ...alsoSpanish] = titles[property.title];
    rows.push({
      scope,
      path,
      types: typesOf(target),
      required: object.required?.includes(key) ? 'true' : '',
      ...Object.fromEntries(copiedKeywords.map((keyword) => [keyword, target[keyword]])),
      default: target.default,
      enum: target.enum || items?.enum ? 'true' : '',
      codelist: target.codelist,
      openCodelist: target.openCodelist,
      items_types: items && typesOf(items),
      definition,
      title_en: property.title,
      title_es: titleSpanish,
      also_es: alsoSpanish.join('|'),
    });
    const inner = definitionOf(target.items) ?? definitionOf(property) ?? definition;
    rows.push(...rowsOf(root, items ?? target, scope, `${path}/${items ? '0/' : ''}`, inner, titles));
  }
  return rows;
}

function resolve(root, schema) {
  const name = definitionOf(schema);
  if (name !== undefined) return root.definitions[name];
  // The package's projects refer to another file, whose fields have the scope `project`.
  return schema.$ref === undefined ? schema : { type: 'object' };
}

function definitionOf(schema) {
  return /^#\/definitions\/(.+)$/.exec(schema?.$ref ?? '')?.[1];
}

function typesOf(schema) {
  return [schema.type].flat().join('|');
}
