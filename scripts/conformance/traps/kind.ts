import { fork } from 'node:child_process';
import { join } from 'node:path';
import { isObject, type JsonObject, type JsonValue } from '../../../src/core/model/json.ts';
import type { Problem } from '../../../src/core/model/problem.ts';
import { readJob } from '../../../src/jobs/read-job.ts';
import { type Difference, show } from '../../compare/difference.ts';
import { compareJson } from '../../compare/json.ts';
import { type CaseKind, type CaseResult, failed, judged } from '../case.ts';
import { readExpectedJson } from '../flatten-tool/files.ts';
import { inputFiles, isTrapCase, readTrapCase, type TrapCase } from './case-file.ts';
import { problemDifferences } from './problems.ts';

/** Spreadsheets as people have them: what must come of them, and what must be said. */
export const trapsKind: CaseKind = {
  name: 'traps',
  recognises: isTrapCase,
  async run(folder) {
    const file = readTrapCase(folder);
    if (!file.limits) return runInZones(folder, file);
    // Memory can only be told in a process that does nothing else; there, `process.send` exists.
    if (!process.send) return inOwnProcess(folder);
    const result = await measured(folder, file);
    process.send(result);
    return result;
  },
};

async function runInZones(folder: string, file: TrapCase): Promise<CaseResult> {
  const before = process.env['TZ'];
  const differences: Difference[] = [];
  for (const zone of file.timeZones ?? [before]) {
    setZone(zone);
    const found = await differencesOf(folder, file);
    const named = file.timeZones ? found.map((each) => ({ ...each, at: `${zone}: ${each.at}` })) : found;
    differences.push(...named);
  }
  setZone(before);
  return judged(differences);
}

/** Node follows this variable from the next date on. */
function setZone(zone: string | undefined): void {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
}

/** Runs the case alone, by this same program. */
function inOwnProcess(folder: string): Promise<CaseResult> {
  return new Promise((resolve) => {
    const child = fork(process.argv[1]!, [folder], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    let result: CaseResult = failed({ at: 'run', expected: 'a result', found: 'the process ended without one' });
    child.on('message', (message) => {
      result = message as CaseResult;
    });
    child.on('exit', () => resolve(result));
  });
}

async function measured(folder: string, file: TrapCase): Promise<CaseResult> {
  const { seconds = Infinity, megabytes = Infinity } = file.limits ?? {};
  const start = performance.now();
  const differences = await differencesOf(folder, file);
  const [took, peak] = [(performance.now() - start) / 1000, process.resourceUsage().maxRSS / 1024];
  if (took > seconds)
    differences.push({ at: 'limits', expected: `${seconds} seconds`, found: `${took.toFixed(1)} seconds` });
  if (peak > megabytes)
    differences.push({ at: 'limits', expected: `${megabytes} megabytes`, found: `${Math.round(peak)} megabytes` });
  return judged(differences);
}

/** Reads the files as the page does when nobody has chosen anything. */
async function differencesOf(folder: string, file: TrapCase): Promise<Difference[]> {
  const result = await readJob(await inputFiles(folder, file), { version: '0.9.5' }, () => undefined);
  if (!result.ok) return refusalDifferences(file, result.problems);
  const { document, reading } = result.held;
  const shownProblems = problemDifferences(file, reading.problems, false);
  if (file.outcome === 'refused') {
    return [{ at: 'outcome', expected: 'refused', found: `converted: ${show(document)}` }, ...shownProblems];
  }
  const wanted = [file.expected, ...(file.accept ?? [])].filter((name) => name !== undefined);
  const documents = await Promise.all(wanted.map((name) => readExpectedJson(join(folder, name))));
  const differences = documents.map((expected) => compareJson(expected, withoutOwn(document, expected)));
  const first = differences.includes(undefined) ? undefined : differences[0];
  return [...(first ? [first] : []), ...shownProblems];
}

function refusalDifferences(file: TrapCase, problems: readonly Problem[]): Difference[] {
  const differences = problemDifferences(file, problems, true);
  if (file.outcome === 'converted') differences.unshift({ at: 'outcome', expected: 'converted', found: 'refused' });
  if (problems.length === 0) differences.push({ at: 'outcome', expected: 'a problem that says why', found: 'none' });
  return differences;
}

/** Fields of the package that a converter adds by itself do not count, unless they are expected. */
const added = ['version', 'uri', 'publishedDate', 'publisher'];

function withoutOwn(document: JsonValue, expected: JsonValue): JsonValue {
  if (!isObject(document) || !isObject(expected)) return document;
  const kept: JsonObject = { ...document };
  for (const key of added) if (!Object.hasOwn(expected, key)) delete kept[key];
  return kept;
}
