import { strFromU8, unzipSync } from 'fflate';
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { read } from 'xlsx';
import type { ConversionName } from './conversions.ts';

/** The files that the conversions read, by name. */
export type Files = (name: string) => Uint8Array;

const parseJsonFile = (files: Files): unknown => JSON.parse(new TextDecoder().decode(files('input.json')));

/** Laid out over lines, as it is written for a person who had no JSON before. */
const stringify = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value, null, 2));

/**
 * The least that each conversion costs: the same bytes read and the same written by the libraries alone, with nothing done between.
 * Each function prepares what it needs and returns the part that is measured.
 */
export const floors: Record<ConversionName, (files: Files) => () => unknown> = {
  'JSON → CSV': (files) => {
    const sheets = csvTexts(files).map((text) => Papa.parse<string[]>(text).data);
    return async () => [
      parseJsonFile(files),
      await Promise.all(sheets.map((rows) => deflate(new TextEncoder().encode(Papa.unparse(rows))))),
    ];
  },
  'JSON → XLSX': (files) => {
    const sheets = workbookRows(files);
    return async () => [parseJsonFile(files), await writeXlsx({ sheets })];
  },
  // Without a library that writes ODS in less than minutes: the same cells as XLSX.
  'JSON → ODS': (files) => {
    const sheets = workbookRows(files);
    return async () => [parseJsonFile(files), await writeXlsx({ sheets })];
  },
  'CSV → JSON': (files) => {
    const document = parseJsonFile(files);
    return () => [csvTexts(files).map((text) => Papa.parse<string[]>(text).data), stringify(document)];
  },
  'XLSX → JSON': (files) => {
    const document = parseJsonFile(files);
    return () => [read(files('input.xlsx'), { dense: true }), stringify(document)];
  },
  'ODS → JSON': (files) => {
    const document = parseJsonFile(files);
    return () => [read(files('input.ods'), { dense: true }), stringify(document)];
  },
};

/** What all are compared with. */
export const baseline = (files: Files) => (): unknown => parseJsonFile(files);

/** By the platform, which is faster than any library, and on a thread of its own. */
function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  return new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}

function csvTexts(files: Files): string[] {
  return Object.values(unzipSync(files('input.zip'))).map((bytes) => strFromU8(bytes));
}

function workbookRows(files: Files): { name: string; rows: CellValue[][] }[] {
  const book = read(files('input.xlsx'), { dense: true });
  return book.SheetNames.map((name) => {
    const data = book.Sheets[name]!['!data'] ?? [];
    return { name, rows: Array.from(data, (row) => Array.from(row ?? [], (cell) => (cell?.v as CellValue) ?? null)) };
  });
}
