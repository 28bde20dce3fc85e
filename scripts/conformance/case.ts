import type { Difference } from '../compare/difference.ts';

/** What came of one case. */
export type CaseResult =
  | { status: 'passed' }
  | { status: 'failed'; differences: Difference[] }
  /** Not run: what it needs does not exist yet, or does not apply; each by its name. */
  | { status: 'skipped'; notYet: string[] };

/** One sort of case folders. A new sort is a new module and a line in `kinds/index.ts`. */
export interface CaseKind {
  name: string;
  /** Whether the folder is a case of this kind, by what lies in it. */
  recognises(folder: string): boolean;
  run(folder: string): Promise<CaseResult>;
}

export function failed(...differences: Difference[]): CaseResult {
  return { status: 'failed', differences };
}

/** Passed where there are no differences. */
export function judged(differences: readonly (Difference | undefined)[]): CaseResult {
  const real = differences.filter((difference) => difference !== undefined);
  return real.length > 0 ? failed(...real) : { status: 'passed' };
}
