import type { Place } from '../../../core/model/problem.ts';
import { columnOf } from '../sentence.ts';
import type { Words } from '../words.ts';

/** What most messages about cells need: how many there are, in which column, and what the first of them holds. */
export function cellFacts(value: string, words: Words, places: readonly Place[]) {
  return { cells: cellsAt(places), column: columnOrNone(words, places), value: words.quote(value) };
}

/** A problem that does not know its place is about one cell. */
export function cellsAt(places: readonly Place[]): number {
  return Math.max(places.length, 1);
}

/** The header of the column in quotes, or `none`, which is how messages ask for it. */
export function columnOrNone(words: Words, places: readonly Place[]): string {
  return columnOf(places, words) ?? 'none';
}
