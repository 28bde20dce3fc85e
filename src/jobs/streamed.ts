import { columnsSheet, continuationSheet, metadataSheet } from '../core/layout/own-sheets.ts';
import type { OutputFormat } from '../core/model/options.ts';
import type { Problem } from '../core/model/problem.ts';
import { CsvStream } from '../formats/csv-stream.ts';
import type { WriteCsvOptions } from '../formats/write-csv.ts';
import { openXlsxStream, XlsxStream } from '../formats/xlsx-stream.ts';
import type { WriteOptions } from './api.ts';
import { beyondLimits, rowsLimit, splitProblem, zipLimit } from './sheet-limits.ts';

/** Sheets that are compressed while their rows are made. */
export type SheetStream = CsvStream | XlsxStream;

export type StreamedFormat = Extract<OutputFormat, 'csv' | 'xlsx'>;

export async function openStream(format: StreamedFormat, options: WriteOptions): Promise<SheetStream> {
  return format === 'csv' ? new CsvStream(csvOptions(options)) : openXlsxStream({ rowLimit: rowsLimit, headerRowsOf });
}

/** What the sheets have too many of by now. */
export function tooLarge(target: SheetStream): Problem[] {
  return target instanceof XlsxStream ? target.sizes.flatMap(beyondLimits) : [];
}

/** The pieces of the file, with what is to be said of it; only what is wrong where there is none. */
export async function finishStream(
  target: SheetStream,
): Promise<{ pieces: Iterable<Uint8Array>; problems: Problem[] } | { pieces?: never; problems: Problem[] }> {
  const beyond = tooLarge(target);
  if (beyond.length > 0) return { problems: beyond };
  const zip = await target.finish();
  if ('tooLarge' in zip) return { problems: [zipLimit(zip.tooLarge)] };
  return { pieces: zip.pieces, problems: target instanceof XlsxStream ? target.split.map(splitProblem) : [] };
}

function csvOptions({ csvFor }: WriteOptions): WriteCsvOptions {
  return { delimiter: csvFor === 'excel-es' ? ';' : ',' };
}

/** How many rows at the top of a sheet are headers. */
export function headerRowsOf(sheet: string): number {
  return [metadataSheet, columnsSheet, continuationSheet].includes(sheet) ? 0 : 1;
}
