import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A case from which we differ on purpose, and why. */
export interface Accepted {
  /** `flatten-tool/NAME`: the folder and the one above it. */
  case: string;
  /** Number of the rule of `docs/rules.md` that decides. */
  rule?: number;
  reason?: string;
}

/** The deliberate differences. Each needs a rule or a reason. */
export function readAccepted(file = resolve('tests/conformance/accepted.json')): Map<string, Accepted> {
  if (!existsSync(file)) return new Map();
  const list = JSON.parse(readFileSync(file, 'utf8')) as Accepted[];
  for (const { case: name, rule, reason } of list) {
    if (rule === undefined && !reason) throw new Error(`${name} is accepted without a rule or a reason`);
  }
  return new Map(list.map((accepted) => [accepted.case, accepted]));
}
