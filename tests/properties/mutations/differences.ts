import { isObject, type JsonValue } from '../../../src/core/model/json.ts';
import { formatPointer } from '../../../src/core/model/pointer.ts';
import type { Place, Problem } from '../../../src/core/model/problem.ts';
import { sameValue } from '../../../src/core/model/values.ts';
import type { SourceMap } from '../../../src/core/source/source-map.ts';
import { type MutableSheet, placeText, rowsInFile } from './mutable-workbook.ts';

/** A workbook as it was read. */
export interface ReadWorkbook {
  document: JsonValue;
  sourceMap: SourceMap;
  problems: readonly Problem[];
}

/** A value that is another one, or missing, or new. */
export interface Difference {
  pointer: string;
  before: JsonValue | undefined;
  after: JsonValue | undefined;
  /** The cells of the mutated workbook that it came from, or should have come from. */
  cells: Place[];
}

/** All differences of two documents by value, each with the cells of the mutated workbook that are behind it. */
export function differences(good: ReadWorkbook, mutated: ReadWorkbook, sheets: readonly MutableSheet[]): Difference[] {
  if (sameValue(good.document, mutated.document)) return [];
  const placesNow = placesByOrigin(sheets);
  const [before, after] = [leavesOf(good.document), leavesOf(mutated.document)];
  const found: Difference[] = [];
  for (const pointer of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(pointer), after.get(pointer)];
    if (old !== undefined && now !== undefined && sameValue(old, now)) continue;
    // What was in a list that is empty now is a difference of its own.
    if (isEmpty(old) && hasWithin(after, pointer)) continue;
    if (isEmpty(now) && hasWithin(before, pointer)) continue;
    const once = old === undefined ? [] : good.sourceMap.cellsOf(pointer);
    const moved = once.flatMap(
      ({ sheet = '', row = 0, column = 0 }) => placesNow.get(placeText(sheet, row, column)) ?? [],
    );
    const cells = [...moved, ...(now === undefined ? [] : mutated.sourceMap.cellsOf(pointer))];
    found.push({ pointer, before: old, after: now, cells });
  }
  return found;
}

/**
 * Whether a person is told to look at one of the cells, or at the header above it, or that the whole sheet is left out. A note does
 * not count: it says that something was done right.
 */
export function isReported(
  { cells }: Difference,
  problems: readonly Problem[],
  sheets: readonly MutableSheet[],
): boolean {
  return problems.some(
    ({ severity, places }) =>
      severity !== 'note' && places.some((place) => cells.some((cell) => covers(place, cell, sheets))),
  );
}

function covers(place: Place, cell: Place, sheets: readonly MutableSheet[]): boolean {
  if (place.sheet !== cell.sheet) return false;
  const { headerRow = -1, lies = false } = sheets.find(({ name }) => name === cell.sheet) ?? {};
  const isIn = (at: number | undefined, wanted: number | undefined, header: number): boolean =>
    at === undefined || at === wanted || at === header;
  return isIn(place.row, cell.row, lies ? -1 : headerRow) && isIn(place.column, cell.column, lies ? headerRow : -1);
}

function placesByOrigin(sheets: readonly MutableSheet[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const sheet of sheets) {
    for (const [row, cells] of rowsInFile(sheet).entries()) {
      for (const [column, { from }] of cells.entries()) {
        if (from !== undefined) places.set(from, { sheet: sheet.name, row, column });
      }
    }
  }
  return places;
}

function isEmpty(value: JsonValue | undefined): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function hasWithin(leaves: ReadonlyMap<string, JsonValue>, pointer: string): boolean {
  return [...leaves.keys()].some((each) => each.startsWith(`${pointer}/`));
}

function leavesOf(document: JsonValue): Map<string, JsonValue> {
  const leaves = new Map<string, JsonValue>();
  const visit = (value: JsonValue, pointer: string): void => {
    if (Array.isArray(value) && value.some(isObject)) {
      for (const [index, item] of value.entries()) visit(item, `${pointer}/${index}`);
    } else if (isObject(value) && Object.keys(value).length > 0) {
      for (const [key, member] of Object.entries(value)) visit(member, pointer + formatPointer([key]));
    } else leaves.set(pointer, value);
  };
  visit(document, '');
  return leaves;
}
