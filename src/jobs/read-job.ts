import { recogniseDocument } from '../core/document/recognise.ts';
import type { JsonValue } from '../core/model/json.ts';
import type { DocumentShape } from '../core/model/options.ts';
import { type Problem, problem } from '../core/model/problem.ts';
import { ProblemList } from '../core/model/problem-list.ts';
import { countValues } from '../core/model/values.ts';
import { oc4idsSchema } from '../core/schema/oc4ids.ts';
import type { SourceMap } from '../core/source/source-map.ts';
import { unflatten } from '../core/unflatten/unflatten.ts';
import type { InputFile, OnProgress, Reading, ReadOptions } from './api.ts';
import { type FileContents, readFiles } from './read-files.ts';

/** What was read, as the worker keeps it: the document itself stays with the worker. */
export interface HeldDocument {
  reading: Reading;
  document: JsonValue;
  sourceMap?: SourceMap;
  indent?: string;
}

export type ReadJobResult = { ok: true; held: HeldDocument } | { ok: false; problems: Problem[] };

/** Files of any kind → a document, with what became of each sheet and value. */
export async function readJob(
  files: readonly InputFile[],
  options: ReadOptions,
  onProgress: OnProgress,
): Promise<ReadJobResult> {
  const contents = await readFiles(files, onProgress);
  if (contents.document !== undefined) return readDocument(contents, contents.document, options);
  if (contents.workbook !== undefined) return readSheets(contents, options, onProgress);
  const { problems } = contents;
  return {
    ok: false,
    problems: problems.some(isError) ? problems : [...problems, problem('workbook.no_data', 'error', {})],
  };
}

function readDocument(contents: FileContents, document: JsonValue, { version }: ReadOptions): ReadJobResult {
  const schema = oc4idsSchema(version);
  const recognised = recogniseDocument(document, schema);
  const [file] = contents.files;
  const name = file?.name ?? '';
  if ('looksLike' in recognised) {
    const { looksLike } = recognised;
    return { ok: false, problems: [problem('json.not_projects', 'error', { name, looksLike }, { file: name })] };
  }
  const reading: Reading = {
    files: contents.files,
    from: 'json',
    shape: recognised.shape,
    version,
    projects: countItems(document, recognised.shape, schema.listKey),
    sheets: [],
    values: contents.values ?? countValues(document),
    problems: contents.problems,
  };
  const { indent } = contents;
  return { ok: true, held: { reading, document, ...(indent !== undefined && { indent }) } };
}

function countItems(document: JsonValue, shape: DocumentShape, listKey: string): number {
  if (shape === 'item') return 1;
  const list = shape === 'list' ? document : (document as Record<string, JsonValue>)[listKey];
  return Array.isArray(list) ? list.length : 0;
}

function readSheets(contents: FileContents, options: ReadOptions, onProgress: OnProgress): ReadJobResult {
  const { version, repairs, timeZone } = options;
  const workbook = contents.workbook!;
  const result = unflatten(workbook, {
    schema: oc4idsSchema(version),
    titles: true,
    metadata: { orientation: 'auto' },
    ...(repairs && { repairs }),
    ...(timeZone !== undefined && { timeZone }),
    onProgress: (done, total) => onProgress({ stage: 'joining', done, total }),
  });
  const problems = new ProblemList();
  problems.addAll(contents.problems);
  const used = result.sheets.filter(({ role }) => role !== 'ignored' && role !== 'own');
  if (used.length === 0 || (used.every(({ role }) => role === 'metadata') && !result.ours)) {
    // One clear problem: what was said of each sheet would only say it again.
    const isEmpty = result.problems.every(({ code }) => code === 'table.empty' || code === 'table.ignored');
    if (isEmpty) problems.add('workbook.no_data', 'error', {});
    else problems.add('workbook.no_known_header', 'error', { sheets: workbook.tables.length });
    return { ok: false, problems: problems.toArray() };
  }
  problems.addAll(result.problems);
  const additional = result.problems.flatMap((each) => (each.code === 'header.additional' ? [each.params.header] : []));
  if (additional.length > 0 && contents.files.every(({ kind }) => kind === 'csv')) {
    problems.add('csv.untyped', 'note', { fields: additional });
  }
  const reading: Reading = {
    files: contents.files,
    from: 'spreadsheet',
    shape: result.shape,
    version,
    projects: result.shape === 'item' ? 1 : result.items,
    sheets: result.sheets,
    receipt: result.receipt,
    values: result.values,
    problems: problems.toArray(),
  };
  return { ok: true, held: { reading, document: result.document, sourceMap: result.sourceMap } };
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}
