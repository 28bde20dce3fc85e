import type { FirstPass } from '../core/flatten/first-pass.ts';
import { Flattening } from '../core/flatten/flattening.ts';
import type { FlattenOptions } from '../core/flatten/options.ts';
import { takeApart } from '../core/flatten/take-apart.ts';
import { noDecisions } from '../core/model/decisions.ts';
import { type Problem, problem } from '../core/model/problem.ts';
import { ProblemList } from '../core/model/problem-list.ts';
import { detectKind } from '../formats/detect.ts';
import { maxPartBytes, maxTextBytes, sizeText, wholeJsonBytes } from '../formats/limits.ts';
import type { JsonList } from '../formats/read-json-list.ts';
import type { GivenFile, InputFile, OnProgress, Reading, ReadOptions, WriteOptions } from './api.ts';
import type { MakeResult } from './pieces.ts';
import { findList, type PieceSizes } from './find-list.ts';
import { type HeldReading, largeAsJson, notRecognised } from './read-job.ts';
import { readSettings } from './read-settings.ts';
import { cellOptions, emptyFilter, outputFile } from './write-job.ts';
import { finishStream, openStream, tooLarge } from './streamed.ts';
import { fieldsIn, namedFields, unknownFields, writeSettings } from './write-settings.ts';

/** A document whose list stays in its file. */
export interface HeldList extends HeldReading {
  list: JsonList;
  /** What writing it begins with. */
  first: FirstPass;
  /** Up to here a file would have been read as a whole. */
  wholeBytes: number;
}

/** What is large, and how much is looked at at a time. */
export interface Sizes extends PieceSizes {
  /** A JSON file up to here is read as a whole, as all other files are. */
  wholeJsonBytes: number;
}

/** @param memory of the computer, in bytes, where that is known */
export function sizesFor(memory?: number): Sizes {
  return { wholeJsonBytes: wholeJsonBytes(memory), pieceBytes: 1_000_000, partBytes: maxPartBytes };
}

/** Those of a computer with enough memory for all that can be read as a whole. */
export const usualSizes: Sizes = sizesFor(Infinity);

const kindSample = 4096;
const megabyte = 1_000_000;

export type ReadListResult = { ok: true; held: HeldList } | { ok: false; problems: Problem[] };

/** One large JSON file, read in pieces; `undefined` for all that is to be read as a whole. */
export async function readInPieces(
  files: readonly GivenFile[],
  options: ReadOptions,
  onProgress: OnProgress,
  sizes: Sizes,
): Promise<ReadListResult | undefined> {
  const [file] = files;
  if (files.length !== 1 || !file || !('blob' in file) || file.blob.size <= sizes.wholeJsonBytes) return undefined;
  const { blob, name } = file;
  onProgress({ stage: 'opening', done: 0, total: 1 });
  const sample = new Uint8Array(await blob.slice(0, kindSample).arrayBuffer());
  const { kind, problems: ofKind } = detectKind(sample, name);
  if (kind !== 'json') return undefined;
  const { settings, problems: wrongOptions } = await readSettings(options);
  if (!settings) return { ok: false, problems: wrongOptions };
  const { isOwnSchema, layout, schema } = settings;
  const read = await findList(file, settings, sizes, (done, total) =>
    onProgress({ stage: 'pieces', done: Math.floor(done / megabyte), total: Math.ceil(total / megabyte) }),
  );
  if (!read) return undefined;
  const problems = [...ofKind, ...read.problems];
  if (!read.found) return { ok: false, problems };
  const { first, list, receipt, recognised } = read.found;
  if ('looksLike' in recognised) {
    return { ok: false, problems: [notRecognised(recognised.looksLike, list.rest, name, settings)] };
  }
  const reading: Reading = {
    files: [{ name, kind, bytes: blob.size }],
    from: 'json',
    shape: recognised.shape,
    version: options.version,
    ...(isOwnSchema && { schema: schema.name }),
    projects: list.items,
    sheets: [],
    decisions: noDecisions,
    ...(receipt && { receipt }),
    values: list.values,
    inPieces: true,
    ...largeAsJson(list.values),
    problems,
  };
  return { ok: true, held: { reading, list, first, wholeBytes: sizes.wholeJsonBytes, schema, layout } };
}

/**
 * What came of work on files that are read while it goes on; a problem where one of them was moved, deleted or changed since it was
 * chosen.
 */
export async function unlessGone<R>(
  files: readonly { name: string }[],
  work: () => Promise<R>,
): Promise<R | { ok: false; problems: Problem[] }> {
  try {
    return await work();
  } catch (error) {
    const isGone =
      error instanceof DOMException && (error.name === 'NotReadableError' || error.name === 'NotFoundError');
    if (!isGone) throw error;
    const [{ name } = { name: '' }] = files;
    return { ok: false, problems: [problem('file.unreadable', 'error', { name })] };
  }
}

/** The files as bytes; a problem for one that nothing could hold. */
export async function asWhole(
  files: readonly GivenFile[],
): Promise<{ ok: true; files: InputFile[] } | { ok: false; problems: Problem[] }> {
  const whole: InputFile[] = [];
  for (const file of files) {
    const { name } = file;
    if ('bytes' in file) whole.push(file);
    else if (file.blob.size > maxTextBytes) {
      const limit = sizeText(maxTextBytes);
      return { ok: false, problems: [problem('file.too_large', 'error', { name, limit }, { file: name })] };
    } else whole.push({ name, bytes: new Uint8Array(await file.blob.arrayBuffer()) });
  }
  return { ok: true, files: whole };
}

/** Why something cannot be made of it. */
export function onlySheets({ reading, wholeBytes }: HeldList): Problem {
  const [{ name } = { name: '' }] = reading.files;
  return problem('write.only_sheets', 'error', { name, limit: sizeText(wholeBytes) });
}

/** The document as CSV files in a ZIP, or as XLSX: its list is gone through once more, or twice, and never in memory. */
export async function writeInPieces(
  held: HeldList,
  options: WriteOptions,
  onProgress: OnProgress,
): Promise<MakeResult> {
  const { first, list } = held;
  const { format } = options;
  if (format !== 'csv' && format !== 'xlsx') return { ok: false, problems: [onlySheets(held)] };
  const settings: FlattenOptions = { ...writeSettings(held, options), ...cellOptions(options) };
  const named = namedFields(held, options);
  const present = new Set<string>();
  const total = list.items;
  let passes = 2;
  let done = 0;
  const passed = (items: number): void => {
    done += items;
    onProgress({ stage: 'building', done: Math.floor(done / passes), total });
  };
  /** First pass, unless reading has made it; once more where the first rows could not know that ids are repeated in later ones. */
  const look = async (repeated?: ReadonlySet<string>): Promise<Flattening> => {
    const problems = new ProblemList();
    const { items: _, ...rest } = takeApart(list.rest, settings, problems);
    const flattening = new Flattening(rest, settings, problems, repeated);
    done = 0;
    passes = !repeated && named.length === 0 && flattening.haveSeen(first) ? 1 : 2;
    if (passes === 2) {
      for await (const items of list.pieces()) {
        for (const path of fieldsIn(items, named)) present.add(path);
        flattening.see(items);
        passed(items.length);
      }
    }
    const { repeatedLate } = flattening;
    return repeatedLate ? look(repeatedLate) : flattening;
  };
  const flattening = await look();
  const unknown = unknownFields(held, options, present);
  if (unknown.some(({ severity }) => severity === 'error')) return { ok: false, problems: unknown };
  const target = await openStream(format, options);
  flattening.open(target);
  // Before the rows: columns are known by now.
  const tooWide = tooLarge(target);
  if (tooWide.length > 0) return { ok: false, problems: tooWide };
  for await (const items of list.pieces()) {
    flattening.write(items);
    await target.compressed();
    passed(items.length);
  }
  const { receipt, problems, items } = flattening.finish(list.values);
  onProgress({ stage: 'writing', done: 0, total: 0 });
  const finished = await finishStream(target);
  if (!finished.pieces) return { ok: false, problems: finished.problems };
  const noted = [...unknown, ...emptyFilter(options, items), ...problems, ...finished.problems];
  return { ok: true, file: { ...outputFile(held, format), pieces: finished.pieces, receipt, problems: noted } };
}
