import type { Place, Problem, ProblemCode, ProblemParams, Severity } from './problem.ts';
import { problem } from './problem.ts';

/**
 * Collects problems. The same code in the same column is one problem with many places, each with its own value;
 * its params are those of the first. Nothing is dropped.
 */
export class ProblemList {
  private readonly groups = new Map<string, Problem>();

  add<C extends ProblemCode>(code: C, severity: Severity, params: ProblemParams[C], ...places: Place[]): void {
    const [first] = places;
    const key = first
      ? `${code}\n${severity}\n${first.file ?? ''}\n${first.sheet ?? ''}\n${first.column ?? ''}\n${first.header ?? ''}`
      : `${code}\n${severity}\n${JSON.stringify(params)}`;
    const group = this.groups.get(key);
    if (group) for (const place of places) group.places.push(place);
    else this.groups.set(key, problem(code, severity, params, ...places));
  }

  addAll(problems: readonly Problem[]): void {
    for (const { code, severity, params, places } of problems) this.add(code, severity, params, ...places);
  }

  /** Errors first, then warnings, then notes; within each in the order they were found. */
  toArray(): Problem[] {
    const order: Severity[] = ['error', 'warning', 'note'];
    const all = [...this.groups.values()];
    return order.flatMap((severity) => all.filter((entry) => entry.severity === severity));
  }
}
