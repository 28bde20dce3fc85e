import type { Problem } from '../core/model/problem.ts';

/** What reading gives: a value, or none where the file could not be read; then one of the problems is an error. */
export interface Outcome<T> {
  value?: T;
  problems: Problem[];
}
