import { append } from '../core/model/append.ts';
import type { FileDecision } from '../core/model/decisions.ts';
import { type FileKind, type Problem, problem } from '../core/model/problem.ts';
import type { DocumentPart } from '../core/document/combine.ts';
import { isRecipe, type Recipe, recipeFromJson } from '../core/recipe/recipe.ts';
import type { Table, Workbook } from '../core/model/workbook.ts';
import { CellBudget } from '../formats/cell-budget.ts';
import { detectKind } from '../formats/detect.ts';
import { usualTextRatio } from '../formats/limits.ts';
import { readCsv } from '../formats/read-csv.ts';
import { readJson } from '../formats/read-json.ts';
import { readWorkbook } from '../formats/read-workbook.ts';
import { readZip } from '../formats/read-zip.ts';
import type { InputFile, OnProgress, ReadFile } from './api.ts';

/** What the files hold, before anything is made of it: sheets, or JSON documents. */
export interface FileContents {
  /** Those with something in them that could be read. */
  files: ReadFile[];
  /** Names of those that came with them and could not be read; each has its problem. */
  unread: string[];
  workbook?: Workbook;
  /** JSON documents: of several files, or several in one. */
  documents?: DocumentPart[];
  /** How many values they hold. */
  values?: number;
  /** A recipe that was among the files, and the name of its file. */
  recipe?: NamedRecipe;
  /** White space of a level in the JSON. */
  indent?: string;
  problems: Problem[];
}

interface NamedRecipe {
  name: string;
  recipe: Recipe;
}

interface KnownFile extends InputFile {
  kind: FileKind;
}

/**
 * Opens files of any kind. Spreadsheets become the sheets of one workbook, JSON files documents to be combined (rule 14), in
 * code-point order of their names (rule 9). A file that cannot be read is a problem; an error only if nothing else could be read.
 *
 * @param decided how text files are to be taken apart, where a person said so
 */
export async function readFiles(
  files: readonly InputFile[],
  onProgress: OnProgress,
  decided: readonly FileDecision[] = [],
): Promise<FileContents> {
  onProgress({ stage: 'opening', done: 0, total: files.length });
  const { known, unread, problems } = await sortOut(files);
  const found = await findRecipes(known.filter(({ kind }) => kind === 'json'));
  const jsonFiles = known.filter((file) => file.kind === 'json' && !found.files.has(file));
  const sheetFiles = known.filter(({ kind }) => kind !== 'json');
  const data = known.filter((file) => !found.files.has(file));
  const filesRead = (): Pick<FileContents, 'files' | 'unread'> => ({
    files: data
      .filter(({ name }) => !unread.includes(name))
      .map(({ name, kind, bytes }) => ({ name, kind, bytes: bytes.length })),
    unread,
  });
  append(problems, found.problems);
  const [recipe] = found.recipes;
  if (found.files.size > 0 && sheetFiles.length === 0) {
    const [{ name } = { name: '' }] = found.files;
    const isAlone = jsonFiles.length === 0;
    problems.push(
      problem(isAlone ? 'recipe.alone' : 'recipe.no_sheets', isAlone ? 'error' : 'note', { name }, { file: name }),
    );
    if (isAlone) return { ...filesRead(), problems };
  }
  if (jsonFiles.length > 0 && sheetFiles.length > 0) {
    return {
      ...filesRead(),
      problems: [problem('file.mixed_kinds', 'error', { names: data.map(({ name }) => name) })],
    };
  }
  if (jsonFiles.length > 0) {
    const documents = await readDocuments(jsonFiles, unread, problems);
    return { ...filesRead(), ...documents };
  }
  const tables: Table[] = [];
  const budget = new CellBudget(Math.max(bytesOf(files), bytesOf(known.filter(isCsv)) / usualTextRatio));
  for (const file of sheetFiles) {
    const found = await readTables(file, budget, problems, onProgress, decided);
    if (found) append(tables, found);
    else unread.push(file.name);
    // What comes together is too large together: to go on without this file would leave out whichever happens to come last.
    const tooMany = problems.find(({ code }) => code === 'file.too_many_cells');
    if (tooMany) return { ...filesRead(), problems: [tooMany] };
  }
  return { ...filesRead(), ...(tables.length > 0 && { workbook: { tables } }), ...(recipe && { recipe }), problems };
}

function bytesOf(files: readonly InputFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

function isCsv({ kind }: KnownFile): boolean {
  return kind === 'csv';
}

/** No recipe is as large; data may be. */
const largestRecipe = 2_000_000;

/** The recipes among JSON files; only the first of several counts. Problems: `recipe.unreadable`, `recipe.several`. */
async function findRecipes(
  jsonFiles: readonly KnownFile[],
): Promise<{ files: Set<KnownFile>; recipes: NamedRecipe[]; problems: Problem[] }> {
  const files = new Set<KnownFile>();
  const recipes: NamedRecipe[] = [];
  const problems: Problem[] = [];
  for (const file of jsonFiles) {
    const { name, bytes } = file;
    const { value: read } = bytes.length > largestRecipe ? { value: undefined } : await readJson(bytes, name);
    if (!read || !isRecipe(read.value)) continue;
    files.add(file);
    const recipe = recipeFromJson(read.value);
    if (recipe) recipes.push({ name, recipe });
    else problems.push(problem('recipe.unreadable', 'error', { name }, { file: name }));
  }
  const [first, ...others] = recipes;
  if (first && others.length > 0) {
    const names = others.map(({ name }) => name);
    problems.push(
      problem('recipe.several', 'warning', { used: first.name, names }, ...names.map((name) => ({ file: name }))),
    );
  }
  return { files, recipes, problems };
}

/** A file that is no JSON is an error where it is the only one, and a warning beside others. */
async function readDocuments(
  files: readonly KnownFile[],
  unread: string[],
  before: readonly Problem[],
): Promise<Omit<FileContents, 'files' | 'unread'>> {
  const documents: DocumentPart[] = [];
  const problems: Problem[] = [];
  let values = 0;
  let indent: string | undefined;
  for (const { bytes, name } of files) {
    const { value, problems: found } = await readJson(bytes, name);
    append(problems, found);
    if (!value) {
      unread.push(name);
      continue;
    }
    const { following = [] } = value;
    values += value.values;
    if (documents.length === 0 && following.length === 0) indent = value.indent;
    documents.push({ name, value: value.value, ...(following.length > 0 && { line: 1 }) });
    for (const each of following) documents.push({ name, ...each });
  }
  const noted = documents.length === 0 ? problems : problems.map(asWarning);
  return {
    problems: [...before, ...noted],
    ...(documents.length > 0 && { documents, values }),
    ...(indent !== undefined && { indent }),
  };
}

/** A lock file lies beside every file that is open in Excel. */
function besideOthers(each: Problem): Problem {
  return each.code === 'file.lock' ? { ...each, severity: 'note' } : asWarning(each);
}

function asWarning(each: Problem): Problem {
  return each.severity === 'error' ? { ...each, severity: 'warning' } : each;
}

async function readTables(
  file: KnownFile,
  budget: CellBudget,
  problems: Problem[],
  onProgress: OnProgress,
  decided: readonly FileDecision[],
): Promise<Table[] | undefined> {
  if (file.kind === 'csv') {
    const decision = decided.find((each) => each.file === file.name);
    const { value, problems: more } = readCsv(file.bytes, file.name, { ...decision, budget });
    append(problems, more);
    return value && [{ ...value, plainText: true }];
  }
  const { value, problems: more } = await readWorkbook(file.bytes, file.name, {
    kind: file.kind,
    budget,
    onProgress: (done, total) => onProgress({ stage: 'reading', done, total }),
  });
  append(problems, more);
  return value?.tables;
}

/** Finds out what each file is, and takes ZIP files apart. */
async function sortOut(
  files: readonly InputFile[],
): Promise<{ known: KnownFile[]; unread: string[]; problems: Problem[] }> {
  const known: KnownFile[] = [];
  const unread: string[] = [];
  const unreadable: Problem[] = [];
  const problems: Problem[] = [];
  const sort = (file: InputFile): boolean => {
    const { kind, problems: found } = detectKind(file.bytes, file.name);
    if (kind === 'zip') return true;
    if (kind) known.push({ ...file, kind });
    else if (found.some(({ code, severity }) => severity === 'error' && code !== 'file.lock')) unread.push(file.name);
    append(kind ? problems : unreadable, found);
    return false;
  };
  for (const file of [...files].sort(byName)) {
    if (!sort(file)) continue;
    const { value: inner = [], problems: found } = await readZip(file.bytes, file.name);
    append(problems, found);
    for (const each of inner) sort(each);
  }
  const usable = known.length > 0;
  for (const each of unreadable) problems.push(usable ? besideOthers(each) : each);
  return { known, unread, problems };
}

function byName(a: InputFile, b: InputFile): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
