import { flattenInto, type FlattenOptions } from '../core/flatten/flatten.ts';
import { columnsSheet, continuationSheet, metadataSheet } from '../core/layout/own-sheets.ts';
import type { OutputFormat } from '../core/model/options.ts';
import { type Problem, problem } from '../core/model/problem.ts';
import type { Table } from '../core/model/workbook.ts';
import { Tables } from '../core/model/workbook-target.ts';
import { CsvFiles } from '../formats/csv-files.ts';
import type { WriteCsvOptions } from '../formats/write-csv.ts';
import { jsonPieces } from '../formats/write-json.ts';
import { writeOds } from '../formats/write-ods.ts';
import { writeXlsx } from '../formats/write-xlsx.ts';
import { writeZip } from '../formats/write-zip.ts';
import type { OnProgress, WriteOptions } from './api.ts';
import { inOnePiece, type MakeResult } from './pieces.ts';
import type { HeldDocument, HeldReading } from './read-job.ts';
import { workbookMimes } from './workbook-mimes.ts';
import { fieldsIn, itemsOf, namedFields, unknownFields, writeSettings } from './write-settings.ts';

/** What a sheet of Excel can hold. */
const rowsLimit = 1_048_576;
const columnsLimit = 16_384;
const cellLimit = 32_767;

const mimes: Readonly<Record<OutputFormat, string>> = {
  json: 'application/json',
  xlsx: workbookMimes.xlsx,
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'application/zip',
};

const endings: Readonly<Record<OutputFormat, string>> = { json: 'json', xlsx: 'xlsx', ods: 'ods', csv: 'zip' };

type CsvCells = Pick<FlattenOptions, 'decimalComma' | 'protectFormulas' | 'typedCells'>;

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
  const typedCells = format !== 'csv';
  const unknown = unknownFields(held, options, fieldsIn(itemsOf(held), namedFields(held, options)));
  if (unknown.some(({ severity }) => severity === 'error')) return { ok: false, problems: unknown };
  const target = format === 'csv' ? new CsvFiles(csvOptions(options)) : new Tables(rowsLimit);
  const { receipt, problems, items } = flattenInto(target, document, {
    ...writeSettings(held, options),
    ...(typedCells ? { typedCells, cellLimit } : csvCells(options)),
    values: reading.values,
    // XML has no control characters; XLSX has a way to write them.
    ...(format === 'ods' && { controls: false }),
    onProgress: (done, total) => {
      if (done % 50 === 0) onProgress({ stage: 'building', done, total });
    },
  });
  const tables = target instanceof CsvFiles ? [] : target.all;
  const tooLarge = tables.flatMap(checkSize);
  if (tooLarge.length > 0) return { ok: false, problems: tooLarge };
  onProgress({ stage: 'writing', done: 0, total: 0 });
  const bytes = await (target instanceof CsvFiles ? writeZip(target.entries()) : writeWorkbook(tables, format));
  const split = target instanceof CsvFiles ? [] : target.split.map(splitProblem);
  const noted = [...unknown, ...emptyFilter(options, items), ...problems, ...split];
  return { ok: true, file: inOnePiece({ ...file, bytes, receipt, problems: noted }) };
}

/** Name and kind of the new file. */
export function outputFile({ reading }: HeldReading, format: OutputFormat): { name: string; mime: string } {
  return { name: outputName(reading.files[0]?.name, endings[format]), mime: mimes[format] };
}

export function csvOptions({ csvFor }: WriteOptions): WriteCsvOptions {
  return { delimiter: csvFor === 'excel-es' ? ';' : ',' };
}

/** What cells of CSV are like. */
export function csvCells({ csvFor, protectFormulas }: WriteOptions): CsvCells {
  return {
    typedCells: false,
    ...(protectFormulas !== false && { protectFormulas: true }),
    ...(csvFor === 'excel-es' && { decimalComma: true }),
  };
}

export function emptyFilter({ filter }: WriteOptions, items: number): Problem[] {
  return filter && items === 0 ? [problem('option.filter_empty', 'warning', filter)] : [];
}

function writeWorkbook(tables: readonly Table[], format: Exclude<OutputFormat, 'json'>): Promise<Uint8Array> {
  const withoutHeaders = new Set([metadataSheet, columnsSheet, continuationSheet]);
  const styles = tables.map(({ name }) => ({ headerRows: withoutHeaders.has(name) ? 0 : 1 }));
  return format === 'ods' ? writeOds(tables, { styles }) : writeXlsx(tables, { styles });
}

function splitProblem({ name, sheets }: { name: string; sheets: number }): Problem {
  return problem('write.split', 'note', { sheet: name, sheets, limit: rowsLimit }, { sheet: name });
}

export function checkSize({ name, rows }: Table): Problem[] {
  const columns = rows[0]?.length ?? 0;
  const place = { sheet: name };
  return [
    ...(rows.length > rowsLimit
      ? [problem('write.rows_limit', 'error', { rows: rows.length, limit: rowsLimit }, place)]
      : []),
    ...(columns > columnsLimit
      ? [problem('write.columns_limit', 'error', { columns, limit: columnsLimit }, place)]
      : []),
  ];
}

/** The name of the first file that was read, with the ending of what was made. */
export function outputName(input: string | undefined, ending: string): string {
  const base = (input ?? '')
    .split('/')
    .at(-1)!
    .replace(/\.[^.]*$/, '');
  return `${base || 'oc4ids'}.${ending}`;
}
