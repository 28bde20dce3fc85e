import type { JsonValue } from '../core/model/json.ts';
import { isObject } from '../core/model/json.ts';
import { problem } from '../core/model/problem.ts';
import { sameValue } from '../core/model/values.ts';
import { formatPointer } from '../core/model/pointer.ts';
import type { CheckResult, InputFile, OnProgress, ReadOptions, WriteOptions } from './api.ts';
import { type HeldDocument, readJob } from './read-job.ts';

/**
 * Reads a file that was written from the document, as anyone would, and compares. The receipt is counted while the file is
 * made; this is the proof that does not rely on it. A file that leaves out what somebody chose to leave out proves nothing.
 */
export async function checkJob(
  held: HeldDocument,
  written: WriteOptions | undefined,
  file: InputFile,
  onProgress: OnProgress,
): Promise<CheckResult> {
  const reason = leftOut(written);
  if (reason) return { outcome: 'unknown', reason, problems: [] };
  const result = await readJob([file], optionsForOurs(held, written), ({ done, total }) =>
    onProgress({ stage: 'checking', done, total }),
  );
  if (!result.ok) return { outcome: 'differs', problems: result.problems };
  const pointer = firstDifference(held.document, result.held.document, []);
  if (pointer === undefined) return { outcome: 'same', problems: [] };
  return { outcome: 'differs', problems: [problem('check.differs', 'error', {}, { pointer })] };
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
