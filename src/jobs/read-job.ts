import { combineDocuments, type DocumentPart } from '../core/document/combine.ts';
import { listsIn, recogniseAt, recogniseDocument } from '../core/document/recognise.ts';
import { type Decisions, type FileDecision, noDecisions } from '../core/model/decisions.ts';
import { type JsonValue, valueAt } from '../core/model/json.ts';
import type { DocumentShape } from '../core/model/options.ts';
import { type LooksLike, type Problem, problem } from '../core/model/problem.ts';
import { ProblemList } from '../core/model/problem-list.ts';
import type { Receipt } from '../core/model/receipt.ts';
import { countValues } from '../core/model/values.ts';
import type { Table, Workbook } from '../core/model/workbook.ts';
import type { Schema } from '../core/schema/schema.ts';
import type { SourceMap } from '../core/source/source-map.ts';
import type { PointerMoves } from '../core/upgrade/pointer-moves.ts';
import { applyRecipe } from '../core/recipe/apply.ts';
import { unflatten, type Unflattened } from '../core/unflatten/unflatten.ts';
import type { InputFile, OnProgress, Reading, ReadOptions } from './api.ts';
import { largeJsonValues } from '../formats/limits.ts';
import { type FileContents, readFiles } from './read-files.ts';
import { type Layout, readSettings, type ReadSettings } from './read-settings.ts';

/** How a document was read, so that it is written alike. */
export interface HeldReading {
  reading: Reading;
  schema: Schema;
  layout: Layout;
}

/** What was read, as the worker keeps it: the document itself stays with the worker. */
export interface HeldDocument extends HeldReading {
  document: JsonValue;
  options: ReadOptions;
  sourceMap?: SourceMap;
  /** The sheets it came from, as their files have them. */
  workbook?: Workbook;
  /** The same with what a person corrected in them, to be shown around a place. */
  tables?: readonly Table[];
  /** The one JSON file that it came from, to say on which line something stands. */
  jsonFile?: InputFile;
  /** The one XLSX file that they came from, to be marked and corrected. */
  original?: InputFile;
  /** The one CSV file that they came from, to be corrected. */
  originalCsv?: CsvFile;
  indent?: string;
  /** Where values stood, if the document was brought up to a later version; and what it was before. */
  moves?: PointerMoves;
  asRead?: HeldDocument;
}

/** A CSV file, and how it was taken apart where a person said so. */
export interface CsvFile extends InputFile {
  decision?: FileDecision;
}

/** Sheets that were opened, to be read once more with other decisions. */
export interface HeldSheets {
  contents: FileContents;
  options: ReadOptions;
  settings: ReadSettings;
  /** The one XLSX file that they came from. */
  original?: InputFile;
  /** The one CSV file that they came from. */
  originalCsv?: CsvFile;
  /** What they were read with last, and what became of them. */
  decisions: Decisions;
  last: Unflattened;
}

/** `sheets`: whether or not a document could be made of them. */
export type ReadJobResult =
  { ok: true; held: HeldDocument; sheets?: HeldSheets } | { ok: false; problems: Problem[]; sheets?: HeldSheets };

/** Files of any kind → a document, with what became of each sheet and value. */
export async function readJob(
  files: readonly InputFile[],
  options: ReadOptions,
  onProgress: OnProgress,
): Promise<ReadJobResult> {
  const { settings, problems: wrongOptions } = await readSettings(options);
  if (!settings) return { ok: false, problems: wrongOptions };
  const contents = await readFiles(files, onProgress, options.decisions?.files);
  // A recipe is no data; of a ZIP the files inside are listed.
  const only = contents.files.length === 1 ? files.find(({ name }) => name === contents.files[0]?.name) : undefined;
  if (contents.documents !== undefined) {
    const result = readDocuments(contents, contents.documents, options, settings);
    if (result.ok && contents.documents.length === 1 && only) result.held.jsonFile = only;
    return result;
  }
  if (contents.workbook !== undefined) {
    const kind = contents.files[0]?.kind;
    const decision = options.decisions?.files?.find(({ file }) => file === only?.name);
    const original = {
      ...(kind === 'xlsx' && only && { original: only }),
      ...(kind === 'csv' && only && { originalCsv: { ...only, ...(decision && { decision }) } }),
    };
    return readSheets({ contents, options, settings, ...original }, onProgress);
  }
  const { problems } = contents;
  return {
    ok: false,
    problems: problems.some(isError) ? problems : [...problems, problem('workbook.no_data', 'error', {})],
  };
}

/** Several documents become one first; one is taken as it is. */
function readDocuments(
  contents: FileContents,
  documents: readonly DocumentPart[],
  options: ReadOptions,
  settings: ReadSettings,
): ReadJobResult {
  const [only] = documents;
  if (documents.length === 1 && only) return readDocument(contents, only.value, options, settings);
  const { schema, layout } = settings;
  const { document, receipt, problems } = combineDocuments(documents, schema, layout, isTold(settings));
  const all = [...contents.problems, ...problems];
  if (document === undefined) return { ok: false, problems: all };
  const combined = { ...contents, problems: all, values: receipt.written };
  return readDocument(combined, document, options, settings, receipt);
}

export function isTold({ isOwnSchema, layout }: ReadSettings): boolean {
  return isOwnSchema || layout.rootListPath !== undefined || layout.rootIsList === true;
}

function readDocument(
  contents: FileContents,
  document: JsonValue,
  options: ReadOptions,
  settings: ReadSettings,
  receipt?: Receipt,
): ReadJobResult {
  const { schema, layout, isOwnSchema } = settings;
  const recognised = isTold(settings) ? recogniseAt(document, schema, layout) : recogniseDocument(document, schema);
  const path = layout.rootListPath ?? schema.listKey;
  if ('looksLike' in recognised) {
    const name = contents.files[0]?.name ?? '';
    return { ok: false, problems: [notRecognised(recognised.looksLike, document, name, settings)] };
  }
  const values = contents.values ?? countValues(document);
  const reading: Reading = {
    files: contents.files,
    ...(contents.unread.length > 0 && { unread: contents.unread }),
    from: 'json',
    shape: recognised.shape,
    version: options.version,
    ...(isOwnSchema && { schema: schema.name }),
    projects: countItems(document, recognised.shape, path),
    sheets: [],
    decisions: noDecisions,
    ...(receipt && { receipt }),
    values,
    ...largeAsJson(values),
    problems: contents.problems,
  };
  const { indent } = contents;
  return { ok: true, held: { reading, document, schema, layout, options, ...(indent !== undefined && { indent }) } };
}

export function largeAsJson(values: number): Pick<Reading, 'isLargeAsJson'> {
  return values > largeJsonValues ? { isLargeAsJson: true } : {};
}

/** A document whose list is not where it should be. */
export function notRecognised(
  looksLike: LooksLike,
  document: JsonValue,
  name: string,
  settings: ReadSettings,
): Problem {
  if (!isTold(settings)) return problem('json.not_projects', 'error', { name, looksLike }, { file: name });
  const { layout, schema } = settings;
  if (layout.rootIsList) return problem('option.not_a_list', 'error', { name }, { file: name });
  const path = layout.rootListPath ?? schema.listKey;
  return problem('option.list_missing', 'error', { name, path, lists: listsIn(document) }, { file: name });
}

function countItems(document: JsonValue, shape: DocumentShape, path: string): number {
  if (shape === 'item') return 1;
  const list = shape === 'list' ? document : valueAt(document, path.split('/'));
  return Array.isArray(list) ? list.length : 0;
}

/** Makes a document of sheets that were opened, as the person decided about them. */
export function readSheets(opened: Omit<HeldSheets, 'decisions' | 'last'>, onProgress: OnProgress): ReadJobResult {
  const { contents, options, settings, original, originalCsv } = opened;
  const { schema, layout, isOwnSchema, sheets: sheetSettings } = settings;
  const workbook = contents.workbook!;
  const { recipe: named } = contents;
  const recipe = named && applyRecipe(named.recipe, named.name, workbook.tables);
  const decisions = options.decisions ?? recipe?.decisions ?? noDecisions;
  const result = unflatten(workbook, {
    schema,
    titles: true,
    metadata: { orientation: 'auto' },
    ...layout,
    ...sheetSettings,
    decisions,
    onProgress: (done, total) => onProgress({ stage: 'joining', done, total }),
  });
  const sheets: HeldSheets = { ...opened, decisions, last: result };
  const problems = new ProblemList();
  const told = contents.problems.filter((each) => !(result.withComma && isOwnDelimiter(each)));
  problems.addAll([...told, ...(recipe?.problems ?? [])]);
  const used = result.sheets.filter(({ role }) => role !== 'ignored' && role !== 'own');
  if (used.length === 0 || (used.every(({ role }) => role === 'metadata') && !result.ours)) {
    // One clear problem: what was said of each sheet would only say it again.
    const isEmpty = result.problems.every(({ code }) => code === 'table.empty' || code === 'table.ignored');
    if (isEmpty) problems.add('workbook.no_data', 'error', {});
    else problems.add('workbook.no_known_header', 'error', { sheets: workbook.tables.length });
    return { ok: false, problems: problems.toArray(), sheets };
  }
  problems.addAll(result.problems);
  const additional = result.problems.flatMap((each) => (each.code === 'header.additional' ? [each.params.header] : []));
  if (additional.length > 0 && contents.files.every(({ kind }) => kind === 'csv')) {
    problems.add('csv.untyped', 'note', { fields: additional });
  }
  for (const name of savedAgain(contents, result.problems)) {
    problems.add('csv.saved_again', 'warning', { name }, { file: name });
  }
  const reading: Reading = {
    files: contents.files,
    ...(contents.unread.length > 0 && { unread: contents.unread }),
    from: 'spreadsheet',
    shape: result.shape,
    version: options.version,
    ...(isOwnSchema && { schema: schema.name }),
    projects: result.shape === 'item' ? 1 : result.items,
    sheets: result.sheets,
    decisions,
    receipt: result.receipt,
    values: result.values,
    ...largeAsJson(result.values),
    problems: problems.toArray(),
  };
  const { document, sourceMap } = result;
  const file = { ...(original && { original }), ...(originalCsv && { originalCsv }) };
  const from = { workbook, tables: result.tables, sourceMap, ...file };
  return { ok: true, held: { reading, document, schema, layout, options, ...from }, sheets };
}

/** A file of ours whose numbers have a decimal comma has semicolons between its cells, as was chosen. */
function isOwnDelimiter(each: Problem): boolean {
  return each.code === 'csv.delimiter' && each.params.delimiter === ';';
}

/** Text files with numbers that only a spreadsheet program shortens: it opened them and saved them again. */
function savedAgain({ files }: FileContents, problems: readonly Problem[]): string[] {
  const shortened = problems.flatMap(({ code, places }) => (code === 'cell.shortened_number' ? places : []));
  const names = new Set(shortened.map(({ file }) => file));
  return files.filter(({ kind, name }) => kind === 'csv' && names.has(name)).map(({ name }) => name);
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}
