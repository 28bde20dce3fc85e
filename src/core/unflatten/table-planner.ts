import type { Repairs } from '../model/options.ts';
import type { ProblemList } from '../model/problem-list.ts';
import type { Row, Table } from '../model/workbook.ts';
import type { Field, Schema } from '../schema/schema.ts';
import {
  headerText,
  parseConfiguration,
  plainConfiguration,
  readConfiguration,
  type SheetConfiguration,
} from './configuration.ts';
import { transpose } from './metadata.ts';
import type { OwnTables } from './own-tables.ts';
import { depthOf, headerKinds, sheetDepth } from './plan-summary.ts';
import { type Level, planSheet, type SheetPlan } from './sheet-plan.ts';
import { reportAdditional, sheetPlace, type SheetReport } from './sheet-report.ts';

/** A sheet with its headers understood, before its rows are read. */
export interface PlannedTable {
  table: Table;
  /** The rows as they are read: across, also where the sheet lies on its side. */
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

export interface TablePlannerOptions {
  schema: Schema;
  titles: boolean;
  repairs: Repairs;
  listKey: string;
  idName: string;
  rootId?: string;
  /** Headers stand in the first column of every sheet. */
  vertical?: boolean;
  defaultConfiguration?: string;
}

/** Decides for each sheet what it is, which of its rows are headers and data, and what its columns mean. */
export class TablePlanner {
  readonly reports = new Map<Table, SheetReport>();
  /** Key of the list, and name of the id, after the configuration of the workbook. */
  listKey: string;
  idName: string;
  private readonly options: TablePlannerOptions;
  private readonly own: OwnTables;
  private readonly problems: ProblemList;
  private defaults: SheetConfiguration;

  constructor(options: TablePlannerOptions, own: OwnTables, problems: ProblemList) {
    this.options = options;
    this.own = own;
    this.problems = problems;
    this.defaults = options.defaultConfiguration
      ? parseConfiguration(options.defaultConfiguration)
      : plainConfiguration;
    this.listKey = this.defaults.rootListPath ?? options.listKey;
    this.idName = this.defaults.idName ?? options.idName;
    for (const table of own.tables) this.report(table, 'own', null);
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
  planMetadata(table: Table, vertical: boolean): PlannedTable | undefined {
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

  planTable(table: Table): PlannedTable | undefined {
    const { repairs, vertical = false } = this.options;
    const rows = vertical ? transpose(table.rows, Infinity) : table.rows;
    const own = readConfiguration(rows[0]);
    const configuration = own ?? this.defaults;
    if (configuration.ignore || (configuration.hashComments && table.name.startsWith('#'))) {
      this.report(table, 'ignored', null);
      this.problems.add(
        'table.ignored',
        'note',
        { reason: configuration.ignore ? 'configuration' : 'name' },
        sheetPlace(table),
      );
      return undefined;
    }
    let headerRow = (own ? 1 : 0) + configuration.skipRows;
    if (repairs === 'apply') {
      while (headerRow < rows.length && isBlank(rows[headerRow])) headerRow++;
    }
    const dataRow = headerRow + configuration.headerRows;
    const planned = this.plan(table, rows, headerRow, dataRow, configuration, vertical, this.options.schema.item);
    if (!planned) return undefined;
    const { plan, report } = planned;
    const someFields = this.options.schema.item.children.size > 0;
    if (repairs === 'apply' && someFields && !plan.headers.some(({ mapped }) => mapped.field)) {
      report.role = 'ignored';
      report.headerRow = null;
      this.problems.add('table.no_known_header', 'warning', {}, sheetPlace(table));
      return undefined;
    }
    if (repairs === 'apply') {
      reportAdditional(plan, table, headerRow, vertical, this.options.schema.item, this.problems);
    }
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
    const headers = [...(rows[headerRow] ?? [])].map(headerText);
    if (headers.every((header) => header === '') && rows.slice(dataRow).every(isBlank)) {
      this.report(table, 'ignored', null);
      this.problems.add('table.empty', 'note', {}, sheetPlace(table));
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
    const level = plan.levels.find((each) => depthOf(each) === depth);
    if (depth > 0 && level) report.path = arrayPath(level);
    return { table, rows, plan, headers, headerRow, dataRow, vertical, isMetadata, report };
  }
}

export function isBlank(row: Row | undefined): boolean {
  return !row || row.every((cell) => cell === undefined || cell === '');
}

function arrayPath(level: Level): string {
  return [...(level.parent ? [arrayPath(level.parent)] : []), ...level.keys].filter((part) => part !== '').join('/');
}
