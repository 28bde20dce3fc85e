import type { ColumnDecision, Decisions, SheetDecision } from '../model/decisions.ts';
import type { SheetName } from '../model/sheet-name.ts';
import { getOwn, isObject, type JsonObject, type JsonValue } from '../model/json.ts';

/**
 * What somebody decided about the sheets of one file, to be used for the next file like it. Corrections of single cells, and rows
 * that were left out one by one, are no part of it: they belong to the file they were made in.
 */
export interface Recipe {
  /** Names of the files that it was made for, and the version of the standard. */
  madeFor: { files: readonly string[]; standard: string };
  sheets: readonly RecipeSheet[];
}

export interface RecipeSheet extends Omit<SheetDecision, 'file' | 'rowsLeftOut'> {
  /** All headers of the sheet, so that it is known again under another name. */
  headers: readonly string[];
  columns: readonly RecipeColumn[];
}

export type RecipeColumn = Omit<ColumnDecision, keyof SheetName>;

/** The key that tells a recipe from any other JSON; its value is the version of this format. */
const mark = 'oc4idsConverterRecipe';
const format = 1;

/**
 * The recipe of some decisions.
 *
 * @param headersOf the headers of a sheet, as they stand in it
 */
export function makeRecipe(
  { sheets, columns }: Decisions,
  headersOf: (name: SheetName) => readonly string[],
  madeFor: Recipe['madeFor'],
): Recipe {
  const names = new Map<string, SheetName>();
  for (const { file, sheet } of [...sheets, ...columns])
    names.set(JSON.stringify([file, sheet]), { ...(file !== undefined && { file }), sheet });
  const made = [...names.values()].map((name): RecipeSheet => {
    const isSame = (each: SheetName): boolean => each.sheet === name.sheet && each.file === name.file;
    const { file: _, rowsLeftOut: _rows, ...decision } = sheets.find(isSame) ?? { sheet: name.sheet };
    return {
      ...decision,
      headers: headersOf(name),
      columns: columns.filter(isSame).map(({ file: _file, sheet: _sheet, ...column }) => column),
    };
  });
  return { madeFor, sheets: made.filter((each) => partsOf(each) > 0) };
}

/** How many things a part of a recipe decides. */
export function partsOf({ sheet: _, headers: _headers, columns, ...decision }: RecipeSheet): number {
  return columns.reduce((sum, column) => sum + partsOfColumn(column), Object.keys(decision).length);
}

export function partsOfColumn({ header: _, nth: _nth, ...decision }: RecipeColumn): number {
  return Object.keys(decision).length;
}

/** Whether a JSON document is a recipe, of whatever version. */
export function isRecipe(document: JsonValue): boolean {
  return isObject(document) && typeof getOwn(document, mark) === 'number';
}

/** A recipe as JSON, for people to keep and perhaps to read: rows count from 1 there. */
export function recipeToJson({ madeFor, sheets }: Recipe): JsonValue {
  return {
    [mark]: format,
    madeFor: { files: [...madeFor.files], standard: madeFor.standard },
    sheets: sheets.map(({ sheet, headerRow, leftOut, totalsLeftOut, mergedFilled, headers, columns }) => ({
      sheet,
      ...(headerRow !== undefined && { headerRow: headerRow + 1 }),
      ...(leftOut !== undefined && { leftOut }),
      ...(totalsLeftOut !== undefined && { totalsLeftOut }),
      ...(mergedFilled !== undefined && { mergedFilled }),
      headers: [...headers],
      columns: columns.map((column) => ({ ...column }) as JsonObject),
    })),
  };
}

/** A JSON document as a recipe; `undefined` where it is none that we understand (it may come from anywhere). */
export function recipeFromJson(document: JsonValue): Recipe | undefined {
  if (!isObject(document) || getOwn(document, mark) !== format) return undefined;
  const madeFor = getOwn(document, 'madeFor');
  const sheets = getOwn(document, 'sheets');
  if (!Array.isArray(sheets)) return undefined;
  const made = sheets.map(sheetFromJson);
  if (!made.every((each) => each !== undefined)) return undefined;
  const about = isObject(madeFor) ? madeFor : {};
  return {
    madeFor: { files: texts(getOwn(about, 'files')), standard: text(getOwn(about, 'standard')) ?? '' },
    sheets: made,
  };
}

function sheetFromJson(value: JsonValue): RecipeSheet | undefined {
  if (!isObject(value)) return undefined;
  const sheet = text(getOwn(value, 'sheet'));
  const row = getOwn(value, 'headerRow');
  const columns = getOwn(value, 'columns') ?? [];
  if (sheet === undefined || !Array.isArray(columns)) return undefined;
  if (row !== undefined && !isCount(row, 1)) return undefined;
  const made = columns.map(columnFromJson);
  if (!made.every((each) => each !== undefined)) return undefined;
  return {
    sheet,
    ...(row !== undefined && { headerRow: row - 1 }),
    ...flagsOf(value, ['leftOut', 'totalsLeftOut', 'mergedFilled']),
    headers: texts(getOwn(value, 'headers')),
    columns: made,
  };
}

function columnFromJson(value: JsonValue): RecipeColumn | undefined {
  if (!isObject(value)) return undefined;
  const header = text(getOwn(value, 'header'));
  const nth = getOwn(value, 'nth');
  const field = getOwn(value, 'field');
  if (header === undefined || (nth !== undefined && !isCount(nth, 0))) return undefined;
  if (field !== undefined && field !== null && typeof field !== 'string') return undefined;
  return {
    header,
    ...(nth !== undefined && { nth }),
    ...(field !== undefined && { field }),
    ...oneOf(value, 'dateOrder', ['day-month', 'month-day'] as const),
    ...oneOf(value, 'decimalMark', ['.', ','] as const),
    ...oneOf(value, 'percent', ['share', 'number'] as const),
    ...flagsOf(value, ['digitsAreDates', 'commaSeparates']),
  };
}

function flagsOf<Key extends string>(value: JsonObject, keys: readonly Key[]): { [Name in Key]?: boolean } {
  const flags: { [Name in Key]?: boolean } = {};
  for (const key of keys) {
    const flag = getOwn(value, key);
    if (typeof flag === 'boolean') flags[key] = flag;
  }
  return flags;
}

function oneOf<Key extends string, Value extends string>(
  value: JsonObject,
  key: Key,
  values: readonly Value[],
): { [Name in Key]?: Value } {
  const found = values.find((each) => each === getOwn(value, key));
  return (found === undefined ? {} : { [key]: found }) as { [Name in Key]?: Value };
}

function isCount(value: JsonValue, least: number): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least;
}

function text(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function texts(value: JsonValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
