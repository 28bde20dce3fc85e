import { anyItem } from '../model/field-path.ts';
import type { JsonValue } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import { ProblemList } from '../model/problem-list.ts';
import type { Receipt } from '../model/receipt.ts';
import { countValues } from '../model/values.ts';
import type { Workbook } from '../model/workbook.ts';
import { TableRows, Tables, type WorkbookTarget } from '../model/workbook-target.ts';
import { documentItem, SourceMap } from '../source/source-map.ts';
import { Analysis } from './analyse.ts';
import { CellWriter } from './cell-writer.ts';
import { findGeometries, type Geometries } from './geometries.ts';
import { metadataTable, type MetadataTable } from './metadata-table.ts';
import type { FlattenOptions } from './options.ts';
import { ownTables, typeColumns } from './own-tables.ts';
import type { OpenSheet } from './prepared-array.ts';
import { planRollUps } from './roll-up.ts';
import { RowPlaces } from './row-places.ts';
import { RowWriter, type RowWriterOptions } from './row-writer.ts';
import { select, type Selection } from './select.ts';
import type { ArrayShape } from './shape.ts';
import { childArrays, SheetDraft } from './sheet-draft.ts';
import { flattenToolName, languageName, SheetNames } from './sheet-names.ts';
import { type Parts, takeApart } from './take-apart.ts';

export type { FlattenOptions } from './options.ts';

export interface FlattenReport {
  /** Items of the list that were written. */
  items: number;
  receipt: Receipt;
  problems: Problem[];
}

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
  const { schema, typedCells } = options;
  const exact = options.extras === 'write';
  const problems = new ProblemList();
  const parts = takeApart(document, options, problems);
  const selection = select(parts.items, options);
  const geometries = options.convertWkt ? findGeometries(selection.items, schema.item, exact, problems) : undefined;
  const analysis = analyse(selection.items, options, geometries);
  planRollUps(analysis.list, selection.items, options, problems);
  const drafts = draftSheets(analysis.list, options, exact, selection.isOnlyLink);
  const { controls, protectFormulas, decimalComma } = options;
  const writer = new CellWriter({ typedCells, geometries, controls, protectFormulas, decimalComma });
  const places = sourceMap && new RowPlaces(sourceMap);
  const sheets = openSheets(target, drafts, places);
  const rows = new RowWriter(rowOptions(options, geometries), sheets, writer, problems, places);
  const { items, positions } = selection;
  rows.writeItems(
    items,
    analysis.list,
    undefined,
    parts.listKeys,
    parts.shape === 'item' ? [-1] : positions,
    (index) => {
      options.onProgress?.(index, items.length);
    },
  );

  const { receipt } = rows;
  receipt.read = options.values ?? countValues(document);
  const { itemsLeftOut, valuesLeftOut, fieldsMissing } = selection;
  receipt.setAside += valuesLeftOut;
  if (fieldsMissing.length > 0) problems.add('write.fields_missing', 'warning', { paths: fieldsMissing });
  if (valuesLeftOut > 0) problems.add('write.left_out', 'note', { items: itemsLeftOut, values: valuesLeftOut });
  if (exact) {
    const metadata = writeMetadata(parts, options, writer, geometries !== undefined, sourceMap);
    receipt.written += metadata.values;
    target.addTable({ name: metadata.name, rows: metadata.rows });
    for (const table of ownTables(drafts.byArray, rows.continued, typedCells)) target.addTable(table);
    checkReceipt(receipt, parts, problems);
  }
  return { items: items.length, receipt, problems: problems.toArray() };
}

/** First pass: which columns and sheets there are. */
function analyse(items: readonly JsonValue[], options: FlattenOptions, geometries: Geometries | undefined): Analysis {
  const { schema, headers, typedCells, idName = 'id' } = options;
  const exact = options.extras === 'write';
  const analysis = new Analysis(schema.item, {
    exact,
    ...(geometries && { geometries }),
    idName,
    headerIndex: headers === 'paths' ? 0 : anyItem,
    ...(!exact && headers !== 'paths' && { titledIn: headers }),
  });
  if (options.columns === 'all') analysis.addSchema();
  analysis.addItems(items);
  if (exact) analysis.decide();
  if (exact && !typedCells) typeColumns(analysis.list.item);
  return analysis;
}

function rowOptions(options: FlattenOptions, geometries: Geometries | undefined): RowWriterOptions {
  const { cellLimit = Infinity, extras, idName = 'id', protectFormulas = false, rootId, typedCells } = options;
  return {
    exact: extras === 'write',
    idName,
    typedCells,
    cellLimit,
    protectFormulas,
    ...(rootId !== undefined && { rootId }),
    ...(geometries && { geometries }),
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
  parts: Parts,
  { schema, headers, protectFormulas, decimalComma }: FlattenOptions,
  writer: CellWriter,
  hasGeometries: boolean,
  sourceMap: SourceMap | undefined,
): MetadataTable {
  const { metadata, shape, withoutList } = parts;
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

interface Drafts {
  byArray: Map<ArrayShape, SheetDraft>;
  inOrder: SheetDraft[];
}

/** A sheet for the list and for each array that needs one. In Flatten Tool's naming, arrays of one name share a sheet. */
function draftSheets(
  list: ArrayShape,
  options: FlattenOptions,
  exact: boolean,
  isOnlyLink: Selection['isOnlyLink'],
): Drafts {
  const { schema, headers, rootId, idName = 'id', truncationLength = 3, sheetPrefix = '' } = options;
  // Flatten Tool cuts names only where the format makes it.
  const limit = options.maxSheetName ?? (options.sheetNames === 'language' || options.typedCells ? 31 : Infinity);
  const names = new SheetNames(limit);
  const draftOptions = {
    root: schema.item,
    headers,
    exact,
    idName,
    ...(rootId !== undefined && { rootId }),
    ...(isOnlyLink && { isOnlyLink }),
    ...(options.protectFormulas && { protectFormulas: true }),
  };
  const mainName = options.mainSheetName ?? schema.listTitles[headers]?.[0] ?? schema.listKey;
  const main = new SheetDraft(names.unique(sheetPrefix + mainName), draftOptions);
  const byArray = new Map([[list, main]]);
  const byName = new Map<string, SheetDraft>();
  const visit = (array: ArrayShape): void => {
    for (const child of childArrays(array.item)) {
      if (child.addressed || !child.inline) {
        const wanted =
          sheetPrefix +
          (options.sheetNames === 'language'
            ? languageName(child, schema, headers, Math.max(limit - sheetPrefix.length, 4))
            : flattenToolName(child, schema.item, headers, truncationLength));
        const shared = exact ? undefined : byName.get(wanted);
        const draft = shared ?? new SheetDraft(names.unique(wanted), draftOptions);
        byName.set(wanted, draft);
        byArray.set(child, draft);
      }
      visit(child);
    }
  };
  visit(list);
  for (const [array, draft] of byArray) draft.addArray(array);
  const subSheets = [...new Set(byArray.values())].filter((draft) => draft !== main);
  if (options.sheetNames === 'flatten-tool') subSheets.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { byArray, inOrder: [main, ...subSheets] };
}

/** What was written must be what there was: counted one by one on one side, in the document on the other. */
function checkReceipt(receipt: Receipt, { items, shape }: Parts, problems: ProblemList): void {
  // An empty list is no value in any cell; the main sheet without rows says it.
  const expected = receipt.read - (items.length === 0 && shape !== 'item' && receipt.written < receipt.read ? 1 : 0);
  receipt.written += receipt.read - expected;
  if (receipt.read !== receipt.written + receipt.setAside) {
    problems.add('receipt.mismatch', 'error', { expected: receipt.read, found: receipt.written + receipt.setAside });
  }
}
