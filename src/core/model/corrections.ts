import type { SheetName, SheetPosition } from './sheet-name.ts';

/** What a cell is to hold; `null` empties it. */
export type CorrectedValue = string | number | boolean | null;

/** A cell that a person corrected. */
export interface CellCorrection extends SheetPosition {
  value: CorrectedValue;
}

/**
 * The cells of a sheet that a person corrected, each once, by row and then by column. There may be very many, and they cross between
 * the page and its worker with each decision: so they are numbers in a few arrays, and a value that many cells got at once is there once.
 * Only this file knows how.
 */
export interface CorrectedSheet extends SheetName {
  rows: Int32Array;
  columns: Int32Array;
  /** Of each cell, the position of its value among `values`. */
  which: Int32Array;
  values: readonly CorrectedValue[];
}

/** Of several corrections of one cell the last counts. */
export function correctedSheets(cells: Iterable<CellCorrection>): CorrectedSheet[] {
  const bySheet = new Map<string, CellCorrection[]>();
  for (const cell of cells) {
    const key = sheetKey(cell);
    const known = bySheet.get(key);
    if (known) known.push(cell);
    else bySheet.set(key, [cell]);
  }
  return [...bySheet.values()].map((ofSheet) => {
    const sorted = ofSheet.sort((one, other) => one.row - other.row || one.column - other.column);
    const made = new SheetInOrder(ofSheet[0]!, sorted.length);
    for (const [index, { row, column, value }] of sorted.entries()) {
      const next = sorted[index + 1];
      if (next?.row !== row || next.column !== column) made.add(row, column, value);
    }
    return made.take()!;
  });
}

export function countCells(sheets: readonly CorrectedSheet[]): number {
  return sheets.reduce((sum, { rows }) => sum + rows.length, 0);
}

/** All of these; a later correction of a cell takes the place of an earlier one. */
export function joinCells(
  earlier: readonly CorrectedSheet[],
  later: readonly CorrectedSheet[],
): readonly CorrectedSheet[] {
  if (earlier.length === 0 || later.length === 0) return earlier.length === 0 ? later : earlier;
  const joined = new Map(earlier.map((sheet) => [sheetKey(sheet), sheet]));
  for (const sheet of later) {
    const key = sheetKey(sheet);
    const before = joined.get(key);
    joined.set(key, before ? joinSheets(before, sheet) : sheet);
  }
  return [...joined.values()];
}

/** These without one cell; the same where it is not among them. */
export function withoutCell(sheets: readonly CorrectedSheet[], cell: SheetPosition): readonly CorrectedSheet[] {
  const key = sheetKey(cell);
  return sheets.flatMap((sheet) => {
    const at = sheetKey(sheet) === key ? indexOf(sheet, cell.row, cell.column) : -1;
    if (at === -1) return [sheet];
    const made = new SheetInOrder(sheet, sheet.rows.length - 1);
    const values = made.valuesOf(sheet);
    for (let index = 0; index < sheet.rows.length; index++) if (index !== at) values.add(index);
    return made.take() ?? [];
  });
}

/** Whether a cell of a sheet is among those of that sheet. */
export function holdsCell(sheet: CorrectedSheet, row: number, column: number): boolean {
  return indexOf(sheet, row, column) !== -1;
}

/** One by one, sheet by sheet. */
export function* eachCell(sheets: readonly CorrectedSheet[]): Generator<CellCorrection, void> {
  for (const sheet of sheets) for (let index = 0; index < sheet.rows.length; index++) yield cellAt(sheet, index);
}

/** Some of them, of all in the order of `eachCell`. */
export function cellsFrom(sheets: readonly CorrectedSheet[], from: number, count: number): CellCorrection[] {
  const found: CellCorrection[] = [];
  let first = from;
  for (const sheet of sheets) {
    const { length } = sheet.rows;
    for (let index = first; index < length && found.length < count; index++) found.push(cellAt(sheet, index));
    first = Math.max(0, first - length);
  }
  return found;
}

/** In how many cells two differ, and the first of these, as it is or, where it is corrected no more, as it was. */
export function cellsBetween(
  before: readonly CorrectedSheet[],
  after: readonly CorrectedSheet[],
): { count: number; first?: CellCorrection } {
  const were = new Map(before.map((sheet) => [sheetKey(sheet), sheet]));
  const are = new Map(after.map((sheet) => [sheetKey(sheet), sheet]));
  let count = 0;
  let first: CellCorrection | undefined;
  for (const key of new Set([...were.keys(), ...are.keys()])) {
    const [was, is] = [were.get(key), are.get(key)];
    // What nobody touched is the same object.
    if (was === is) continue;
    inOrder(was, is, (old, now) => {
      if (old !== -1 && now !== -1 && valueAt(was!, old) === valueAt(is!, now)) return;
      count++;
      first ??= now === -1 ? cellAt(was!, old) : cellAt(is!, now);
    });
  }
  return { count, ...(first && { first }) };
}

function joinSheets(earlier: CorrectedSheet, later: CorrectedSheet): CorrectedSheet {
  const made = new SheetInOrder(later, earlier.rows.length + later.rows.length);
  const [old, recent] = [made.valuesOf(earlier), made.valuesOf(later)];
  inOrder(earlier, later, (before, now) => {
    if (now === -1) old.add(before);
    else recent.add(now);
  });
  return made.take()!;
}

/** Goes through the cells of both, with their positions in each; -1 where a cell is not there. */
function inOrder(
  one: CorrectedSheet | undefined,
  other: CorrectedSheet | undefined,
  visit: (first: number, second: number) => void,
): void {
  const ofOne = one?.rows.length ?? 0;
  const ofOther = other?.rows.length ?? 0;
  let first = 0;
  let second = 0;
  while (first < ofOne && second < ofOther) {
    const order = compare(one!, first, other!.rows[second]!, other!.columns[second]!);
    visit(order > 0 ? -1 : first, order < 0 ? -1 : second);
    if (order <= 0) first++;
    if (order >= 0) second++;
  }
  for (; first < ofOne; first++) visit(first, -1);
  for (; second < ofOther; second++) visit(-1, second);
}

function compare({ rows, columns }: CorrectedSheet, index: number, row: number, column: number): number {
  return rows[index]! - row || columns[index]! - column;
}

function indexOf(sheet: CorrectedSheet, row: number, column: number): number {
  let [low, high] = [0, sheet.rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(sheet, middle, row, column) < 0) low = middle + 1;
    else high = middle;
  }
  return low < sheet.rows.length && compare(sheet, low, row, column) === 0 ? low : -1;
}

function cellAt(sheet: CorrectedSheet, index: number): CellCorrection {
  const place = { row: sheet.rows[index]!, column: sheet.columns[index]!, value: valueAt(sheet, index) };
  return { ...nameOf(sheet), ...place };
}

function valueAt({ which, values }: CorrectedSheet, index: number): CorrectedValue {
  return values[which[index]!]!;
}

function nameOf({ file, sheet }: SheetName): SheetName {
  return { ...(file !== undefined && { file }), sheet };
}

function sheetKey({ file, sheet }: SheetName): string {
  return JSON.stringify([file, sheet]);
}

/** A sheet that is made of cells that come in order. */
class SheetInOrder {
  private readonly name: SheetName;
  private readonly rows: Int32Array<ArrayBuffer>;
  private readonly columns: Int32Array<ArrayBuffer>;
  private readonly which: Int32Array<ArrayBuffer>;
  private readonly values: CorrectedValue[] = [];
  private readonly positions = new Map<CorrectedValue, number>();
  private length = 0;

  constructor(name: SheetName, most: number) {
    this.name = nameOf(name);
    this.rows = new Int32Array(most);
    this.columns = new Int32Array(most);
    this.which = new Int32Array(most);
  }

  add(row: number, column: number, value: CorrectedValue): void {
    const position = this.positions.get(value) ?? this.keep(value);
    this.positions.set(value, position);
    this.addAt(row, column, position);
  }

  /** Takes cells of another, and those of its values that they hold. Looking for the same ones elsewhere would take longer than all the rest. */
  valuesOf({ rows, columns, which, values }: CorrectedSheet): { add(index: number): void } {
    const positions = new Int32Array(values.length).fill(-1);
    return {
      add: (index) => {
        const from = which[index]!;
        if (positions[from] === -1) positions[from] = this.keep(values[from]!);
        this.addAt(rows[index]!, columns[index]!, positions[from]!);
      },
    };
  }

  /** Nothing where no cell came. */
  take(): CorrectedSheet | undefined {
    const { name, rows, columns, which, values, length } = this;
    if (length === 0) return undefined;
    // A part of an array would cross as the whole of it.
    const cut = (all: Int32Array): Int32Array => (all.length === length ? all : all.slice(0, length));
    return { ...name, rows: cut(rows), columns: cut(columns), which: cut(which), values };
  }

  private addAt(row: number, column: number, position: number): void {
    this.rows[this.length] = row;
    this.columns[this.length] = column;
    this.which[this.length++] = position;
  }

  private keep(value: CorrectedValue): number {
    return this.values.push(value) - 1;
  }
}
