import { getOwn, isObject, type JsonValue } from '../model/json.ts';
import type { Field } from '../schema/schema.ts';
import type { Findings } from './findings.ts';
import type { Position } from './position.ts';
import type { Check } from './walk.ts';

/** Where the standard refers to an organization by its id. The reference follows only the first group. */
const followed = [
  'publicAuthority',
  'budget/budgetBreakdowns/budgetBreakdown/sourceParty',
  'contractingProcesses/summary/tender/tenderers',
  'contractingProcesses/summary/tender/procuringEntity',
  'contractingProcesses/summary/tender/administrativeEntity',
  'contractingProcesses/summary/suppliers',
] as const;

const others = [
  'budget/budgetBreakdown/sourceParty',
  'budget/finance/financingParty',
  'contractingProcesses/summary/finance/financingParty',
  'contractingProcesses/summary/transactions/payee',
  'contractingProcesses/summary/transactions/payer',
  'lobbyingMeetings/publicOffice/organization',
  'social/consultationMeetings/publicOffice/organization',
  'transactions/payee',
  'transactions/payer',
] as const;

const references = new Set([...followed, ...others].map((path) => `${path}/id`));

interface Reference {
  id: JsonValue;
  at: Position;
}

/** References to organizations that the project's parties do not have. */
export class OrganizationCheck implements Check {
  private readonly findings: Findings;
  private found: Reference[] = [];

  constructor(findings: Findings) {
    this.findings = findings;
  }

  concerns(field: Field | undefined): boolean {
    return field?.key === 'id' && references.has(field.path);
  }

  value(id: JsonValue, _field: Field | undefined, at: Position): void {
    this.found.push({ id, at: at.copy() });
  }

  item(item: JsonValue): void {
    const parties = isObject(item) ? getOwn(item, 'parties') : undefined;
    const ids = new Set<JsonValue>();
    if (Array.isArray(parties)) {
      for (const party of parties) {
        const id = isObject(party) ? getOwn(party, 'id') : undefined;
        if (id !== undefined) ids.add(id);
      }
    }
    for (const { id, at } of this.found) {
      if (ids.has(id)) continue;
      const path = at.path();
      this.findings.add('review.unknown_organization', 'warning', path, () => ({ path }), at.pointer(), id);
    }
    this.found = [];
  }
}

/** Whether the reference looks at organizations of this path, too. */
export function isFollowedByReference(path: string): boolean {
  return followed.some((each) => path.endsWith(`/${each}/id`));
}
