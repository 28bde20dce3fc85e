import type { Problem, Severity } from '../core/model/problem.ts';
import type { OfferedFix } from './fix-facts.ts';

/** A problem of the data, with the first of its places. */
export interface ReviewedProblem {
  /** In the review; more is asked of it by this. */
  position: number;
  problem: Problem;
  /** How many places there are in all, of those that pass the filter. */
  places: number;
  /** What can be done about it at these places; absent where there is nothing. */
  offers?: readonly OfferedFix[];
}

/** Which problems of a review are wanted, and which of their places; a part that is absent lets all pass. */
export interface ProblemFilter {
  severity?: Severity;
  sheet?: string;
  /** What a project is called in `ProblemsFound`, or words of that. */
  project?: string;
  /** Words that must all be in a problem; and the name of the sentences (`keepSentences`) in which they are looked for, too. */
  search?: { text: string; sentences: string };
}

/** What passes a filter. The counts of each part are those that choosing another value there would give. */
export interface ProblemsFound {
  problems: number;
  severities: Readonly<Record<Severity, number>>;
  /** In the order in which they come up. */
  sheets: { name: string; problems: number }[];
  /** How many projects have problems, and some of them to choose from. */
  inProjects: number;
  projects: { name: string; problems: number }[];
}
