import { outputName } from '../core/model/options.ts';
import { type Problem, problem } from '../core/model/problem.ts';
import { sameValue } from '../core/model/values.ts';
import { headerChanges, type TextChange } from '../core/titles/header-changes.ts';
import { changeTexts, type ChangedTexts } from '../formats/change-xlsx/change-texts.ts';
import { detectKind } from '../formats/detect.ts';
import type { InputFile, OnProgress, ReadOptions } from './api.ts';
import { readJob, type ReadJobResult } from './read-job.ts';
import { codelistsOf } from './read-settings.ts';
import type { HeaderChangeRequest, HeadersChangedResult } from './title-requests.ts';
import { workbookMimes } from './workbook-mimes.ts';

/**
 * The person's own workbook with its headers written in another way, and all else as it is. The new file is read, and has to give the
 * same data as before.
 */
export async function changeHeadersJob(
  file: InputFile,
  request: HeaderChangeRequest,
  onProgress: OnProgress,
): Promise<HeadersChangedResult> {
  const { name, bytes } = file;
  const { version, headers, sheetNames, codes, titleDraft } = request;
  const refuse = (code: 'titles.not_xlsx' | 'titles.not_changeable'): HeadersChangedResult => ({
    ok: false,
    problems: [problem(code, 'error', { name }, { file: name })],
  });
  if (detectKind(bytes, name).kind !== 'xlsx') return refuse('titles.not_xlsx');
  const options: ReadOptions = { version, ...(titleDraft && { titleDraft }) };
  const before = await readJob([file], options, onProgress);
  if (!before.sheets || !before.ok) return { ok: false, problems: before.ok ? [] : before.problems };
  const { last, settings } = before.sheets;
  const changes = headerChanges(last, {
    schema: settings.schema,
    headers,
    sheetNames,
    codes,
    codelist: codelistsOf(version, titleDraft),
    ...(titleDraft && { titleDraft }),
  });
  onProgress({ stage: 'writing', done: 0, total: 0 });
  const changed = await changeTexts(bytes, changes.cells, changes.names);
  if (!changed) return refuse('titles.not_changeable');
  const made: InputFile = { name, bytes: changed.bytes };
  const after = await readJob([made], options, ({ done, total }) => onProgress({ stage: 'checking', done, total }));
  const isSame = sameData(before, after);
  const computed = new Set(changed.computed);
  const headerCells = changes.cells.slice(0, changes.headers);
  return {
    ok: true,
    file: {
      name: outputName(name, `${headers.replace(/^draft-/, '')}.${changed.ending}`),
      mime: workbookMimes[changed.ending],
      bytes: changed.bytes,
    },
    headers: headerCells.filter((cell) => !computed.has(cell)).length,
    codes: changes.cells.slice(changes.headers).filter((cell) => !computed.has(cell)).length,
    sheets: changed.isRenamed ? changes.names.size : 0,
    problems: [
      ...(isSame ? [] : [problem('titles.differs', 'error', {}, { file: name })]),
      ...changes.problems,
      ...keptProblems(changed, [...changes.names.keys()], changes.cells.length > changes.headers),
    ],
  };
}

function sameData(before: ReadJobResult, after: ReadJobResult): boolean {
  return before.ok && after.ok && sameValue(before.held.document, after.held.document);
}

function keptProblems(changed: ChangedTexts, names: string[], withCodes: boolean): Problem[] {
  const { computed, plainNow, hasLists, isRenamed } = changed;
  const placed = (cells: readonly TextChange[]) => cells.map(({ sheet, row, column }) => ({ sheet, row, column }));
  return [
    ...(computed.length > 0 ? [problem('titles.computed', 'note', {}, ...placed(computed))] : []),
    ...(plainNow.length > 0 ? [problem('titles.plain_now', 'note', {}, ...placed(plainNow))] : []),
    ...(hasLists && withCodes ? [problem('titles.lists_kept', 'note', {})] : []),
    ...(names.length > 0 && !isRenamed ? [problem('titles.sheets_kept', 'warning', { names })] : []),
  ];
}
