import { outputName } from '../core/model/options.ts';
import { protect } from '../core/layout/protected.ts';
import { columnLetters } from '../core/model/column-letters.ts';
import type { Place, Problem } from '../core/model/problem.ts';
import type { Report } from '../core/review/review.ts';
import { writeCsv } from '../formats/write-csv.ts';
import type { MadeFile, ReportRequest, ReviewFileKind, ReviewWords, Sentence } from './api.ts';
import type { HeldDocument } from './read-job.ts';
import { reportHtml } from './report-html.ts';
import { allPlaces } from './review-job.ts';

const columns = [
  'severity',
  'problem',
  'advice',
  'file',
  'sheet',
  'cell',
  'header',
  'line',
  'pointer',
  'value',
  'field',
  'code',
] as const;

/**
 * All problems of a review, with all their places, as a file to take away: CSV for people, in their language; JSON for programs,
 * with the codes that stay the same whatever the language.
 */
export function reviewFile(
  report: Report,
  held: HeldDocument,
  kind: ReviewFileKind,
  words: ReviewWords,
  sentences: readonly Sentence[],
): MadeFile {
  const name = outputName(held.reading.files[0]?.name, `${words.name}.${kind}`);
  if (kind === 'csv') {
    const rows = csvRows(report, held, words, sentences);
    return { name, mime: 'text/csv', bytes: writeCsv({ name, rows }, words) };
  }
  const text = JSON.stringify(asJson(report, held, words, sentences), null, 2);
  return { name, mime: 'application/json', bytes: new TextEncoder().encode(`${text}\n`) };
}

/** The review as a page of its own. */
export function reportFile(
  report: Report,
  held: HeldDocument,
  { name, words, withValues }: ReportRequest,
  sentencesOf: (name: string) => readonly Sentence[],
): MadeFile {
  const told = words.map((of) => ({ ...of, sentences: sentencesOf(of.sentences) }));
  return {
    name: outputName(held.reading.files[0]?.name, `${name}.html`),
    mime: 'text/html',
    bytes: new TextEncoder().encode(reportHtml(report, held, told, withValues)),
  };
}

/** A row for each place; one for a problem that has none. */
function csvRows(report: Report, held: HeldDocument, words: ReviewWords, sentences: readonly Sentence[]): string[][] {
  const places = allPlaces(report, held);
  const rows: string[][] = [columns.map((column) => words.columns[column])];
  for (const [index, problem] of report.problems.entries()) {
    const { title = '', advice = '' } = sentences[index] ?? {};
    const { code, severity } = problem;
    const field = fieldOf(problem);
    for (const place of places[index]!) {
      const { file = '', sheet = '', header = '', line, pointer = '', value = '' } = place;
      const said = [words.severity[severity], title, advice];
      const where = [file, sheet, cellOf(place), header, line === undefined ? '' : String(line), pointer];
      rows.push([...said, ...where, value, field, code].map(harmless));
    }
  }
  return rows;
}

/** Where a program may split a cell: by the country, Excel splits at another delimiter than ours. */
const splits = /([;,|\t\r\n])/;

/**
 * Text that no program runs as a formula, and people can read: with an apostrophe before what would begin one, also behind a
 * delimiter inside it. A list of problems is not read back as data, so nothing is lost by it (decision 13).
 */
function harmless(text: string): string {
  return splits.test(text) ? text.split(splits).map(protect).join('') : protect(text);
}

function asJson(report: Report, held: HeldDocument, words: ReviewWords, sentences: readonly Sentence[]): object {
  const { coverage, overview, problems } = report;
  const { reading } = held;
  const places = allPlaces(report, held);
  return {
    files: reading.files.map(({ name }) => name),
    standard: reading.schema ?? `OC4IDS ${reading.version}`,
    language: words.language,
    overview,
    problems: problems.map((problem, index) => ({
      code: problem.code,
      severity: problem.severity,
      field: fieldOf(problem),
      ...sentences[index],
      facts: problem.params,
      places: places[index]!.map((place) => {
        const { character, file, header, line, pointer, sheet, value } = place;
        return { file, sheet, cell: cellOf(place) || undefined, header, line, character, pointer, value };
      }),
    })),
    coverage: coverage.filter(({ possible }) => possible > 0),
  };
}

function fieldOf({ params }: Problem): string {
  return 'path' in params ? params.path : '';
}

function cellOf({ row, column }: Place): string {
  if (row === undefined) return '';
  return `${column === undefined ? '' : columnLetters(column)}${row + 1}`;
}
