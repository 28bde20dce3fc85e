import { getOwn, isObject, type JsonObject, type JsonValue } from '../core/model/json.ts';
import { type Problem, problem } from '../core/model/problem.ts';
import { sameValue } from '../core/model/values.ts';
import { formatPointer } from '../core/model/pointer.ts';
import { readJsonList } from '../formats/read-json-list.ts';
import type { CheckResult, GivenFile, LargeFile, OnProgress, ReadOptions, WriteOptions } from './api.ts';
import { asWhole, type Sizes } from './in-pieces-job.ts';
import { type HeldDocument, readJob } from './read-job.ts';
import { itemsOf } from './write-settings.ts';

/**
 * Reads a file that was written from the document, as anyone would, and compares. The receipt is counted while the file is
 * made; this is the proof that does not rely on it. A file that leaves out what somebody chose to leave out proves nothing.
 */
export async function checkJob(
  held: HeldDocument,
  written: WriteOptions | undefined,
  file: GivenFile,
  onProgress: OnProgress,
  sizes: Sizes,
): Promise<CheckResult> {
  const reason = leftOut(written);
  if (reason) return { outcome: 'unknown', reason, problems: [] };
  const inPieces = 'blob' in file && written?.format === 'json' && (await checkInPieces(held, file, onProgress, sizes));
  if (inPieces) return inPieces;
  const whole = await asWhole([file]);
  if (!whole.ok) return { outcome: 'unknown', problems: whole.problems };
  const result = await readJob(whole.files, optionsForOurs(held, written), ({ done, total }) =>
    onProgress({ stage: 'checking', done, total }),
  );
  if (!result.ok && result.problems.every(isTooLarge)) return { outcome: 'unknown', reason: 'size', problems: [] };
  if (!result.ok) return { outcome: 'differs', problems: result.problems };
  return resultOf(firstDifference(held.document, result.held.document, []));
}

/** We write more than we read: ODS is one text, which may be longer than any that can be held. */
function isTooLarge({ code }: Problem): boolean {
  return code === 'file.too_large' || code === 'file.too_many_cells';
}

function resultOf(pointer: string | undefined): CheckResult {
  if (pointer === undefined) return { outcome: 'same', problems: [] };
  return { outcome: 'differs', problems: [problem('check.differs', 'error', {}, { pointer })] };
}

/**
 * The same for a large JSON, which is compared some projects at a time: the document is in memory already, and a second one would take as
 * much again. `undefined` where it has no one list.
 */
async function checkInPieces(
  held: HeldDocument,
  { blob, name }: LargeFile,
  onProgress: OnProgress,
  { pieceBytes, partBytes }: Sizes,
): Promise<CheckResult | undefined> {
  const { document, layout, reading, schema } = held;
  if (reading.shape === 'item') return undefined;
  const path = (layout.rootListPath ?? schema.listKey).split('/');
  const keys = Array.isArray(document) ? [] : path;
  const before = itemsOf(held);
  let compared = 0;
  let pointer: string | undefined;
  const onItems = (items: readonly JsonValue[]): void => {
    for (const item of items) {
      const at = [...keys, compared];
      if (compared >= before.length) pointer ??= formatPointer(at);
      else pointer ??= firstDifference(before[compared]!, item, at);
      compared++;
    }
  };
  const read = await readJsonList(blob, name, {
    path,
    pieceBytes,
    partBytes,
    onItems,
    onProgress: (done, total) =>
      onProgress({ stage: 'checking', done: Math.floor(done / 1e6), total: Math.ceil(total / 1e6) }),
  });
  if (!read) return undefined;
  if (!read.value) return { outcome: 'differs', problems: read.problems };
  if (compared < before.length) pointer ??= formatPointer([...keys, compared]);
  return resultOf(pointer ?? firstDifference(withoutItems(document, keys), read.value.rest, []));
}

/** The document with an empty list. */
function withoutItems(document: JsonValue, [key, ...within]: readonly string[]): JsonValue {
  if (key === undefined) return [];
  const object = document as JsonObject;
  return { ...object, [key]: withoutItems(getOwn(object, key)!, within) };
}

function leftOut(written: WriteOptions | undefined): CheckResult['reason'] {
  if (!written || written.format === 'json') return undefined;
  if (written.filter || written.preserveFields) return 'part';
  return written.extras === 'none' ? 'bare' : undefined;
}

/** How to read a file of ours: as the document was read, but for what only concerned the files that people made. */
function optionsForOurs({ options, layout }: HeldDocument, written?: WriteOptions): ReadOptions {
  const { version, schema, titleDraft } = options;
  return {
    version,
    ...layout,
    ...(schema && { schema }),
    ...(titleDraft && { titleDraft }),
    ...(written?.convertWkt && { convertWkt: true }),
  };
}

/** Where the first value stands that is not the same; `undefined` where all are. */
function firstDifference(before: JsonValue, after: JsonValue, path: readonly (string | number)[]): string | undefined {
  if (sameValue(before, after)) return undefined;
  if (Array.isArray(before) && Array.isArray(after)) {
    for (let index = 0; index < Math.min(before.length, after.length); index++) {
      const found = firstDifference(before[index]!, after[index]!, [...path, index]);
      if (found !== undefined) return found;
    }
  } else if (isObject(before) && isObject(after)) {
    for (const key of Object.keys(before)) {
      if (!Object.hasOwn(after, key)) return formatPointer([...path, key]);
      const found = firstDifference(before[key]!, after[key]!, [...path, key]);
      if (found !== undefined) return found;
    }
  }
  return formatPointer(path);
}
