import { getOwn, isObject, type JsonObject, type JsonValue } from '../model/json.ts';
import type { Findings } from './findings.ts';
import type { Position } from './position.ts';
import type { Check } from './walk.ts';

/** Contracts may cost more than the budget; a hundred times as much is a slip of the decimal mark, or of the currency. */
const outOfProportion = 100;

/** Contract values out of all proportion to the budget of their project, in the same currency. */
export class ProportionCheck implements Check {
  private readonly findings: Findings;

  constructor(findings: Findings) {
    this.findings = findings;
  }

  item(item: JsonValue, at: Position): void {
    const budget = amountAt(item, ['budget', 'amount']);
    const processes = isObject(item) ? getOwn(item, 'contractingProcesses') : undefined;
    if (!budget || !Array.isArray(processes)) return;
    for (const [index, process] of processes.entries()) {
      const value = amountAt(process, ['summary', 'contractValue']);
      if (!value || value.currency !== budget.currency) continue;
      const times = Math.round(value.amount / budget.amount);
      if (times < outOfProportion) continue;
      const keys = ['contractingProcesses', index, 'summary', 'contractValue', 'amount'];
      const path = `${at.path()}/contractingProcesses/summary/contractValue/amount`;
      const pointer = `${at.pointer()}/${keys.join('/')}`;
      this.findings.add('review.amount_out_of_proportion', 'note', '', () => ({ path, times }), pointer, value.amount);
    }
  }
}

function amountAt(value: JsonValue, keys: readonly string[]): { amount: number; currency: string } | undefined {
  let found: JsonValue | undefined = value;
  for (const key of keys) found = isObject(found ?? null) ? getOwn(found as JsonObject, key) : undefined;
  if (!isObject(found ?? null)) return undefined;
  const [amount, currency] = [getOwn(found as JsonObject, 'amount'), getOwn(found as JsonObject, 'currency')];
  return typeof amount === 'number' && amount > 0 && typeof currency === 'string' ? { amount, currency } : undefined;
}
