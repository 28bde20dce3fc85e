import type { Place } from '../model/problem.ts';
import { exampleMark, isExampleLabel, isGuideLabel } from '../layout/template-labels.ts';
import type { ProblemList } from '../model/problem-list.ts';
import type { Cell, Row, Table } from '../model/workbook.ts';
import { isEmptyCell } from './clean-row.ts';
import { headerText } from './configuration.ts';
import { sheetPlace } from './sheet-report.ts';

type Rows = readonly (Row | undefined)[];

/** What was found of worked examples, in all sheets of a workbook. */
export class Examples {
  private readonly untouched: Place[] = [];
  private readonly problems: ProblemList;

  constructor(problems: ProblemList) {
    this.problems = problems;
  }

  addUntouched(place: Place): void {
    this.untouched.push(place);
  }

  /** @param left cells that still hold the example */
  addUsed(row: Place, left: Place[]): void {
    this.problems.add('template.example_used', 'note', { left: left.length }, ...(left.length > 0 ? left : [row]));
  }

  /** One note for all: there is one in each sheet, and nothing to do about any. */
  report(): void {
    if (this.untouched.length > 0) this.problems.addAt('template.example', 'note', {}, this.untouched);
  }
}

/**
 * The rows of a sheet of a template as if nothing but data stood below its headers: without rows that explain, and of the
 * worked example with only what somebody wrote over it. The labels in the first column are no data.
 */
export function withoutGuide(table: Table, rows: Rows, headerRow: number, examples: Examples): Rows {
  return rows.map((row, number) => {
    if (number <= headerRow || row === undefined) return row;
    if (isGuideLabel(row[0])) return undefined;
    return isExampleLabel(row[0]) ? ownCells(table, row, rows[headerRow]!, number, examples) : row;
  });
}

function ownCells(table: Table, row: Row, headers: Row, number: number, examples: Examples): Row | undefined {
  const own: Cell[] = [];
  const left: number[] = [];
  for (let column = 1; column < row.length; column++) {
    const cell = row[column];
    if (isEmptyCell(cell)) continue;
    if (typeof cell === 'string' && cell.startsWith(exampleMark)) left.push(column);
    else own[column] = cell;
  }
  const place = { ...sheetPlace(table), row: number };
  if (own.length === 0) {
    if (left.length > 0) examples.addUntouched(place);
    return undefined;
  }
  examples.addUsed(
    place,
    left.map((column) => ({ ...place, column, header: headerText(headers[column]) })),
  );
  return own;
}
