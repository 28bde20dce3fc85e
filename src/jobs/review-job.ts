import type { Place, Problem } from '../core/model/problem.ts';
import { type Report, review } from '../core/review/review.ts';
import { loadValidator } from '../core/review/validators.ts';
import { codelist } from '../core/schema/codelists.ts';
import type { SourceMap } from '../core/source/source-map.ts';
import type { Review } from './api.ts';
import type { HeldDocument } from './read-job.ts';

/** Places of a problem that the page gets with it; it asks for others when somebody wants to see them. */
const firstPlaces = 100;

/** How the document stands against the standard, as the worker keeps it: with all places. */
export async function reviewJob(held: HeldDocument): Promise<Report> {
  const { document, schema, options, reading } = held;
  const isOwn = reading.schema !== undefined;
  return review(document, {
    schema,
    shape: reading.shape,
    validate: isOwn ? undefined : await loadValidator(options.version),
    today: new Date().toISOString().slice(0, 10),
    codelist: (name) => (isOwn ? undefined : codelist(options.version, name)),
  });
}

/** What of a report goes to the page: each problem with its first places, in the words of the file it came from. */
export function summariseReport({ overview, problems, coverage }: Report, { sourceMap }: HeldDocument): Review {
  return {
    overview,
    coverage,
    problems: problems.map((problem) => ({
      problem: { ...problem, places: placesOf(problem, 0, firstPlaces, sourceMap) } as Problem,
      places: problem.places.length,
    })),
  };
}

/** Some of the places of a problem, with their cells where the document came from sheets. */
export function placesOf({ code, places }: Problem, from: number, count: number, sourceMap?: SourceMap): Place[] {
  const some = places.slice(from, from + count);
  return sourceMap ? some.map((place) => located(place, isAboutRow.has(code), sourceMap)) : some;
}

/** What is missing has no cell of its own: its row says where it should be. */
const isAboutRow = new Set<Problem['code']>(['review.required', 'review.missing_id']);

function located(place: Place, aboutRow: boolean, sourceMap: SourceMap): Place {
  const { pointer = '', value } = place;
  const cell = (aboutRow ? undefined : sourceMap.firstCellOf(pointer)) ?? rowOf(pointer, sourceMap);
  return cell ? { ...cell, pointer, ...(value !== undefined && { value }) } : place;
}

function rowOf(pointer: string, sourceMap: SourceMap): Place | undefined {
  const row = sourceMap.rowsOf(pointer)[0];
  // The document itself has no row.
  return pointer === '' ? undefined : row;
}
