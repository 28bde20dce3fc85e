import { fold } from '../headers/fold.ts';
import type { ColumnDecision, Decisions, SheetDecision } from '../model/decisions.ts';
import type { Problem } from '../model/problem.ts';
import { ProblemList } from '../model/problem-list.ts';
import type { Table } from '../model/workbook.ts';
import { headerText } from '../unflatten/configuration.ts';
import { partsOf, partsOfColumn, type Recipe, type RecipeSheet } from './recipe.ts';

/** Headers stand in one of the first rows. */
const searched = 15;

/**
 * What a recipe decides about the sheets at hand. A sheet is known by its name, or by its headers where the name has changed (a CSV
 * file has another name each month); so is its header row.
 * Problems: `recipe.used`, and for each part that does not apply any more `recipe.sheet_missing` or `recipe.column_missing`.
 *
 * @param name of the file that holds the recipe
 */
export function applyRecipe(
  { madeFor, sheets }: Recipe,
  name: string,
  tables: readonly Table[],
): { decisions: Decisions; problems: Problem[] } {
  const problems = new ProblemList();
  const decided: { sheets: SheetDecision[]; columns: ColumnDecision[] } = { sheets: [], columns: [] };
  const left = new Set(tables);
  let parts = 0;
  for (const each of sheets) {
    const found = findSheet(each, left);
    if (!found) {
      problems.add('recipe.sheet_missing', 'warning', { sheet: each.sheet, parts: partsOf(each) }, { file: name });
      continue;
    }
    const { table, row } = found;
    left.delete(table);
    const place = { ...(table.file !== undefined && { file: table.file }), sheet: table.name };
    if (table.name !== each.sheet) problems.add('recipe.sheet_renamed', 'note', { sheet: each.sheet }, place);
    const { sheet: _, headers: _headers, columns, headerRow, ...decision } = each;
    // The headers may have moved: then they stand where they are found.
    const moved = headerRow !== undefined && { headerRow: row ?? headerRow };
    if (moved || Object.keys(decision).length > 0) decided.sheets.push({ ...place, ...decision, ...moved });
    const headers = (table.rows[row ?? headerRow ?? 0] ?? []).map(headerText);
    for (const column of columns) {
      const header = column.header === '' ? '' : sameHeader(column.header, headers);
      if (header === undefined) {
        problems.add(
          'recipe.column_missing',
          'warning',
          { header: column.header },
          { ...place, header: column.header },
        );
        continue;
      }
      decided.columns.push({ ...column, ...place, header });
      parts += partsOfColumn(column);
    }
    parts += partsOf({ ...each, columns: [] });
  }
  problems.add('recipe.used', 'note', { name, parts, files: [...madeFor.files] }, { file: name });
  return { decisions: { ...decided, cells: [] }, problems: problems.toArray() };
}

interface FoundSheet {
  table: Table;
  /** The row that has most of its headers; absent where none has any. */
  row?: number;
}

/** The sheet of that name, unless its headers are others and another sheet has them; or the one that has most of its headers. */
function findSheet({ sheet, headers }: RecipeSheet, tables: ReadonlySet<Table>): FoundSheet | undefined {
  const wanted = new Set(headers.filter((header) => header !== '').map(fold));
  const all = [...tables].map((table) => ({ table, ...headerRowOf(table, wanted) }));
  const named = all.find(({ table }) => table.name === sheet);
  if (named && (named.known > 0 || wanted.size === 0)) return found(named);
  const [best] = all.sort((a, b) => b.known - a.known);
  if (best && best.known > 0 && best.known * 2 >= wanted.size) return found(best);
  return named && found(named);
}

function found({ table, row, known }: { table: Table; row: number; known: number }): FoundSheet {
  return { table, ...(known > 0 && { row }) };
}

function headerRowOf({ rows }: Table, wanted: ReadonlySet<string>): { row: number; known: number } {
  let best = { row: 0, known: 0 };
  for (let row = 0; row < Math.min(rows.length, searched); row++) {
    const folded = new Set((rows[row] ?? []).map((cell) => fold(headerText(cell))));
    const known = [...wanted].filter((header) => folded.has(header)).length;
    if (known > best.known) best = { row, known };
  }
  return best;
}

/** The header to the letter, or the one that differs in case, accents and spaces only. */
function sameHeader(header: string, headers: readonly string[]): string | undefined {
  if (headers.includes(header)) return header;
  const folded = fold(header);
  return headers.find((each) => each !== '' && fold(each) === folded);
}
