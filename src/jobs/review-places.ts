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
  const origin = ({ pointer = '' }: Place): string => moves?.originOf(pointer) ?? pointer;
  const slices = asked.map(({ problem, from, count }) => problem.places.slice(from, from + count));
  if (sourceMap) {
    return slices.map((places, index) => {
      const aboutRow = isAboutRow.has(asked[index]!.problem.code);
      return places.map((place) => inSheet(place, origin(place), aboutRow, sourceMap));
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

/** What is missing has no cell of its own: its row says where it should be. */
const isAboutRow = new Set<Problem['code']>(['review.required', 'review.missing_id']);

/** @param origin the pointer that the value had when it was read */
function inSheet(place: Place, origin: string, aboutRow: boolean, sourceMap: SourceMap): Place {
  const { pointer = '', value } = place;
  const cell = (aboutRow ? undefined : sourceMap.firstCellOf(origin)) ?? rowOf(origin, sourceMap);
  return cell ? { ...cell, pointer, ...(value !== undefined && { value }) } : place;
}

function rowOf(pointer: string, sourceMap: SourceMap): Place | undefined {
  const row = sourceMap.rowsOf(pointer)[0];
  // The document itself has no row.
  return pointer === '' ? undefined : row;
}
