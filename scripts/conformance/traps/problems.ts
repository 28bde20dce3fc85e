import type { Place, Problem, Severity } from '../../../src/core/model/problem.ts';
import { lastSegment } from '../../../src/formats/file-name.ts';
import type { Difference } from '../../compare/difference.ts';
import { cellName } from '../../compare/sheets.ts';
import type { ExpectedPlace, ExpectedProblem, TrapCase } from './case-file.ts';

const order: readonly Severity[] = ['note', 'warning', 'error'];

/** Each place of what must be said needs a problem there ("Comparing problems" of the README); a clean file needs none. */
export function problemDifferences(
  { problems: expected, clean }: TrapCase,
  problems: readonly Problem[],
  isRefused: boolean,
): Difference[] {
  const found = problems.map(problemText).join('; ') || 'no problem';
  const missing = expected
    .filter(({ onlyIfRefused }) => isRefused || !onlyIfRefused)
    .flatMap((each) => each.places.map((place) => ({ each, place })))
    .filter(({ each, place }) => !problems.some((problem) => answers(problem, each, place)))
    .map(({ each, place }) => ({
      at: `problems at ${expectedPlaceText(place)}`,
      expected: `${each.severity} (${each.about})`,
      found,
    }));
  const loud = clean ? problems.filter(({ severity }) => severity !== 'note') : [];
  return [
    ...missing,
    ...loud.map((problem) => ({ at: 'problems', expected: 'a clean file', found: problemText(problem) })),
  ];
}

function answers({ severity, places }: Problem, expected: ExpectedProblem, place: ExpectedPlace): boolean {
  const distance = Math.abs(order.indexOf(severity) - order.indexOf(expected.severity));
  return distance <= (expected.exact ? 0 : 1) && places.some((each) => covers(each, place));
}

/** Whether a place is the expected one, or within it; a cell is covered by itself only. */
function covers(place: Place, { file, sheet, cell, row, column }: ExpectedPlace): boolean {
  if (file !== undefined && lastSegment(place.file ?? '') !== file) return false;
  if (sheet !== undefined && place.sheet !== sheet) return false;
  if (cell !== undefined) {
    return place.row !== undefined && place.column !== undefined && cellName(place.row, place.column) === cell;
  }
  if (row !== undefined) return place.row === row - 1;
  return column === undefined || (place.column !== undefined && cellName(0, place.column) === `${column}1`);
}

const shownPlaces = 6;

function problemText({ code, severity, places }: Problem): string {
  const more = places.length > shownPlaces ? ' …' : '';
  return `${severity} ${code} at ${places.slice(0, shownPlaces).map(placeText).join(', ') || 'no place'}${more}`;
}

function placeText({ file, sheet, row, column }: Place): string {
  const name = sheet ?? file ?? '';
  if (row !== undefined && column !== undefined) return `${name}!${cellName(row, column)}`;
  if (row !== undefined) return `${name} row ${row + 1}`;
  return column === undefined ? name : `${name} column ${cellName(0, column).slice(0, -1)}`;
}

function expectedPlaceText({ file, sheet, cell, row, column }: ExpectedPlace): string {
  const within =
    cell !== undefined ? `!${cell}` : row !== undefined ? ` row ${row}` : column ? ` column ${column}` : '';
  return `${sheet ?? file ?? ''}${within}`;
}
