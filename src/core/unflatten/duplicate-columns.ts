import type { JsonValue } from '../model/json.ts';
import type { Repairs } from '../model/options.ts';
import type { Place } from '../model/problem.ts';
import type { ProblemList } from '../model/problem-list.ts';
import type { Receipt } from '../model/receipt.ts';
import { countValues, valueToText } from '../model/values.ts';
import { type CleanRow, isEmptyCell } from './clean-row.ts';
import type { PlannedColumn } from './levels.ts';
import { headerPlace } from './sheet-report.ts';
import type { PlannedTable } from './table-planner.ts';

/** Columns of one path that hold something in a row, the one that counts first. */
export function filledOf({ column, others }: PlannedColumn, row: CleanRow): number[] {
  if (others.length === 0) return isEmptyCell(row[column]) ? [] : [column];
  return [column, ...others].filter((position) => !isEmptyCell(row[position]));
}

/** Several columns that stand for one field (rule 8): compares what they say, and tells it. */
export class DuplicateColumns {
  private readonly receipt: Receipt;
  private readonly problems: ProblemList;
  private readonly repairs: Repairs;
  /** By position: whether all that a column says is said by the one that counts, too. */
  private readonly isSame = new Map<number, boolean>();

  constructor(receipt: Receipt, problems: ProblemList, repairs: Repairs) {
    this.receipt = receipt;
    this.problems = problems;
    this.repairs = repairs;
  }

  /** Called before the rows of each sheet. */
  startSheet(): void {
    this.isSame.clear();
  }

  /** Sets aside what other columns say in a row than the one that counts there. */
  compare(
    column: PlannedColumn,
    row: CleanRow,
    valueAt: (position: number) => JsonValue,
    placeOf: (position: number, value: string) => Place,
  ): void {
    const [first, ...others] = filledOf(column, row);
    if (first === undefined) return;
    if (first !== column.column) this.note(first, false);
    if (others.length === 0) return;
    const kept = valueAt(first);
    const keptText = valueToText(kept);
    for (const position of others) {
      const value = valueAt(position);
      const values = countValues(value);
      const text = valueToText(value);
      this.receipt.read += values;
      this.note(position, text === keptText);
      if (text === keptText) {
        this.receipt.repeated += values;
        continue;
      }
      this.receipt.setAside += values;
      const places = [placeOf(position, text)];
      if (this.repairs === 'apply') places.push(placeOf(first, keptText));
      this.problems.add('cell.duplicate_differs', 'warning', { kept: keptText, setAside: text }, ...places);
    }
  }

  private note(column: number, isSame: boolean): void {
    this.isSame.set(column, isSame && this.isSame.get(column) !== false);
  }

  /** Tells at its header what a further column was good for; one without any value needs no word. */
  report({ plan, table, headerRow, vertical }: PlannedTable): void {
    if (this.isSame.size === 0 || this.repairs === 'offer') return;
    for (const outcome of plan.headers) {
      if (outcome.outcome !== 'duplicate') continue;
      const { header } = outcome;
      const isSame = this.isSame.get(outcome.column);
      const place = headerPlace(table, headerRow, vertical, outcome);
      if (isSame === true) this.problems.add('sheet.same_column', 'note', { header }, place);
      else if (isSame === false) this.problems.add('sheet.merged_columns', 'warning', { header }, place);
    }
  }
}
