import { nearestFields } from '../headers/nearest.ts';
import type { JsonObject, JsonValue } from '../model/json.ts';
import { getOwn, setOwn } from '../model/json.ts';
import type { DocumentShape, HeaderKind, Repairs } from '../model/options.ts';
import type { Problem } from '../model/problem.ts';
import { ProblemList } from '../model/problem-list.ts';
import type { Receipt } from '../model/receipt.ts';
import { countValues, valueToText } from '../model/values.ts';
import type { Row, Table, Workbook } from '../model/workbook.ts';
import type { Field, Schema } from '../schema/schema.ts';
import { formatPointer } from '../source/pointer.ts';
import type { SourceMap, SourceSheet } from '../source/source-map.ts';
import { CellCleaner } from './clean-row.ts';
import { cellText, parseConfiguration, plainConfiguration, readConfiguration, type SheetConfiguration } from './configuration.ts';
import { DocumentBuilder } from './document-builder.ts';
import { findMetadata, type MetadataOptions, transpose } from './metadata.ts';
import { type OwnTables, readMark, readOwnTables } from './own-tables.ts';
import { CellReader } from './read-cell.ts';
import { type Conflict, type SheetToRead, SheetReader } from './sheet-reader.ts';
import { headerKinds, planSheet, sheetDepth, type SheetPlan } from './sheet-plan.ts';

export interface UnflattenOptions {
  schema: Schema;
  /** Whether titles are recognised in headers. */
  titles: boolean;
  /** Absent: `offer` for files of our own, `apply` for others. */
  repairs?: Repairs;
  /** Zone of date-time cells; UTC where absent. */
  timeZone?: string;
  idName?: string;
  /** A second key of the items by which rows are grouped first. */
  rootId?: string;
  /** Key of the list in the document; the schema's own where absent. */
  rootListPath?: string;
  rootIsList?: boolean;
  /** A document to fill; its list is replaced. */
  base?: JsonObject;
  /** Absent: no sheet is taken for metadata. */
  metadata?: MetadataOptions & { only?: boolean };
  /** Flatten Tool's default configuration, for sheets without a configuration line. */
  defaultConfiguration?: string;
  onProgress?: (done: number, total: number) => void;
}

/** What a sheet was taken for. Rows and columns count from 0. */
export interface SheetReport {
  file?: string;
  name: string;
  role: 'main' | 'sub' | 'metadata' | 'ignored' | 'own';
  headerRow: number | null;
  rows: number;
  columns: number;
  additional: number;
  headerKinds: HeaderKind[];
  /** Field path of the array that a sub-sheet holds. */
  path?: string;
}

export interface Unflattened {
  document: JsonValue;
  shape: DocumentShape;
  /** True where the file says that we wrote it. */
  ours: boolean;
  /** Items of the list. */
  items: number;
  sheets: SheetReport[];
  sourceMap: SourceMap;
  receipt: Receipt;
  problems: Problem[];
}

/** A sheet with its headers understood, before its rows are read. */
interface PlannedTable {
  table: Table;
  rows: readonly (Row | undefined)[];
  plan: SheetPlan;
  headers: string[];
  headerRow: number;
  /** First row of data. */
  dataRow: number;
  vertical: boolean;
  isMetadata: boolean;
  report: SheetReport;
}

/**
 * Reads the sheets of a workbook as one document (`conversion-rules.md`, "Reading"). Never throws for anything a workbook can
 * contain: what cannot be placed is set aside, with a problem at its cell.
 */
export function unflatten(workbook: Workbook, options: UnflattenOptions): Unflattened {
  return new Unflattening(workbook, options).run();
}

class Unflattening {
  private readonly workbook: Workbook;
  private readonly options: UnflattenOptions;
  private readonly problems = new ProblemList();
  private readonly reports = new Map<Table, SheetReport>();
  private readonly own: OwnTables;
  private readonly base: JsonObject;
  private readonly builder: DocumentBuilder;
  private defaults: SheetConfiguration;
  private listKey: string;
  private idName: string;

  constructor(workbook: Workbook, options: UnflattenOptions) {
    this.workbook = workbook;
    this.options = options;
    this.own = readOwnTables(workbook.tables);
    this.base = { ...options.base };
    this.defaults = options.defaultConfiguration ? parseConfiguration(options.defaultConfiguration) : plainConfiguration;
    this.listKey = this.defaults.rootListPath ?? options.rootListPath ?? options.schema.listKey;
    this.idName = this.defaults.idName ?? options.idName ?? 'id';
    this.builder = new DocumentBuilder(this.base);
  }

  run(): Unflattened {
    const { options } = this;
    const others = this.workbook.tables.filter((table) => !this.own.tables.includes(table));
    for (const table of this.own.tables) this.report(table, 'own', null);
    const metadata = options.metadata && findMetadata(others, options.schema, options.metadata);
    const mark = readMark(metadata?.vertical ? metadata.table : undefined);
    const repairs = options.repairs ?? (mark.ours ? 'offer' : 'apply');
    const shape = options.rootIsList ? 'list' : mark.shape;
    const planned: PlannedTable[] = [];
    if (metadata) {
      const plan = this.planMetadata(metadata.table, metadata.vertical);
      if (plan) planned.push(plan);
    }
    delete this.base[this.listKey];
    if (!options.metadata?.only) {
      for (const table of others) {
        if (table === metadata?.table) continue;
        const plan = this.planTable(table, repairs);
        if (plan) planned.push(plan);
      }
    }
    planned.sort((a, b) => order(a) - order(b));
    const reader = new SheetReader(
      this.builder,
      new CellReader({ repairs, timeZone: options.timeZone ?? 'UTC' }),
      new CellCleaner(this.problems, this.own.continuations, repairs === 'apply'),
      this.problems,
    );
    const baseValues = countDocument(this.base);
    for (const [index, each] of planned.entries()) {
      options.onProgress?.(index, planned.length);
      this.readTable(each, reader, shape, repairs);
    }
    const withList = shape === 'package' && !mark.withoutList && !options.metadata?.only;
    return this.finish(reader, shape, mark.ours, withList, baseValues);
  }

  private finish(
    reader: SheetReader,
    shape: DocumentShape,
    ours: boolean,
    withList: boolean,
    baseValues: number,
  ): Unflattened {
    const { sourceMap, document } = this.builder;
    const list = getOwn(document, this.listKey);
    const items = Array.isArray(list) ? list : [];
    const result: JsonValue = shape === 'list' ? items : shape === 'item' ? (items[0] ?? {}) : document;
    const { receipt } = reader;
    for (const conflict of reader.conflicts) this.addConflict(conflict, sourceMap);
    const found = countDocument(result) - (shape === 'package' ? baseValues : 0);
    if (found !== receipt.written) {
      this.problems.add('receipt.mismatch', 'error', { expected: receipt.written, found });
    }
    if (list === undefined && withList) setOwn(document, this.listKey, []);
    const sheets = this.workbook.tables.flatMap((table) => this.reports.get(table) ?? []);
    return { document: result, shape, ours, items: items.length, sheets, sourceMap, receipt, problems: this.problems.toArray() };
  }

  private addConflict({ code, place, item, keys, value }: Conflict, sourceMap: SourceMap): void {
    const pointer = sourceMap.itemPointer(item) + formatPointer(keys);
    const kept = this.builder.valueAt(item, keys);
    const [other] = sourceMap.cellsOf(pointer);
    const places = other ? [place, { ...other, value: kept === undefined ? '' : valueToText(kept) }] : [place];
    if (code === 'cell.kind_conflict') {
      this.problems.add(code, 'warning', { path: keys.join('/'), value: valueToText(value) }, ...places);
      return;
    }
    const id = this.builder.valueAt(item, [this.idName]);
    const params = {
      id: id === undefined ? '' : valueToText(id),
      kept: kept === undefined ? '' : valueToText(kept),
      setAside: valueToText(value),
    };
    this.problems.add(code, 'warning', params, ...places);
  }

  private report(table: Table, role: SheetReport['role'], headerRow: number | null): SheetReport {
    const report: SheetReport = {
      ...(table.file !== undefined && { file: table.file }),
      name: table.name,
      role,
      headerRow,
      rows: 0,
      columns: 0,
      additional: 0,
      headerKinds: [],
    };
    this.reports.set(table, report);
    return report;
  }

  /** The metadata sheet; its configuration line is that of all sheets without one. */
  private planMetadata(table: Table, vertical: boolean): PlannedTable | undefined {
    const own = readConfiguration(table.rows[0]);
    if (own) {
      this.defaults = own;
      this.listKey = own.rootListPath ?? this.listKey;
      this.idName = own.idName ?? this.idName;
    }
    const rows = own ? table.rows.map((row, index) => (index === 0 ? undefined : row)) : table.rows;
    const laid = vertical ? transpose(rows) : rows;
    const headerRow = vertical ? 0 : own ? 1 : 0;
    const configuration = { ...plainConfiguration, hashComments: this.defaults.hashComments };
    return this.plan(table, laid, headerRow, headerRow + 1, configuration, vertical, this.options.schema.metadata);
  }

  private planTable(table: Table, repairs: Repairs): PlannedTable | undefined {
    const own = readConfiguration(table.rows[0]);
    const configuration = own ?? this.defaults;
    if (configuration.ignore || (configuration.hashComments && table.name.startsWith('#'))) {
      this.report(table, 'ignored', null);
      this.problems.add('table.ignored', 'note', { reason: configuration.ignore ? 'configuration' : 'name' }, this.sheetPlace(table));
      return undefined;
    }
    let headerRow = (own ? 1 : 0) + configuration.skipRows;
    if (repairs === 'apply') {
      while (headerRow < table.rows.length && isBlank(table.rows[headerRow])) headerRow++;
    }
    const dataRow = headerRow + configuration.headerRows;
    const planned = this.plan(table, table.rows, headerRow, dataRow, configuration, false, this.options.schema.item);
    if (!planned) return undefined;
    const { plan, report } = planned;
    const someFields = this.options.schema.item.children.size > 0;
    if (repairs === 'apply' && someFields && !plan.headers.some(({ mapped }) => mapped.field)) {
      report.role = 'ignored';
      report.headerRow = null;
      this.problems.add('table.no_known_header', 'warning', {}, this.sheetPlace(table));
      return undefined;
    }
    if (repairs === 'apply') this.reportAdditional(planned);
    return planned;
  }

  private plan(
    table: Table,
    rows: readonly (Row | undefined)[],
    headerRow: number,
    dataRow: number,
    configuration: SheetConfiguration,
    vertical: boolean,
    root: Field,
  ): PlannedTable | undefined {
    const isMetadata = root === this.options.schema.metadata;
    const headers = [...(rows[headerRow] ?? [])].map(cellText);
    if (headers.every((header) => header === '') && rows.slice(dataRow).every(isBlank)) {
      this.report(table, 'ignored', null);
      this.problems.add('table.empty', 'note', {}, this.sheetPlace(table));
      return undefined;
    }
    const columnTypes = this.own.columnTypes.get(table.name);
    const plan = planSheet(headers, {
      root,
      titles: this.options.titles,
      hashComments: configuration.hashComments,
      idName: this.idName,
      ...(this.options.rootId !== undefined && !isMetadata && { rootId: this.options.rootId }),
      ...(columnTypes && { columnTypes }),
    });
    const depth = sheetDepth(plan);
    const report = this.report(table, isMetadata ? 'metadata' : depth === 0 ? 'main' : 'sub', headerRow);
    report.columns = plan.columns.length;
    report.additional = plan.headers.filter(({ outcome, mapped }) => outcome === 'read' && !mapped.field).length;
    report.headerKinds = headerKinds(plan);
    const level = plan.levels.find((each) => depthOfLevel(each) === depth);
    if (depth > 0 && level) report.path = arrayPath(level);
    return { table, rows, plan, headers, headerRow, dataRow, vertical, isMetadata, report };
  }

  private sheetPlace(table: Table): { file?: string; sheet: string } {
    return { ...(table.file !== undefined && { file: table.file }), sheet: table.name };
  }

  private readTable(planned: PlannedTable, reader: SheetReader, shape: DocumentShape, repairs: Repairs): void {
    const { table, rows, plan, headers, dataRow, vertical, isMetadata, report } = planned;
    const source = this.builder.sourceMap.addSheet({
      ...this.sheetPlace(table),
      name: table.name,
      ...(vertical && { vertical }),
      columns: plan.columns.map(({ column, header, level, keys }) => ({ column, header, level: level.index, keys })),
      levels: plan.levels.length,
    });
    this.reportHeaders(planned, source);
    const cleaner = new CellCleaner(this.problems, this.own.continuations, repairs === 'apply');
    const sheet: SheetToRead = {
      plan,
      source,
      listKeys: isMetadata ? [] : [this.listKey],
      sourceKeys: isMetadata || shape !== 'package' ? [] : [this.listKey],
    };
    // A metadata sheet has one row of values; more would be a second package.
    const last = isMetadata ? Math.min(rows.length, dataRow + 1) : rows.length;
    for (let number = dataRow; number < last; number++) {
      const row = rows[number];
      if (!row) continue;
      const clean = cleaner.clean(row, source, number, headers);
      if (reader.readRow(sheet, clean, number)) report.rows++;
      this.countUnread(planned, clean, number, source, reader.receipt, cleaner);
    }
    reader.receipt.read += cleaner.setAside;
    reader.receipt.setAside += cleaner.setAside;
  }

  /** Values in columns that have no header, or one that is a number: set aside, and said. */
  private countUnread(
    { plan, headers }: PlannedTable,
    row: readonly unknown[],
    rowNumber: number,
    source: SourceSheet,
    receipt: Receipt,
    cleaner: CellCleaner,
  ): void {
    const unread = (column: number): void => {
      const value = row[column];
      if (value === undefined) return;
      receipt.read++;
      receipt.setAside++;
      const place = cleaner.place(source, rowNumber, column, headers[column], cellText(value as never));
      if (headers[column]) this.problems.add('header.number', 'warning', { header: headers[column] }, place);
      else this.problems.add('header.missing', 'warning', { values: 1 }, place);
    };
    for (const { column, outcome } of plan.headers) if (outcome === 'missing' || outcome === 'number') unread(column);
    for (let column = headers.length; column < row.length; column++) unread(column);
  }

  private reportHeaders({ plan, headerRow, vertical }: PlannedTable, source: SourceSheet): void {
    for (const { column, header, mapped, outcome } of plan.headers) {
      const [row, across] = vertical ? [column, headerRow] : [headerRow, column];
      const { name: sheet, file } = source;
      const place = { ...(file !== undefined && { file }), sheet, row, column: across, header };
      if (outcome === 'duplicate') this.problems.add('header.duplicate', 'warning', { header }, place);
      if (mapped.number) this.problems.add('header.number', 'warning', { header }, place);
      if (mapped.candidates) this.problems.add('header.ambiguous', 'warning', { header, paths: mapped.candidates }, place);
      const field = mapped.contradicts;
      if (!field) continue;
      const params = { header, path: field.path, type: field.kind === 'value' ? field.type : field.kind };
      const isArray = mapped.path.some((step) => step.key === field.key && step.item !== undefined);
      this.problems.add(isArray ? 'header.not_an_array' : 'header.not_an_object', 'error', params, place);
    }
  }

  /** Headers that are no field of the schema: kept as additional fields, with the fields they may have meant. */
  private reportAdditional({ plan, headerRow, table }: PlannedTable): void {
    for (const { column, header, mapped, outcome } of plan.headers) {
      if (outcome !== 'read') continue;
      const place = { ...this.sheetPlace(table), row: headerRow, column, header };
      if (mapped.forgiven && mapped.field) {
        this.problems.add('header.corrected', 'note', { header, path: mapped.field.path }, place);
      } else if (!mapped.field && !mapped.candidates && !mapped.contradicts) {
        const suggestions = nearestFields(header, this.options.schema.item);
        this.problems.add('header.additional', 'warning', { header, suggestions }, place);
      }
    }
  }
}

function order({ isMetadata, plan }: PlannedTable): number {
  return isMetadata ? -1 : sheetDepth(plan);
}

function isBlank(row: Row | undefined): boolean {
  return !row || row.every((cell) => cell === undefined || cell === '');
}

/** Values of a document; an empty one has none, and an empty list of items is no value either. */
function countDocument(document: JsonValue): number {
  if (Array.isArray(document)) return document.length === 0 ? 0 : countValues(document);
  const values = Object.values(document as JsonObject);
  return values.length === 0 ? 0 : countValues(document);
}

function depthOfLevel(level: SheetPlan['root']): number {
  return level.parent ? depthOfLevel(level.parent) + 1 : 0;
}

function arrayPath(level: SheetPlan['root']): string {
  return [...(level.parent ? [arrayPath(level.parent)] : []), ...level.keys].filter((part) => part !== '').join('/');
}
