import { continuedNumber } from '../layout/encoded.ts';
import type { Place } from '../model/problem.ts';
import type { ProblemList } from '../model/problem-list.ts';
import { BrokenCell, type Cell, type Row } from '../model/workbook.ts';
import type { SourceSheet } from '../source/source-map.ts';
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

const onlyInvisible = /^[\s\u200b-\u200f\u2060\ufeff]*$/u;

/** What a cell of which only the beginning stood in its sheet goes on with (rule 22), by number. */
export type Continuations = ReadonlyMap<number, string>;

/** Takes out of rows what is no value, and says so. */
export class CellCleaner {
  /** Cells that held something, but no value. */
  setAside = 0;
  private readonly problems: ProblemList;
  private readonly continuations: Continuations;
  private readonly blankIsEmpty: boolean;

  /** @param blankIsEmpty whether a cell of white space only counts as empty (`repairs: apply`) */
  constructor(problems: ProblemList, continuations: Continuations, blankIsEmpty: boolean) {
    this.problems = problems;
    this.continuations = continuations;
    this.blankIsEmpty = blankIsEmpty;
  }

  /** The row itself where there is nothing to take out, as nearly always. */
  clean(row: Row, source: SourceSheet, rowNumber: number, headers: readonly string[]): CleanRow {
    let clean: (UsableCell | undefined)[] | undefined;
    for (let column = 0; column < row.length; column++) {
      const cell = row[column];
      if (typeof cell === 'string' ? !this.needsLook(cell) : !(cell instanceof BrokenCell)) continue;
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

  /** Nearly all texts begin with neither `j`, `W` nor white space. */
  private needsLook(text: string): boolean {
    const first = text.charCodeAt(0);
    return first === letterJ || first === letterW || (this.blankIsEmpty && (first <= 0x20 || first >= 0xa0));
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
    if (this.blankIsEmpty && onlyInvisible.test(text)) return undefined;
    return text;
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
