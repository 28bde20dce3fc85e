import { formatPointer, parsePointer } from '../model/pointer.ts';
import { IntList } from './int-list.ts';
import type { Place } from '../model/problem.ts';

/** A column as the map needs it: where it is, and which field of which item of the row it holds. */
export interface SourceColumn {
  column: number;
  header: string;
  /** Index of the item the column belongs to, among the items that a row of the sheet holds. */
  level: number;
  /** Keys from that item to the value; empty for the item itself. */
  keys: readonly string[];
}

export interface SourceSheet {
  name: string;
  file?: string;
  /** True for a metadata sheet with its headers in the first column: rows and columns change places. */
  vertical?: boolean;
  columns: readonly SourceColumn[];
  /** How many items a row holds at most. */
  levels: number;
  /** Per row with data: its row number, counted from 0. */
  rows: IntList;
  /** Whether the cell holds anything; by column, and row with data. Cells of one value may be spread over several rows. */
  isFilled(column: number, row: number): boolean;
  /** Per row with data, `levels` numbers: the items it holds, -1 for none. */
  items: IntList;
}

/** The document itself: parent of the items of its list. */
export const documentItem = 0;

/**
 * Where each value stands: JSON pointer ⇄ sheet, cell and header. An entry per row and per item of an array rather than
 * per value, so that a million values cost a few megabytes: what a cell holds follows from its row's items and its
 * column's keys.
 */
export class SourceMap {
  readonly sheets: SourceSheet[] = [];
  private readonly parents = new IntList();
  private readonly arrays = new IntList();
  private readonly positions = new IntList();
  private readonly arrayKeys: (readonly string[])[] = [];
  private readonly arrayNumbers = new Map<string, number>();
  private index:
    { children: Map<string, number>; rows: Map<number, [sheet: number, row: number, level: number][]> } | undefined;

  constructor() {
    this.parents.push(-1);
    this.arrays.push(-1);
    this.positions.push(0);
  }

  /** A number for the array at these keys within an item; the same keys give the same number. */
  array(keys: readonly string[]): number {
    const text = formatPointer(keys);
    const known = this.arrayNumbers.get(text);
    if (known !== undefined) return known;
    this.arrayKeys.push(keys);
    this.arrayNumbers.set(text, this.arrayKeys.length - 1);
    return this.arrayKeys.length - 1;
  }

  /**
   * Adds an item and returns its number.
   *
   * @param position its position in the array, counted from 0; -1 where the parent holds the item itself (a bare project)
   */
  addItem(parent: number, array: number, position: number): number {
    this.parents.push(parent);
    this.arrays.push(array);
    this.positions.push(position);
    return this.parents.length - 1;
  }

  /** The number that the next item will have. */
  get nextItem(): number {
    return this.parents.length;
  }

  parentOf(item: number): number {
    return this.parents.get(item);
  }

  addSheet(sheet: Omit<SourceSheet, 'rows' | 'items'>): SourceSheet {
    const added = { ...sheet, rows: new IntList(), items: new IntList() };
    this.sheets.push(added);
    return added;
  }

  /** The keys and positions from the document to an item, or the keys alone. */
  private tokens(item: number, withPositions = true): string[] {
    const tokens: string[] = [];
    for (let each = item; each > documentItem; each = this.parents.get(each)) {
      const position = this.positions.get(each);
      if (position >= 0 && withPositions) tokens.push(String(position));
      const keys = this.arrayKeys[this.arrays.get(each)]!;
      for (let index = keys.length - 1; index >= 0; index--) tokens.push(keys[index]!);
    }
    return tokens.reverse();
  }

  itemPointer(item: number): string {
    return formatPointer(this.tokens(item));
  }

  /**
   * The pointer of the value that a cell holds; `undefined` where it holds none.
   *
   * @param row and column, counted from 0
   * @param file where sheets of several files may have one name
   */
  pointerOf(sheetName: string, row: number, column: number, file?: string): string | undefined {
    for (const sheet of this.sheets) {
      if (sheet.name !== sheetName || (file !== undefined && sheet.file !== file)) continue;
      const [across, along] = sheet.vertical ? [row, column] : [column, row];
      const source = sheet.columns.find((each) => each.column === across);
      const line = this.lineOf(sheet, along);
      if (!source || line < 0) continue;
      const item = sheet.items.get(line * sheet.levels + source.level);
      if (item >= 0) return formatPointer([...this.tokens(item), ...source.keys]);
    }
    return undefined;
  }

  /**
   * Keys from the document to the values of a column, without positions; `undefined` where it holds none.
   *
   * @param column counted from 0
   */
  fieldOf(sheetName: string, column: number, file?: string): string[] | undefined {
    for (const sheet of this.sheets) {
      if (sheet.name !== sheetName || sheet.vertical || (file !== undefined && sheet.file !== file)) continue;
      const source = sheet.columns.find((each) => each.column === column);
      for (let line = 0; source && line < sheet.rows.length; line++) {
        const item = sheet.items.get(line * sheet.levels + source.level);
        if (item >= 0) return [...this.tokens(item, false), ...source.keys];
      }
    }
    return undefined;
  }

  /** Whether anything was read from a row, counted from 0, of sheets that do not lie on their side. */
  holdsRow(sheetName: string, row: number, file?: string): boolean {
    return this.sheets.some(
      (sheet) =>
        sheet.name === sheetName &&
        !sheet.vertical &&
        (file === undefined || sheet.file === file) &&
        this.lineOf(sheet, row) >= 0,
    );
  }

  private lineOf(sheet: SourceSheet, row: number): number {
    let low = 0;
    let high = sheet.rows.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = sheet.rows.get(middle);
      if (found === row) return middle;
      if (found < row) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /**
   * The cells that hold the value at a pointer, or hold it within theirs (a list in one cell), in the order in which they
   * were read. For an object or array that no cell holds: none; ask `rowsOf`.
   */
  cellsOf(pointer: string): Place[] {
    return [...this.eachCellOf(pointer)];
  }

  /** The cell that gave the value at a pointer: the first that held it. */
  firstCellOf(pointer: string): Place | undefined {
    for (const place of this.eachCellOf(pointer)) return place;
    return undefined;
  }

  private *eachCellOf(pointer: string): Generator<Place> {
    const { item, rest } = this.resolve(parsePointer(pointer));
    for (const [sheetIndex, line, level] of this.getIndex().rows.get(item) ?? []) {
      const sheet = this.sheets[sheetIndex]!;
      for (const column of sheet.columns) {
        const leadsThere = column.level === level && column.keys.every((key, at) => key === rest[at]);
        if (leadsThere && sheet.isFilled(column.column, sheet.rows.get(line))) yield this.place(sheet, line, column);
      }
    }
  }

  /** Every cell that holds a value, by sheet and row, with the keys and positions that lead from the document to the value. */
  *eachCell(): Generator<{ keys: string[]; place: Place }> {
    for (const sheet of this.sheets) {
      for (let line = 0; line < sheet.rows.length; line++) {
        for (const column of sheet.columns) {
          const item = sheet.items.get(line * sheet.levels + column.level);
          if (item >= 0 && sheet.isFilled(column.column, sheet.rows.get(line))) {
            yield { keys: [...this.tokens(item), ...column.keys], place: this.place(sheet, line, column) };
          }
        }
      }
    }
  }

  /** The rows that hold an item, or the item that a pointer leads into; without columns. */
  rowsOf(pointer: string): Place[] {
    const { item } = this.resolve(parsePointer(pointer));
    return (this.getIndex().rows.get(item) ?? []).map(([sheetIndex, line]) => {
      const { column, header, ...place } = this.place(this.sheets[sheetIndex]!, line, undefined);
      return place;
    });
  }

  private place(sheet: SourceSheet, line: number, column: SourceColumn | undefined): Place {
    const row = sheet.rows.get(line);
    const across = column?.column ?? 0;
    return {
      ...(sheet.file !== undefined && { file: sheet.file }),
      sheet: sheet.name,
      row: sheet.vertical ? across : row,
      column: sheet.vertical ? row : across,
      ...(column && { header: column.header }),
    };
  }

  /** The deepest item on the way to a pointer, and what follows it. */
  private resolve(tokens: readonly string[]): { item: number; rest: string[] } {
    const { children } = this.getIndex();
    let item = documentItem;
    let rest = [...tokens];
    search: for (;;) {
      for (let length = 0; length < rest.length; length++) {
        const array = this.arrayNumbers.get(formatPointer(rest.slice(0, length)));
        if (array === undefined) continue;
        const child = children.get(`${item} ${array} ${rest[length]}`);
        if (child === undefined) continue;
        item = child;
        rest = rest.slice(length + 1);
        continue search;
      }
      const bare = children.get(`${item} ${this.arrayNumbers.get('') ?? -1} -1`);
      if (bare === undefined) return { item, rest };
      item = bare;
    }
  }

  /** The way back, made when it is first asked for. */
  private getIndex(): NonNullable<typeof this.index> {
    if (this.index) return this.index;
    const children = new Map<string, number>();
    for (let item = 1; item < this.parents.length; item++) {
      children.set(`${this.parents.get(item)} ${this.arrays.get(item)} ${this.positions.get(item)}`, item);
    }
    const rows = new Map<number, [number, number, number][]>();
    for (const [sheetIndex, sheet] of this.sheets.entries()) {
      for (let line = 0; line < sheet.rows.length; line++) {
        for (let level = 0; level < sheet.levels; level++) {
          const item = sheet.items.get(line * sheet.levels + level);
          if (item < 0) continue;
          const entries = rows.get(item);
          if (entries) entries.push([sheetIndex, line, level]);
          else rows.set(item, [[sheetIndex, line, level]]);
        }
      }
    }
    this.index = { children, rows };
    return this.index;
  }
}
