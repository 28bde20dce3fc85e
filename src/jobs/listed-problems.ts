import { formatPointer } from '../core/model/pointer.ts';
import type { Place, Problem, ProblemCode, Severity } from '../core/model/problem.ts';
import type { Overview, Report } from '../core/review/review.ts';
import type { HeldDocument } from './read-job.ts';
import { originOf } from './review-places.ts';

/**
 * What reading and the review both say of a cell, each in its way, is told once. By the code that is told: those that are then left
 * out at the same cell. The review knows the nearest code; reading knows what it could not read.
 */
const toldBy: readonly { told: ProblemCode[]; leftOut: ProblemCode[] }[] = [
  { told: ['review.code_closed', 'review.code_open'], leftOut: ['cell.not_a_code'] },
  {
    told: ['cell.not_a_number', 'cell.not_an_integer', 'cell.not_a_boolean', 'cell.date_in_number', 'cell.percent'],
    leftOut: ['review.type'],
  },
  { told: ['cell.date_impossible', 'cell.not_a_date'], leftOut: ['review.format'] },
];

/** The problems of reading and those of the review as one list, gravest first; nothing is told twice of one cell. */
export function listedProblems(report: Report, held: HeldDocument): Report {
  const reading = held.reading.problems;
  if (reading.length === 0) return report;
  const cells = new CellFinder(held);
  let all = [...reading, ...report.problems];
  for (const { told, leftOut } of toldBy) {
    // To look for cells takes time, and mostly there is nothing to leave out.
    if (!all.some(({ code }) => leftOut.includes(code)) || !all.some(({ code }) => told.includes(code))) continue;
    all = withoutCells(all, leftOut, cells.allOf(all, told), cells);
  }
  all = withoutHeaders(all, held);
  const problems = severities.flatMap((severity) => all.filter((each) => each.severity === severity));
  return { ...report, problems, overview: { ...report.overview, ...countsOf(problems) } };
}

const severities: readonly Severity[] = ['error', 'warning', 'note'];

function countsOf(problems: readonly Problem[]): Pick<Overview, 'counts' | 'places'> {
  const counts = { error: 0, warning: 0, note: 0 };
  const places = { error: 0, warning: 0, note: 0 };
  for (const problem of problems) {
    counts[problem.severity]++;
    places[problem.severity] += problem.places.length;
  }
  return { counts, places };
}

/** Cells of places, whether they are named or only pointed to. */
class CellFinder {
  private readonly held: HeldDocument;

  constructor(held: HeldDocument) {
    this.held = held;
  }

  cellOf(place: Place): Place | undefined {
    if (place.sheet !== undefined) return place;
    return place.pointer ? this.held.sourceMap?.firstCellOf(originOf(place, this.held.moves)) : undefined;
  }

  keyOf(place: Place): string | undefined {
    const cell = this.cellOf(place);
    return cell && formatPointer([cell.file ?? '', cell.sheet ?? '', cell.row ?? '', cell.column ?? '']);
  }

  allOf(problems: readonly Problem[], codes: readonly ProblemCode[]): Set<string> {
    const keys = new Set<string>();
    for (const { code, places } of problems) {
      if (!codes.includes(code)) continue;
      for (const place of places) {
        const key = this.keyOf(place);
        if (key !== undefined) keys.add(key);
      }
    }
    return keys;
  }
}

function withoutCells(
  problems: readonly Problem[],
  leftOut: readonly ProblemCode[],
  told: ReadonlySet<string>,
  cells: CellFinder,
): Problem[] {
  return problems.flatMap((problem) => {
    if (!leftOut.includes(problem.code)) return [problem];
    const places = problem.places.filter((place) => !told.has(cells.keyOf(place) ?? ''));
    return places.length === 0 ? [] : [{ ...problem, places }];
  });
}

/** A header that is no field is told at the header: not once more for the values below it. */
function withoutHeaders(problems: readonly Problem[], { sourceMap, schema }: HeldDocument): Problem[] {
  const told = problems.flatMap(({ code, places }) =>
    code === 'header.additional'
      ? places.flatMap(({ sheet, column, file }) =>
          sheet !== undefined && column !== undefined ? (sourceMap?.fieldOf(sheet, column, file) ?? []).join('/') : [],
        )
      : [],
  );
  if (told.length === 0) return [...problems];
  // The review counts a list of projects, or one, as that of a package.
  const fields = told.flatMap((field) => [field, `${schema.listKey}/${field}`]);
  return problems.filter(
    (problem) =>
      problem.code !== 'review.additional_field' ||
      !fields.some((field) => field === problem.params.path || field.startsWith(`${problem.params.path}/`)),
  );
}
