import { type CleanRow, isEmptyCell } from './clean-row.ts';
import type { Level } from './levels.ts';

/** A cell that says nothing but that its row is a total, in the languages people write them in. */
const totalWords =
  /^\s*(?:(?:gran|grand|overall)\s+)?(?:sub[\s-]?)?(?:totale?s?|totais|suma|sum|soma)(?:\s+(?:general|geral|parcial|global|amount|\d{4}))?\s*[:=]?\s*$/i;

/** No word for a total, with what may follow it, is longer. */
const longestWords = 40;

/**
 * What a row says of itself where it looks like a total: its first text. A row with an id is none, unless the id is such a word.
 */
export function totalIn(row: CleanRow, { id }: Level): string | undefined {
  const idCell = id && row[id.column];
  if (!isEmptyCell(idCell)) return isTotal(idCell) ? String(idCell) : undefined;
  const first = row.find((cell) => typeof cell === 'string' && cell !== '');
  return isTotal(first) ? String(first) : undefined;
}

function isTotal(cell: CleanRow[number]): boolean {
  return typeof cell === 'string' && cell.length <= longestWords && totalWords.test(cell);
}
