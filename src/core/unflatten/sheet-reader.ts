import type { JsonValue } from '../model/json.ts';
import { idText, countValues, valueToText } from '../model/values.ts';
import type { Place, ProblemCode, ProblemParams, Severity } from '../model/problem.ts';
import type { Repairs } from '../model/options.ts';
import type { ProblemList } from '../model/problem-list.ts';
import type { Receipt } from '../model/receipt.ts';
import { type CellCleaner, type CleanRow, isEmptyCell } from './clean-row.ts';
import type { Conflict } from './conflicts.ts';
import type { DocumentBuilder } from './document-builder.ts';
import { DuplicateColumns, filledOf } from './duplicate-columns.ts';
import { type CellReader, readQuickly, type UsableCell } from './read-cell.ts';
import { RolledUpItems } from './rolled-up.ts';
import { RowLinks } from './row-links.ts';
import type { ItemLists } from './item-lists.ts';
import { type NamedItem, NamedItems } from './named-items.ts';
import { type ColumnStep, type Step, stepsOf } from './level-steps.ts';
import { hasValues, idOf, isLevel, type Level, type PlannedColumn } from './levels.ts';
import { UnknownIds } from './unknown-ids.ts';
import type { SheetToRead } from './sheet-to-read.ts';

const none = -1;
const noRemarks = { changed: false, some: false };

/** Reads rows into the document. One reader serves the whole workbook. */
export class SheetReader {
  readonly conflicts: Conflict[] = [];
  readonly duplicates: DuplicateColumns;
  private readonly rolledUp: RolledUpItems;
  private readonly unknownIds: UnknownIds;
  private readonly named = new NamedItems();
  private readonly links: RowLinks;
  readonly receipt: Receipt = { read: 0, written: 0, repeated: 0, setAside: 0, changed: 0 };
  private readonly builder: DocumentBuilder;
  private readonly cells: CellReader;
  private readonly cleaner: CellCleaner;
  private readonly problems: ProblemList;
  // State of the row that is being read.
  private sheet!: SheetToRead;
  private row: CleanRow = [];
  private rowNumber = 0;
  private items: number[] = [];
  /** Where the items of its levels are, by level. */
  private lists: ItemLists[] = [];
  /** What is to be done for each row, by level. */
  private steps: Step[][] = [];
  /** The last item that values were put into: all behind it are new, with nothing in them. */
  private lastFilled = 0;

  constructor(
    builder: DocumentBuilder,
    cells: CellReader,
    cleaner: CellCleaner,
    problems: ProblemList,
    repairs: Repairs,
  ) {
    this.builder = builder;
    this.cells = cells;
    this.cleaner = cleaner;
    this.problems = problems;
    this.rolledUp = new RolledUpItems(builder, cells);
    this.links = new RowLinks(builder, cells);
    this.unknownIds = new UnknownIds(builder, repairs);
    this.duplicates = new DuplicateColumns(this.receipt, problems, repairs);
  }

  /** Called before the rows of each sheet. */
  startSheet({ plan, notes }: Pick<SheetToRead, 'plan' | 'notes'>): void {
    this.rolledUp.startSheet(plan, notes.readings);
    this.unknownIds.startSheet(plan);
    this.duplicates.startSheet();
    this.named.startSheet(plan);
    this.items = plan.levels.map(() => none);
    this.lists = plan.levels.map(({ array }) => this.builder.listsOf(array));
    this.steps = plan.levels.map((level) => stepsOf(level, this.cells));
    this.links.startSheet(plan);
  }

  /**
   * Reads one row of a sheet. Rows without any value make nothing.
   *
   * @param rowNumber counted from 0; the column, for a sheet that lies on its side
   * @returns whether the row held anything
   */
  readRow(sheet: SheetToRead, cells: readonly (UsableCell | undefined)[], rowNumber: number): boolean {
    const { items } = this;
    this.sheet = sheet;
    this.row = cells;
    this.rowNumber = rowNumber;
    this.items.fill(none);
    this.links.follow(cells, this.reportParent);
    if (sheet.listKeys.length === 0) this.readInto(sheet.plan.root, this.builder.root);
    else this.readLevel(sheet.plan.root, this.builder.root);
    if (items.every((item) => item === none)) return false;
    sheet.rows.push(rowNumber);
    for (let level = 0; level < items.length; level++) sheet.items.push(items[level]!);
    return true;
  }

  private readonly reportParent = (link: string, column: number): void => {
    this.report('cell.parent_unknown', 'error', { link }, column);
  };

  private readLevel(level: Level, parent: number): void {
    if (!hasValues(level, this.row)) return;
    if (level.item && filledOf(level.item, this.row).length > 0) {
      this.readItemValue(level, level.item, parent);
      return;
    }
    const forced = this.links.itemOf(level);
    const named = forced === undefined ? this.named.again(level, parent, this.row) : undefined;
    const item = forced ?? named?.item ?? this.findOrAddItem(level, parent);
    if (item === undefined) this.setAsideAll(level, parent);
    else this.readInto(level, item, named);
  }

  private readInto(level: Level, item: number, named?: NamedItem): void {
    this.items[level.index] = item;
    const isNew = item > this.lastFilled && this.builder.objectOf(item) !== undefined;
    if (isNew) this.lastFilled = item;
    const steps = this.steps[level.index]!;
    for (let index = 0; index < steps.length; index++) {
      const step = steps[index]!;
      if (isLevel(step)) this.readLevel(step, item);
      else if (step.isSeveral) this.readDuplicates(step, item);
      else if (step.isId && named?.isSettled) {
        this.receipt.read++;
        this.receipt.repeated++;
      } else if (this.readColumn(step, item, step.position, isNew) && step.isId) {
        this.named.settle(level, item, this.row);
      }
    }
  }

  private findOrAddItem(level: Level, parent: number): number | undefined {
    const link = level.rowLink === undefined ? undefined : this.links.at(this.row, level.rowLink);
    if (link !== undefined) {
      const linked = this.builder.linked(link, level.array);
      if (linked !== undefined) return linked;
      const item = this.addItem(level, parent);
      if (item !== undefined) this.builder.setLink(item, level.array, link);
      return item;
    }
    const id = idOf(level, this.idAt);
    if (id === undefined) {
      // Rows about what is in an item without an id can only mean the one that there is.
      const only = level.isPassage ? this.builder.onlyEarlierItem(parent, this.lists[level.index]!) : undefined;
      return only ?? this.addItem(level, parent);
    }
    const known = this.builder.findById(parent, this.lists[level.index]!, id);
    const item = known ?? this.addItem(level, parent);
    if (item === undefined) return undefined;
    if (known === undefined) this.builder.setId(item, parent, this.lists[level.index]!, id);
    const unknown = this.unknownIds.check(level, item, parent, id, known === undefined);
    if (!unknown) this.named.keep(level, item, parent, this.row);
    const [position] = unknown && level.id ? filledOf(level.id, this.row) : [];
    if (unknown && position !== undefined)
      this.report('sheet.unknown_id', 'error', unknown, position, level.id!.header, unknown.id);
    return item;
  }

  private addItem(level: Level, parent: number, whole?: JsonValue): number | undefined {
    const same = whole === undefined ? this.rolledUp.find(level, parent, this.row) : undefined;
    if (same !== undefined) return same;
    const isRoot = level.parent === undefined;
    const keys = isRoot ? this.sheet.listKeys : level.keys;
    const { sourceKeys, bare } = this.sheet;
    const lists = this.lists[level.index]!;
    return this.builder.addItem(parent, lists, keys, isRoot ? sourceKeys : keys, isRoot && bare, whole);
  }

  private readonly idAt = (column: PlannedColumn): string | undefined => {
    const position = column.others.length === 0 ? column.column : filledOf(column, this.row)[0];
    const cell = position === undefined ? undefined : this.row[position];
    if (isEmptyCell(cell)) return undefined;
    return idText(readQuickly(cell, this.cells.quickRead(column.type)) ?? this.valueAt(column, position!));
  };

  private valueAt({ type }: PlannedColumn, position: number): JsonValue {
    return this.cells.read(this.row[position]!, type, this.sheet.notes.readings[position]);
  }

  /** @returns whether the cell has its place, and nothing is to be said of it */
  private readColumn(step: ColumnStep, item: number, position: number, isNew: boolean): boolean {
    const cell = this.row[position];
    if (isEmptyCell(cell)) return false;
    const { column, way, key, isAlone, quick } = step;
    const quickly = readQuickly(cell, quick);
    const value = quickly ?? this.valueAt(column, position);
    const values = typeof value === 'object' ? countValues(value) : 1;
    const { changed, some } = quickly === undefined ? this.cells.remarks : noRemarks;
    this.receipt.read += values;
    if (changed) this.receipt.changed += values;
    if (some) this.remark(cell, value, column, position);
    if (isNew && isAlone && !some) {
      this.receipt.written += values;
      this.builder.put(item, way, key, value);
      return !changed;
    }
    switch (this.builder.place(item, column.keys, value, column.isId)) {
      case 'placed':
        this.receipt.written += values;
        return !changed && !some;
      case 'repeated':
        this.receipt.repeated += values;
        return !changed && !some;
      case 'conflict':
        return this.setAside('cell.conflict', column, position, item, value);
      case 'kind-conflict':
        return this.setAside('cell.kind_conflict', column, position, item, value);
    }
  }

  /** Of several columns with one path one gives the value (rule 8). */
  private readDuplicates(step: ColumnStep, item: number): void {
    const [first] = filledOf(step.column, this.row);
    if (first === undefined) return;
    this.readColumn(step, item, first, false);
    this.setAsideDuplicates(step.column);
  }

  private setAsideDuplicates(column: PlannedColumn): void {
    this.duplicates.compare(
      column,
      this.row,
      (position) => this.valueAt(column, position),
      (position, value) => this.place(position, column.header, value),
    );
  }

  /** An item that is no object, or an empty one: its cell is the item. */
  private readItemValue(level: Level, column: PlannedColumn, parent: number): void {
    const [position] = filledOf(column, this.row);
    const value = this.valueAt(column, position!);
    const values = countValues(value);
    this.receipt.read += values;
    const item = this.addItem(level, parent, value);
    if (item === undefined) {
      this.setAside('cell.kind_conflict', column, position!, parent, value);
    } else {
      this.items[level.index] = item;
      this.receipt.written += values;
    }
    this.setAsideDuplicates(column);
    this.setAsideAll(level, parent, column);
  }

  /** Sets aside the values of a level that has no place in the document: something else stands where its array would. */
  private setAsideAll(level: Level, parent: number, except?: PlannedColumn): void {
    const itself = level.item && level.item !== except ? [level.item] : [];
    for (const entry of [...itself, ...level.entries]) {
      if (isLevel(entry)) {
        this.setAsideAll(entry, parent, except);
        continue;
      }
      for (const position of [entry.column, ...entry.others]) {
        const cell = this.row[position];
        if (isEmptyCell(cell)) continue;
        const value = this.valueAt(entry, position);
        this.receipt.read += countValues(value);
        this.setAside('cell.kind_conflict', entry, position, parent, value);
      }
    }
  }

  private setAside(
    code: Conflict['code'],
    column: PlannedColumn,
    position: number,
    item: number,
    value: JsonValue,
  ): false {
    this.receipt.setAside += countValues(value);
    const place = this.place(position, column.header, valueToText(value));
    this.conflicts.push({ code, place, item, keys: column.keys, value });
    return false;
  }

  private remark(cell: UsableCell, value: JsonValue, column: PlannedColumn, position: number): void {
    const text = typeof cell === 'object' ? cell.text : String(cell);
    const place = this.place(position, column.header, text);
    this.sheet.notes.remark(this.cells.remarks, { text, value, column, position, row: this.row, place });
  }

  private report<C extends ProblemCode>(
    code: C,
    severity: Severity,
    params: ProblemParams[C],
    position: number,
    header?: string,
    value?: string,
  ): void {
    this.problems.add(code, severity, params, this.place(position, header, value));
  }

  private place(position: number, header?: string, value?: string): Place {
    return this.cleaner.place(this.sheet.source, this.rowNumber, position, header, value);
  }
}
