import { columnsSheet, continuationSheet, ignoreLine } from '../layout/own-sheets.ts';
import { anyItem } from '../model/field-path.ts';
import { getOwn, isObject, type JsonObject, type JsonValue } from '../model/json.ts';
import type { DocumentShape } from '../model/options.ts';
import type { Problem } from '../model/problem.ts';
import { ProblemList } from '../model/problem-list.ts';
import type { Receipt } from '../model/receipt.ts';
import { countValues } from '../model/values.ts';
import type { Cell, Table, Workbook } from '../model/workbook.ts';
import { documentItem, SourceMap } from '../source/source-map.ts';
import { Analysis } from './analyse.ts';
import { CellWriter } from './cell-writer.ts';
import { findGeometries } from './geometries.ts';
import { metadataTable } from './metadata-table.ts';
import type { FlattenOptions } from './options.ts';
import type { OpenSheet } from './prepared-array.ts';
import { planRollUps } from './roll-up.ts';
import { RowWriter } from './row-writer.ts';
import { select, type Selection } from './select.ts';
import type { ArrayShape, MemberShape, ObjectShape } from './shape.ts';
import { childArrays, SheetDraft } from './sheet-draft.ts';
import { flattenToolName, languageName, SheetNames } from './sheet-names.ts';

export type { FlattenOptions } from './options.ts';

export interface Flattened {
  workbook: Workbook;
  sourceMap: SourceMap;
  receipt: Receipt;
  problems: Problem[];
}

/** What of a document goes where: its list, the rest, and what kind of document it is. */
interface Parts {
  items: readonly JsonValue[];
  metadata: JsonObject;
  shape: DocumentShape;
  /** Keys from the document to the list. */
  listKeys: string[];
  withoutList: boolean;
}

/**
 * Writes a document as sheets: a row per project, a sub-sheet per array of objects (`docs/rules.md`, "Writing").
 * With `extras: write` the workbook says all that the document does, and reads back to the same document.
 */
export function flatten(document: JsonValue, options: FlattenOptions): Flattened {
  const { schema, headers, typedCells, idName = 'id', rootId } = options;
  const exact = options.extras === 'write';
  const problems = new ProblemList();
  const parts = takeApart(document, options, problems);
  const selection = select(parts.items, options);

  const geometries = options.convertWkt ? findGeometries(selection.items, schema.item, exact, problems) : undefined;

  const analysis = new Analysis(schema.item, {
    exact,
    ...(geometries && { geometries }),
    idName,
    headerIndex: headers === 'paths' ? 0 : anyItem,
    ...(!exact && headers !== 'paths' && { titledIn: headers }),
  });
  if (options.columns === 'all') analysis.addSchema();
  analysis.addItems(selection.items);
  if (exact) analysis.decide();
  if (exact && !typedCells) typeColumns(analysis.list.item);
  planRollUps(analysis.list, selection.items, options, problems);

  const drafts = draftSheets(analysis.list, options, exact, selection.isOnlyLink);
  const sourceMap = new SourceMap();
  const sheets = new Map<ArrayShape, OpenSheet>();
  const writer = new CellWriter(typedCells, geometries, options.controls);
  const metadata = exact
    ? metadataTable(
        parts.metadata,
        schema.metadata,
        headers,
        parts.shape,
        parts.withoutList,
        writer,
        geometries !== undefined,
      )
    : undefined;
  const sources = new Map<SheetDraft, OpenSheet['source']>();
  for (const [array, draft] of drafts.byArray) {
    let source = sources.get(draft);
    if (!source) {
      source = sourceMap.addSheet({
        name: draft.name,
        columns: draft.columns,
        levels: draft.levels.size,
        isFilled: (column, row) => draft.rows[row - 1]?.[column] !== undefined,
      });
      sources.set(draft, source);
    }
    sheets.set(array, { draft, source });
  }
  const rows = new RowWriter(
    {
      exact,
      idName,
      typedCells,
      cellLimit: options.cellLimit ?? Infinity,
      ...(rootId !== undefined && { rootId }),
      ...(geometries && { geometries }),
    },
    sheets,
    writer,
    sourceMap,
    problems,
  );
  const { items, positions } = selection;
  const { shape, listKeys } = parts;
  rows.writeItems(
    items,
    analysis.list,
    undefined,
    documentItem,
    listKeys,
    shape === 'item' ? [-1] : positions,
    (index) => {
      options.onProgress?.(index, items.length);
    },
  );

  const tables: Table[] = drafts.inOrder.map((draft) => ({ name: draft.name, rows: [draft.headers, ...draft.rows] }));
  const { receipt } = rows;
  receipt.read = options.values ?? countValues(document);
  const { itemsLeftOut, valuesLeftOut, fieldsMissing } = selection;
  receipt.setAside += valuesLeftOut;
  if (fieldsMissing.length > 0) problems.add('write.fields_missing', 'warning', { paths: fieldsMissing });
  if (valuesLeftOut > 0) problems.add('write.left_out', 'note', { items: itemsLeftOut, values: valuesLeftOut });
  if (metadata) {
    tables.push({ name: metadata.name, rows: metadata.rows });
    const source = sourceMap.addSheet({
      name: metadata.name,
      columns: metadata.columns,
      levels: 1,
      vertical: true,
      isFilled: () => true,
    });
    source.rows.push(1);
    source.items.push(documentItem);
    receipt.written += metadata.values;
    tables.push(...ownTables(drafts.byArray, rows.continued, typedCells));
    checkReceipt(receipt, parts, problems);
  }
  return { workbook: { tables }, sourceMap, receipt, problems: problems.toArray() };
}

function takeApart(document: JsonValue, options: FlattenOptions, problems: ProblemList): Parts {
  const path = options.rootListPath ?? options.schema.listKey;
  const none = { metadata: {}, listKeys: [], withoutList: false };
  if (Array.isArray(document)) return { ...none, items: document, shape: 'list' };
  if (!isObject(document)) return { ...none, items: [document], shape: 'item' };
  if (options.rootIsList) return { ...none, items: [document], shape: 'item' };
  const listKeys = path.split('/');
  let list: JsonValue | undefined = document;
  for (const key of listKeys) list = isObject(list) ? getOwn(list, key) : undefined;
  if (options.extras === 'write' && list === undefined && looksLikeItem(document, options)) {
    return { ...none, items: [document], shape: 'item' };
  }
  if (list === undefined && options.extras === 'none') problems.add('write.root_missing', 'warning', { path });
  if (!Array.isArray(list)) {
    return { items: [], metadata: document, shape: 'package', listKeys, withoutList: list === undefined };
  }
  const metadata = Object.fromEntries(Object.entries(document).filter(([key]) => key !== listKeys[0]));
  return { items: list, metadata, shape: 'package', listKeys, withoutList: false };
}

/** A bare project: an object without a list that has fields of a project rather than of a package. */
export function looksLikeItem(document: JsonObject, { schema }: Pick<FlattenOptions, 'schema'>): boolean {
  const keys = Object.keys(document);
  const count = (known: ReadonlyMap<string, unknown>): number => keys.filter((key) => known.has(key)).length;
  return count(schema.item.children) > count(schema.metadata.children);
}

/** Types of the columns that no schema types, where cells have none of their own (rule 19). */
function typeColumns(object: ObjectShape): void {
  for (const member of object.members.values()) {
    if (!member.field) {
      if (member.numbers > member.texts && member.numbers >= member.booleans)
        member.type = { kind: 'value', type: 'number' };
      else if (member.booleans > member.texts) member.type = { kind: 'value', type: 'boolean' };
    }
    if (member.object) typeColumns(member.object);
    if (member.array) typeColumns(member.array.item);
  }
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

function ownTables(
  drafts: ReadonlyMap<ArrayShape, SheetDraft>,
  continued: readonly string[],
  typedCells: boolean,
): Table[] {
  const tables: Table[] = [];
  if (!typedCells) {
    const typed = [...drafts].flatMap(([array, draft]) => typedColumns(array.item, draft));
    if (typed.length > 0) {
      tables.push({ name: columnsSheet, rows: [[...ignoreLine], ['sheet', 'header', 'type'], ...typed] });
    }
  }
  if (continued.length > 0) {
    const rows = continued.map((text, index): Cell[] => [index + 1, ...split(text)]);
    tables.push({ name: continuationSheet, rows: [[...ignoreLine], ['number', 'text'], ...rows] });
  }
  return tables;
}

function typedColumns(object: ObjectShape, draft: SheetDraft): Cell[][] {
  const typed = (member: MemberShape, columns: readonly number[]): Cell[][] =>
    member.field || member.type.type === 'any'
      ? []
      : columns.map((column) => [draft.name, draft.headers[column], member.type.type]);
  return [...object.members.values()].flatMap((member) => [
    ...(member.column >= 0 ? typed(member, [member.column]) : []),
    ...(member.object ? typedColumns(member.object, draft) : []),
    ...(member.array?.inlineColumns ?? []).flatMap((columns) =>
      [...columns].flatMap(([inner, column]) => typed(inner, [column])),
    ),
    ...[...(member.array?.rollUp?.columns ?? [])].flatMap(([inner, column]) =>
      member.array!.inlineColumns[0]?.has(inner) ? [] : typed(inner, [column]),
    ),
  ]);
}

/** Parts shorter than a cell, none of which ends within a surrogate pair. */
function split(text: string): string[] {
  return text.match(/[\s\S]{1,32000}(?<![\ud800-\udbff])/g) ?? [];
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
