import { flattenInto } from '../core/flatten/flatten.ts';
import type { FileKind } from '../core/model/problem.ts';
import type { Cell } from '../core/model/workbook.ts';
import type { RowTarget, WorkbookTarget } from '../core/model/workbook-target.ts';
import { type FilePart, partsOf, rowsIn } from '../formats/file-parts.ts';
import {
  largeMemoryBytes,
  largeSeconds,
  maxColumns,
  maxPiecewiseBytes,
  maxRows,
  maxTextBytes,
} from '../formats/limits.ts';
import { sampleItems } from '../formats/sample-items.ts';
import type { Forecast, LargeFile, ReadOptions, WriteOptions } from './api.ts';
import { readSettings } from './read-settings.ts';
import { writeSettings } from './write-settings.ts';

interface Cost {
  /** For a megabyte as it is unpacked, of reading, the review and writing in the usual format. */
  seconds: number;
  /** For a byte as it is unpacked, itself included. */
  memory: number;
}

/** As measured for `docs/performance.md` ("What the page says before it begins"); kinds without a line have not been. */
const costs: Partial<Readonly<Record<FileKind, Cost>>> = {
  json: { seconds: 0.08, memory: 8 },
  csv: { seconds: 0.16, memory: 20 },
  xlsx: { seconds: 0.08, memory: 7.5 },
  ods: { seconds: 0.06, memory: 7 },
  xlsb: { seconds: 0.17, memory: 15 },
  xls: { seconds: 0.28, memory: 32 },
};

/** The same of a JSON file that is read in pieces, whose memory does not grow with it. */
const inPiecesCost: Cost = { seconds: 0.07, memory: 0 };
const inPiecesMemory = 400_000_000;

/** Of the shortest row that JSON can have: `{"id":"1"},`. */
const leastRowBytes = 11;

/**
 * What it will take to read the files and to write what comes of them; nothing for what is soon done and fits into a workbook, and for what
 * cannot be told or will be refused.
 *
 * @param wholeJsonBytes a JSON file up to here is read as a whole
 */
export async function forecastJob(
  files: readonly LargeFile[],
  options: ReadOptions,
  writing: WriteOptions,
  wholeJsonBytes: number,
): Promise<Forecast | undefined> {
  const parts = (await Promise.all(files.map(({ blob, name }) => partsOf(blob, name)))).flat();
  const bytes = files.reduce((sum, { blob }) => sum + blob.size, 0);
  const unpackedBytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  const [first] = files;
  const isOneJson = files.length === 1 && parts.length === 1 && parts[0]!.kind === 'json' && unpackedBytes === bytes;
  const inPieces = isOneJson && bytes > wholeJsonBytes;
  const limit = inPieces ? maxPiecewiseBytes : maxTextBytes;
  if (parts.some((part) => part.bytes > limit)) return undefined;
  const costOf = ({ kind }: FilePart): Cost => (inPieces ? inPiecesCost : costs[kind]) ?? { seconds: 0, memory: 0 };
  const sum = (of: keyof Cost): number => parts.reduce((total, part) => total + part.bytes * costOf(part)[of], 0);
  const seconds = sum('seconds') / 1_000_000;
  const memoryBytes = sum('memory') + (inPieces ? inPiecesMemory : 0);
  const isMuch = seconds >= largeSeconds || memoryBytes >= largeMemoryBytes;
  const mayBeLong = isOneJson && bytes > maxRows * leastRowBytes && ['xlsx', 'ods'].includes(writing.format);
  if (!isMuch && !mayBeLong) return undefined;
  const rows = parts.reduce((total, part) => total + rowsIn(part), 0);
  const projects = isOneJson ? await projectsIn(first!, options, writing, isMuch ? 4_000_000 : 1_000_000) : undefined;
  if (!isMuch && !projects?.longSheets.length && !projects?.wideSheets.length) return undefined;
  return {
    bytes,
    ...(unpackedBytes > bytes && { unpackedBytes: rounded(unpackedBytes) }),
    ...(rows > 0 && { amount: { of: 'rows', about: rounded(rows) } }),
    seconds: rounded(seconds),
    memoryBytes: rounded(memoryBytes),
    inPieces,
    longSheets: [],
    wideSheets: [],
    ...projects,
  };
}

/** How many projects there are, and what their sheets would be like, by those that stand first in the file. */
async function projectsIn(
  { blob }: LargeFile,
  options: ReadOptions,
  writing: WriteOptions,
  sampleBytes: number,
): Promise<Pick<Forecast, 'amount' | 'longSheets' | 'wideSheets'> | undefined> {
  const { settings } = await readSettings(options);
  if (!settings) return undefined;
  const { layout, schema } = settings;
  const sample = await sampleItems(blob, sampleBytes, (layout.rootListPath ?? schema.listKey).split('/'));
  if (!sample) return undefined;
  const { items, bytes } = sample;
  const times = blob.size / bytes;
  const sheets = new SheetCounts();
  const held = { schema, layout, reading: { shape: 'list' as const } };
  flattenInto(sheets, items, { ...writeSettings(held, writing), typedCells: true });
  const counted = sheets.all.map(({ rows, ...sheet }) => ({ ...sheet, rows: rows * times }));
  return {
    amount: { of: 'projects', about: rounded(items.length * times) },
    longSheets: counted
      .filter(({ rows }) => rows > maxRows - 1)
      .map(({ name, rows }) => ({
        name,
        rows: rounded(rows),
        sheets: Math.ceil(rows / (maxRows - 1)),
        limit: maxRows,
      })),
    wideSheets: counted
      .filter(({ columns }) => columns > maxColumns)
      .map(({ name, columns }) => ({ name, columns, limit: maxColumns })),
  };
}

/** A workbook of which nothing is kept but how long and wide its sheets are. */
class SheetCounts implements WorkbookTarget {
  readonly all: { name: string; rows: number; columns: number }[] = [];

  openSheet(name: string, headers: readonly string[]): RowTarget {
    const sheet = { name, rows: 0, columns: headers.length };
    this.all.push(sheet);
    return {
      beginRow: () => {
        sheet.rows++;
        return new Array<Cell>(headers.length).fill(undefined);
      },
      endRow: () => undefined,
    };
  }

  addTable(): void {
    // What describes the workbook does not grow with it.
  }
}

/** To two digits: more would not be true. */
function rounded(value: number): number {
  return Number(value.toPrecision(2));
}
