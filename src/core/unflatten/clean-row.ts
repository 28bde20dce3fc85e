import { continuedNumber, isEncoded } from '../layout/encoded.ts';
import { apostrophe, unprotect } from '../layout/protected.ts';
import type { Place } from '../model/problem.ts';
import type { ProblemList } from '../model/problem-list.ts';
import { trimInvisible } from '../model/white-space.ts';
import { BrokenCell, type Cell, type Row, type Table } from '../model/workbook.ts';
import type { SourceSheet } from '../source/source-map.ts';
import type { ColumnNotes } from './column-notes.ts';
import type { UsableCell } from './read-cell.ts';

/** A row without broken cells. Empty cells are `undefined` or `''`, as in any row. */
export type CleanRow = readonly (UsableCell | undefined)[];

export function isEmptyCell(cell: Cell): cell is undefined | '' {
  return cell === undefined || cell === '';
}

/** Flatten Tool writes this into cells that it could not roll up; it is no data (rule 13). */
export const rollupWarning = 'WARNING: More than one value supplied';

const letterJ = 0x6a;
const letterW = 0x57;

const hash = 0x23;

/** What programs show for an error, in English, Spanish, Portuguese and French. */
const errorNames = new Set([
  ...['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA', '#SPILL!', '#CALC!'],
  ...['#¡NULO!', '#¡DIV/0!', '#¡VALOR!', '#¡REF!', '#¿NOMBRE?', '#¡NUM!', '#N/D', '#¡DESBORDAMIENTO!', '#¡CALC!'],
  ...['#NULO!', '#VALOR!', '#NOME?', '#NÚM!', '#NUL!', '#VALEUR!', '#NOM?', '#NOMBRE!'],
]);

/** What a cell of which only the beginning stood in its sheet goes on with (rule 22), by number. */
export type Continuations = ReadonlyMap<number, string>;

/** Takes out of rows what is no value, and says so. */
export class CellCleaner {
  /** Cells that held something, but no value. */
  setAside = 0;
  /** Cells whose text was changed. */
  changed = 0;
  private readonly problems: ProblemList;
  private readonly continuations: Continuations;
  private readonly repairs: boolean;
  private plainText = false;
  private notes: ColumnNotes | undefined;
  /** No cell of the sheet has anything to take out. */
  private isClean = false;

  /** @param repairs whether text that clearly holds nothing counts as empty (`repairs: apply`) */
  constructor(problems: ProblemList, continuations: Continuations, repairs: boolean) {
    this.problems = problems;
    this.continuations = continuations;
    this.repairs = repairs;
  }

  /** Called before the rows of each sheet. */
  startSheet({ plainText = false, beginnings }: Table, notes: ColumnNotes): void {
    this.plainText = plainText;
    this.notes = notes;
    this.isClean = beginnings?.hasNone((code) => this.needsLook(code)) ?? false;
  }

  /** The row itself where there is nothing to take out, as nearly always. */
  clean(row: Row, source: SourceSheet, rowNumber: number, headers: readonly string[]): CleanRow {
    if (this.isClean) return row as CleanRow;
    let clean: (UsableCell | undefined)[] | undefined;
    for (let column = 0; column < row.length; column++) {
      const cell = row[column];
      if (typeof cell === 'string' ? !this.needsLook(cell.charCodeAt(0)) : !(cell instanceof BrokenCell)) continue;
      clean ??= [...row] as (UsableCell | undefined)[];
      if (typeof cell === 'string') clean[column] = this.cleanText(cell, source, rowNumber, column, headers);
      else {
        clean[column] = undefined;
        this.reportBroken(
          cell as BrokenCell,
          this.place(source, rowNumber, column, headers[column], (cell as BrokenCell).text),
        );
      }
    }
    return clean ?? (row as CleanRow);
  }

  private reportBroken({ reason, text }: BrokenCell, place: Place): void {
    this.setAside++;
    if (reason === 'error') this.problems.add('cell.error_value', 'error', { value: text }, place);
    else this.problems.add('cell.formula_without_result', 'error', { formula: text }, place);
  }

  /** Nearly all texts begin with a letter or digit that means nothing here. */
  private needsLook(first: number): boolean {
    if (first === letterJ || first === letterW) return true;
    return this.repairs && (first <= 0x20 || first >= 0xa0 || first === hash || first === apostrophe);
  }

  private cleanText(
    text: string,
    source: SourceSheet,
    rowNumber: number,
    column: number,
    headers: readonly string[],
  ): string | undefined {
    const number = continuedNumber(text);
    if (number !== undefined) {
      const whole = this.continuations.get(number);
      if (whole === undefined) {
        const place = this.place(source, rowNumber, column, headers[column], text);
        this.problems.add('cell.continuation_missing', 'error', { part: String(number) }, place);
      }
      return whole ?? text;
    }
    if (text.startsWith(rollupWarning)) {
      this.setAside++;
      const place = this.place(source, rowNumber, column, headers[column], text);
      this.problems.add('cell.rollup_warning', 'warning', { value: text }, place);
      return undefined;
    }
    return this.repairs ? this.repair(text, source, rowNumber, column, headers) : text;
  }

  private repair(
    text: string,
    source: SourceSheet,
    rowNumber: number,
    column: number,
    headers: readonly string[],
  ): string | undefined {
    const tidy = trimInvisible(text);
    if (tidy === '') return undefined;
    // Space around our own notation is not within the value.
    if (isEncoded(tidy)) return tidy;
    if (tidy.startsWith('#') && errorNames.has(tidy.toUpperCase())) {
      const place = this.place(source, rowNumber, column, headers[column], text);
      this.reportBroken(new BrokenCell('error', tidy), place);
      return undefined;
    }
    const plain = this.plainText ? unprotect(text) : text;
    if (plain === text) return text;
    this.changed++;
    this.notes?.add('column.apostrophes', column, text, plain);
    return plain;
  }

  rowPlace({ file, name, vertical }: SourceSheet, row: number): Place {
    return { ...(file !== undefined && { file }), sheet: name, ...(vertical ? { column: row } : { row }) };
  }

  place(source: SourceSheet, rowNumber: number, position: number, header?: string, value?: string): Place {
    return {
      ...(source.file !== undefined && { file: source.file }),
      sheet: source.name,
      row: source.vertical ? position : rowNumber,
      column: source.vertical ? rowNumber : position,
      ...(header !== undefined && { header }),
      ...(value !== undefined && { value }),
    };
  }
}
