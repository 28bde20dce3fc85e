import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, type JsonValue } from '../../../src/core/model/json.ts';
import type { Problem } from '../../../src/core/model/problem.ts';
import { type Difference, show } from '../../compare/difference.ts';
import { compareJson, type Relaxations } from '../../compare/json.ts';
import { compareSheetOrder, compareSheets } from '../../compare/sheets.ts';
import { type CaseKind, type CaseResult, failed, judged } from '../case.ts';
import { type CaseFile, missingFor, readCaseFile } from './case-file.ts';
import { flattenCase, templateCase, unflattenCase } from './convert.ts';
import { readCsvFolder, readExpectedJson, readJsonFile, readSheets, throughBytes } from './files.ts';
import { missingProblems } from './warnings.ts';

/** Cases of Flatten Tool: `flatten`, `unflatten`, `create-template` and `roundtrip`. */
export const flattenToolKind: CaseKind = {
  name: 'flatten-tool',
  recognises(folder) {
    const file = join(folder, 'case.json');
    return (
      existsSync(file) &&
      /"command":\s*"(flatten|unflatten|create-template|roundtrip)"/.test(readFileSync(file, 'utf8'))
    );
  },
  async run(folder) {
    const file = await readCaseFile(folder);
    const notYet = missingFor(file);
    if (notYet.length > 0) return { status: 'skipped', notYet };
    if (file.command === 'create-template') return runTemplate(folder, file);
    if (file.command === 'flatten') return runFlatten(folder, file);
    return file.command === 'unflatten' ? runUnflatten(folder, file) : runRoundtrip(folder, file);
  },
};

async function runFlatten(folder: string, file: CaseFile): Promise<CaseResult> {
  const { value, problems } = await readJsonFile(join(folder, file.input!));
  if (value === undefined) return judgeProblems(file, problems);
  const format = formatOf(file);
  const made = await flattenCase(folder, value, file.options ?? {}, format, 'none');
  problems.push(...made.problems);
  if (file.expectedError !== undefined) return judgeProblems(file, problems);
  const found = await throughBytes(made.workbook, format);
  const expected = (await readCsvFolder(join(folder, file.expected!))).value!;
  return judged([
    compareSheets(expected.tables, found.tables),
    file.sheets && compareSheetOrder(file.sheets, made.workbook.tables),
    ...dataProblems(file, problems),
  ]);
}

async function runTemplate(folder: string, file: CaseFile): Promise<CaseResult> {
  const format = formatOf(file);
  const { workbook, problems } = await templateCase(folder, file.options ?? {}, format);
  const found = await throughBytes(workbook, format);
  const expected = (await readCsvFolder(join(folder, file.expected!))).value!;
  return judged([
    compareSheets(expected.tables, found.tables),
    file.sheets && compareSheetOrder(file.sheets, workbook.tables),
    ...dataProblems(file, problems),
  ]);
}

async function runUnflatten(folder: string, file: CaseFile): Promise<CaseResult> {
  const options = file.options ?? {};
  const { value: workbook, problems } = await readSheets(join(folder, file.input!), options.encoding);
  if (!workbook) return judgeProblems(file, problems);
  const made = await unflattenCase(folder, workbook, options);
  problems.push(...made.problems);
  if (file.expectedError !== undefined) return judgeProblems(file, problems);
  const expected = await readExpectedJson(join(folder, file.expected!));
  return judged([compareJson(expected, made.document, relaxationsOf(file)), ...dataProblems(file, problems)]);
}

/** Checks 2 and 3 of the README; check 1 is for information, since we write more in order to lose nothing. */
async function runRoundtrip(folder: string, file: CaseFile): Promise<CaseResult> {
  const [first, second] = file.steps!;
  const expected = await readExpectedJson(join(folder, file.expected!));
  const relaxations = relaxationsOf(file);
  const differences: (Difference | undefined)[] = [];
  if (file.recoverableFromRecordedSheets !== false) {
    const { value } = await readSheets(join(folder, second!.input));
    const made = value && (await unflattenCase(folder, value, second!.options));
    differences.push(named('recorded sheets', compareJson(expected, made?.document ?? null, relaxations)));
  }
  const original = await readExpectedJson(join(folder, first!.input));
  const format = formatOf(file);
  const { workbook } = await flattenCase(folder, original, first!.options, format, 'write');
  const back = await throughBytes(workbook, format);
  const made = await unflattenCase(folder, back, second!.options, { orientation: 'auto' });
  differences.push(named('own sheets', compareJson(withMetadata(expected, original), made.document, relaxations)));
  return judged(differences);
}

/** `expected.json` holds the list only; of our own sheets the fields of the package come back, too. */
function withMetadata(expected: JsonValue, original: JsonValue): JsonValue {
  return isObject(expected) && isObject(original) ? { ...original, ...expected } : expected;
}

function named(check: string, difference: Difference | undefined): Difference | undefined {
  return difference && { ...difference, at: `${check}: ${difference.at}` };
}

/** For a case that must not succeed, and for a file that could not be read. */
function judgeProblems(file: CaseFile, problems: readonly Problem[]): CaseResult {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (file.expectedError !== undefined && errors.length > 0) return { status: 'passed' };
  const found = problems.map(({ code, severity }) => `${severity} ${code}`);
  return failed({ at: 'problems', expected: file.expectedError ?? 'a result', found: show(found) });
}

/** Where Flatten Tool is wrong its warnings are for information. */
function dataProblems(file: CaseFile, problems: readonly Problem[]): Difference[] {
  return file.knownOracleBug === undefined ? missingProblems(file.warnings ?? [], problems) : [];
}

function relaxationsOf({ compare = [] }: CaseFile): Relaxations {
  return { sameInstant: true, ...Object.fromEntries(compare.map((name) => [name, true])) };
}

function formatOf({ outputFormat }: CaseFile): 'csv' | 'xlsx' | 'ods' {
  return outputFormat ?? 'csv';
}
