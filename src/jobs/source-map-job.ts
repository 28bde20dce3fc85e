import { outputName } from '../core/model/options.ts';
import { cellSourceMap, headerSourceMap } from '../core/source/export.ts';
import { problem } from '../core/model/problem.ts';
import type { SourceMapKind, SourceMapResult } from './api.ts';
import type { HeldDocument } from './read-job.ts';

/** Where the values of the document stand in the sheets it came from, in the form of Flatten Tool. */
export function sourceMapJob({ moves, reading, sourceMap }: HeldDocument, kind: SourceMapKind): SourceMapResult {
  if (!sourceMap) return { ok: false, problems: [problem('job.crashed', 'error', { detail: 'no sheets were read' })] };
  const entries: Iterable<[string, unknown]> =
    kind === 'cells' ? cellSourceMap(sourceMap, moves) : headerSourceMap(sourceMap, moves);
  // One line each: a map of a large file would be mostly white space otherwise.
  const lines = Array.from(entries, ([path, places]) => `${JSON.stringify(path)}: ${JSON.stringify(places)}`);
  const bytes = new TextEncoder().encode(`{\n${lines.join(',\n')}\n}\n`);
  const name = outputName(reading.files[0]?.name, `${kind}.json`);
  return { ok: true, file: { name, mime: 'application/json', bytes } };
}
