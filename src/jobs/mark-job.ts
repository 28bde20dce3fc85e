import { outputName } from '../core/model/options.ts';
import { columnLetters } from '../core/model/column-letters.ts';
import type { Place } from '../core/model/problem.ts';
import type { Report } from '../core/review/review.ts';
import { type Mark, markXlsx } from '../formats/change-xlsx/mark-xlsx.ts';
import { writeXlsx } from '../formats/write-xlsx.ts';
import type { MarkedResult, ReviewWords, Sentence } from './api.ts';
import type { HeldDocument } from './read-job.ts';
import { correctedOriginal } from './correct-job.ts';
import { nothingToMark } from './no-document.ts';
import { allPlaces } from './review-job.ts';
import { workbookMimes } from './workbook-mimes.ts';

/** A sheet has no more rows than this; beyond, the list as CSV has them all. */
const mostRows = 1_048_000;

/** How wide the columns of the list are, in characters. */
const widths = [12, 60, 60, 24, 10, 40, 40];

/**
 * The person's own workbook, with the cells that they corrected, and with the problems marked; where it is none, or one that we cannot change, a copy of the cells that
 * were read.
 */
export async function markJob(
  report: Report,
  held: HeldDocument,
  words: ReviewWords,
  sentences: readonly Sentence[],
): Promise<MarkedResult> {
  const { reading, tables } = held;
  if (!tables) return { ok: false, problems: [nothingToMark()] };
  const places = allPlaces(report, held);
  const marks: Mark[] = [];
  const header = (['severity', 'problem', 'advice', 'sheet', 'cell', 'header', 'value'] as const).map(
    (column) => words.columns[column],
  );
  const rows: { cells: string[]; target?: { sheet: string; cell: string } }[] = [{ cells: header }];
  for (const [index, problem] of report.problems.entries()) {
    const { title = problem.code, advice = '' } = sentences[index] ?? {};
    const { severity } = problem;
    for (const place of places[index]!) {
      const { sheet, value = '' } = place;
      const at = cellOf(place, held);
      if (sheet !== undefined && at) marks.push({ sheet, ...at, severity, text: `${title} ${advice}` });
      const cell = at ? `${columnLetters(at.column)}${at.row + 1}` : '';
      const cells = [words.severity[severity], title, advice, sheet ?? '', cell, place.header ?? '', value];
      if (rows.length < mostRows) rows.push({ cells, ...(sheet !== undefined && at && { target: { sheet, cell } }) });
    }
  }
  const list = { name: words.sheetName, rows, linkColumn: 4, widths };
  const original = await correctedOriginal(held);
  const kept = original && (await markXlsx(original, marks, list));
  const copied = kept ?? (await markXlsx(await writeXlsx(tables), marks, list));
  if (!copied) return { ok: false, problems: [nothingToMark()] };
  const name = outputName(reading.files[0]?.name, `${words.name}.${copied.ending}`);
  const file = { name, mime: workbookMimes[copied.ending], bytes: copied.bytes };
  return { ok: true, file, isCopy: kept === undefined, notesLeftOut: copied.notesLeftOut };
}

/** The cell of a place; of a whole row its first cell that is filled. */
function cellOf({ sheet, row, column }: Place, { tables }: HeldDocument): { row: number; column: number } | undefined {
  if (row === undefined) return undefined;
  if (column !== undefined) return { row, column };
  const cells = tables?.find(({ name }) => name === sheet)?.rows[row] ?? [];
  const first = cells.findIndex((cell) => cell !== undefined && cell !== '');
  return first < 0 ? undefined : { row, column: first };
}
