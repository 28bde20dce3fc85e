import { correctCells, noDecisions } from '../../src/core/model/decisions.ts';
import type { Problem } from '../../src/core/model/problem.ts';
import { readCsv } from '../../src/formats/read-csv.ts';
import type { InputFile, Jobs, Reading, ReadOptions, WriteOptions } from '../../src/jobs/api.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import * as oracles from './oracles.ts';
import { correctionWords, reportRequest, reviewWords, sentenceOf, sentencesName } from './page-words.ts';
import type { Random } from './random.ts';
import { hostileText } from './words.ts';

export const silent = (): void => {};

/**
 * All that the page does with files: reads and reviews them, and gives JSON back.
 *
 * @param isThorough whether all files that can be made are made, too, and looked at
 */
export async function goWholeWay(
  files: readonly InputFile[],
  options: Partial<ReadOptions>,
  random: Random,
  isThorough: boolean,
): Promise<string[]> {
  const jobs = createJobs();
  const result = await jobs.read([...files], { version: '0.9.5', ...options }, silent);
  if (!result.ok) {
    if (result.open) await preview(jobs, result.open.sheets.length);
    return oracles.refusalFaults(result.problems);
  }
  const { reading } = result;
  const faults = oracles.problemFaults(reading.problems);
  const review = await jobs.review();
  if (!review.ok) return [...faults, 'not reviewed'];
  faults.push(...(await write(jobs, { format: 'json', headers: 'paths' })));
  if (!isThorough) return faults;
  faults.push(...(await lookAtProblems(jobs)));
  faults.push(...(await takeAway(jobs, [review.review.overview.publisher, review.review.overview.license])));
  const headers = random.pick(['paths', 'en', 'es'] as const);
  const csvFor = random.pick([undefined, 'excel-es'] as const);
  for (const format of ['xlsx', 'ods', 'csv'] as const)
    faults.push(...(await write(jobs, { format, headers, ...(csvFor && { csvFor }) }, reading.values)));
  if (reading.from === 'spreadsheet') faults.push(...(await changeSheets(jobs, reading, random)));
  return faults;
}

/** What was read as a file, which reads back to the same. */
async function write(
  jobs: Jobs,
  choice: Pick<WriteOptions, 'format' | 'headers' | 'csvFor'>,
  read?: number,
): Promise<string[]> {
  const name = [choice.format, choice.headers, choice.csvFor].filter(Boolean).join(' ');
  const result = await jobs.write({ ...choice, columns: 'used', sheetNames: 'language' }, silent);
  if (!result.ok) return oracles.refusalFaults(result.problems).map((fault) => `${name}: ${fault}`);
  const { bytes, receipt, problems, name: fileName } = result.written;
  const faults = oracles.problemFaults(problems);
  if (read !== undefined && receipt.read !== receipt.written + receipt.setAside) faults.push('receipt does not add up');
  if (choice.format === 'json') faults.push(...oracles.jsonFaults(bytes));
  else if (choice.format === 'csv') {
    if (!choice.csvFor) faults.push(...oracles.csvZipFaults(bytes, rowsOf));
  } else faults.push(...oracles.writtenFaults(bytes));
  if (read !== undefined) {
    const check = await jobs.check({ name: fileName, bytes }, silent);
    const codes = check.problems.map(({ code, places }) => `${code} ${places[0]?.pointer ?? ''}`).join(', ');
    if (check.outcome === 'differs') faults.push(`reads back otherwise (${codes})`);
  }
  return faults.map((fault) => `${name}: ${fault}`);
}

function rowsOf(bytes: Uint8Array): string[][] {
  const rows = readCsv(bytes, 'x.csv', { delimiter: ',' }).value?.rows ?? [];
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => String((cell as string | undefined) ?? '')));
}

async function preview(jobs: Jobs, sheets: number): Promise<void> {
  for (let sheet = 0; sheet < Math.min(sheets, 3); sheet++)
    await jobs.preview(sheet, { row: 0, rows: 20, column: 0, columns: 20 });
}

/** The list of problems as the page asks for it, with its places, their surroundings and what is offered. */
async function lookAtProblems(jobs: Jobs): Promise<string[]> {
  const found = await jobs.reviewProblems({}, 0, 100);
  const problems: Problem[] = found.map(({ problem }) => problem);
  await jobs.keepSentences(sentencesName, 0, problems.map(sentenceOf));
  await jobs.problemsFound({ search: { text: 'a', sentences: sentencesName } });
  for (const { position, problem, offers = [] } of found.slice(0, 20)) {
    await jobs.reviewPlaces(position, {}, 0, 5);
    if (problem.places[0]) await jobs.excerpt(problem.places[0]);
    for (const { index } of offers) await jobs.fix(position, index, {});
  }
  return oracles.problemFaults(problems);
}

async function takeAway(jobs: Jobs, facts: readonly (string | undefined)[]): Promise<string[]> {
  const faults: string[] = [];
  const report = await jobs.report(reportRequest(facts));
  faults.push(...(report.ok ? oracles.reportFaults(report.file.bytes) : ['no report']));
  const csv = await jobs.reviewFile('csv', reviewWords);
  const columns = Object.keys(reviewWords.columns).length;
  faults.push(...(csv.ok ? oracles.problemsCsvFaults(csv.file.bytes, columns) : ['no problems as CSV']));
  const json = await jobs.reviewFile('json', reviewWords);
  faults.push(...(json.ok ? oracles.jsonFaults(json.file.bytes) : ['no problems as JSON']));
  const upgraded = await jobs.upgrade(true);
  faults.push(...(upgraded.ok ? oracles.problemFaults(upgraded.reading.problems) : ['not upgraded']));
  await jobs.upgrade(false);
  return faults;
}

/** What only sheets have: previews, marks, corrections, a recipe. */
async function changeSheets(jobs: Jobs, reading: Reading, random: Random): Promise<string[]> {
  const faults: string[] = [];
  await preview(jobs, reading.sheets.length);
  const review = await jobs.review();
  const marked = review.ok && (await jobs.marked(reviewWords));
  if (marked && marked.ok && marked.isCopy) faults.push(...marksFaults(marked.file.bytes));
  for (const kind of ['cells', 'headers'] as const) {
    const map = await jobs.sourceMap(kind);
    faults.push(...(map.ok ? oracles.jsonFaults(map.file.bytes) : oracles.refusalFaults(map.problems)));
  }
  const sheet = reading.sheets[0];
  if (!sheet) return faults;
  const cell = { row: random.below(5), column: random.below(5), value: hostileText(random) };
  const decisions = correctCells(noDecisions, [{ sheet: sheet.name, ...cell }]);
  const decided = await jobs.decide(decisions, silent);
  faults.push(...oracles.problemFaults(decided.ok ? decided.reading.problems : decided.problems));
  if (decided.ok) {
    await jobs.corrections(0, 10);
    const corrected = await jobs.corrected(correctionWords);
    if (!corrected.ok) faults.push(...oracles.refusalFaults(corrected.problems));
  }
  const recipe = await jobs.recipe();
  return [...faults, ...(recipe.ok ? oracles.jsonFaults(recipe.file.bytes) : oracles.refusalFaults(recipe.problems))];
}

/** A copy that we wrote, where the file is none that we can mark. */
function marksFaults(bytes: Uint8Array): string[] {
  return oracles.packageFaults(bytes).map((fault) => `marked copy: ${fault}`);
}
