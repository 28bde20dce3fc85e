import { type Problem, problem } from '../core/model/problem.ts';
import type { Table } from '../core/model/workbook.ts';

/** What a sheet of Excel can hold. */
export const rowsLimit = 1_048_576;
const columnsLimit = 16_384;
/** A ZIP has no room for a file. */
export function zipLimit(name: string): Problem {
  return problem('write.zip_limit', 'error', { name });
}

export function splitProblem({ name, sheets }: { name: string; sheets: number }): Problem {
  return problem('write.split', 'note', { sheet: name, sheets, limit: rowsLimit }, { sheet: name });
}

export function checkSize({ name, rows }: Table): Problem[] {
  return beyondLimits({ name, rows: rows.length, columns: rows[0]?.length ?? 0 });
}

/** What a sheet of so many rows and columns has too many of. */
export function beyondLimits({ name, rows, columns }: { name: string; rows: number; columns: number }): Problem[] {
  const place = { sheet: name };
  return [
    ...(rows > rowsLimit ? [problem('write.rows_limit', 'error', { rows, limit: rowsLimit }, place)] : []),
    ...(columns > columnsLimit
      ? [problem('write.columns_limit', 'error', { columns, limit: columnsLimit }, place)]
      : []),
  ];
}
