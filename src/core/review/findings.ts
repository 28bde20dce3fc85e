import type { JsonValue } from '../model/json.ts';
import type { Place, Problem, ProblemCode, ProblemParams, Severity } from '../model/problem.ts';
import { valueToText } from '../model/values.ts';
import type { Position } from './position.ts';

/** How far the text of a value is kept: enough to recognise it by. */
const shownText = 200;

export type ReviewCode = Extract<ProblemCode, `review.${string}`>;

/** What the checks find, one problem for each thing that is wrong in a field, with all its places. */
export class Findings {
  private readonly groups = new Map<string, Problem>();

  /**
   * @param kind what makes it a problem of its own, beside its code and field
   * @param value what stands at the place, to be shown
   */
  add<C extends ReviewCode>(
    code: C,
    severity: Severity,
    kind: string,
    params: () => ProblemParams[C],
    pointer: string,
    value?: JsonValue,
  ): void {
    const place: Place = { pointer };
    if (value !== undefined) place.value = valueToText(value).slice(0, shownText);
    const key = `${code}\n${kind}`;
    const group = this.groups.get(key);
    if (group) group.places.push(place);
    else this.groups.set(key, { code, severity, params: params(), places: [place] } as Problem);
  }

  /** The same, at the place where the walk is. */
  addHere<C extends ReviewCode>(
    code: C,
    severity: Severity,
    at: Position,
    kind: string,
    params: (path: string) => ProblemParams[C],
    value?: JsonValue,
  ): void {
    const path = at.path();
    this.add(code, severity, `${path}\n${kind}`, () => params(path), at.pointer(), value);
  }

  /** Errors first, then warnings, then notes; within each in the order they were found. */
  toArray(): Problem[] {
    const all = [...this.groups.values()];
    return (['error', 'warning', 'note'] as const).flatMap((each) => all.filter(({ severity }) => severity === each));
  }
}
