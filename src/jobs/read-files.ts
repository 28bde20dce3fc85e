import { type FileKind, type Problem, problem } from '../core/model/problem.ts';
import type { JsonValue } from '../core/model/json.ts';
import type { Table, Workbook } from '../core/model/workbook.ts';
import { detectKind } from '../formats/detect.ts';
import { readCsv } from '../formats/read-csv.ts';
import { readJson } from '../formats/read-json.ts';
import { readWorkbook } from '../formats/read-workbook.ts';
import { readZip } from '../formats/read-zip.ts';
import type { InputFile, OnProgress, ReadFile } from './api.ts';

/** What the files hold, before anything is made of it: sheets, or a JSON document. */
export interface FileContents {
  files: ReadFile[];
  workbook?: Workbook;
  document?: JsonValue;
  /** How many values the document holds. */
  values?: number;
  /** White space of a level in the JSON. */
  indent?: string;
  problems: Problem[];
}

interface KnownFile extends InputFile {
  kind: FileKind;
}

/**
 * Opens files of any kind. Spreadsheets become the sheets of one workbook (rule 14), CSV files in code-point order of their
 * names (rule 9). A file that cannot be read is a problem; an error only if nothing else could be read.
 */
export async function readFiles(files: readonly InputFile[], onProgress: OnProgress): Promise<FileContents> {
  onProgress({ stage: 'opening', done: 0, total: files.length });
  const { known, problems } = sortOut(files);
  const jsonFiles = known.filter(({ kind }) => kind === 'json');
  const sheetFiles = known.filter(({ kind }) => kind !== 'json');
  const read = known.map(({ name, kind, bytes }): ReadFile => ({ name, kind, bytes: bytes.length }));
  if (jsonFiles.length > 0 && sheetFiles.length > 0) {
    return { files: read, problems: [problem('file.mixed_kinds', 'error', { names: known.map(({ name }) => name) })] };
  }
  if (jsonFiles.length > 1) {
    return {
      files: read,
      problems: [problem('file.several_json', 'error', { names: jsonFiles.map(({ name }) => name) })],
    };
  }
  const [json] = jsonFiles;
  if (json) {
    const { value, problems: more } = await readJson(json.bytes, json.name);
    problems.push(...more);
    if (!value) return { files: read, problems };
    return {
      files: read,
      document: value.value,
      values: value.values,
      ...(value.indent !== undefined && { indent: value.indent }),
      problems,
    };
  }
  const tables: Table[] = [];
  for (const file of sheetFiles) tables.push(...(await readTables(file, problems, onProgress)));
  return { files: read, ...(tables.length > 0 && { workbook: { tables } }), problems };
}

async function readTables(file: KnownFile, problems: Problem[], onProgress: OnProgress): Promise<Table[]> {
  if (file.kind === 'csv') {
    const { value, problems: more } = readCsv(file.bytes, file.name);
    problems.push(...more);
    return value ? [value] : [];
  }
  const { value, problems: more } = await readWorkbook(file.bytes, file.name, {
    kind: file.kind,
    onProgress: (done, total) => onProgress({ stage: 'reading', done, total }),
  });
  problems.push(...more);
  return value?.tables ?? [];
}

/** Finds out what each file is, and takes ZIP files apart. */
function sortOut(files: readonly InputFile[]): { known: KnownFile[]; problems: Problem[] } {
  const known: KnownFile[] = [];
  const unreadable: Problem[] = [];
  const problems: Problem[] = [];
  const sort = (file: InputFile): boolean => {
    const { kind, problems: found } = detectKind(file.bytes, file.name);
    if (kind === 'zip') return true;
    if (kind) known.push({ ...file, kind });
    (kind ? problems : unreadable).push(...found);
    return false;
  };
  for (const file of [...files].sort(byName)) {
    if (!sort(file)) continue;
    const { value: inner = [], problems: found } = readZip(file.bytes, file.name);
    problems.push(...found);
    for (const each of inner) sort(each);
  }
  const usable = known.length > 0;
  for (const each of unreadable) problems.push(usable ? { ...each, severity: 'warning' } : each);
  return { known, problems };
}

function byName(a: InputFile, b: InputFile): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
