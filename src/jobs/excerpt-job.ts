import type { Place } from '../core/model/problem.ts';
import { type Excerpt, excerptOf } from '../core/source/excerpt.ts';
import type { HeldDocument } from './read-job.ts';

/** What stands around a place in the sheets that were read; nothing for a place that is in none of them. */
export function excerptJob({ reading, workbook }: HeldDocument, place: Place): Excerpt | undefined {
  const { file, sheet, row, column } = place;
  if (row === undefined) return undefined;
  const isMeant = (each: { file?: string; name: string }): boolean =>
    each.name === sheet && (file === undefined || each.file === undefined || each.file === file);
  const table = workbook?.tables.find(isMeant);
  const headerRow = reading.sheets.find(isMeant)?.headerRow ?? null;
  return table && excerptOf(table, headerRow, row, column);
}
