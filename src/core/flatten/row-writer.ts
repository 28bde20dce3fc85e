import { documentItem } from '../source/source-map.ts';
import { formatPointer } from '../model/pointer.ts';
import { getOwn, isEmptyObject, isObject, type JsonObject, type JsonValue } from '../model/json.ts';
import { unprotect } from '../layout/protected.ts';
import { encodeContinued, isEncoded } from '../layout/encoded.ts';
import type { Place } from '../model/problem.ts';
import type { ProblemList } from '../model/problem-list.ts';
import type { Receipt } from '../model/receipt.ts';
import { countValues, valueToText } from '../model/values.ts';
import type { Cell } from '../model/workbook.ts';
import { type CellWriter, shortText } from './cell-writer.ts';
import { classify, repeatedIds, usableId } from './classify.ts';
import { writeRollUp } from './roll-up.ts';
import type { RowPlaces } from './row-places.ts';
import type { RowContext } from './row-context.ts';
import type { Geometries } from './geometries.ts';
import { type ArrayShape, memberAt, type MemberShape, noColumn, type ObjectShape, type RollUp } from './shape.ts';
import type { CellType } from '../unflatten/read-cell.ts';
import { type OpenSheet, type PreparedArray, prepareArray } from './prepared-array.ts';

export interface RowWriterOptions {
  exact: boolean;
  idName: string;
  rootId?: string;
  typedCells: boolean;
  /** Letters a cell can hold. */
  cellLimit: number;
  protectFormulas: boolean;
  geometries?: Geometries;
  /** Ids that several items of the list have. */
  repeatedInList?: ReadonlySet<string>;
}

/** Cells of items that are no objects. */
const itemCellType: CellType = { kind: 'value', type: 'any' };

/** Rows of data begin below the header row. */
const firstRow = 1;

/** Second of two passes over the document: fills the rows of the sheets that the first one laid out. */
export class RowWriter {
  readonly receipt: Receipt = { read: 0, written: 0, repeated: 0, setAside: 0, changed: 0 };
  /** Text that is longer than a cell, in the order of the numbers that stand in its place, from 1. */
  readonly continued: string[] = [];
  private readonly options: RowWriterOptions;
  private readonly sheets: ReadonlyMap<ArrayShape, OpenSheet>;
  private readonly writer: CellWriter;
  private readonly problems: ProblemList;
  private readonly places: RowPlaces | undefined;
  private readonly prepared = new Map<ArrayShape, PreparedArray>();
  private links = 0;

  constructor(
    options: RowWriterOptions,
    sheets: ReadonlyMap<ArrayShape, OpenSheet>,
    writer: CellWriter,
    problems: ProblemList,
    places?: RowPlaces,
  ) {
    this.options = options;
    this.sheets = sheets;
    this.writer = writer;
    this.problems = problems;
    this.places = places;
  }

  /**
   * Writes the items of an array, each as a row of its sheet, and what is within them. Those of the list may come in pieces.
   *
   * @param keys from the parent to the array
   * @param positions of the items in their array, where they are not 0, 1, …; -1 where the document is the one item itself
   */
  writeItems(
    items: readonly JsonValue[],
    array: ArrayShape,
    parent: RowContext | undefined,
    keys: readonly string[],
    positions?: readonly number[],
    onItem?: (index: number) => void,
  ): void {
    const { exact, idName, repeatedInList } = this.options;
    // The first pass has seen whether any array of this kind repeats an id; nearly none does.
    const repeated = !parent ? repeatedInList : array.repeatedIds ? repeatedIds(items, idName) : undefined;
    const sheet = this.prepare(array);
    const parentItem = parent?.item ?? documentItem;
    for (let index = 0; index < items.length; index++) {
      const value = items[index]!;
      onItem?.(index);
      const position = positions ? positions[index]! : index;
      const item = this.places ? this.places.item(parentItem, array, keys, position) : documentItem;
      if (!isObject(value) && !exact) {
        this.setAside(value, { sheet: sheet.draft.name, pointer: pointerOf(parent, keys, position) });
        continue;
      }
      const id = usableId(value, idName);
      const context: RowContext = {
        array,
        sheet,
        cells: sheet.rows.beginRow(),
        parent,
        object: isObject(value) ? value : undefined,
        keys,
        position,
        item,
        itemsAt: 0,
        rowNumber: firstRow + sheet.counter.begun++,
        link: undefined,
        idCell: undefined,
        addressed: (parent?.addressed ?? true) && id !== undefined && !repeated?.has(id),
      };
      this.places?.row(context);
      this.writeRow(value, context, id !== undefined && repeated?.has(id) === true);
      sheet.rows.endRow(context.cells);
    }
  }

  private prepare(array: ArrayShape): PreparedArray {
    const known = this.prepared.get(array);
    if (known) return known;
    const prepared = prepareArray(array, this.sheets.get(array)!, this.options);
    this.prepared.set(array, prepared);
    return prepared;
  }

  private writeRow(value: JsonValue, context: RowContext, idRepeated: boolean): void {
    const { array, cells, parent } = context;
    this.writeKeys(context);
    if (idRepeated) this.linkOf(context);
    if (parent && !parent.addressed && this.options.exact) {
      cells[array.parentLinkColumn] = this.linkCell(this.linkOf(parent));
    }
    if (context.object && !(this.options.exact && isEmptyObject(context.object))) {
      this.writeObject(context.object, array.item, context, undefined);
    } else this.writeCell(value, array.itemColumn, itemCellType, context);
  }

  /** Ids of all ancestors, which join the row to its parents. */
  private writeKeys(context: RowContext): void {
    const { sheet, cells } = context;
    let parent = context.parent!;
    let level = 0;
    // In the order of the parents, nearest first.
    for (const { up, keys, member, column } of sheet.ids) {
      for (; level < up; level++) parent = parent.parent!;
      let object: JsonValue | undefined = parent.object;
      for (const key of keys) object = isObject(object) ? getOwn(object, key) : undefined;
      const value = isObject(object) ? getOwn(object, member.key) : undefined;
      if (value === undefined || value === null || isObject(value) || Array.isArray(value)) continue;
      const cell =
        keys.length === 0 && member.key === this.options.idName
          ? (parent.idCell ??= this.cellOf(value, member))
          : this.cellOf(value, member);
      if (cell === undefined) continue;
      cells[column] = cell;
      this.receipt.repeated++;
    }
  }

  private cellOf(value: JsonValue, member: MemberShape): Cell {
    return this.options.exact ? this.writer.exact(value, member.type) : this.writer.bare(value);
  }

  private writeObject(
    object: JsonObject,
    shape: ObjectShape,
    context: RowContext,
    inline: ReadonlyMap<MemberShape, number> | undefined,
  ): void {
    const { cellLimit, exact, geometries } = this.options;
    const isQuick = exact && !inline && cellLimit >= shortText;
    let position = 0;
    // Nothing is inherited that could be listed here, and a list of the keys would take longer than the rest of the loop.
    for (const key in object) {
      const value = object[key]!;
      const member = memberAt(shape, key, position++);
      if (typeof value === 'string' && isQuick && this.writer.takesAsIs(value, member.type)) {
        context.cells[member.column] = value;
        this.receipt.written++;
        continue;
      }
      const destination = typeof value === 'object' ? classify(value, member.field, exact, geometries) : 'cell';
      if (destination === 'cell') {
        const column = inline ? inline.get(member)! : member.column;
        this.writeCell(value, column, member.type, context);
      } else if (destination === 'object') this.writeObject(value as JsonObject, member.object!, context, inline);
      else if (destination === 'nowhere') this.setAside(value, this.placeOf(context, 0));
      else this.writeArray(value as JsonValue[], member.array!, context);
    }
  }

  private writeArray(items: readonly JsonValue[], array: ArrayShape, context: RowContext): void {
    if (context.addressed || !array.inline || !this.options.exact) {
      if (array.rollUp) this.writeRollUp(items, array, array.rollUp, context);
      this.writeItems(items, array, context, array.keys);
      return;
    }
    for (const [index, value] of items.entries()) {
      this.places?.inlineItem(context, array, index);
      this.writeObject(value as JsonObject, array.item, context, array.inlineColumns[index]!);
    }
  }

  private writeRollUp(items: readonly JsonValue[], array: ArrayShape, rollUp: RollUp, context: RowContext): void {
    const { cells, sheet } = context;
    const cellOf = (value: JsonValue, member: MemberShape): Cell => this.cellOf(value, member);
    const row = { ...this.options, sheet: sheet.draft.name, cells, cellOf, problems: this.problems };
    const repeated = writeRollUp(items, array, rollUp, row);
    this.receipt.repeated += repeated;
    if (repeated > 0) this.places?.rolledUpItem(context, rollUp.level);
  }

  private writeCell(value: JsonValue, column: number, type: CellType, context: RowContext): void {
    const values = typeof value === 'object' ? countValues(value) : 1;
    const { protectFormulas } = this.options;
    if (!this.options.exact) {
      const cell = this.writer.bare(value);
      // An id that nobody wants to have but in the rows that repeat it has no column.
      if (column === noColumn) this.receipt.setAside += values;
      else {
        context.cells[column] = cell;
        if (cell === undefined || cell === '') this.setAside(value, this.placeOf(context, column));
        else this.receipt.written += values;
        if (protectFormulas && this.isProtected(cell, value)) this.noteProtected(cell, context, column);
        else if (typeof value === 'string' && cell !== value) this.noteChanged(value, context, column);
      }
      return;
    }
    let cell = this.writer.exact(value, type);
    if (typeof cell === 'string') {
      // Most text stands as it is.
      if (cell !== value && isEncoded(cell)) this.noteEncoded(context, column);
      else if (protectFormulas && this.isProtected(cell, value)) this.noteProtected(cell, context, column);
      if (cell.length > this.options.cellLimit) {
        this.continued.push(cell);
        this.problems.add('write.continued', 'note', { characters: cell.length }, this.placeOf(context, column));
        cell = encodeContinued(this.continued.length);
      }
    }
    context.cells[column] = cell;
    this.receipt.written += values;
  }

  /** Characters were left out that the cell cannot hold. */
  private noteChanged(value: string, context: RowContext, column: number): void {
    this.receipt.changed++;
    this.problems.add('write.characters', 'warning', { value }, { ...this.placeOf(context, column), value });
  }

  private isProtected(cell: Cell, value: JsonValue): boolean {
    return cell !== value && typeof cell === 'string' && unprotect(cell) !== cell;
  }

  /** An apostrophe stands before the text. */
  private noteProtected(cell: Cell, context: RowContext, column: number): void {
    const value = unprotect(String(cell));
    this.problems.add('write.protected', 'note', { value }, { ...this.placeOf(context, column), value });
  }

  /** Only we can bring such a value back (rule 25). */
  private noteEncoded(context: RowContext, column: number): void {
    const place = this.placeOf(context, column);
    const params = { sheet: context.sheet.draft.name, header: place.header ?? '' };
    this.problems.add('write.encoded', 'note', params, place);
  }

  private placeOf(context: RowContext, column: number): Place {
    const { draft } = context.sheet;
    return {
      sheet: draft.name,
      row: context.rowNumber,
      column,
      ...(draft.headers[column] !== undefined && { header: draft.headers[column] }),
    };
  }

  private setAside(value: JsonValue, place: Place): void {
    this.receipt.setAside += countValues(value);
    const text = valueToText(value);
    this.problems.add('write.set_aside', 'warning', { value: text }, { ...place, value: text });
  }

  private linkOf(context: RowContext): number {
    if (context.link === undefined) {
      context.link = ++this.links;
      context.cells[context.array.rowLinkColumn] = this.linkCell(context.link);
    }
    return context.link;
  }

  private linkCell(link: number): Cell {
    return this.options.typedCells ? link : String(link);
  }
}

/** The JSON pointer of an item of an array within the item that a row is about. */
function pointerOf(parent: RowContext | undefined, keys: readonly string[], position: number): string {
  const inParent = formatPointer([...keys, ...(position >= 0 ? [String(position)] : [])]);
  return parent ? pointerOf(parent.parent, parent.keys, parent.position) + inParent : inParent;
}
