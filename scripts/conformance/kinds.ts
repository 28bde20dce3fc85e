import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseKind } from './case.ts';
import { flattenToolKind } from './flatten-tool/kind.ts';
import { reviewKind } from './review/kind.ts';
import { trapsKind } from './traps/kind.ts';

/** Cases of a kind that we can tell apart but do not run yet. */
function notYet(name: string, recognises: CaseKind['recognises']): CaseKind {
  return { name, recognises, run: () => Promise.resolve({ status: 'skipped', notYet: [`${name} cases`] }) };
}

function readCase(folder: string): Record<string, unknown> | undefined {
  const file = join(folder, 'case.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : undefined;
}

/** In the order in which they are asked. */
export const kinds: readonly CaseKind[] = [
  flattenToolKind,
  trapsKind,
  notYet('ocds', (folder) => typeof readCase(folder)?.kind === 'string'),
  reviewKind,
];
