import { flattenInto, flattenInTurns, type FlattenOptions } from '../core/flatten/flatten.ts';
import { columnsSheet, continuationSheet, metadataSheet } from '../core/layout/own-sheets.ts';
import { formatEndings, type OutputFormat, outputName } from '../core/model/options.ts';
import { type Problem, problem } from '../core/model/problem.ts';
import type { Table } from '../core/model/workbook.ts';
import { Tables } from '../core/model/workbook-target.ts';
import { CsvStream } from '../formats/csv-stream.ts';
import type { WriteCsvOptions } from '../formats/write-csv.ts';
import { jsonPieces } from '../formats/write-json.ts';
import { writeOds } from '../formats/write-ods.ts';
import { writeXlsx } from '../formats/write-xlsx.ts';
import type { OnProgress, WriteOptions } from './api.ts';
import { inOnePiece, type MakeResult } from './pieces.ts';
import type { HeldDocument, HeldReading } from './read-job.ts';
import { workbookMimes } from './workbook-mimes.ts';
import { fieldsIn, itemsOf, namedFields, unknownFields, writeSettings } from './write-settings.ts';

/** What a sheet of Excel can hold. */
export const rowsLimit = 1_048_576;
const columnsLimit = 16_384;
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
  if (format === 'csv') {
    const target = new CsvStream(csvOptions(options));
    const { receipt, problems, items } = await flattenInTurns(target, document, settings, () => target.turn());
    onProgress({ stage: 'writing', done: 0, total: 0 });
    const zip = await target.finish();
    if ('tooLarge' in zip) return { ok: false, problems: [zipLimit(zip.tooLarge)] };
    const noted = [...unknown, ...emptyFilter(options, items), ...problems];
    return { ok: true, file: { ...file, pieces: zip.pieces, receipt, problems: noted } };
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

/** A ZIP has no room for a file. */
export function zipLimit(name: string): Problem {
  return problem('write.zip_limit', 'error', { name });
}

/** Name and kind of the new file. */
export function outputFile({ reading }: HeldReading, format: OutputFormat): { name: string; mime: string } {
  return { name: outputName(reading.files[0]?.name, formatEndings[format]), mime: mimes[format] };
}

export function csvOptions({ csvFor }: WriteOptions): WriteCsvOptions {
  return { delimiter: csvFor === 'excel-es' ? ';' : ',' };
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

/** How many rows at the top of a sheet are headers. */
export function headerRowsOf(sheet: string): number {
  return [metadataSheet, columnsSheet, continuationSheet].includes(sheet) ? 0 : 1;
}

export function splitProblem({ name, sheets }: { name: string; sheets: number }): Problem {
  return problem('write.split', 'note', { sheet: name, sheets, limit: rowsLimit }, { sheet: name });
}

export function checkSize({ name, rows }: Table): Problem[] {
  return beyondLimits({ name, rows: rows.length, columns: rows[0]?.length ?? 0 });
}

/** What a sheet of so many rows and columns has too many of. */
export function beyondLimits({ name, rows, columns }: { name: string; rows: number; columns: number }): Problem[] {
  const place = { sheet: name };
  return [
    ...(rows > rowsLimit ? [problem('write.rows_limit', 'error', { rows, limit: rowsLimit }, place)] : []),
    ...(columns > columnsLimit
      ? [problem('write.columns_limit', 'error', { columns, limit: columnsLimit }, place)]
      : []),
  ];
}
