import type { DocumentShape, Repairs } from '../model/options.ts';
import type { Place } from '../model/problem.ts';
import type { ProblemList } from '../model/problem-list.ts';
import { BrokenCell, type Cell, type Row } from '../model/workbook.ts';
import { type CellCleaner, type CleanRow, isEmptyCell } from './clean-row.ts';
import type { ColumnNotes } from './column-notes.ts';
import { cellText } from './configuration.ts';
import type { DocumentBuilder } from './document-builder.ts';
import { reportFacts } from './sheet-facts.ts';
import type { HeaderOutcome } from './sheet-plan.ts';
import type { SheetReader } from './sheet-reader.ts';
import type { SheetToRead } from './sheet-to-read.ts';
import { reportHeaders, sheetPlace } from './sheet-report.ts';
import type { PlannedTable } from './table-planner.ts';
import { totalIn } from './total-rows.ts';

/** What reading a sheet needs, the same for all. */
export interface Reading {
  builder: DocumentBuilder;
  cleaner: CellCleaner;
  reader: SheetReader;
  problems: ProblemList;
  repairs: Repairs;
  shape: DocumentShape;
  listKeys: readonly string[];
}

/** Reads the rows of a sheet into the document. */
export function readTable(planned: PlannedTable, notes: ColumnNotes, reading: Reading): void {
  const { builder, cleaner, reader, problems, repairs, shape, listKeys } = reading;
  const { table, rows, plan, headers, headerRow, dataRow, endRow, repeats, vertical, isMetadata, report } = planned;
  const { rowsLeftOut, totalsLeftOut = false } = planned.decision ?? {};
  const source = builder.sourceMap.addSheet({
    ...sheetPlace(table),
    name: table.name,
    ...(vertical && { vertical }),
    // Of several columns with one path, the one that counts comes first.
    columns: plan.columns.flatMap(({ column, others, header, level, keys }) =>
      [column, ...others].map((position) => ({ column: position, header, level: level.index, keys })),
    ),
    isFilled: (column, row) => !isEmptyCell(rows[row]?.[column]),
    levels: plan.levels.length,
  });
  reportHeaders(plan, table, headerRow, vertical, repairs, problems);
  builder.startSheet();
  reader.startSheet({ plan, notes });
  cleaner.startSheet(table, notes);
  const sheet: SheetToRead = {
    plan,
    source,
    rows: source.rows,
    items: source.items,
    notes,
    listKeys: isMetadata ? [] : listKeys,
    sourceKeys: isMetadata || shape !== 'package' ? [] : listKeys,
    bare: shape === 'item',
  };
  const isForgiving = repairs === 'apply' && !isMetadata;
  const totals = isForgiving && !vertical ? new Set(table.facts?.totals) : noTotals;
  const leftOut = new Set(rowsLeftOut);
  const unread = plan.headers.filter(({ outcome }) => unreadOutcomes.has(outcome));
  for (let number = dataRow; number < endRow; number++) {
    const row = rows[number];
    if (!row || repeats.has(number)) continue;
    const clean = cleaner.clean(row, source, number, headers);
    if (isMetadata && number > dataRow) {
      setAsideRow(clean, number, (place) => problems.add('table.second_package', 'warning', {}, place));
      continue;
    }
    if (leftOut.has(number) || (totalsLeftOut && totalIn(clean, plan.root) !== undefined)) {
      setAsideRow(clean, number);
      problems.add('sheet.row_left_out', 'note', {}, cleaner.rowPlace(source, number));
      continue;
    }
    if (totals.has(number)) {
      setAsideRow(clean, number);
      problems.add('sheet.total_left_out', 'warning', {}, cleaner.rowPlace(source, number));
      continue;
    }
    if (reader.readRow(sheet, clean, number)) report.rows++;
    else if (clean !== row && isWhiteSpace(row, clean))
      problems.add('sheet.blank_rows', 'note', {}, cleaner.rowPlace(source, number));
    const total = isForgiving ? totalIn(clean, plan.root) : undefined;
    if (total !== undefined) {
      const place = { ...cleaner.rowPlace(source, number), value: total };
      problems.add('sheet.total', 'warning', { value: total }, place);
    }
    for (const { column, outcome } of unread) {
      if (outcome === 'left-out') leaveOut(clean[column], column);
      else setAsideUnread(clean[column], column, number);
    }
    for (let column = headers.length; column < clean.length; column++) setAsideUnread(clean[column], column, number);
  }
  notes.report((position) => columnPlace(planned, position));
  reader.duplicates.report(planned);
  reportFacts(planned, problems);

  function setAsideRow(cells: CleanRow, number: number, say?: (place: Place) => void): void {
    for (const [column, cell] of cells.entries()) {
      if (isEmptyCell(cell)) continue;
      reader.receipt.read++;
      reader.receipt.setAside++;
      say?.(cleaner.place(source, number, column, headers[column], cellText(cell)));
    }
  }

  function leaveOut(cell: Cell, column: number): void {
    if (isEmptyCell(cell)) return;
    reader.receipt.read++;
    reader.receipt.setAside++;
    notes.add('column.left_out', column, cellText(cell), '');
  }

  function setAsideUnread(cell: Cell, column: number, number: number): void {
    if (isEmptyCell(cell)) return;
    reader.receipt.read++;
    reader.receipt.setAside++;
    const header = headers[column];
    const place = cleaner.place(source, number, column, header, cellText(cell));
    if (header) problems.add('header.number', 'warning', { header }, place);
    else problems.add('header.missing', 'warning', { values: 1 }, place);
  }
}

/** What becomes of columns whose cells go nowhere. */
const unreadOutcomes: ReadonlySet<HeaderOutcome['outcome']> = new Set(['missing', 'number', 'left-out']);

function columnPlace({ table, headers, vertical }: PlannedTable, position: number): Place {
  const header = headers[position];
  return { ...sheetPlace(table), ...(vertical ? { row: position } : { column: position }), ...(header && { header }) };
}

const noTotals: ReadonlySet<number> = new Set();

/** A row in which nobody sees anything, though its cells are not empty. */
function isWhiteSpace(row: Row, clean: CleanRow): boolean {
  return clean.every(isEmptyCell) && !row.some((cell) => cell instanceof BrokenCell);
}
