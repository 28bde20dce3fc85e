import { type Problem, problem } from '../core/model/problem.ts';
import { WorkerEnded } from './worker-handle.ts';

/** How browsers say that there is no more room: a failed allocation, or a list or text longer than they can hold. */
const outOfMemory = /out of memory|allocation|invalid (array|string) length|array buffer/i;

/**
 * Something that should not have happened, as a problem.
 *
 * @param bytes of the files that were worked on; 0 where that is not known
 */
export function crashProblem(error: unknown, bytes: number): Problem {
  if (error instanceof WorkerEnded) return problem('job.ended', 'error', { bytes });
  const detail = error instanceof Error ? error.message : String(error);
  if (outOfMemory.test(detail)) return problem('job.out_of_memory', 'error', { bytes });
  return problem('job.crashed', 'error', { detail });
}
