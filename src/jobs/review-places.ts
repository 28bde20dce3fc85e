import type { Place, Problem } from '../core/model/problem.ts';
import type { SourceMap } from '../core/source/source-map.ts';
import { decodeText } from '../formats/decode-text.ts';
import { locatePointers } from '../formats/locate-pointers.ts';
import type { HeldDocument } from './read-job.ts';

/** Some places of a problem of the review. */
export interface SomePlaces {
  problem: Problem;
  from: number;
  count: number;
}

/**
 * Places of problems in the terms of the file that the document came from: cells of its sheets, or lines of the JSON. Asked for together,
 * since a JSON text is gone through once for all of them.
 */
export function placesOf(asked: readonly SomePlaces[], { jsonFile, moves, sourceMap }: HeldDocument): Place[][] {
  const origin = (place: Place): string => originOf(place, moves);
  const slices = asked.map(({ problem, from, count }) => problem.places.slice(from, from + count));
  if (sourceMap) {
    return slices.map((places, index) => {
      const aboutRow = isAboutRow.has(asked[index]!.problem.code);
      return places.map((place) => placeInSheet(place, origin(place), aboutRow, sourceMap));
    });
  }
  if (!jsonFile) return slices;
  const pointers = new Set(slices.flat().map(origin));
  const found = locatePointers(decodeText(jsonFile.bytes).text, pointers);
  // The package as a whole has no line that would help.
  return slices.map((places) =>
    places.map((place) => (place.pointer ? { ...place, ...found.get(origin(place)) } : place)),
  );
}

/** The pointer that a value had when it was read: an upgrade may have moved it. */
export function originOf({ pointer = '' }: Place, moves: HeldDocument['moves']): string {
  return moves?.originOf(pointer) ?? pointer;
}

/** What is missing has no cell of its own: its row says where it should be. */
export const isAboutRow: ReadonlySet<Problem['code']> = new Set<Problem['code']>([
  'review.required',
  'review.missing_id',
]);

/**
 * A place in the document as the cell it came from, or as its row.
 *
 * @param origin the pointer that the value had when it was read
 */
export function placeInSheet(place: Place, origin: string, aboutRow: boolean, sourceMap: SourceMap): Place {
  // What reading says names its cell itself.
  if (place.sheet !== undefined || place.pointer === undefined) return place;
  const { pointer, value } = place;
  const cell = (aboutRow ? undefined : sourceMap.firstCellOf(origin)) ?? rowOf(origin, sourceMap);
  return cell ? { ...cell, pointer, ...(value !== undefined && { value }) } : place;
}

function rowOf(pointer: string, sourceMap: SourceMap): Place | undefined {
  const row = sourceMap.rowsOf(pointer)[0];
  // The document itself has no row.
  return pointer === '' ? undefined : row;
}
