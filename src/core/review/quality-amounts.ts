import { ExactNumber, type JsonValue } from '../model/json.ts';
import type { Field } from '../schema/schema.ts';
import type { Findings } from './findings.ts';
import type { Position } from './position.ts';
import type { Check } from './walk.ts';

/** Budgets and values of contracts: a project of no money is not one. Elsewhere nothing may have been paid. */
const mattering = new Set([
  'budget/amount/amount',
  'completion/finalValue/amount',
  'contractingProcesses/summary/contractValue/amount',
  'contractingProcesses/summary/finalValue/amount',
  'contractingProcesses/summary/tender/costEstimate/amount',
]);

/** Amounts of less than nothing; of nothing, too, where that says nothing. */
export class AmountCheck implements Check {
  private readonly findings: Findings;

  constructor(findings: Findings) {
    this.findings = findings;
  }

  concerns(field: Field | undefined): boolean {
    return field?.key === 'amount';
  }

  value(value: JsonValue, field: Field | undefined, at: Position): void {
    if (!field) return;
    const amount = value instanceof ExactNumber ? Number(value.text) : value;
    if (typeof amount !== 'number' || amount > 0 || (amount === 0 && !mattering.has(field.path))) return;
    this.findings.addHere('review.amount_not_positive', 'note', at, '', (path) => ({ path }), value);
  }
}
