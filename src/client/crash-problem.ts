import { type Problem, problem } from '../core/model/problem.ts';

/** How browsers say that there is no more room: a failed allocation, or a list or text longer than they can hold. */
const outOfMemory = /out of memory|allocation|invalid (array|string) length|array buffer/i;

/** Something that should not have happened, as a problem: it is ours, not the user's. */
export function crashProblem(error: unknown): Problem {
  const detail = error instanceof Error ? error.message : String(error);
  if (outOfMemory.test(detail)) return problem('job.out_of_memory', 'error', {});
  return problem('job.crashed', 'error', { detail });
}
