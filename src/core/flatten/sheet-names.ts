import { columnsSheet, continuationSheet, metadataSheet } from '../layout/own-sheets.ts';
import type { AnyHeaderKind } from '../model/options.ts';
import type { Field, Schema } from '../schema/schema.ts';
import type { ArrayShape } from './shape.ts';

/** Letters that Excel has no room for in a sheet name, or that no file name can hold. */
const forbidden = /[[\]:*?/\\<>|"\u0000-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu;

const separator = ' - ';

/** Gives each array a name that says what its sheet holds, unique without regard to case (rule 24). */
export class SheetNames {
  private readonly taken = new Set([metadataSheet, columnsSheet, continuationSheet].map((name) => name.toLowerCase()));
  private readonly limit: number;

  constructor(limit = 31) {
    this.limit = limit;
  }

  /** A name that no sheet has yet, as near to the wanted one as can be. */
  unique(wanted: string): string {
    const clean = cleanName(wanted) || 'sheet';
    let name = cut(clean, this.limit);
    for (let count = 2; this.taken.has(name.toLowerCase()); count++) {
      const suffix = `_${count}`;
      name = cut(clean, this.limit - suffix.length) + suffix;
    }
    this.taken.add(name.toLowerCase());
    return name;
  }
}

/** Excel keeps `History` to itself, and takes no apostrophes at the ends; a sheet whose name begins with `#` is a comment. */
function cleanName(name: string): string {
  const clean = name.replace(forbidden, '-').replace(/^['\s#]+|['\s]+$/g, '');
  return clean.toLowerCase() === 'history' ? `${clean}_` : clean;
}

/** Cuts without leaving half a letter. */
function cut(text: string, limit: number): string {
  return text.length <= limit
    ? text
    : text
        .slice(0, limit)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd();
}

/**
 * Names in the language of the headers: the array's own title where no other array of the schema has it, otherwise with
 * the title of what it is in (`Forecasts - Observations`). They depend on the schema only, so that they stay the same from file to file.
 */
export function languageName(
  array: Pick<ArrayShape, 'path' | 'field'>,
  schema: Schema,
  headers: AnyHeaderKind,
  limit = 31,
): string {
  const parts = namesOnTheWay(array, schema.item, headers);
  const own = parts.at(-1) ?? '';
  const isShared = arraysOf(schema.item).some((field) => field !== array.field && nameOf(field, headers) === own);
  if (parts.length < 2 || (array.field && !isShared)) return own;
  const room = limit - own.length - separator.length;
  const parent = parts.at(-2)!;
  if (room < 4) return own;
  return `${parent.length <= room ? parent : `${cut(parent, room - 1)}…`}${separator}${own}`;
}

/** Names of the arrays and objects on the way to an array; objects count where they have no array around them. */
function namesOnTheWay(array: Pick<ArrayShape, 'path'>, root: Field, headers: AnyHeaderKind): string[] {
  const names: string[] = [];
  let field: Field | undefined = root;
  for (const [index, { key, item }] of array.path.entries()) {
    field = field?.children.get(key);
    const isLast = index === array.path.length - 1;
    const insideArray = array.path.slice(0, index).some((step) => step.item !== undefined);
    if (item !== undefined || isLast || !insideArray) names.push(field ? nameOf(field, headers) : key);
  }
  return names;
}

function nameOf(field: Field, headers: AnyHeaderKind): string {
  return (headers === 'paths' ? undefined : field.titles[headers]?.[0]) ?? field.key;
}

/** Looked up for every sheet, in a schema of several hundred fields. */
const knownArrays = new WeakMap<Field, readonly Field[]>();

function arraysOf(root: Field): readonly Field[] {
  const known = knownArrays.get(root) ?? arrayFields(root);
  knownArrays.set(root, known);
  return known;
}

function arrayFields(object: Field): Field[] {
  return [...object.children.values()].flatMap((field) => [
    ...(field.kind === 'objects' ? [field] : []),
    ...arrayFields(field),
  ]);
}

/** Names as Flatten Tool makes them: the first letters of each parent, and the whole of the last. */
export function flattenToolName(array: ArrayShape, root: Field, headers: AnyHeaderKind, truncation: number): string {
  const titles = headers === 'paths' ? undefined : titlesOnTheWay(array, root, headers);
  const parts = titles ?? array.path.map((step) => step.key);
  return parts
    .map((part, index) => (index === parts.length - 1 ? part : [...part].slice(0, truncation).join('')))
    .join('_')
    .replaceAll(':', '-');
}

function titlesOnTheWay(array: ArrayShape, root: Field, language: string): string[] | undefined {
  const titles: string[] = [];
  let field: Field | undefined = root;
  for (const { key } of array.path) {
    field = field?.children.get(key);
    const title = field?.titles[language]?.[0];
    if (title === undefined) return undefined;
    titles.push(title);
  }
  return titles;
}
