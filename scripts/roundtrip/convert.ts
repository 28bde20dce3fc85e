import { parseJson } from '../../src/core/model/exact-json.ts';
import type { JsonValue } from '../../src/core/model/json.ts';
import {
  type CsvProgram,
  type HeaderKind,
  headerKinds,
  type OutputFormat,
  standardVersions,
} from '../../src/core/model/options.ts';
import type { Problem } from '../../src/core/model/problem.ts';
import type { Jobs } from '../../src/jobs/api.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import { type Tally, tallyValues } from '../compare/leaves.ts';

export interface Combination {
  /** For people: `csv excel-es paths`. */
  name: string;
  format: Exclude<OutputFormat, 'json'>;
  csvFor?: CsvProgram;
  headers: HeaderKind;
}

const forms: readonly Pick<Combination, 'format' | 'csvFor'>[] = [
  { format: 'xlsx' },
  { format: 'ods' },
  { format: 'csv' },
  { format: 'csv', csvFor: 'excel-es' },
];

export const combinations: readonly Combination[] = forms.flatMap((form) =>
  headerKinds.map((headers) => ({
    name: [form.format, form.csvFor, headers].filter(Boolean).join(' '),
    ...form,
    headers,
  })),
);

export type RoundTrip = { ok: true; tally: Tally } | { ok: false; reason: string };

const silent = (): void => {};
const [version] = standardVersions;

/**
 * The bytes of a JSON file → spreadsheet → JSON, by the jobs that the worker of the page runs, with real bytes on every way.
 * Nothing but bytes passes from one to the next.
 */
export async function roundTrip(bytes: Uint8Array, combinationsToTry = combinations): Promise<RoundTrip[]> {
  const jobs = createJobs();
  const read = await jobs.read([{ name: 'document.json', bytes }], { version }, silent);
  if (!read.ok) return combinationsToTry.map(() => refused('JSON not read', read.problems));
  const original = parseJson(decode(bytes));
  const results: RoundTrip[] = [];
  for (const combination of combinationsToTry) results.push(await thereAndBack(jobs, original, combination));
  return results;
}

async function thereAndBack(jobs: Jobs, original: JsonValue, combination: Combination): Promise<RoundTrip> {
  const { format, csvFor, headers } = combination;
  try {
    const options = { format, headers, columns: 'used', sheetNames: 'language', ...(csvFor && { csvFor }) } as const;
    const sheets = await jobs.write(options, silent);
    if (!sheets.ok) return refused('spreadsheet not written', sheets.problems);
    const others = createJobs();
    const read = await others.read([{ name: sheets.written.name, bytes: sheets.written.bytes }], { version }, silent);
    if (!read.ok) return refused('spreadsheet not read', read.problems);
    const json = await others.write({ ...options, format: 'json' }, silent);
    if (!json.ok) return refused('JSON not written', json.problems);
    return { ok: true, tally: tallyValues(original, parseJson(decode(json.written.bytes))) };
  } catch (error) {
    return {
      ok: false,
      reason: error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error),
    };
  }
}

function refused(what: string, problems: readonly Problem[]): RoundTrip {
  return { ok: false, reason: `${what}: ${problems.map(({ code }) => code).join(', ')}` };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
