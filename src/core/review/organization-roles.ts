import { getOwn, isObject, type JsonObject, type JsonValue } from '../model/json.ts';
import type { Findings } from './findings.ts';
import type { Position } from './position.ts';
import type { Check } from './walk.ts';

/** What an organization is by standing in a field. Of a source party the standard says it in two ways: it is not asked for. */
const roleOf: readonly (readonly [keys: readonly string[], role: string])[] = [
  [['publicAuthority'], 'publicAuthority'],
  [['contractingProcesses', 'summary', 'tender', 'tenderers'], 'tenderer'],
  [['contractingProcesses', 'summary', 'tender', 'procuringEntity'], 'procuringEntity'],
  [['contractingProcesses', 'summary', 'tender', 'administrativeEntity'], 'administrativeEntity'],
  [['contractingProcesses', 'summary', 'suppliers'], 'supplier'],
];

/** Organizations that are something by the field that names them, and are not said to be it among the parties. */
export class RoleCheck implements Check {
  private readonly findings: Findings;

  constructor(findings: Findings) {
    this.findings = findings;
  }

  item(item: JsonValue, at: Position): void {
    const parties = isObject(item) ? getOwn(item, 'parties') : undefined;
    if (!Array.isArray(parties)) return;
    const wanted = rolesByParty(item);
    for (const [index, party] of parties.entries()) {
      const id = isObject(party) ? getOwn(party, 'id') : undefined;
      const roles = isObject(party) ? getOwn(party, 'roles') : undefined;
      const known = Array.isArray(roles) ? roles : [];
      for (const role of (typeof id === 'string' && wanted.get(id)) || []) {
        if (known.includes(role)) continue;
        const path = `${at.path()}/parties/roles`;
        const pointer = `${at.pointer()}/parties/${index}${roles === undefined ? '' : '/roles'}`;
        this.findings.add('review.role_missing', 'note', role, () => ({ path, role }), pointer, id!);
      }
    }
  }
}

function rolesByParty(item: JsonValue): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [keys, role] of roleOf) {
    eachObjectAt(item, keys, 0, (reference) => {
      const id = getOwn(reference, 'id');
      if (typeof id !== 'string') return;
      const roles = found.get(id);
      if (roles) roles.add(role);
      else found.set(id, new Set([role]));
    });
  }
  return found;
}

/** Calls with all objects at a path without positions. */
function eachObjectAt(
  value: JsonValue | undefined,
  keys: readonly string[],
  depth: number,
  visit: (object: JsonObject) => void,
): void {
  if (Array.isArray(value)) for (const entry of value) eachObjectAt(entry, keys, depth, visit);
  else if (isObject(value)) {
    if (depth === keys.length) visit(value);
    else eachObjectAt(getOwn(value, keys[depth]!), keys, depth + 1, visit);
  }
}
