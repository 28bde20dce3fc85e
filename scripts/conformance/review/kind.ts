import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonValue } from '../../../src/core/model/json.ts';
import type { Difference } from '../../compare/difference.ts';
import { compareJson } from '../../compare/json.ts';
import { type CaseKind, type CaseResult, failed, judged } from '../case.ts';
import { additionalFieldsOf, checksOf, codesOf, errorsOf, missingIdsOf } from './as-reference.ts';
import type { Expected } from './expected.ts';
import { reviewFile } from './review-file.ts';

/** Cases of the Data Review Tool: a file, and what its report says. */
export const reviewKind: CaseKind = {
  name: 'review',
  recognises(folder) {
    const file = join(folder, 'expected.json');
    return (
      !existsSync(join(folder, 'case.json')) && existsSync(file) && /"outcome"\s*:/.test(readFileSync(file, 'utf8'))
    );
  },
  async run(folder) {
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
    const made = await reviewFile(folder, expected.input);
    // Reading what the reference refuses for a reason of its own is no fault, where the case says so.
    if (expected.outcome !== 'reviewed') {
      const isBetter = made !== undefined && expected.acceptable_differences?.['outcome'] !== undefined;
      if (made === undefined || isBetter) return { status: 'passed' };
      return failed({ at: 'outcome', expected: expected.outcome, found: 'reviewed' });
    }
    if (!made) return failed({ at: 'outcome', expected: 'reviewed', found: 'not read' });
    return judge(folder, expected, made);
  },
};

function judge(
  folder: string,
  expected: Expected,
  { document, report, sourceMap }: NonNullable<Awaited<ReturnType<typeof reviewFile>>>,
): CaseResult {
  const { problems, coverage, overview } = report;
  const differences: (Difference | undefined)[] = [];
  const compare = (key: keyof Expected, found: unknown, wanted: unknown = expected[key]): void => {
    if (wanted === undefined || expected.acceptable_differences?.[key] !== undefined) return;
    differences.push(sameSet(key, wanted, found));
  };
  const converted = join(folder, 'converted.json');
  if (existsSync(converted)) {
    const original = JSON.parse(readFileSync(converted, 'utf8')) as JsonValue;
    differences.push(compareJson(original, document, { sameInstant: true }));
  }
  compare(
    'validation_errors',
    errorsOf(problems, sourceMap),
    expected.validation_errors && flatErrors(expected.validation_errors),
  );
  compare('additional_fields', additionalFieldsOf(problems), expected.additional_fields?.map(withTextExamples));
  compare('additional_closed_codelist_values', codesOf(problems, 'review.code_closed'));
  compare('additional_open_codelist_values', codesOf(problems, 'review.code_open'));
  const { additional, conformance } = checksOf(problems);
  compare(
    'additional_checks',
    additional,
    expected.additional_checks?.map(({ check_id, paths }) => ({ check_id, paths: [...paths].sort() })),
  );
  compare(
    'conformance_checks',
    conformance,
    expected.conformance_checks?.map(({ check_id, path_values }) => ({ check_id, path_values })),
  );
  compare('missing_ids', missingIdsOf(problems));
  compare(
    'field_coverage',
    coverage
      .filter(({ possible }) => possible > 0)
      .map(({ path, filled, possible }) => [`/${path}`, filled, possible, Math.trunc((filled / possible) * 100)]),
  );
  if (!expected.acceptable_differences) compare('passes_structural_checks', overview.passed);
  return judged(differences);
}

/** One entry per place: the groups of the reference follow from its messages. */
function flatErrors(groups: NonNullable<Expected['validation_errors']>): unknown[] {
  return groups.flatMap(({ validator, message_type, error_id, header, locations }) =>
    locations.map(({ path, sheet, row_number, col_alpha }) => ({
      validator: error_id ?? validator,
      message_type,
      path,
      ...(validator === 'required' && sheet === undefined && { field: header }),
      ...(sheet !== undefined && { sheet, row_number, ...(col_alpha !== undefined && { col_alpha }) }),
    })),
  );
}

/** Examples are shown as text. */
function withTextExamples(value: unknown): unknown {
  const { descendants = [], examples = [], ...rest } = value as { descendants?: unknown[]; examples?: unknown[] };
  return {
    ...rest,
    examples: examples.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))),
    ...('field' in rest && { descendants: descendants.map(withTextExamples) }),
  };
}

/** The first entry that only one side has. */
function sameSet(at: string, expected: unknown, found: unknown): Difference | undefined {
  if (!Array.isArray(expected) || !Array.isArray(found)) {
    return JSON.stringify(expected) === JSON.stringify(found)
      ? undefined
      : { at, expected: stable(expected), found: stable(found) };
  }
  const left = expected.map(stable).sort();
  const right = found.map(stable).sort();
  const rest = [...right];
  const missing = left.filter((each) => {
    const index = rest.indexOf(each);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
  if (missing.length === 0 && rest.length === 0) return undefined;
  return { at, expected: missing[0] ?? 'nothing more', found: rest[0] ?? 'nothing' };
}

function stable(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
