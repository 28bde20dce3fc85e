import { flattenInto, flattenInTurns, type FlattenOptions } from '../core/flatten/flatten.ts';
import { formatEndings, type OutputFormat, outputName } from '../core/model/options.ts';
import { type Problem, problem } from '../core/model/problem.ts';
import type { Table } from '../core/model/workbook.ts';
import { Tables } from '../core/model/workbook-target.ts';
import { largeJsonValues } from '../formats/limits.ts';
import { jsonPieces } from '../formats/write-json.ts';
import { writeOds } from '../formats/write-ods.ts';
import { writeXlsx } from '../formats/write-xlsx.ts';
import { turnsOf } from '../formats/zip-stream.ts';
import type { OnProgress, WriteOptions } from './api.ts';
import { inOnePiece, type MakeResult } from './pieces.ts';
import type { HeldDocument, HeldReading } from './read-job.ts';
import { checkSize, rowsLimit, splitProblem } from './sheet-limits.ts';
import { finishStream, headerRowsOf, openStream } from './streamed.ts';
import { workbookMimes } from './workbook-mimes.ts';
import { fieldsIn, itemsOf, namedFields, unknownFields, writeSettings } from './write-settings.ts';

const cellLimit = 32_767;

const mimes: Readonly<Record<OutputFormat, string>> = {
  json: 'application/json',
  xlsx: workbookMimes.xlsx,
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'application/zip',
};

type CellOptions = Pick<FlattenOptions, 'cellLimit' | 'controls' | 'decimalComma' | 'protectFormulas' | 'typedCells'>;

/** A document → a file, with a receipt of its values. */
export async function writeJob(held: HeldDocument, options: WriteOptions, onProgress: OnProgress): Promise<MakeResult> {
  const { format } = options;
  const { document, reading } = held;
  const file = outputFile(held, format);
  if (format === 'json') {
    onProgress({ stage: 'writing', done: 0, total: 0 });
    const receipt = { read: reading.values, written: reading.values, repeated: 0, setAside: 0, changed: 0 };
    return { ok: true, file: { ...file, pieces: jsonPieces(document, held.indent), receipt, problems: [] } };
  }
  const unknown = unknownFields(held, options, fieldsIn(itemsOf(held), namedFields(held, options)));
  if (unknown.some(({ severity }) => severity === 'error')) return { ok: false, problems: unknown };
  const settings = {
    ...writeSettings(held, options),
    ...cellOptions(options),
    values: reading.values,
    onProgress: (done: number, total: number) => {
      if (done % 50 === 0) onProgress({ stage: 'building', done, total });
    },
  };
  // A workbook that is not large has each of its texts once, and says which range its sheets cover.
  if (format === 'csv' || (format === 'xlsx' && reading.values > largeJsonValues)) {
    const target = await openStream(format, options);
    const { receipt, problems, items } = await flattenInTurns(target, document, settings, turnsOf(target));
    onProgress({ stage: 'writing', done: 0, total: 0 });
    const finished = await finishStream(target);
    if (!finished.pieces) return { ok: false, problems: finished.problems };
    const noted = [...unknown, ...emptyFilter(options, items), ...problems, ...finished.problems];
    return { ok: true, file: { ...file, pieces: finished.pieces, receipt, problems: noted } };
  }
  const target = new Tables(rowsLimit);
  const { receipt, problems, items } = flattenInto(target, document, settings);
  const tables = target.all;
  const tooLarge = tables.flatMap(checkSize);
  if (tooLarge.length > 0) return { ok: false, problems: tooLarge };
  onProgress({ stage: 'writing', done: 0, total: 0 });
  const bytes = await writeWorkbook(tables, format);
  const noted = [...unknown, ...emptyFilter(options, items), ...problems, ...target.split.map(splitProblem)];
  return { ok: true, file: inOnePiece({ ...file, bytes, receipt, problems: noted }) };
}

/** Name and kind of the new file. */
export function outputFile({ reading }: HeldReading, format: OutputFormat): { name: string; mime: string } {
  return { name: outputName(reading.files[0]?.name, formatEndings[format]), mime: mimes[format] };
}

/** What cells of a format are like. */
export function cellOptions({ csvFor, format, protectFormulas }: WriteOptions): CellOptions {
  // XML has no control characters; XLSX has a way to write them.
  if (format !== 'csv') return { typedCells: true, cellLimit, ...(format === 'ods' && { controls: false }) };
  return {
    typedCells: false,
    ...(protectFormulas !== false && { protectFormulas: true }),
    ...(csvFor === 'excel-es' && { decimalComma: true }),
  };
}

export function emptyFilter({ filter }: WriteOptions, items: number): Problem[] {
  return filter && items === 0 ? [problem('option.filter_empty', 'warning', filter)] : [];
}

function writeWorkbook(tables: readonly Table[], format: Exclude<OutputFormat, 'csv' | 'json'>): Promise<Uint8Array> {
  const styles = tables.map(({ name }) => ({ headerRows: headerRowsOf(name) }));
  return format === 'ods' ? writeOds(tables, { styles }) : writeXlsx(tables, { styles });
}
