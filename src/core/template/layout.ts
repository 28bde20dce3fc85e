import { mapHeader } from '../headers/map-header.ts';
import { writeHeader } from '../headers/write-header.ts';
import { anyItem, pathToHeader, type StepPath } from '../model/field-path.ts';
import type { HeaderKind } from '../model/options.ts';
import { atOnce, type Steps } from '../model/steps.ts';
import { findField } from '../schema/lookup.ts';
import type { Field, Schema } from '../schema/schema.ts';
import { emptyTablesOf } from './template.ts';

/** A column that a template can have. */
export interface LayoutColumn {
  field: Field;
  headers: Readonly<Record<HeaderKind, string>>;
  /** There where the column only leads to what the row belongs to: the array with that id, '' for the list of projects. */
  leadsTo?: string;
}

/** A sheet that a template can have: the projects, or one array of objects. */
export interface LayoutSheet {
  /** Path of the array, without indexes; '' for the projects. */
  path: string;
  names: Readonly<Record<HeaderKind, string>>;
  columns: readonly LayoutColumn[];
}

/** Groups of columns for items that have no sheet of their own. */
const itemsInRow = 2;

const layouts = new WeakMap<Schema, readonly LayoutSheet[]>();

/**
 * All sheets and columns there can be, in the order of the standard: those of an empty workbook with every field. Only where an
 * array is within items that have no id, and so no row could say which of them it belongs to, it stands in their own row.
 */
export function layoutOf(schema: Schema): readonly LayoutSheet[] {
  return atOnce(makeLayout(schema));
}

/** Makes the layout, so that it is at hand when it is first asked for. */
export function* makeLayout(schema: Schema): Steps<readonly LayoutSheet[]> {
  const known = layouts.get(schema);
  if (known) return known;
  const { paths, en, es } = yield* emptyTablesOf(schema);
  const sheets: (LayoutSheet & { columns: LayoutColumn[] })[] = [];
  for (const [index, table] of paths.entries()) {
    yield;
    const headers = (table.rows[0] ?? []).map(String);
    const names = { paths: table.name, en: en[index]!.name, es: es[index]!.name };
    // The last header is that of a field of the array itself: ids of what it is in come first.
    const path = arrayOf(stepsOf(headers.at(-1)!, schema));
    const within = sheets.find((sheet) => sheet.path === parentOf(path));
    if (within && path !== '' && !hasId(schema, within.path)) {
      const own = headers.map((header) => stepsOf(header, schema)).filter((steps) => arrayOf(steps) === path);
      for (let item = 0; item < itemsInRow; item++) {
        for (const steps of own) within.columns.push(columnOf(withLastItem(steps, item), schema));
      }
      continue;
    }
    const columns = headers.map((header): LayoutColumn => {
      const steps = stepsOf(header, schema);
      const array = arrayOf(steps);
      return { ...columnOf(steps, schema), ...(array !== path && { leadsTo: array }) };
    });
    sheets.push({ path, names, columns });
  }
  layouts.set(schema, sheets);
  return sheets;

  /** The array that holds the items in which another array is. */
  function parentOf(path: string): string {
    const candidates = sheets.map((sheet) => sheet.path).filter((each) => each === '' || path.startsWith(`${each}/`));
    return candidates.sort((a, b) => b.length - a.length)[0] ?? '';
  }
}

function columnOf(steps: StepPath, schema: Schema): LayoutColumn {
  const last = isInRow(steps, schema) ? lastItem(steps) : -1;
  // With titles, an index that says nothing is left to the schema.
  const open = steps.map((step, index) => (step.item === 0 && index !== last ? { ...step, item: anyItem } : step));
  const headers = {
    paths: pathToHeader(steps),
    en: writeHeader(open, schema.item, 'en'),
    es: writeHeader(open, schema.item, 'es'),
  };
  return { field: findField(schema, plainKeys(steps))!, headers };
}

/** Whether the path goes through two arrays of which the outer has no ids. */
function isInRow(steps: StepPath, schema: Schema): boolean {
  const arrays = steps.flatMap((step, index) =>
    step.item === undefined ? [] : [plainKeys(steps.slice(0, index + 1))],
  );
  return arrays.slice(0, -1).some((keys) => !hasId(schema, keys.join('/')));
}

function hasId(schema: Schema, path: string): boolean {
  return findField(schema, path === '' ? [] : path.split('/'))!.children.has('id');
}

function stepsOf(header: string, schema: Schema): StepPath {
  return mapHeader(header, schema.item, false).path;
}

function plainKeys(steps: StepPath): string[] {
  return steps.map(({ key }) => key);
}

/** The innermost array on the way, without indexes. */
function arrayOf(steps: StepPath): string {
  return plainKeys(steps.slice(0, lastItem(steps) + 1)).join('/');
}

function lastItem(steps: StepPath): number {
  return steps.findLastIndex((step) => step.item !== undefined);
}

function withLastItem(steps: StepPath, item: number): StepPath {
  const last = lastItem(steps);
  return steps.map((step, index) => (index === last ? { ...step, item } : step));
}
