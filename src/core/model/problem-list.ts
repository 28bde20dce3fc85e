import { append } from './append.ts';
import type { Place, Problem, ProblemCode, ProblemParams, Severity } from './problem.ts';

/**
 * Collects problems. The same code in the same column is one problem with many places, each with its own value;
 * its params are those of the first. Nothing is dropped.
 */
export class ProblemList {
  private readonly groups = new Map<string, Problem>();

  add<C extends ProblemCode>(code: C, severity: Severity, params: ProblemParams[C], ...places: Place[]): void {
    this.addAt(code, severity, params, places);
  }

  /** For as many places as there are in data. */
  addAt<C extends ProblemCode>(code: C, severity: Severity, params: ProblemParams[C], places: Place[]): void {
    this.addProblem({ code, severity, params, places } as Problem);
  }

  addAll(problems: readonly Problem[]): void {
    for (const each of problems) this.addProblem({ ...each, places: [...each.places] } as Problem);
  }

  private addProblem(added: Problem): void {
    const key = groupOf(added);
    const group = this.groups.get(key);
    if (group) append(group.places, added.places);
    else this.groups.set(key, added);
  }

  /** Errors first, then warnings, then notes; within each in the order they were found. */
  toArray(): Problem[] {
    const order: Severity[] = ['error', 'warning', 'note'];
    const all = [...this.groups.values()];
    return order.flatMap((severity) => all.filter((entry) => entry.severity === severity));
  }
}

/** By code and column; problems without a place by what they say. */
function groupOf({ code, severity, params, places: [first] }: Problem): string {
  if (!first) return `${code}\n${severity}\n${JSON.stringify(params)}`;
  const { file = '', sheet = '', column = '', header = '' } = first;
  return [code, severity, file, sheet, column, header].join('\n');
}
