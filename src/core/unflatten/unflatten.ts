import { type Decisions, noDecisions } from '../model/decisions.ts';
import { type JsonObject, type JsonValue, valueAt } from '../model/json.ts';
import type { DocumentShape, Repairs } from '../model/options.ts';
import type { Problem } from '../model/problem.ts';
import { ProblemList } from '../model/problem-list.ts';
import type { Receipt } from '../model/receipt.ts';
import { countValues } from '../model/values.ts';
import type { Table, Workbook } from '../model/workbook.ts';
import type { Codelist } from '../schema/codelists.ts';
import type { Schema } from '../schema/schema.ts';
import type { SourceMap } from '../source/source-map.ts';
import { isEmptyCell } from './clean-row.ts';
import { ColumnNotes } from './column-notes.ts';
import { decidedTables } from './decided-tables.ts';
import { readColumns } from './evidence/column-reading.ts';
import { findMetadata, type MetadataOptions } from './metadata.ts';
import { type Mark, readMark, readOwnTables, unprotectTables } from './own-tables.ts';
import { reportConflict } from './conflicts.ts';
import { sheetDepth } from './plan-summary.ts';
import { readTable } from './read-table.ts';
import { makeReaders } from './readers.ts';
import { addEmptyList, withoutList } from './root-list.ts';
import { sheetPlace, type SheetReport } from './sheet-report.ts';
import { isBlank } from './header-row.ts';
import { type PlannedTable, TablePlanner } from './table-planner.ts';

export interface UnflattenOptions {
  schema: Schema;
  /** Whether titles are recognised in headers. */
  titles: boolean;
  /** Absent: `offer` for files of our own, `apply` for others. */
  repairs?: Repairs;
  /** Codelists by name, so that titles of codes are understood; none where absent. */
  codelist?: (name: string) => Codelist | undefined;
  /** What a person decided about sheets, columns and cells, in place of what would be found out. */
  decisions?: Decisions;
  /** Zone of date-time cells; UTC where absent. */
  timeZone?: string;
  idName?: string;
  /** A second key of the items by which rows are grouped first. */
  rootId?: string;
  /** Keys to the list in the document, separated by `/`; the schema's own where absent. */
  rootListPath?: string;
  rootIsList?: boolean;
  /** A document to fill; its list is replaced. */
  base?: JsonObject;
  /** Absent: no sheet is taken for metadata. */
  metadata?: MetadataOptions & { only?: boolean };
  /** Flatten Tool's default configuration, for sheets without a configuration line. */
  defaultConfiguration?: string;
  /** Headers stand in the first column of every sheet, and items in the columns after it. */
  verticalOrientation?: boolean;
  /** WKT is read as GeoJSON geometries, where the schema has one; absent: if the file says so, as our own do. */
  convertWkt?: boolean;
  onProgress?: (done: number, total: number) => void;
}

export interface Unflattened {
  document: JsonValue;
  shape: DocumentShape;
  /** True where the file says that we wrote it. */
  ours: boolean;
  /** True where the file says that its numbers have a decimal comma. */
  withComma: boolean;
  /** Items of the list. */
  items: number;
  /** Values of the document. */
  values: number;
  sheets: SheetReport[];
  /** How each of these sheets was understood; nothing for one that was not looked at. */
  planned: (PlannedTable | undefined)[];
  /** The sheets with what a person corrected in them. */
  tables: readonly Table[];
  sourceMap: SourceMap;
  receipt: Receipt;
  problems: Problem[];
}

/**
 * Reads the sheets of a workbook as one document (`docs/rules.md`, "Reading"). Never throws for anything a workbook can
 * contain: what cannot be placed is set aside, with a problem at its cell.
 */
export function unflatten(workbook: Workbook, options: UnflattenOptions): Unflattened {
  const { schema, titles, rootId, defaultConfiguration, idName = 'id', timeZone = 'UTC' } = options;
  const problems = new ProblemList();
  const { decisions = noDecisions } = options;
  const tables = decidedTables(asMeant(workbook.tables, options), decisions);
  const own = readOwnTables(tables);
  const others = tables.filter((table) => !own.tables.includes(table));
  const metadata = options.metadata && findMetadata(others, schema, options.metadata);
  const mark = readMark(metadata?.vertical ? metadata.table : undefined);
  const repairs = options.repairs ?? (mark.ours ? 'offer' : 'apply');
  const planner = new TablePlanner(
    {
      schema,
      titles,
      repairs,
      idName,
      listKey: options.rootListPath ?? schema.listKey,
      ...(rootId !== undefined && { rootId }),
      ...(options.verticalOrientation && { vertical: true }),
      ...(defaultConfiguration !== undefined && { defaultConfiguration }),
      decisions,
    },
    own,
    problems,
  );
  const plans = [
    metadata && planner.planMetadata(metadata.table, metadata.vertical),
    ...others.flatMap((table) => (table === metadata?.table || options.metadata?.only ? [] : planner.planTable(table))),
  ].filter((plan) => plan !== undefined);
  planner.examples.report();
  plans.sort((a, b) => order(a) - order(b));

  const listKeys = planner.listKey.split('/');
  const base = withoutList({ ...options.base }, listKeys);
  const baseValues = countDocument(base);
  const { builder, cleaner, cells, reader } = makeReaders(base, problems, own.continuations, {
    repairs,
    timeZone,
    convertWkt: options.convertWkt ?? mark.withWkt,
    decimalComma: mark.withComma,
    ...(options.codelist && { codelist: options.codelist }),
  });
  const shape = options.rootIsList ? 'list' : shapeOf(mark, plans);
  for (const [index, plan] of plans.entries()) {
    options.onProgress?.(index, plans.length);
    const readings = cells.repairs ? readColumns(plan, cells.repairs.isCurrency) : [];
    const notes = new ColumnNotes(readings, problems);
    readTable(plan, notes, { builder, cleaner, reader, problems, repairs, shape, listKeys });
  }
  reader.receipt.read += cleaner.setAside;
  reader.receipt.setAside += cleaner.setAside;
  reader.receipt.changed += cleaner.changed;
  for (const conflict of reader.conflicts) reportConflict(conflict, builder, planner.idName, problems);

  const { sourceMap, document } = builder;
  const list = valueAt(document, listKeys);
  const items = Array.isArray(list) ? list : [];
  const result: JsonValue = shape === 'list' ? items : shape === 'item' ? (items[0] ?? {}) : document;
  // A row that only has a number makes an empty item, which no cell gave.
  const values = countDocument(result);
  const found = values - builder.countEmptyItems() - (shape === 'package' ? baseValues : 0);
  const { receipt } = reader;
  if (found !== receipt.written) problems.add('receipt.mismatch', 'error', { expected: receipt.written, found });
  if (list === undefined && needsList(shape, mark, options)) addEmptyList(document, listKeys);
  if (repairs === 'apply' && items.length === 0) reportWithoutRows(plans, problems);
  const sheets = tables.flatMap((table) => planner.reports.get(table) ?? []);
  const planned = sheets.map((report) => planner.planned.get(report));
  return {
    document: result,
    shape,
    ours: mark.ours,
    withComma: mark.withComma,
    items: items.length,
    values,
    sheets,
    planned,
    tables,
    sourceMap,
    receipt,
    problems: problems.toArray(),
  };
}

/** A file of ours says where it protects text from programs that would run it as a formula. */
function asMeant(tables: readonly Table[], { metadata, schema }: UnflattenOptions): readonly Table[] {
  const found = metadata && findMetadata(tables, schema, metadata);
  const { withProtection } = readMark(found?.vertical ? found.table : undefined);
  return withProtection ? unprotectTables(tables) : tables;
}

function needsList(shape: DocumentShape, mark: Mark, { metadata }: UnflattenOptions): boolean {
  return shape === 'package' && !mark.withoutList && !metadata?.only;
}

/**
 * The shape that our mark claims, if the sheets still have it: somebody may have added a project to a bare one, or fields of
 * a package to a list.
 */
function shapeOf({ shape }: Mark, plans: readonly PlannedTable[]): DocumentShape {
  if (shape === 'package') return shape;
  const isFilled = ({ rows, dataRow }: PlannedTable, column: number): boolean => !isEmptyCell(rows[dataRow]?.[column]);
  if (plans.some((each) => each.isMetadata && each.plan.columns.some(({ column }) => isFilled(each, column))))
    return 'package';
  if (shape === 'list') return shape;
  const items = plans.filter((each) => !each.isMetadata && sheetDepth(each.plan) === 0);
  const count = items.reduce(
    (sum, { rows, dataRow, endRow }) => sum + rows.slice(dataRow, endRow).filter((row) => !isBlank(row)).length,
    0,
  );
  return count > 1 ? 'list' : shape;
}

/** Metadata first, then parents before children (rule 9). */
function order({ isMetadata, plan }: PlannedTable): number {
  return isMetadata ? -1 : sheetDepth(plan);
}

/** Says which sheets have headers and nothing below them, where there is no data at all: the rest is a template half filled. */
function reportWithoutRows(plans: readonly PlannedTable[], problems: ProblemList): void {
  for (const { table, isMetadata, report } of plans) {
    if (!isMetadata && report.rows === 0) problems.add('sheet.no_rows', 'warning', {}, sheetPlace(table));
  }
}

/** Values of a document; an empty one has none. */
function countDocument(document: JsonValue): number {
  const isEmpty = Object.keys(document as JsonObject | JsonValue[]).length === 0;
  return isEmpty ? 0 : countValues(document);
}
