import { flatten, type FlattenOptions } from '../flatten/flatten.ts';
import type { HeaderKind } from '../model/options.ts';
import type { Problem } from '../model/problem.ts';
import type { Steps } from '../model/steps.ts';
import type { Table, Workbook } from '../model/workbook.ts';
import type { Field, Schema } from '../schema/schema.ts';

export interface TemplateOptions extends Pick<
  FlattenOptions,
  | 'convertWkt'
  | 'headers'
  | 'mainSheetName'
  | 'rollUp'
  | 'rootId'
  | 'schema'
  | 'sheetNames'
  | 'truncationLength'
  | 'typedCells'
> {
  /** Leaves out fields that the schema calls deprecated, with all below them. */
  withoutDeprecated?: boolean;
}

export interface Template {
  /** Sheets with nothing but their header row. */
  workbook: Workbook;
  /** What the options ask for and the schema does not have (`write.roll_up_unknown`). */
  problems: Problem[];
}

/**
 * The sheets of a document that has every field of the schema and no data (Flatten Tool's `create-template`). It is what writing
 * an empty list with all columns gives: one place knows which columns there are.
 */
export function createTemplate({ withoutDeprecated, schema, ...options }: TemplateOptions): Template {
  const used = withoutDeprecated ? { ...schema, item: withoutDeprecatedFields(schema.item) } : schema;
  const { workbook, problems } = flatten([], { ...options, schema: used, columns: 'all', extras: 'none' });
  return { workbook, problems };
}

/** The same sheets in the same order, by what stands in their headers. */
export type EmptyTables = Readonly<Record<HeaderKind, readonly Table[]>>;

const emptyTables = new WeakMap<Schema, EmptyTables>();

/** The sheets with all fields of a schema, in each kind of headers. Made once for each schema. */
export function* emptyTablesOf(schema: Schema): Steps<EmptyTables> {
  const known = emptyTables.get(schema);
  if (known) return known;
  const tablesWith = (headers: HeaderKind): readonly Table[] =>
    createTemplate({ schema, headers, sheetNames: 'language', typedCells: true }).workbook.tables;
  const paths = tablesWith('paths');
  yield;
  const en = tablesWith('en');
  yield;
  const made = { paths, en, es: tablesWith('es') };
  emptyTables.set(schema, made);
  return made;
}

function withoutDeprecatedFields(field: Field): Field {
  const children = new Map<string, Field>();
  for (const [key, child] of field.children) if (!child.deprecated) children.set(key, withoutDeprecatedFields(child));
  return { ...field, children };
}
