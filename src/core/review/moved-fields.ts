import type { JsonValue } from '../model/json.ts';
import type { Field } from '../schema/schema.ts';
import type { Findings } from './findings.ts';
import type { Position } from './position.ts';
import type { Check } from './walk.ts';

/** Fields that stood elsewhere in an earlier version: from the standard's own versions, compared with each other. */
const moved: ReadonlyMap<string, { to: string; version: string }> = new Map([
  ['budget/budgetBreakdown', { to: 'budget/budgetBreakdowns/0/budgetBreakdown', version: '0.9.4' }],
]);

/** Names the new place of a field that the chosen version does not have any more. */
export class MovedFieldCheck implements Check {
  private readonly findings: Findings;

  constructor(findings: Findings) {
    this.findings = findings;
  }

  additional(_value: JsonValue, key: string, parent: Field, at: Position): void {
    const target = moved.get(parent.path === '' ? key : `${parent.path}/${key}`);
    if (!target) return;
    this.findings.addHere('review.moved_field', 'note', at, '', (path) => ({ path, ...target }));
  }
}
