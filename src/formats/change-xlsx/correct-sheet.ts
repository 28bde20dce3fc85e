import type { Area } from '../../core/model/workbook.ts';
import { columnOf } from '../cell-references.ts';
import { isUsualSheet } from './change-xlsx.ts';
import { attribute, Unusual } from './parts.ts';
import { refuseFilled, SharedFormulas } from './formulas.ts';
import { addedCell, changedCell, isNothing, type NewCell, type StyleOf } from './new-cell.ts';
import { columnStyles, startOfCells, widened } from './sheet-frame.ts';

/** New cells by column, by row. */
export type NewCells = ReadonlyMap<number, ReadonlyMap<number, NewCell>>;

export interface CorrectedSheet {
  xml: string;
  /** Whether a formula went. */
  lostFormula: boolean;
}

/**
 * The XML of a worksheet with other values in some of its cells. All else stays as it is to the letter, but for what says
 * how far the sheet and its rows reach, and formulas that were shared with a cell that now has a value.
 */
export function correctSheet(xml: string, cells: NewCells, styleOf: StyleOf): CorrectedSheet {
  if (!isUsualSheet(xml)) throw new Unusual();
  refuseFilled(xml, rowsByColumn(cells));
  return new SheetCorrection(xml, cells, styleOf).run();
}

/** Positions in their order, with what belongs to each: the one that comes next, until there is none. */
class Queue<T> {
  private readonly entries: readonly (readonly [number, T])[];
  private index = 0;

  constructor(entries: ReadonlyMap<number, T>) {
    this.entries = [...entries].sort(([one], [other]) => one - other);
  }

  get next(): number {
    return this.entries[this.index]?.[0] ?? Infinity;
  }

  take(): T {
    return this.entries[this.index++]![1];
  }
}

type NewRow = Queue<NewCell>;

interface Tag {
  text: string;
  end: number;
  isEmpty: boolean;
}

class SheetCorrection {
  private readonly xml: string;
  private readonly styleOf: StyleOf;
  private readonly left: Queue<ReadonlyMap<number, NewCell>>;
  private readonly shared = new SharedFormulas();
  private readonly columnStyle: (column: number) => number;
  private readonly pieces: string[] = [];
  /** Up to where the XML has been taken over. */
  private done = 0;
  private lostFormula = false;
  private added: Area | undefined;

  constructor(xml: string, cells: NewCells, styleOf: StyleOf) {
    this.xml = xml;
    this.styleOf = styleOf;
    this.left = new Queue(cells);
    this.columnStyle = columnStyles(xml);
  }

  run(): CorrectedSheet {
    const { end, isEmpty } = this.tagAt(startOfCells(this.xml));
    if (isEmpty) {
      this.replace(end - 2, end, '>');
      this.addRows(Infinity);
      this.pieces.push('</sheetData>');
    } else this.readRows(end);
    this.takeOver(this.xml.length);
    const xml = this.pieces.join('');
    return { xml: this.added ? widened(xml, this.added) : xml, lostFormula: this.lostFormula };
  }

  private readRows(from: number): void {
    const { xml } = this;
    let last = -1;
    for (let at = from; ;) {
      const start = this.nextTag(at);
      this.takeOver(start);
      if (xml.startsWith('</sheetData', start)) return this.addRows(Infinity);
      if (!isElement(xml, start, '<row')) throw new Unusual();
      const tag = this.tagAt(start);
      const row = Number(/\sr\s*=\s*["'](\d{1,7})["']/.exec(tag.text)?.[1] ?? 0) - 1;
      if (row <= last) throw new Unusual();
      last = row;
      this.addRows(row);
      const own = this.left.next === row ? new Queue(this.left.take()) : undefined;
      at = tag.end;
      if (tag.isEmpty) {
        if (own) this.fillRow(start, tag, row, own);
        continue;
      }
      const close = this.closeOf('</row', at);
      if (own || this.shared.isNeeded) this.readCells(tag, close, row, own ?? new Queue(new Map()));
      at = this.tagAt(close).end;
    }
  }

  /** New rows, up to the one that comes next. */
  private addRows(before: number): void {
    while (this.left.next < before) {
      const row = this.left.next;
      const added = this.newCells(row, new Queue(this.left.take()), Infinity, undefined);
      if (added !== '') this.pieces.push(`<row r="${row + 1}">${added}</row>`);
    }
  }

  /** A row that has no cells yet. */
  private fillRow(start: number, tag: Tag, row: number, own: NewRow): void {
    const added = this.newCells(row, own, Infinity, tag.text);
    if (added !== '') this.replace(start, tag.end, `${withoutSpans(tag.text).slice(0, -2)}>${added}</row>`);
  }

  private readCells(rowTag: Tag, close: number, row: number, own: NewRow): void {
    const { xml } = this;
    // In a piece of its own: it may have to change.
    this.takeOver(rowTag.end);
    const rowPiece = this.pieces.length - 1;
    const add = (at: number, before: number): void => {
      if (own.next >= before) return;
      const added = this.newCells(row, own, before, rowTag.text);
      if (added === '') return;
      this.replace(at, at, added);
      this.pieces[rowPiece] = withoutSpans(rowTag.text);
    };
    let last = -1;
    let at = this.nextTag(rowTag.end);
    while (isElement(xml, at, '<c')) {
      const tag = this.tagAt(at);
      const column = columnIn(tag.text, row);
      if (column <= last) throw new Unusual();
      last = column;
      add(at, column);
      const contentEnd = tag.isEmpty ? tag.end : this.closeOf('</c', tag.end);
      const end = tag.isEmpty ? tag.end : this.tagAt(contentEnd).end;
      if (end > close) throw new Unusual();
      const content = xml.slice(tag.end, contentEnd);
      if (own.next === column) {
        this.takeFormula(content, row, column);
        this.replace(at, end, changedCell(tag.text, own.take(), this.styleOf));
      } else if (this.shared.isNeeded) {
        const given = this.shared.give(content, row, column);
        if (given !== content) this.replace(tag.end, contentEnd, given);
      }
      at = this.nextTag(end);
    }
    add(at, Infinity);
  }

  private takeFormula(content: string, row: number, column: number): void {
    // No program is known to write any.
    if (content.includes('<extLst')) throw new Unusual();
    if (this.shared.take(content, row, column)) this.lostFormula = true;
  }

  /** The cells of a row that were not there, up to a column; nothing for those that stay empty. */
  private newCells(row: number, own: NewRow, before: number, rowTag: string | undefined): string {
    const added: string[] = [];
    while (own.next < before) {
      const column = own.next;
      const cell = own.take();
      if (isNothing(cell)) continue;
      const style = this.styleOf(rowStyle(rowTag) ?? this.columnStyle(column), cell);
      added.push(addedCell(row, column, cell, style));
      this.added = grown(this.added, row, column);
    }
    return added.join('');
  }

  private takeOver(end: number): void {
    if (end > this.done) this.pieces.push(this.xml.slice(this.done, end));
    this.done = end;
  }

  private replace(start: number, end: number, text: string): void {
    this.takeOver(start);
    this.pieces.push(text);
    this.done = end;
  }

  private nextTag(from: number): number {
    const at = this.xml.indexOf('<', from);
    if (at < 0) throw new Unusual();
    return at;
  }

  /** Where the closing tag of a name begins: a cell may hold a `</color>`, too. */
  private closeOf(start: string, from: number): number {
    for (let at = this.xml.indexOf(start, from); at >= 0; at = this.xml.indexOf(start, at + 1)) {
      if (isElement(this.xml, at, start)) return at;
    }
    throw new Unusual();
  }

  /** A tag, which may hold `>` between quotes. */
  private tagAt(start: number): Tag {
    const { xml } = this;
    let quote = 0;
    for (let at = start + 1; at < xml.length; at++) {
      const code = xml.charCodeAt(at);
      if (code === 0x3c) break;
      if (quote !== 0) quote = code === quote ? 0 : quote;
      else if (code === 0x22 || code === 0x27) quote = code;
      else if (code === 0x3e) {
        return { text: xml.slice(start, at + 1), end: at + 1, isEmpty: xml.charCodeAt(at - 1) === 0x2f };
      }
    }
    throw new Unusual();
  }
}

function isElement(xml: string, at: number, start: string): boolean {
  return xml.startsWith(start, at) && /[\s/>]/.test(xml.charAt(at + start.length));
}

function columnIn(tag: string, row: number): number {
  const [, letters = '', number] = /\sr\s*=\s*["']([A-Z]{1,3})(\d{1,7})["']/.exec(tag) ?? [];
  if (Number(number) !== row + 1) throw new Unusual();
  return columnOf(letters);
}

/** The style of the new cells of a row, where it has one. */
function rowStyle(tag: string | undefined): number | undefined {
  if (tag === undefined || !/^(?:1|true)$/.test(attribute(tag, 'customFormat') ?? '')) return undefined;
  return Number(attribute(tag, 's')) || 0;
}

/** Without a hint which columns a row uses, that nobody needs. */
function withoutSpans(tag: string): string {
  return tag.replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/, '');
}

function grown(area: Area | undefined, row: number, column: number): Area {
  const { rows, columns } = area ?? { rows: { first: row, last: row }, columns: { first: column, last: column } };
  return {
    rows: { first: Math.min(rows.first, row), last: Math.max(rows.last, row) },
    columns: { first: Math.min(columns.first, column), last: Math.max(columns.last, column) },
  };
}

function rowsByColumn(cells: NewCells): Map<number, number[]> {
  const columns = new Map<number, number[]>();
  for (const [row, own] of cells) {
    for (const column of own.keys()) {
      const rows = columns.get(column);
      if (rows) rows.push(row);
      else columns.set(column, [row]);
    }
  }
  for (const rows of columns.values()) rows.sort((one, other) => one - other);
  return columns;
}
