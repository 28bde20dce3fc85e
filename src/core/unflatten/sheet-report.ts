import type { AnyHeaderKind, Repairs } from '../model/options.ts';
import type { Place } from '../model/problem.ts';
import type { ProblemList } from '../model/problem-list.ts';
import { asSuggestion, mostSuggested, nearestFields } from '../headers/nearest.ts';
import type { Table } from '../model/workbook.ts';
import type { Field } from '../schema/schema.ts';
import type { HeaderRowChoice } from './header-row.ts';
import { SheetColumns } from './sheet-columns.ts';
import type { HeaderOutcome, SheetPlan } from './sheet-plan.ts';
import type { PlannedTable } from './table-planner.ts';

/** What a sheet was taken for. Rows and columns count from 0. */
export interface SheetReport {
  file?: string;
  name: string;
  role: 'main' | 'sub' | 'metadata' | 'ignored' | 'own';
  headerRow: number | null;
  /** Why that row; absent for metadata, and for the second of several tables on a sheet. */
  headerChoice?: HeaderRowChoice;
  rows: number;
  columns: number;
  additional: number;
  headerKinds: AnyHeaderKind[];
  /** Field path of the array that a sub-sheet holds. */
  path?: string;
}

/** Where a sheet is. */
export function sheetPlace(table: Pick<Table, 'file' | 'name'>): { file?: string; sheet: string } {
  return { ...(table.file !== undefined && { file: table.file }), sheet: table.name };
}

/** Where a header is. In a sheet that lies on its side, headers stand one below the other. */
export function headerPlace(
  table: Table,
  headerRow: number,
  vertical: boolean,
  { column, header }: HeaderOutcome,
): Place {
  const [row, across] = vertical ? [column, headerRow] : [headerRow, column];
  return { ...sheetPlace(table), row, column: across, header };
}

/** Says which headers could not be taken as they stand, or contradict the schema. */
export function reportHeaders(
  plan: SheetPlan,
  table: Table,
  headerRow: number,
  vertical: boolean,
  repairs: Repairs,
  problems: ProblemList,
): void {
  for (const each of plan.headers) {
    const { header, mapped, outcome } = each;
    const place = headerPlace(table, headerRow, vertical, each);
    // With repairs, what its cells hold is told when they have been read.
    if (outcome === 'duplicate' && repairs === 'offer') problems.add('header.duplicate', 'warning', { header }, place);
    if (mapped.number) problems.add('header.number', 'warning', { header }, place);
    if (mapped.candidates) problems.add('header.ambiguous', 'warning', { header, paths: mapped.candidates }, place);
    const field = mapped.contradicts;
    if (!field) continue;
    const params = { header, path: field.path, type: field.kind === 'value' ? field.type : field.kind };
    const isArray = mapped.path.some((step) => step.key === field.key && step.item !== undefined);
    problems.add(isArray ? 'header.not_an_array' : 'header.not_an_object', 'error', params, place);
  }
}

/** Says which headers are no field of the schema, with the fields they may have meant, and which were matched forgivingly. */
export function reportAdditional(
  { plan, table, rows, headerRow, dataRow, endRow, vertical }: PlannedTable,
  root: Field,
  problems: ProblemList,
): void {
  const columns = new SheetColumns(rows, dataRow, endRow);
  let additional = 0;
  for (const each of plan.headers) {
    const { column, header, mapped, outcome, group, chosen } = each;
    if (outcome !== 'read' || chosen) continue;
    const place = headerPlace(table, headerRow, vertical, each);
    if (group) {
      const fields = valuesWithin(group).map(asSuggestion);
      problems.add('sheet.group_header', 'warning', { header, path: group.path, fields }, place);
    } else if (mapped.forgiven && mapped.field) {
      problems.add('header.corrected', 'note', { header, path: mapped.field.path }, place);
    } else if (!mapped.field && !mapped.candidates && !mapped.contradicts && columns.isFilled(column)) {
      const suggestions = additional++ < mostSuggested ? nearestFields(header, root) : [];
      problems.add('header.additional', 'warning', { header, suggestions }, place);
    }
  }
}

/** The fields of a group that hold one value each, also those of the objects in it. */
function valuesWithin(group: Field): Field[] {
  return [...group.children.values()].flatMap((field) =>
    field.kind === 'value' ? [field] : field.kind === 'object' ? valuesWithin(field) : [],
  );
}
