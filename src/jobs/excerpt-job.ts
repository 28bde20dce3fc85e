import type { Place } from '../core/model/problem.ts';
import { type Excerpt, excerptOf } from '../core/source/excerpt.ts';
import { decodeText } from '../formats/decode-text.ts';
import { type TextExcerpt, textExcerptOf } from '../formats/text-excerpt.ts';
import type { HeldDocument } from './read-job.ts';

/** What stands around a place in the sheets, or in the JSON, that was read; nothing for a place that is in none of them. */
export function excerptJob(held: HeldDocument, place: Place): Excerpt | TextExcerpt | undefined {
  const { jsonFile, reading, tables } = held;
  const { file, sheet, row, column, line, character = 1 } = place;
  if (line !== undefined) return jsonFile && textExcerptOf(decodeText(jsonFile.bytes).text, line, character);
  if (row === undefined) return undefined;
  const isMeant = (each: { file?: string; name: string }): boolean =>
    each.name === sheet && (file === undefined || each.file === undefined || each.file === file);
  const table = tables?.find(isMeant);
  const headerRow = reading.sheets.find(isMeant)?.headerRow ?? null;
  return table && excerptOf(table, headerRow, row, column);
}
