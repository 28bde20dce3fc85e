import type { Cell, Span } from '../core/model/workbook.ts';
import type { CellBudget } from './cell-budget.ts';
import { readDecimal } from './decimal-bytes.ts';
import { maxColumns, maxRows } from './limits.ts';
import { Spans } from './sheet-facts.ts';
import { SheetRest } from './sheet-rest.ts';
import { decodeXlsxText } from './xlsx-text.ts';

/** The plain cells of a worksheet, and what is left of it. */
export interface SievedSheet {
  /** By position, with holes. Numbers are as they are stored, whatever their format. */
  rows: (Cell[] | undefined)[];
  /** Row, column and style, one after the other, of each number that has a style: its format may make something else of it. */
  styled: number[];
  /** Rows that are not shown. */
  hiddenRows: Span[];
  /** The `<row>` elements with all other cells. */
  rest: Uint8Array;
}

const [lt, gt, slash, equals, quote, apostrophe] = [0x3c, 0x3e, 0x2f, 0x3d, 0x22, 0x27] as const;

/** The type of a cell that holds its text itself. */
const inline = 1;

/** Ends a sieving that met what programs do not write. */
class Unusual extends Error {}

/**
 * Takes the plain cells out of the XML of a worksheet: numbers, booleans and text, without formula or rich text. They are all
 * that a large sheet consists of, and reading them here takes a tenth of SheetJS's time; see docs/decisions. All other cells
 * are left for SheetJS, as they stand. `undefined` where the sheet is built in a way that only a full reader understands:
 * cells without a place or out of order, comments, other namespaces. Throws `TooManyCells`.
 */
export function sieveSheet(part: Uint8Array, strings: readonly string[], budget: CellBudget): SievedSheet | undefined {
  try {
    return new Sieve(part, strings, budget).run();
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

class Sieve {
  private readonly xml: Uint8Array;
  private readonly strings: readonly string[];
  private readonly budget: CellBudget;
  private readonly rows: (Cell[] | undefined)[] = [];
  private readonly styled: number[] = [];
  private readonly hiddenRows = new Spans();
  private readonly rest: SheetRest;
  private at = 0;
  /** Letters of shared strings in the row. */
  private letters = 0;
  /** What the attributes of the last tag said; -1 where they did not. */
  private row = -1;
  private column = -1;
  private style = -1;
  /** The type of a cell: its letter, or `inline`, or 0 for another with more than one. */
  private type = -1;
  private isHidden = false;
  private isEmpty = false;

  constructor(xml: Uint8Array, strings: readonly string[], budget: CellBudget) {
    this.xml = xml;
    this.strings = strings;
    this.budget = budget;
    this.rest = new SheetRest(xml);
  }

  run(): SievedSheet {
    this.at = this.findData();
    this.readTag();
    if (!this.isEmpty) this.readRows();
    return {
      rows: this.rows,
      styled: this.styled,
      hiddenRows: this.hiddenRows.list,
      rest: this.rest.bytes(),
    };
  }

  /** After `<sheetData`. */
  private findData(): number {
    const { xml } = this;
    for (let at = xml.indexOf(lt); at >= 0; at = xml.indexOf(lt, at + 1)) {
      if (xml[at + 1] === 0x21) throw new Unusual();
      if (this.startsWith('<sheetData', at)) return at + 10;
    }
    throw new Unusual();
  }

  private readRows(): void {
    let last = 0;
    for (;;) {
      this.skipSpace();
      if (this.startsWith('</sheetData>', this.at)) return;
      if (!this.startsWith('<row', this.at)) throw new Unusual();
      this.at += 4;
      this.readTag();
      if (this.row <= last || this.row > maxRows) throw new Unusual();
      last = this.row;
      if (this.isHidden) this.hiddenRows.add(last - 1);
      if (!this.isEmpty) this.readCells(last);
    }
  }

  private readCells(row: number): void {
    const { xml } = this;
    const cells: Cell[] = [];
    let last = 0;
    let filled = 0;
    this.letters = 0;
    for (;;) {
      this.skipSpace();
      const start = this.at;
      if (xml[start] !== lt) throw new Unusual();
      if (xml[start + 1] === slash) {
        if (!this.startsWith('</row>', start)) throw new Unusual();
        this.at = start + 6;
        break;
      }
      if (xml[start + 1] !== 0x63) throw new Unusual();
      this.at = start + 2;
      this.readTag();
      const { column } = this;
      if (this.row !== row || column <= last || column > maxColumns) throw new Unusual();
      last = column;
      if (this.isEmpty) continue;
      const value = this.plainValue();
      if (value === undefined) {
        this.at = this.endOfCell();
        this.rest.add(row, start, this.at);
      } else if (value !== '') {
        cells[column - 1] = value;
        filled++;
        if (this.style >= 0 && typeof value === 'number') this.styled.push(row - 1, column - 1, this.style);
      }
    }
    this.budget.takeRow(cells.length, filled, this.letters);
    if (cells.length > 0) this.rows[row - 1] = cells;
    this.rest.endRow();
  }

  /** The attributes of a tag, from behind its name to behind its end. */
  private readTag(): void {
    const { xml } = this;
    this.row = this.column = this.style = this.type = -1;
    this.isHidden = false;
    let { at } = this;
    for (;;) {
      const space = at;
      while (isSpace(xml[at])) at++;
      const name = at;
      if (xml[at] === gt) break;
      if (xml[at] === slash) {
        if (xml[++at] !== gt) throw new Unusual();
        break;
      }
      if (at === space) throw new Unusual();
      while (at < xml.length && xml[at] !== equals) at++;
      const mark = xml[at + 1];
      if (mark !== quote && mark !== apostrophe) throw new Unusual();
      const value = at + 2;
      const length = at - name;
      at = value;
      while (at < xml.length && xml[at] !== mark) at++;
      if (length === 1) this.readAttribute(xml[name] as number, value, at);
      else if (length === 6 && this.startsWith('hidden', name)) this.isHidden = this.isTrue(value, at);
      at++;
    }
    this.isEmpty = xml[at - 1] === slash;
    this.at = at + 1;
  }

  private readAttribute(name: number, start: number, end: number): void {
    const { xml } = this;
    if (name === 0x72) {
      let at = start;
      let column = 0;
      for (; at < end && isCapital(xml[at]) && at < start + 4; at++) column = column * 26 + (xml[at] as number) - 0x40;
      this.column = column;
      this.row = this.digits(at, end);
    } else if (name === 0x73) {
      this.style = this.digits(start, end);
    } else if (name === 0x74) {
      this.type = end === start + 1 ? (xml[start] as number) : this.startsWith('inlineStr', start) ? inline : 0;
    }
  }

  /** The value of a cell, `''` for none, and behind it; `undefined` where the cell is not plain. */
  private plainValue(): string | number | boolean | undefined {
    const { xml } = this;
    if (this.type === inline) return this.inlineText();
    if (!this.startsWith('<v>', this.at)) return undefined;
    const start = this.at + 3;
    let end = start;
    while (end < xml.length && xml[end] !== lt) end++;
    if (!this.startsWith('</v></c>', end)) return undefined;
    const value = this.convert(start, end);
    if (value !== undefined) this.at = end + 8;
    return value;
  }

  private inlineText(): string | undefined {
    const { at, xml } = this;
    if (!this.startsWith('<is><t', at)) return undefined;
    const start = at + 6 + (this.startsWith(' xml:space="preserve">', at + 6) ? 22 : 1);
    if (xml[start - 1] !== gt) return undefined;
    const end = xml.indexOf(lt, start);
    if (!this.startsWith('</t></is></c>', end)) return undefined;
    this.at = end + 13;
    return decodeXlsxText(decoder.decode(xml.subarray(start, end)));
  }

  private convert(start: number, end: number): string | number | boolean | undefined {
    switch (this.type) {
      case 0x73: {
        const text = this.strings[this.digits(start, end)];
        // SheetJS has no strings any more to look it up in.
        if (text === undefined) throw new Unusual();
        this.letters += text.length;
        return text;
      }
      case 0x62: {
        const digit = end === start + 1 ? this.xml[start] : undefined;
        return digit === 0x31 ? true : digit === 0x30 ? false : undefined;
      }
      case -1:
      case 0x6e:
        return readDecimal(this.xml, start, end);
      default:
        return undefined;
    }
  }

  /** Behind the cell that is being read. */
  private endOfCell(): number {
    // Only plain cells have looked up their string.
    if (this.type === 0x73) throw new Unusual();
    const { xml } = this;
    for (let at = xml.indexOf(lt, this.at); at >= 0; at = xml.indexOf(lt, at + 1)) {
      if (xml[at + 1] === 0x21) throw new Unusual();
      if (xml[at + 1] === slash && xml[at + 2] === 0x63 && xml[at + 3] === gt) return at + 4;
    }
    throw new Unusual();
  }

  private isTrue(start: number, end: number): boolean {
    return end === start + 1 ? this.xml[start] === 0x31 : end === start + 4 && this.startsWith('true', start);
  }

  private digits(start: number, end: number): number {
    const { xml } = this;
    if (start === end || end - start > 9) throw new Unusual();
    let value = 0;
    for (let at = start; at < end; at++) {
      const digit = (xml[at] as number) - 0x30;
      if (digit < 0 || digit > 9) throw new Unusual();
      value = value * 10 + digit;
    }
    return value;
  }

  private skipSpace(): void {
    while (isSpace(this.xml[this.at])) this.at++;
  }

  private startsWith(text: string, at: number): boolean {
    for (let index = 0; index < text.length; index++) {
      if (this.xml[at + index] !== text.charCodeAt(index)) return false;
    }
    return true;
  }
}

/** A mark of byte order would be a letter here. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function isSpace(code: number | undefined): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function isCapital(code: number | undefined): boolean {
  return code !== undefined && code >= 0x41 && code <= 0x5a;
}
