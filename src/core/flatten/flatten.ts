import type { JsonValue } from '../model/json.ts';
import { ProblemList } from '../model/problem-list.ts';
import { countValues } from '../model/values.ts';
import type { Workbook } from '../model/workbook.ts';
import { Tables, type WorkbookTarget } from '../model/workbook-target.ts';
import { SourceMap } from '../source/source-map.ts';
import { Flattening, type FlattenReport } from './flattening.ts';
import type { FlattenOptions } from './options.ts';
import { takeApart } from './take-apart.ts';

export type { FlattenOptions } from './options.ts';
export type { FlattenReport } from './flattening.ts';

export interface Flattened extends FlattenReport {
  workbook: Workbook;
  sourceMap: SourceMap;
}

/**
 * Writes a document as sheets: a row per project, a sub-sheet per array of objects (`docs/rules.md`, "Writing").
 * With `extras: write` the workbook says all that the document does, and reads back to the same document.
 */
export function flatten(document: JsonValue, options: FlattenOptions): Flattened {
  const tables = new Tables();
  const sourceMap = new SourceMap();
  const report = flattenInto(tables, document, options, sourceMap);
  return { ...report, workbook: { tables: tables.all }, sourceMap };
}

/** The same, row by row into a file; for tables without a limit, a source map takes down where everything stands. */
export function flattenInto(target: WorkbookTarget, document: JsonValue, options: FlattenOptions): FlattenReport;
export function flattenInto(
  target: Tables,
  document: JsonValue,
  options: FlattenOptions,
  sourceMap: SourceMap,
): FlattenReport;
export function flattenInto(
  target: WorkbookTarget | Tables,
  document: JsonValue,
  options: FlattenOptions,
  sourceMap?: SourceMap,
): FlattenReport {
  const problems = new ProblemList();
  const { items, ...rest } = takeApart(document, options, problems);
  const flattening = new Flattening(rest, options, problems);
  flattening.see(items);
  flattening.open(target, sourceMap);
  flattening.write(items);
  return flattening.finish(options.values ?? countValues(document));
}
