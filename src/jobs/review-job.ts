import type { Place } from '../core/model/problem.ts';
import { type Report, review } from '../core/review/review.ts';
import { loadValidator } from '../core/review/validators.ts';
import { codelist } from '../core/schema/codelists.ts';
import type { Review } from './api.ts';
import type { HeldDocument } from './read-job.ts';
import { placesOf } from './review-places.ts';
import { planUpgrade } from './upgrade-job.ts';

/** How the document stands against the standard, as the worker keeps it: with all places. */
export async function reviewJob(held: HeldDocument): Promise<Report> {
  const { document, schema, options, reading } = held;
  const isOwn = reading.schema !== undefined;
  return review(document, {
    schema,
    shape: reading.shape,
    version: isOwn ? undefined : options.version,
    validate: isOwn ? undefined : await loadValidator(options.version),
    today: new Date().toISOString().slice(0, 10),
    codelist: (name) => (isOwn ? undefined : codelist(options.version, name)),
  });
}

/** What of a report goes to the page; its problems are asked for. */
export function summariseReport({ overview, coverage, problems }: Report, held: HeldDocument): Review {
  const isOld = problems.some(({ code }) => code === 'review.moved_field');
  const upgrade = isOld ? planUpgrade(held).steps.filter(({ moved }) => moved > 0) : [];
  return {
    overview,
    coverage,
    ...(held.workbook && { markable: held.original ? ('own' as const) : ('copy' as const) }),
    ...(upgrade.length > 0 && { upgrade }),
  };
}

/** All places of all problems. */
export function allPlaces({ problems }: Report, held: HeldDocument): Place[][] {
  return placesOf(
    problems.map((problem) => ({ problem, from: 0, count: Infinity })),
    held,
  );
}
