import type { JsonValue } from '../model/json.ts';
import type { Place, ProblemParams } from '../model/problem.ts';
import type { ProblemList } from '../model/problem-list.ts';
import { valueToText } from '../model/values.ts';
import type { ColumnReading } from './evidence/column-reading.ts';
import { type CleanRow, isEmptyCell } from './clean-row.ts';
import { type ColumnNote, type Remarks, troubles } from './remarks.ts';
import { isLevel, type PlannedColumn } from './levels.ts';

interface Noted {
  cells: number;
  example: string;
  result: string;
}

/** A cell that was read, and where it stands. */
interface ReadCell {
  /** What it holds, as text. */
  text: string;
  value: JsonValue;
  column: PlannedColumn;
  position: number;
  row: CleanRow;
  place: Place;
}

/** What the columns of one sheet show as a whole, and what was done for their cells, so that it is said once. */
export class ColumnNotes {
  /** By position; none for columns whose cells say by themselves what they are. */
  readonly readings: readonly (ColumnReading | undefined)[];
  private readonly problems: ProblemList;
  private readonly columns = new Map<number, Map<ColumnNote, Noted>>();

  constructor(readings: readonly (ColumnReading | undefined)[], problems: ProblemList) {
    this.readings = readings;
    this.problems = problems;
  }

  add(note: ColumnNote, position: number, text: string, value: JsonValue): void {
    let notes = this.columns.get(position);
    if (!notes) this.columns.set(position, (notes = new Map<ColumnNote, Noted>()));
    const known = notes.get(note);
    if (known) known.cells++;
    else notes.set(note, { cells: 1, example: text, result: valueToText(value) });
  }

  /** Says of a cell what its reader remarked: at the cell what the person has to look at, at the column what was done. */
  remark({ trouble, facts, notes, trimmed, currency }: Remarks, cell: ReadCell): void {
    const { text, value, column, position, place } = cell;
    if (trouble !== undefined) {
      const params = { value: text, path: column.keys.join('/'), ...facts };
      this.problems.add(trouble, troubles[trouble], params as unknown as ProblemParams[typeof trouble], place);
    }
    if (trimmed) this.problems.add('cell.trimmed', 'note', {}, place);
    for (const note of notes) this.add(note, position, text, value);
    if (currency === undefined) return;
    if (hasCurrency(column, cell.row)) this.add('column.currency_signs', position, text, value);
    else this.problems.add('cell.currency_missing', 'warning', { value: text, currency }, place);
  }

  /** Reports what was done, each at its column. */
  report(placeOf: (position: number) => Place): void {
    for (const [position, notes] of [...this.columns].sort(([a], [b]) => a - b)) {
      for (const [note, noted] of notes) {
        const params = { ...noted, ...evidenceOf(note, this.readings[position]) };
        this.problems.add(note, 'note', params as ProblemParams[typeof note], placeOf(position));
      }
    }
  }
}

/** Whether the row says the currency of an amount, in the field beside it. */
function hasCurrency({ keys, level }: PlannedColumn, row: CleanRow): boolean {
  const path = [...keys.slice(0, -1), 'currency'].join('/');
  return level.entries.some(
    (entry) =>
      !isLevel(entry) &&
      entry.keys.join('/') === path &&
      [entry.column, ...entry.others].some((position) => !isEmptyCell(row[position])),
  );
}

/** The facts by which the texts of a column were read, where they needed any. */
function evidenceOf(note: ColumnNote, reading: ColumnReading | undefined): object {
  if (note === 'column.dates_from_text' && reading?.dates) {
    const { order, chosen, dayMonth, monthDay, either } = reading.dates;
    const decided = order === 'month-day' ? monthDay : dayMonth;
    return { ...(order && { order }), chosen, decided, total: dayMonth + monthDay + either };
  }
  if (note === 'column.numbers_from_text' && reading?.numbers) {
    const { mark, chosen, point, comma, either } = reading.numbers;
    return { ...(mark && { mark }), chosen, decided: mark === ',' ? comma : point, total: point + comma + either };
  }
  return {};
}
