import type { ProblemList } from '../model/problem-list.ts';
import type { Area, Span } from '../model/workbook.ts';
import { isEmptyCell } from './clean-row.ts';
import { isBlank } from './header-row.ts';
import { headerPlace, sheetPlace } from './sheet-report.ts';
import type { PlannedTable } from './table-planner.ts';

/** Says what the file's own facts about a sheet mean for its data. */
export function reportFacts(planned: PlannedTable, problems: ProblemList): void {
  const { table, vertical, isMetadata, isTemplate, headers } = planned;
  const { hiddenRows = [], hiddenColumns = [], merged = [], comments = 0 } = table.facts ?? {};
  // The headers of a template have one each, with help; what is more is the person's.
  const ofOurs = isTemplate ? headers.length : 0;
  // The first of several tables on a sheet says it for all.
  if (comments > ofOurs && planned.report.headerChoice !== undefined)
    problems.add('sheet.comments', 'note', { comments }, sheetPlace(table));
  if (vertical || isMetadata) return;
  const leftOut = new Set(planned.decision?.rowsLeftOut);
  for (const span of hiddenRows) reportHiddenRows(planned, span, leftOut, problems);
  reportHiddenColumns(planned, hiddenColumns, problems);
  reportMerged(planned, merged, problems);
}

function reportHiddenRows(
  { table, rows, dataRow, endRow }: PlannedTable,
  span: Span,
  leftOut: ReadonlySet<number>,
  problems: ProblemList,
): void {
  for (let row = Math.max(span.first, dataRow); row <= Math.min(span.last, endRow - 1); row++) {
    if (!isBlank(rows[row]) && !leftOut.has(row))
      problems.add('sheet.hidden_rows', 'note', {}, { ...sheetPlace(table), row });
  }
}

function reportHiddenColumns(
  { table, plan, headerRow }: PlannedTable,
  spans: readonly Span[],
  problems: ProblemList,
): void {
  const isHidden = (column: number): boolean => spans.some(({ first, last }) => first <= column && column <= last);
  const hidden = plan.headers.filter(
    ({ column, outcome }) => outcome !== 'missing' && outcome !== 'left-out' && isHidden(column),
  );
  const places = hidden.map((header) => headerPlace(table, headerRow, false, header));
  if (places.length > 0) problems.add('sheet.hidden_columns', 'note', {}, ...places);
}

/** Only the first of the cells that are shown as one has the value; each other in a row of data is left without it. */
function reportMerged(planned: PlannedTable, merged: readonly Area[], problems: ProblemList): void {
  const { table, rows, plan, dataRow, endRow } = planned;
  // Areas do not overlap, so together they are no larger than the sheet; but a hostile file may say anything. Rows count too.
  let left = 2 * (endRow - dataRow + 1) * (plan.headers.length + 1);
  for (const area of merged) {
    const { first, last } = area.rows;
    if (first < dataRow || isEmptyCell(rows[first]?.[area.columns.first])) continue;
    for (let row = first; row <= Math.min(last, endRow - 1); row++) {
      if (left-- < 0) return;
      if (isBlank(rows[row])) continue;
      for (const { column, header, outcome } of plan.headers.slice(area.columns.first, area.columns.last + 1)) {
        if (left-- < 0) return;
        if (outcome !== 'read' || !isEmptyCell(rows[row]?.[column])) continue;
        problems.add('sheet.merged', 'warning', {}, { ...sheetPlace(table), row, column, header });
      }
    }
  }
}
