import { type PreviewPart, previewSheet, type SheetPreview } from '../core/unflatten/sheet-preview.ts';
import type { HeldSheets } from './read-job.ts';

/**
 * A part of a sheet with what it was taken for.
 *
 * @param index position of the sheet among those of the reading
 */
export function previewJob(
  { contents, last, decisions }: HeldSheets,
  index: number,
  part: PreviewPart,
): SheetPreview | undefined {
  const report = last.sheets[index];
  const planned = last.planned[index];
  const table = planned?.table ?? last.tables.find(({ name, file }) => name === report?.name && file === report.file);
  if (!table) return undefined;
  const { document, sourceMap } = last;
  const original = contents.workbook?.tables.find(({ name, file }) => name === table.name && file === table.file);
  return previewSheet({ table, original, planned, document, sourceMap, decisions }, part);
}
