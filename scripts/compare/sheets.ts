import { BrokenCell, type Cell, DateCell, FormattedNumber, type Table } from '../../src/core/model/workbook.ts';
import { type Difference, show } from './difference.ts';

/**
 * The first difference between two sets of sheets: names, then cell by cell as text. Empty cells at the end of a row and
 * empty rows at the end do not count, nor does the case of `true` and `false`.
 */
export function compareSheets(expected: readonly Table[], found: readonly Table[]): Difference | undefined {
  const names = [expected, found].map((tables) => tables.map(({ name }) => name).sort());
  if (names[0]!.join('\n') !== names[1]!.join('\n')) return difference('names of sheets', names[0]!, names[1]!);
  for (const table of expected) {
    const other = compareTables(
      table,
      found.find(({ name }) => name === table.name)!,
    );
    if (other) return other;
  }
  return undefined;
}

/** For workbooks, whose sheets have an order. */
export function compareSheetOrder(expected: readonly string[], found: readonly Table[]): Difference | undefined {
  const names = found.map(({ name }) => name);
  return expected.join('\n') === names.join('\n') ? undefined : difference('order of sheets', expected, names);
}

export function compareTables(expected: Table, found: Table): Difference | undefined {
  const [left, right] = [textRows(expected), textRows(found)];
  for (let row = 0; row < Math.max(left.length, right.length); row++) {
    const [a, b] = [left[row] ?? [], right[row] ?? []];
    for (let column = 0; column < Math.max(a.length, b.length); column++) {
      const [want, have] = [a[column] ?? '', b[column] ?? ''];
      if (want === have || folded(want) === folded(have)) continue;
      return { at: `${expected.name}!${cellName(row, column)}`, expected: show(want), found: show(have) };
    }
  }
  return undefined;
}

/** Whole numbers without `.0`, booleans as `true` and `false`, nothing for no value. */
export function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (cell instanceof DateCell || cell instanceof BrokenCell) return cell.text;
  return String(cell instanceof FormattedNumber ? cell.value : cell);
}

/** The name that a person sees: `A1` is the first row and column. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

function textRows(table: Table): string[][] {
  const rows = Array.from(table.rows, (row) => {
    const texts = Array.from(row ?? [], cellText);
    while (texts.at(-1) === '') texts.pop();
    return texts;
  });
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

function folded(text: string): string {
  const lower = text.toLowerCase();
  return lower === 'true' || lower === 'false' ? lower : text;
}

function difference(at: string, expected: readonly string[], found: readonly string[]): Difference {
  const only = (some: readonly string[], others: readonly string[]): string[] =>
    some.filter((name) => !others.includes(name));
  const [missing, extra] = [only(expected, found), only(found, expected)];
  if (missing.length + extra.length === 0) return { at, expected: show([...expected]), found: show([...found]) };
  return { at, expected: show(missing), found: show(extra) };
}
