import type { Problem, Severity } from '../../core/model/problem.ts';
import type { ResultState } from './state.ts';

export type Counts = Readonly<Record<Severity, number>>;

/** How many problems there are of each severity, and the id of the list, or of the section, where they are. */
export interface CountedProblems {
  counts: Counts;
  /** Groups of a list have the severity behind it. */
  idOf(severity: Severity): string;
}

/** Of the data, as far as it has been looked at, and of the new file. */
export function countProblems(
  { reading, review }: ResultState,
  outputProblems: readonly Problem[],
): readonly CountedProblems[] {
  const ofData: CountedProblems =
    review === undefined || review === 'stopped'
      ? { counts: countsOf(reading.problems), idOf: (severity) => `problems-${severity}` }
      : review === 'running'
        ? { counts: countsOf(reading.problems), idOf: () => 'review' }
        : { counts: review.overview.counts, idOf: (severity) => `data-problems-${severity}` };
  return [ofData, { counts: countsOf(outputProblems), idOf: (severity) => `file-problems-${severity}` }];
}

export function sumOf(counted: readonly CountedProblems[], severity: Severity): number {
  return counted.reduce((sum, { counts }) => sum + counts[severity], 0);
}

function countsOf(problems: readonly Problem[]): Counts {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}
