import { isHeaderLabel } from '../layout/template-labels.ts';
import type { Decisions, SheetDecision } from '../model/decisions.ts';
import { isAbout } from '../model/sheet-name.ts';
import type { Repairs } from '../model/options.ts';
import type { ProblemParams } from '../model/problem.ts';
import type { ProblemList } from '../model/problem-list.ts';
import type { Row, Table } from '../model/workbook.ts';
import type { Field, Schema } from '../schema/schema.ts';
import { ColumnChoices, namedHeaders, withColumnsBeyond } from './chosen-columns.ts';
import {
  headerText,
  parseConfiguration,
  plainConfiguration,
  readConfiguration,
  type SheetConfiguration,
} from './configuration.ts';
import {
  findHeaderRow,
  findMoreHeaderRows,
  type HeaderRowChoice,
  isBlank,
  partsOf,
  type TablePart,
} from './header-row.ts';
import { transpose } from './metadata.ts';
import { Examples, withoutGuide } from './template-rows.ts';
import type { OwnTables } from './own-tables.ts';
import { depthOf, headerKinds, sheetDepth } from './plan-summary.ts';
import { SheetColumns } from './sheet-columns.ts';
import type { Level } from './levels.ts';
import { planSheet, type SheetPlan } from './sheet-plan.ts';
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
  /** Behind the last row of data. */
  endRow: number;
  /** Rows among the data that say the headers once more. */
  repeats: ReadonlySet<number>;
  vertical: boolean;
  isMetadata: boolean;
  /** A sheet of a template of ours: what explains its columns stands below the headers, and is not among the rows. */
  isTemplate: boolean;
  report: SheetReport;
  /** What a person decided about its columns, by position. */
  choices: ColumnChoices;
  /** What they decided about the sheet. */
  decision?: SheetDecision;
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
  decisions: Decisions;
}

/** Decides for each sheet what it is, which of its rows are headers and data, and what its columns mean. */
export class TablePlanner {
  /** Several of a sheet with several tables. */
  readonly reports = new Map<Table, SheetReport[]>();
  /** What each sheet was taken for, also one that was left out since nothing in it is known. */
  readonly planned = new Map<SheetReport, PlannedTable>();
  /** Key of the list, and name of the id, after the configuration of the workbook. */
  listKey: string;
  idName: string;
  readonly examples: Examples;
  private readonly options: TablePlannerOptions;
  private readonly own: OwnTables;
  private readonly problems: ProblemList;
  private defaults: SheetConfiguration;

  constructor(options: TablePlannerOptions, own: OwnTables, problems: ProblemList) {
    this.options = options;
    this.own = own;
    this.problems = problems;
    this.examples = new Examples(problems);
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
    const known = this.reports.get(table);
    if (known) known.push(report);
    else this.reports.set(table, [report]);
    return report;
  }

  /** The metadata sheet; its configuration line is that of all sheets without one. */
  planMetadata(table: Table, vertical: boolean): PlannedTable | undefined {
    const own = readConfiguration(table.rows[0], this.options.repairs === 'apply');
    if (own) {
      this.defaults = own;
      this.listKey = own.rootListPath ?? this.listKey;
      this.idName = own.idName ?? this.idName;
    }
    const rows = own ? table.rows.map((row, index) => (index === 0 ? undefined : row)) : table.rows;
    const laid = vertical ? transpose(rows) : rows;
    const headerRow = vertical ? 0 : own ? 1 : 0;
    const configuration = { ...plainConfiguration, hashComments: this.defaults.hashComments };
    const lying = { table, rows: laid, vertical, configuration, root: this.options.schema.metadata };
    const planned = this.plan(lying, partsOf(laid, headerRow, [])[0], headerRow + 1);
    if (planned && this.options.repairs === 'apply') reportAdditional(planned, lying.root, this.problems);
    return planned;
  }

  /** Nearly always one; several where several tables stand on the sheet, none where it is left out. */
  planTable(table: Table): PlannedTable[] {
    const { repairs, schema, titles, vertical = false } = this.options;
    const laid = vertical ? transpose(table.rows, Infinity) : table.rows;
    const own = readConfiguration(laid[0], repairs === 'apply');
    const configuration = own ?? this.defaults;
    if (this.decisionOn(table)?.leftOut) return this.ignore(table, 'person');
    if (configuration.ignore || (configuration.hashComments && table.name.startsWith('#'))) {
      return this.ignore(table, configuration.ignore ? 'configuration' : 'name');
    }
    const choice = this.chooseHeaderRow(table, laid, own !== undefined, configuration);
    const isTemplate = !vertical && isHeaderLabel(laid[choice.row]?.[0]);
    const rows = isTemplate ? withoutGuide(table, laid, choice.row, this.examples) : laid;
    const hashComments = isTemplate || configuration.hashComments;
    const sheet = {
      table,
      rows,
      vertical,
      isTemplate,
      configuration: { ...configuration, hashComments },
      root: schema.item,
    };
    const dataRow = choice.row + (isTemplate ? 1 : configuration.headerRows);
    const isSearched = repairs === 'apply' && !vertical;
    const more = isSearched ? findMoreHeaderRows(rows, dataRow, schema.item, titles, choice.by !== 'person') : [];
    const [first, ...parts] = partsOf(rows, choice.row, more);
    const planned = this.plan(sheet, first, dataRow);
    if (!planned || (choice.by !== 'person' && this.leaveOut(planned))) return [];
    planned.report.headerChoice = choice;
    if (choice.by === 'found') {
      const { row, known, cells } = choice;
      this.problems.add('sheet.header_row', 'note', { row, known, cells }, { ...sheetPlace(table), row });
    }
    const others = parts.map((part) => this.plan(sheet, part, part.headerRow + 1));
    for (const row of more) this.problems.add('sheet.second_headers', 'warning', {}, { ...sheetPlace(table), row });
    const all = [planned, ...others].filter((each) => each !== undefined);
    if (repairs === 'apply') for (const each of all) reportAdditional(each, schema.item, this.problems);
    return all;
  }

  /** A person's word counts before the file's own, and that before what the rows look like. */
  private chooseHeaderRow(
    table: Table,
    rows: PlannedTable['rows'],
    isConfigured: boolean,
    { skipRows, headerRows }: SheetConfiguration,
  ): HeaderRowChoice {
    const { repairs, schema, titles, vertical } = this.options;
    const decided = this.decisionOn(table)?.headerRow;
    if (decided !== undefined) return { row: decided, by: 'person', known: 0, cells: 0 };
    if (isConfigured || skipRows > 0 || headerRows > 1 || vertical || repairs === 'offer')
      return { row: (isConfigured ? 1 : 0) + skipRows, by: 'configuration', known: 0, cells: 0 };
    return findHeaderRow(rows, schema.item, titles, namedHeaders(this.options.decisions.columns, table));
  }

  private decisionOn(table: Table): SheetDecision | undefined {
    return this.options.decisions.sheets.find((each) => isAbout(each, table));
  }

  private ignore(table: Table, reason: ProblemParams['table.ignored']['reason']): [] {
    this.report(table, 'ignored', null);
    this.problems.add('table.ignored', 'note', { reason }, sheetPlace(table));
    return [];
  }

  /** Leaves a sheet out of which no header is known; says of a hidden one whether it was left out. */
  private leaveOut({ table, plan, report }: PlannedTable): boolean {
    const { repairs, schema } = this.options;
    const someFields = schema.item.children.size > 0;
    const isUnknown = repairs === 'apply' && someFields && !plan.headers.some(({ mapped }) => mapped.field);
    const place = sheetPlace(table);
    const isHidden = table.facts?.hidden !== undefined;
    if (isHidden && !isUnknown) this.problems.add('sheet.hidden_included', 'warning', {}, place);
    if (!isUnknown) return false;
    report.role = 'ignored';
    report.headerRow = null;
    if (isHidden) this.problems.add('sheet.hidden_left_out', 'note', {}, place);
    else this.problems.add('table.no_known_header', 'warning', {}, place);
    return true;
  }

  private plan(
    { table, rows, vertical, isTemplate = false, configuration, root }: SheetToPlan,
    { headerRow, endRow, repeats }: TablePart,
    dataRow: number,
  ): PlannedTable | undefined {
    const { repairs, rootId, schema, titles } = this.options;
    const isMetadata = root === schema.metadata;
    const ownHeaders = [...(rows[headerRow] ?? [])].map(headerText);
    const { columns: decided } = this.options.decisions;
    const headers = withColumnsBeyond(ownHeaders, decided, table, rows.slice(dataRow, endRow));
    const choices = new ColumnChoices(decided, table, headers);
    const decision = this.decisionOn(table);
    if (headers.every((header) => header === '') && rows.slice(dataRow, endRow).every(isBlank)) {
      this.report(table, 'ignored', null);
      this.problems.add('table.empty', 'note', {}, sheetPlace(table));
      return undefined;
    }
    const columnTypes = this.own.columnTypes.get(table.name);
    const columns = new SheetColumns(rows, dataRow, endRow);
    const plan = planSheet(headers, {
      root,
      titles,
      hashComments: configuration.hashComments,
      idName: this.idName,
      ...(rootId !== undefined && !isMetadata && { rootId }),
      ...(columnTypes && { columnTypes }),
      ...(repairs === 'apply' && { repair: columns }),
      chosen: choices.fields(),
    });
    const depth = sheetDepth(plan);
    const report = this.report(table, isMetadata ? 'metadata' : depth === 0 ? 'main' : 'sub', headerRow);
    report.columns = plan.columns.length;
    report.additional = plan.headers.filter(({ outcome, mapped }) => outcome === 'read' && !mapped.field).length;
    report.headerKinds = headerKinds(plan);
    const level = plan.levels.find((each) => depthOf(each) === depth);
    if (depth > 0 && level) report.path = arrayPath(level);
    const planned: PlannedTable = {
      ...{
        table,
        rows,
        plan,
        headers,
        headerRow,
        dataRow,
        endRow,
        repeats,
        vertical,
        isMetadata,
        isTemplate,
        report,
        choices,
      },
      ...(decision && { decision }),
    };
    this.planned.set(report, planned);
    return planned;
  }
}

/** A sheet and how it lies, before its headers are looked at. */
interface SheetToPlan extends Pick<PlannedTable, 'table' | 'rows' | 'vertical'> {
  configuration: SheetConfiguration;
  isTemplate?: boolean;
  /** The project, or the package for a metadata sheet. */
  root: Field;
}

function arrayPath(level: Level): string {
  return [...(level.parent ? [arrayPath(level.parent)] : []), ...level.keys].filter((part) => part !== '').join('/');
}
