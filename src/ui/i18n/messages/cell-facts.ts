import type { Place } from '../../../core/model/problem.ts';
import { columnOf } from '../sentence.ts';
import type { Words } from '../words.ts';

/** What most messages about cells need: how many there are, in which column, and what the first of them holds. */
export function cellFacts(value: string, words: Words, places: readonly Place[], cells: number) {
  return { cells, column: columnOrNone(words, places), value: words.quote(value) };
}

/** The header of the column in quotes, or `none`, which is how messages ask for it. */
export function columnOrNone(words: Words, places: readonly Place[]): string {
  return columnOf(places, words) ?? 'none';
}
