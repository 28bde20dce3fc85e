import { languageName, SheetNames } from '../flatten/sheet-names.ts';
import { fold } from '../headers/fold.ts';
import { writeHeader } from '../headers/write-header.ts';
import { headersHeader } from '../layout/own-sheets.ts';
import { anyItem, type Step } from '../model/field-path.ts';
import { type AnyHeaderKind, headerKinds } from '../model/options.ts';
import { type Place, type Problem, problem } from '../model/problem.ts';
import { draftHeaders, type TitleDraft } from '../model/title-draft.ts';
import type { Codelist } from '../schema/codelists.ts';
import { knownCodes } from '../schema/known-codes.ts';
import type { Field, Schema } from '../schema/schema.ts';
import { headerPlace, sheetPlace, type SheetReport } from '../unflatten/sheet-report.ts';
import type { HeaderOutcome } from '../unflatten/sheet-plan.ts';
import type { PlannedTable } from '../unflatten/table-planner.ts';
import type { Unflattened } from '../unflatten/unflatten.ts';

/** A cell that gets another text. Rows and columns count from 0. */
export interface TextChange {
  sheet: string;
  row: number;
  column: number;
  text: string;
}

export interface HeaderChangeOptions {
  schema: Schema;
  headers: AnyHeaderKind;
  sheetNames: boolean;
  /** `words`: titles in the language of the headers. */
  codes: 'keep' | 'words' | 'codes';
  codelist(name: string): Codelist | undefined;
  /** Among the schema's languages. */
  titleDraft?: TitleDraft;
}

export interface HeaderChanges {
  cells: TextChange[];
  /** How many of these are headers; the others are codes. */
  headers: number;
  /** New names of sheets, by their names. */
  names: Map<string, string>;
  /** What stays as it is, or would not come back as it was. */
  problems: Problem[];
}

/**
 * What to change in a workbook that was read, so that its headers are written in another way and all else stays.
 * Problems: `titles.left`, `titles.respelt`, `titles.codes_kept`.
 */
export function headerChanges(read: Unflattened, options: HeaderChangeOptions): HeaderChanges {
  const found: HeaderChanges = { cells: [], headers: 0, names: new Map(), problems: [] };
  const noted: Noted = { left: [], respelt: [] };
  const planned = read.planned.filter((each) => each !== undefined);
  const usual = usualKind(planned);
  for (const each of planned) changeHeaders(each, usual, options, found, noted);
  if (read.ours) changeMark(planned, options.headers, found);
  found.headers = found.cells.length;
  // A file of ours is read to the letter: words would not become codes again.
  const keepsCodes = read.ours && options.codes === 'words';
  if (options.codes !== 'keep' && !keepsCodes) for (const each of planned) changeCodes(each, options, found);
  if (options.sheetNames) found.names = sheetNames(read.sheets, read, options);
  found.problems = [
    ...(noted.left.length > 0 ? [{ ...problem('titles.left', 'warning', {}), places: noted.left }] : []),
    ...(noted.respelt.length > 0 ? [{ ...problem('titles.respelt', 'note', {}), places: noted.respelt }] : []),
    ...(keepsCodes ? [problem('titles.codes_kept', 'note', {})] : []),
  ];
  return found;
}

/** Headers of which somebody has to know. */
interface Noted {
  left: Place[];
  respelt: Place[];
}

/** What most headers are written in: what they would be given when somebody changes them back. */
function usualKind(planned: readonly PlannedTable[]): AnyHeaderKind {
  const counts = new Map<AnyHeaderKind, number>();
  for (const { plan } of planned) {
    for (const { mapped } of plan.headers) {
      for (const kind of mapped.field ? (mapped.kinds ?? []) : []) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'paths';
}

function changeHeaders(
  planned: PlannedTable,
  usual: AnyHeaderKind,
  { schema, headers }: HeaderChangeOptions,
  found: HeaderChanges,
  noted: Noted,
): void {
  const { plan, table, headerRow, repeats, rows, isMetadata } = planned;
  const root = isMetadata ? schema.metadata : schema.item;
  for (const each of plan.headers) {
    const { header, mapped, outcome, column } = each;
    if (outcome !== 'read' && outcome !== 'duplicate') continue;
    if (!mapped.field || mapped.path.length === 0) {
      noted.left.push(placeOf(planned, headerRow, each));
      continue;
    }
    const text = writeHeader(mapped.path, root, headers);
    if (text === header) continue;
    if (writeHeader(mapped.path, root, usual) !== header) {
      noted.respelt.push(placeOf(planned, headerRow, each));
    }
    // Rows that say the headers once more would be data if they did not say the new ones.
    for (const row of [headerRow, ...repeats]) {
      if (row !== headerRow && rows[row]?.[column] !== rows[headerRow]?.[column]) continue;
      found.cells.push(change(table.name, placeOf(planned, row, each), text));
    }
  }
}

function placeOf({ table, vertical }: PlannedTable, row: number, outcome: HeaderOutcome): Place {
  return headerPlace(table, row, vertical, outcome);
}

function change(sheet: string, { row = 0, column = 0 }: Place, text: string): TextChange {
  return { sheet, row, column, text };
}

/** Our own metadata sheet says what the headers are written in. */
function changeMark(planned: readonly PlannedTable[], headers: AnyHeaderKind, found: HeaderChanges): void {
  const metadata = planned.find(({ isMetadata }) => isMetadata)?.table;
  const row = metadata?.rows.findIndex((each) => each?.[0] === headersHeader) ?? -1;
  if (!metadata || row < 0 || metadata.rows[row]?.[1] === headers) return;
  found.cells.push({ sheet: metadata.name, row, column: 1, text: headers });
}

function changeCodes(planned: PlannedTable, options: HeaderChangeOptions, found: HeaderChanges): void {
  const { plan, rows, dataRow, endRow, repeats, table, isMetadata } = planned;
  if (isMetadata) return;
  for (const each of plan.headers) {
    const { codelist: name, kind } = each.mapped.field ?? {};
    const codelist = name === undefined ? undefined : options.codelist(name);
    if (!codelist || (each.outcome !== 'read' && each.outcome !== 'duplicate')) continue;
    const translate = translation(codelist, options);
    for (let row = dataRow; row < endRow; row++) {
      const cell = rows[row]?.[each.column];
      if (typeof cell !== 'string' || repeats.has(row) || cell.startsWith('json:')) continue;
      const text = kind === 'list' ? cell.split(';').map(translate).join(';') : translate(cell);
      if (text !== cell) found.cells.push(change(table.name, placeOf(planned, row, each), text));
    }
  }
}

/** A code or its title → the title in the language of the headers, or the code; what is neither stays, and so does what is around it. */
function translation(codelist: Codelist, { headers, codes }: HeaderChangeOptions): (text: string) => string {
  const { codes: own, byFolded } = knownCodes(codelist);
  const titles = new Map(codelist.codes.map(({ code, titles: of }) => [code, of[headers]?.[0]]));
  return (text) => {
    const plain = text.trim();
    const code = own.has(plain) ? plain : byFolded.get(fold(plain));
    if (code === undefined || plain === '') return text;
    const title = codes === 'words' ? titles.get(code) : undefined;
    const isSafe = title !== undefined && !title.includes(';') && byFolded.get(fold(title)) === code;
    const word = codes === 'codes' ? code : isSafe ? title : plain;
    return text.replace(plain, () => word);
  };
}

/** New names of the sheets that are called as we would call them, in any language; a name of somebody's own stays. */
function sheetNames(
  reports: readonly SheetReport[],
  { tables }: Unflattened,
  { schema, headers, titleDraft }: HeaderChangeOptions,
): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set(tables.map(({ name }) => name.toLowerCase()));
  const kinds: readonly AnyHeaderKind[] = [...headerKinds, ...(titleDraft ? [draftHeaders(titleDraft)] : [])];
  for (const { name, role, path = '' } of reports) {
    if ((role !== 'main' && role !== 'sub') || names.has(name)) continue;
    const nameIn = (kind: AnyHeaderKind): string => new SheetNames().unique(usualName(path, role, schema, kind));
    const wanted = nameIn(headers);
    if (wanted === name || !kinds.some((kind) => nameIn(kind) === name)) continue;
    if (taken.has(wanted.toLowerCase()) && wanted.toLowerCase() !== name.toLowerCase()) continue;
    taken.add(wanted.toLowerCase());
    names.set(name, wanted);
  }
  return names;
}

function usualName(path: string, role: 'main' | 'sub', schema: Schema, headers: AnyHeaderKind): string {
  if (role === 'main') return schema.listTitles[headers]?.[0] ?? schema.listKey;
  let field: Field | undefined = schema.item;
  const steps = path.split('/').map((key): Step => {
    field = field?.children.get(key);
    return { key, ...(field?.kind === 'objects' && { item: anyItem }) };
  });
  return languageName({ path: steps, field }, schema, headers);
}

/** Headers of a workbook that was read, with what made them understood. */
export interface HeaderUnderstood {
  sheet: string;
  header: string;
  place: Place;
  /** Field path; absent where nobody could say what it is. */
  path?: string;
  /** `draft`: only with the draft. */
  by: 'draft' | 'standard' | 'nothing';
}

export function headersUnderstood({ planned }: Unflattened, headers: AnyHeaderKind): HeaderUnderstood[] {
  return planned.flatMap((each) => {
    if (!each || each.isMetadata) return [];
    const { plan, headerRow, table } = each;
    return plan.headers.flatMap((outcome): HeaderUnderstood[] => {
      const { header, mapped } = outcome;
      if (outcome.outcome !== 'read' && outcome.outcome !== 'duplicate') return [];
      const place = { ...sheetPlace(table), ...placeOf(each, headerRow, outcome) };
      if (!mapped.field) return [{ sheet: table.name, header, place, by: 'nothing' }];
      const isDrafts = mapped.kinds?.every((kind) => kind === headers) ?? false;
      return [{ sheet: table.name, header, place, path: mapped.field.path, by: isDrafts ? 'draft' : 'standard' }];
    });
  });
}
