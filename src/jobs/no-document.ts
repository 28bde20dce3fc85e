import { type Problem, problem } from '../core/model/problem.ts';

/** Only a mistake of ours asks for what there is not. */
export function nothingRead(): Problem {
  return problem('job.crashed', 'error', { detail: 'nothing was read' });
}

export function nothingToMark(): Problem {
  return problem('job.crashed', 'error', { detail: 'there are no sheets to mark' });
}

export function nothingToCorrect(): Problem {
  return problem('job.crashed', 'error', { detail: 'there are no sheets to correct' });
}
