import type { JsonValue } from '../core/model/json.ts';
import { isObject } from '../core/model/json.ts';
import { problem } from '../core/model/problem.ts';
import { sameValue } from '../core/model/values.ts';
import { formatPointer } from '../core/source/pointer.ts';
import type { CheckResult, InputFile, OnProgress } from './api.ts';
import { type HeldDocument, readJob } from './read-job.ts';

/**
 * Reads a file that was written from the document, as anyone would, and compares. The receipt is counted while the file is
 * made; this is the proof that does not rely on it.
 */
export async function checkJob(held: HeldDocument, file: InputFile, onProgress: OnProgress): Promise<CheckResult> {
  const result = await readJob([file], { version: held.reading.version }, ({ done, total }) =>
    onProgress({ stage: 'checking', done, total }),
  );
  if (!result.ok) return { outcome: 'differs', problems: result.problems };
  const pointer = firstDifference(held.document, result.held.document, []);
  if (pointer === undefined) return { outcome: 'same', problems: [] };
  return { outcome: 'differs', problems: [problem('check.differs', 'error', {}, { pointer })] };
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
