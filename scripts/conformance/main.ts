/**
 * `npm run conformance -- FOLDER…`: runs the cases in and below the folders. Ends with `N accepted` (deliberate differences, see
 * `tests/conformance/accepted.json`) and `N passed, N failed, N skipped`.
 */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Accepted, readAccepted } from './accepted.ts';
import type { CaseKind, CaseResult } from './case.ts';
import { kinds } from './kinds.ts';

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('Usage: npm run conformance -- FOLDER…');
  process.exit(2);
}

interface FoundCase {
  folder: string;
  name: string;
  kind: CaseKind;
}

const accepted = readAccepted();
const tally = { accepted: 0, passed: 0, failed: 0, skipped: 0 };
const notYet = new Map<string, number>();
const cases = folders.flatMap((folder) => findCases(resolve(folder)));
for (const found of cases) report(found, await run(found), accepted.get(found.name));

for (const [name, count] of [...notYet].sort(([a], [b]) => a.localeCompare(b)))
  console.log(`not yet: ${name} (${count})`);
if (cases.length === 0) {
  console.error('No case found');
  tally.failed++;
}
console.log(`${tally.accepted} accepted`);
console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exitCode = tally.failed > 0 ? 1 : 0;

/** Cases in the folder, which may be one itself. */
function findCases(folder: string): FoundCase[] {
  const kind = kinds.find((each) => each.recognises(folder));
  if (kind) return [{ folder, name: `${basename(dirname(folder))}/${basename(folder)}`, kind }];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isDirectory())
    .flatMap(findCases);
}

async function run({ folder, kind }: FoundCase): Promise<CaseResult> {
  try {
    return await kind.run(folder);
  } catch (error) {
    const found =
      error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error);
    return { status: 'failed', differences: [{ at: 'run', expected: 'a result', found }] };
  }
}

function report({ name }: FoundCase, result: CaseResult, exception: Accepted | undefined): void {
  if (result.status === 'skipped') {
    tally.skipped++;
    for (const each of result.notYet) notYet.set(each, (notYet.get(each) ?? 0) + 1);
    return;
  }
  if (result.status === 'passed') {
    tally.passed++;
    if (exception) console.log(`no longer needed in accepted.json: ${name}`);
    return;
  }
  const [first, ...rest] = result.differences.map(
    ({ at, expected, found }) => `${at}: expected ${expected}, found ${found}`,
  );
  const more = rest.length > 0 ? ` (and ${rest.length} more)` : '';
  if (exception) {
    tally.accepted++;
    console.log(`accepted ${name} (${exception.rule === undefined ? exception.reason : `rule ${exception.rule}`})`);
    return;
  }
  tally.failed++;
  console.log(`FAILED ${name}: ${first}${more}`);
}
