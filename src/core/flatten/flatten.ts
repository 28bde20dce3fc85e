import type { JsonValue } from '../model/json.ts';
import { keeping } from '../model/keep.ts';
import { ProblemList } from '../model/problem-list.ts';
import { countValues } from '../model/values.ts';
import type { Workbook } from '../model/workbook.ts';
import { Tables, type WorkbookTarget } from '../model/workbook-target.ts';
import type { Field } from '../schema/schema.ts';
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

const keep = keeping(() => {
  const none: Field = { key: '', path: '', kind: 'object', type: 'any', titles: {}, children: new Map() };
  const idle = new Flattening(
    { metadata: {}, shape: 'list', listKeys: [], withoutList: false },
    {
      schema: { name: '', listKey: '', item: none, metadata: none, listTitles: {}, languages: [] },
      headers: 'paths',
      columns: 'used',
      sheetNames: 'flatten-tool',
      extras: 'write',
      typedCells: false,
    },
  );
  idle.see([]);
  idle.open(new Tables());
  return [idle];
});

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

/** So many items are written in a turn: enough for turns to cost nothing, few enough for each to be short. */
const itemsInTurn = 50;

/** The same into files, some projects at a time; `turn` is waited for between them, so that what is written can be dealt with meanwhile. */
export async function flattenInTurns(
  target: WorkbookTarget,
  document: JsonValue,
  options: FlattenOptions,
  turn: () => Promise<void>,
): Promise<FlattenReport> {
  const { flattening, items } = seen(document, options);
  flattening.open(target);
  for (const _ of flattening.writeInTurns(items, itemsInTurn)) await turn();
  return flattening.finish(options.values ?? countValues(document));
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
  const { flattening, items } = seen(document, options);
  flattening.open(target, sourceMap);
  flattening.write(items);
  return flattening.finish(options.values ?? countValues(document));
}

/** The first of the two passes. */
function seen(document: JsonValue, options: FlattenOptions): { flattening: Flattening; items: readonly JsonValue[] } {
  keep();
  const problems = new ProblemList();
  const { items, ...rest } = takeApart(document, options, problems);
  const flattening = new Flattening(rest, options, problems);
  flattening.see(items);
  return { flattening, items };
}
