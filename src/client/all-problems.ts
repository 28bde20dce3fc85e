import type { PlacesElsewhere, Problem } from '../core/model/problem.ts';
import type { ReadResult, SaveResult } from '../jobs/api.ts';
import type { WorkerHandle } from './worker-handle.ts';

type Jobs = Pick<WorkerHandle['jobs'], 'moreProblems'>;

/** With all its problems: very many come some at a time, since taking them over at once would keep the page from answering. */
export async function withAllProblems<T extends { problems: Problem[] }>(
  jobs: Jobs,
  list: PlacesElsewhere['list'],
  told: T,
): Promise<T> {
  const problems = [...told.problems];
  for (;;) {
    const more = await jobs.moreProblems(list, problems.length);
    if (more.length === 0) return { ...told, problems };
    problems.push(...more);
  }
}

export async function wholeReading(jobs: Jobs, told: ReadResult): Promise<ReadResult> {
  if (!told.ok) return withAllProblems(jobs, 'reading', told);
  return { ok: true, reading: await withAllProblems(jobs, 'reading', told.reading) };
}

export async function wholeSaved(jobs: Jobs, told: SaveResult): Promise<SaveResult> {
  if (!told.ok) return withAllProblems(jobs, 'written', told);
  return { ok: true, saved: await withAllProblems(jobs, 'written', told.saved) };
}
