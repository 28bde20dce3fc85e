import { anyItem } from '../model/field-path.ts';
import type { JsonValue } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import { ProblemList } from '../model/problem-list.ts';
import type { Receipt } from '../model/receipt.ts';
import { TableRows, type Tables, type WorkbookTarget } from '../model/workbook-target.ts';
import { documentItem, type SourceMap } from '../source/source-map.ts';
import { Analysis } from './analyse.ts';
import { CellWriter } from './cell-writer.ts';
import { type Drafts, draftSheets } from './draft-sheets.ts';
import type { FirstPass } from './first-pass.ts';
import { findGeometries, type Geometries } from './geometries.ts';
import { metadataTable, type MetadataTable } from './metadata-table.ts';
import type { FlattenOptions } from './options.ts';
import { ownTables, typeColumns } from './own-tables.ts';
import type { OpenSheet } from './prepared-array.ts';
import { keysIn, planRollUps } from './roll-up.ts';
import { RowPlaces } from './row-places.ts';
import { RowWriter, type RowWriterOptions } from './row-writer.ts';
import { select, type Selection } from './select.ts';
import type { ArrayShape } from './shape.ts';
import type { SheetDraft } from './sheet-draft.ts';
import type { Parts } from './take-apart.ts';

export interface FlattenReport {
  /** Items of the list that were written. */
  items: number;
  receipt: Receipt;
  problems: Problem[];
}

/** A document without the items of its list. */
export type Rest = Omit<Parts, 'items'>;

/** The items of a list, all or some, and what of them is to be written. */
interface Chosen {
  of: readonly JsonValue[];
  selection: Selection;
}

/**
 * Writes a document in two passes over its list, whose items may come in pieces, the same in both: `see` for each piece (or once `haveSeen`),
 * then `open`, then `write` for each piece, then `finish`. A list that is empty is one piece without items.
 */
export class Flattening {
  private readonly rest: Rest;
  private readonly options: FlattenOptions;
  private readonly exact: boolean;
  private readonly problems: ProblemList;
  /** Those of the piece that was chosen last. */
  private readonly geometries: Map<JsonValue, string> | undefined;
  private analysis: Analysis;
  private readonly rolledUpKeys = new Map<string, Set<string>>();
  private chosen: Chosen | undefined;
  private itemsSeen = 0;
  private itemsLeftOut = 0;
  private valuesLeftOut = 0;
  private fieldsMissing: string[] | undefined;
  private itemsPassed = 0;
  private opened: Opened | undefined;

  /**
   * @param problems what was found already; it goes on there
   * @param repeated ids that several items have, as far as is known
   */
  constructor(rest: Rest, options: FlattenOptions, problems = new ProblemList(), repeated?: ReadonlySet<string>) {
    this.rest = rest;
    this.options = options;
    this.exact = options.extras === 'write';
    this.problems = problems;
    this.geometries = options.convertWkt ? new Map() : undefined;
    this.analysis = newAnalysis(options, this.geometries, repeated);
  }

  /** First pass: which columns and sheets there are. */
  see(items: readonly JsonValue[]): void {
    const { exact, options } = this;
    const selection = this.choose(items, this.problems);
    this.itemsSeen += items.length;
    this.itemsLeftOut += selection.itemsLeftOut;
    this.valuesLeftOut += selection.valuesLeftOut;
    this.fieldsMissing =
      this.fieldsMissing?.filter((path) => selection.fieldsMissing.includes(path)) ?? selection.fieldsMissing;
    this.analysis.addItems(selection.items);
    if (exact || !Array.isArray(options.rollUp)) return;
    for (const path of options.rollUp as readonly string[]) {
      const known = this.rolledUpKeys.get(path) ?? new Set();
      for (const key of keysIn(selection.items, path)) known.add(key);
      this.rolledUpKeys.set(path, known);
    }
  }

  /** In place of `see`, where that was done before there were options; false where these need a pass of their own. */
  haveSeen(first: FirstPass): boolean {
    const analysis = first.analysisFor(this.options);
    if (!analysis) return false;
    this.analysis = analysis;
    this.itemsSeen = first.items;
    return true;
  }

  /**
   * Ids that turned out to be repeated when rows that they should have led to had been looked at. With these the first pass has to be
   * made once more, by another `Flattening`; nothing where it need not.
   */
  get repeatedLate(): ReadonlySet<string> | undefined {
    const { isLate, repeated } = this.analysis.ids;
    return isLate ? repeated : undefined;
  }

  /** Between the passes: opens the sheets. */
  open(target: WorkbookTarget | Tables, sourceMap?: SourceMap): void {
    const { analysis, exact, geometries, options, problems } = this;
    const { controls, decimalComma, protectFormulas, typedCells } = options;
    if (exact) analysis.decide();
    if (exact && !typedCells) typeColumns(analysis.list.item);
    planRollUps(analysis.list, (array) => this.rolledUpKeys.get(array), options, problems);
    const drafts = draftSheets(analysis.list, options, exact, this.chosen?.selection.isOnlyLink);
    const writer = new CellWriter({ typedCells, geometries, controls, protectFormulas, decimalComma });
    const places = sourceMap && new RowPlaces(sourceMap);
    const sheets = openSheets(target, drafts, places);
    const rows = new RowWriter(
      rowOptions(options, geometries, analysis.ids.repeated),
      sheets,
      writer,
      problems,
      places,
    );
    this.opened = { target, drafts, writer, rows, sourceMap };
  }

  /** Second pass: fills the rows. */
  write(items: readonly JsonValue[]): void {
    for (const _ of this.writeInTurns(items, Infinity)) continue;
  }

  /** The same, so many items each time that it is asked to go on. */
  *writeInTurns(items: readonly JsonValue[], count: number): Generator<void> {
    const { rows } = this.opened!;
    const { listKeys, shape } = this.rest;
    const before = this.itemsPassed;
    this.itemsPassed += items.length;
    // What is to be said of the items was said when they were seen.
    const { items: selected, positions = [...items.keys()] } = this.choose(items, new ProblemList());
    const inList = shape === 'item' ? [-1] : positions.map((position) => before + position);
    for (let from = 0; from < selected.length; from += count) {
      const [some, at] = [selected.slice(from, from + count), inList.slice(from, from + count)];
      rows.writeItems(some, this.analysis.list, undefined, listKeys, at, (index) =>
        this.options.onProgress?.(from + index, selected.length),
      );
      yield;
    }
  }

  /** @param values that the document has */
  finish(values: number): FlattenReport {
    const { exact, geometries, itemsLeftOut, itemsSeen, options, problems, rest, valuesLeftOut } = this;
    const { drafts, rows, sourceMap, target, writer } = this.opened!;
    const { receipt } = rows;
    receipt.read = values;
    receipt.setAside += valuesLeftOut;
    const missing = this.fieldsMissing ?? [];
    if (missing.length > 0) problems.add('write.fields_missing', 'warning', { paths: missing });
    if (valuesLeftOut > 0) problems.add('write.left_out', 'note', { items: itemsLeftOut, values: valuesLeftOut });
    if (exact) {
      const metadata = writeMetadata(rest, options, writer, geometries !== undefined, sourceMap);
      receipt.written += metadata.values;
      target.addTable({ name: metadata.name, rows: metadata.rows });
      for (const table of ownTables(drafts.byArray, rows.continued, options.typedCells)) target.addTable(table);
      checkReceipt(receipt, rest, itemsSeen, problems);
    }
    return { items: itemsSeen - itemsLeftOut, receipt, problems: problems.toArray() };
  }

  /** What is to be written of a piece; found once where the same piece comes in both passes. */
  private choose(items: readonly JsonValue[], problems: ProblemList): Selection {
    if (this.chosen?.of === items) return this.chosen.selection;
    const { exact, geometries, options } = this;
    const selection = select(items, options);
    if (geometries) findGeometries(selection.items, options.schema.item, exact, problems, geometries);
    this.chosen = { of: items, selection };
    return selection;
  }
}

/** What is there between `open` and `finish`. */
interface Opened {
  target: WorkbookTarget | Tables;
  drafts: Drafts;
  writer: CellWriter;
  rows: RowWriter;
  sourceMap: SourceMap | undefined;
}

function newAnalysis(
  options: FlattenOptions,
  geometries: Geometries | undefined,
  repeatedInList: ReadonlySet<string> | undefined,
): Analysis {
  const { schema, headers, idName = 'id' } = options;
  const exact = options.extras === 'write';
  const analysis = new Analysis(schema.item, {
    exact,
    ...(geometries && { geometries }),
    ...(repeatedInList && { repeatedInList }),
    idName,
    headerIndex: headers === 'paths' ? 0 : anyItem,
    ...(!exact && headers !== 'paths' && { titledIn: headers }),
  });
  if (options.columns === 'all') analysis.addSchema();
  return analysis;
}

function rowOptions(
  options: FlattenOptions,
  geometries: Geometries | undefined,
  repeatedInList: ReadonlySet<string>,
): RowWriterOptions {
  const { cellLimit = Infinity, extras, idName = 'id', protectFormulas = false, rootId, typedCells } = options;
  return {
    exact: extras === 'write',
    idName,
    typedCells,
    cellLimit,
    protectFormulas,
    ...(rootId !== undefined && { rootId }),
    ...(geometries && { geometries }),
    repeatedInList,
  };
}

/** Opens the sheets in the order of the workbook; arrays may share one. */
function openSheets(
  target: WorkbookTarget | Tables,
  { byArray, inOrder }: Drafts,
  places: RowPlaces | undefined,
): Map<ArrayShape, OpenSheet> {
  const opened = new Map<SheetDraft, OpenSheet>();
  for (const draft of inOrder) {
    const rows = target.openSheet(draft.name, draft.headers);
    opened.set(draft, { draft, rows, counter: { begun: 0 } });
    if (places && rows instanceof TableRows) {
      const [table] = rows.tables;
      places.openSheet(draft, (column, row) => table!.rows[row]?.[column] !== undefined);
    }
  }
  return new Map([...byArray].map(([array, draft]) => [array, opened.get(draft)!]));
}

function writeMetadata(
  rest: Rest,
  { schema, headers, protectFormulas, decimalComma }: FlattenOptions,
  writer: CellWriter,
  hasGeometries: boolean,
  sourceMap: SourceMap | undefined,
): MetadataTable {
  const { metadata, shape, withoutList } = rest;
  const file = {
    ...{ headers, shape, withoutList },
    withWkt: hasGeometries,
    withProtection: protectFormulas === true,
    withComma: decimalComma === true,
  };
  const table = metadataTable(metadata, schema.metadata, file, writer);
  const source = sourceMap?.addSheet({
    name: table.name,
    columns: table.columns,
    levels: 1,
    vertical: true,
    isFilled: () => true,
  });
  source?.rows.push(1);
  source?.items.push(documentItem);
  return table;
}

/** What was written must be what there was: counted one by one on one side, in the document on the other. */
function checkReceipt(receipt: Receipt, { shape }: Rest, items: number, problems: ProblemList): void {
  // An empty list is no value in any cell; the main sheet without rows says it.
  const expected = receipt.read - (items === 0 && shape !== 'item' && receipt.written < receipt.read ? 1 : 0);
  receipt.written += receipt.read - expected;
  if (receipt.read !== receipt.written + receipt.setAside) {
    problems.add('receipt.mismatch', 'error', { expected: receipt.read, found: receipt.written + receipt.setAside });
  }
}
