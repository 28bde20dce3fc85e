import type { ColumnDecision } from '../model/decisions.ts';
import { type JsonObject, type JsonValue, valueAt } from '../model/json.ts';
import type { DocumentShape, Repairs } from '../model/options.ts';
import type { Place, Problem } from '../model/problem.ts';
import { ProblemList } from '../model/problem-list.ts';
import type { Receipt } from '../model/receipt.ts';
import { countValues, valueToText } from '../model/values.ts';
import type { Cell, Table, Workbook } from '../model/workbook.ts';
import type { Codelist } from '../schema/codelists.ts';
import type { Schema } from '../schema/schema.ts';
import { formatPointer } from '../model/pointer.ts';
import type { SourceMap } from '../source/source-map.ts';
import { CellCleaner, type CleanRow, isEmptyCell } from './clean-row.ts';
import { ColumnNotes } from './column-notes.ts';
import { cellText } from './configuration.ts';
import { DocumentBuilder } from './document-builder.ts';
import { readColumns } from './evidence/column-reading.ts';
import { findMetadata, type MetadataOptions } from './metadata.ts';
import { type Mark, readMark, readOwnTables, unprotectTables } from './own-tables.ts';
import { CellReader } from './read-cell.ts';
import { sheetDepth } from './plan-summary.ts';
import { type Conflict, SheetReader } from './sheet-reader.ts';
import type { SheetToRead } from './sheet-to-read.ts';
import { addEmptyList, withoutList } from './root-list.ts';
import { reportHeaders, sheetPlace, type SheetReport } from './sheet-report.ts';
import { isBlank, type PlannedTable, TablePlanner } from './table-planner.ts';

export interface UnflattenOptions {
  schema: Schema;
  /** Whether titles are recognised in headers. */
  titles: boolean;
  /** Absent: `offer` for files of our own, `apply` for others. */
  repairs?: Repairs;
  /** Codelists by name, so that titles of codes are understood; none where absent. */
  codelist?: (name: string) => Codelist | undefined;
  /** What a person decided about columns that can be read in more than one way. */
  columnDecisions?: readonly ColumnDecision[];
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
  /** Items of the list. */
  items: number;
  /** Values of the document. */
  values: number;
  sheets: SheetReport[];
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
  const tables = asMeant(workbook.tables, options);
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
    },
    own,
    problems,
  );
  const plans = [
    metadata && planner.planMetadata(metadata.table, metadata.vertical),
    ...others.map((table) =>
      table === metadata?.table || options.metadata?.only ? undefined : planner.planTable(table),
    ),
  ].filter((plan) => plan !== undefined);
  plans.sort((a, b) => order(a) - order(b));

  const listKeys = planner.listKey.split('/');
  const base = withoutList({ ...options.base }, listKeys);
  const baseValues = countDocument(base);
  const builder = new DocumentBuilder(base);
  const cleaner = new CellCleaner(problems, own.continuations, repairs === 'apply');
  const cells = new CellReader({
    repairs,
    timeZone,
    convertWkt: options.convertWkt ?? mark.withWkt,
    ...(options.codelist && { codelist: options.codelist }),
  });
  const reader = new SheetReader(builder, cells, cleaner, problems);
  const shape = options.rootIsList ? 'list' : shapeOf(mark, plans);
  for (const [index, plan] of plans.entries()) {
    options.onProgress?.(index, plans.length);
    const readings = cells.repairs ? readColumns(plan, options.columnDecisions ?? [], cells.repairs.isCurrency) : [];
    readTable(plan, new ColumnNotes(readings, problems), { builder, cleaner, reader, problems, shape, listKeys });
  }
  reader.receipt.read += cleaner.setAside;
  reader.receipt.setAside += cleaner.setAside;
  reader.receipt.changed += cleaner.changed;
  for (const conflict of reader.conflicts) addConflict(conflict, builder, planner.idName, problems);

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
  const sheets = tables.flatMap((table) => planner.reports.get(table) ?? []);
  return {
    document: result,
    shape,
    ours: mark.ours,
    items: items.length,
    values,
    sheets,
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
    (sum, { rows, dataRow }) => sum + rows.slice(dataRow).filter((row) => !isBlank(row)).length,
    0,
  );
  return count > 1 ? 'list' : shape;
}

/** Metadata first, then parents before children (rule 9). */
function order({ isMetadata, plan }: PlannedTable): number {
  return isMetadata ? -1 : sheetDepth(plan);
}

/** Values of a document; an empty one has none. */
function countDocument(document: JsonValue): number {
  const isEmpty = Object.keys(document as JsonObject | JsonValue[]).length === 0;
  return isEmpty ? 0 : countValues(document);
}

interface Reading {
  builder: DocumentBuilder;
  cleaner: CellCleaner;
  reader: SheetReader;
  problems: ProblemList;
  shape: DocumentShape;
  listKeys: readonly string[];
}

function readTable(
  planned: PlannedTable,
  notes: ColumnNotes,
  { builder, cleaner, reader, problems, shape, listKeys }: Reading,
): void {
  const { table, rows, plan, headers, headerRow, dataRow, vertical, isMetadata, report } = planned;
  const source = builder.sourceMap.addSheet({
    ...sheetPlace(table),
    name: table.name,
    ...(vertical && { vertical }),
    // Of several columns with one path, the one that counts comes first.
    columns: plan.columns.flatMap(({ column, others, header, level, keys }) =>
      [column, ...others].map((position) => ({ column: position, header, level: level.index, keys })),
    ),
    isFilled: (column, row) => !isEmptyCell(rows[row]?.[column]),
    levels: plan.levels.length,
  });
  reportHeaders(plan, table, headerRow, vertical, problems);
  builder.startSheet();
  reader.rolledUp.startSheet(plan, notes.readings);
  cleaner.startSheet(table.plainText === true, notes);
  const sheet: SheetToRead = {
    plan,
    source,
    notes,
    listKeys: isMetadata ? [] : listKeys,
    sourceKeys: isMetadata || shape !== 'package' ? [] : listKeys,
    bare: shape === 'item',
  };
  for (let number = dataRow; number < rows.length; number++) {
    const row = rows[number];
    if (!row) continue;
    const clean = cleaner.clean(row, source, number, headers);
    if (isMetadata && number > dataRow) {
      setAsideSecondPackage(clean);
      continue;
    }
    if (reader.readRow(sheet, clean, number)) report.rows++;
    for (const { column, outcome } of plan.headers) {
      if (outcome === 'missing' || outcome === 'number') setAsideUnread(clean[column], column);
    }
    for (let column = headers.length; column < clean.length; column++) setAsideUnread(clean[column], column);

    /** A metadata sheet has one row of values; more would be a second package. */
    function setAsideSecondPackage(cells: CleanRow): void {
      for (const [column, cell] of cells.entries()) {
        if (isEmptyCell(cell)) continue;
        reader.receipt.read++;
        reader.receipt.setAside++;
        const place = cleaner.place(source, number, column, headers[column], cellText(cell));
        problems.add('table.second_package', 'warning', {}, place);
      }
    }

    function setAsideUnread(cell: Cell, column: number): void {
      if (isEmptyCell(cell)) return;
      reader.receipt.read++;
      reader.receipt.setAside++;
      const header = headers[column];
      const place = cleaner.place(source, number, column, header, cellText(cell));
      if (header) problems.add('header.number', 'warning', { header }, place);
      else problems.add('header.missing', 'warning', { values: 1 }, place);
    }
  }
  notes.report((position) => columnPlace(planned, position));
}

function columnPlace({ table, headers, vertical }: PlannedTable, position: number): Place {
  const header = headers[position];
  return { ...sheetPlace(table), ...(vertical ? { row: position } : { column: position }), ...(header && { header }) };
}

function addConflict(
  { code, place, item, keys, value }: Conflict,
  builder: DocumentBuilder,
  idName: string,
  problems: ProblemList,
): void {
  const { sourceMap } = builder;
  const kept = builder.valueAt(item, keys);
  const keptText = kept === undefined ? '' : valueToText(kept);
  const other = sourceMap.firstCellOf(sourceMap.itemPointer(item) + formatPointer(keys));
  const places = other ? [place, { ...other, value: keptText }] : [place];
  if (code === 'cell.kind_conflict') {
    problems.add(code, 'warning', { path: keys.join('/'), value: valueToText(value) }, ...places);
    return;
  }
  const id = builder.valueAt(item, [idName]);
  const params = { id: id === undefined ? '' : valueToText(id), kept: keptText, setAside: valueToText(value) };
  problems.add(code, 'warning', params, ...places);
}
