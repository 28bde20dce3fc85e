import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../src/core/model/json.ts';
import type { Receipt } from '../../src/core/model/receipt.ts';
import { codelist } from '../../src/core/schema/codelists.ts';
import { unflatten } from '../../src/core/unflatten/unflatten.ts';
import { readJob } from '../../src/jobs/read-job.ts';
import { example, schema } from '../core/support.ts';
import { documents, wellBehaved } from './arbitraries.ts';
import { type Difference, differences, isReported, type ReadWorkbook } from './mutations/differences.ts';
import {
  goodWorkbook,
  type GoodWorkbookOptions,
  type MutableSheet,
  placeText,
  toTables,
} from './mutations/mutable-workbook.ts';
import { mutate } from './mutations/mutate.ts';
import { layoutOnly, type Mutation, mutations } from './mutations/mutation.ts';
import { type FileKind, toFiles } from './mutations/through-bytes.ts';

/** In all; one in ten goes through files. */
const runs = Number(process.env['PROPERTY_RUNS'] ?? 500);

/** Other seeds with many runs take longer than a test usually may. */
const timeout = 20_000 + runs * 200;

const document: fc.Arbitrary<JsonValue> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom<'en' | 'es'>('en', 'es').map(example) },
  { weight: 6, arbitrary: documents(schema, { ...wellBehaved, sparsity: 12 }) },
);

const layout: fc.Arbitrary<GoodWorkbookOptions> = fc.record({
  headers: fc.constantFrom('paths', 'en', 'es'),
  extras: fc.constantFrom('write', 'none'),
  typedCells: fc.boolean(),
});

interface Read extends ReadWorkbook {
  receipt: Receipt;
}

/** As the page reads it, from the sheets on. */
function readSheets(sheets: readonly MutableSheet[]): Read {
  return unflatten(
    { tables: toTables(sheets) },
    { schema, titles: true, metadata: { orientation: 'auto' }, codelist: (name) => codelist('0.9.5', name) },
  );
}

/** The same from the bytes of files; nothing where they are refused as a whole, which is told. */
async function readFiles(sheets: readonly MutableSheet[], kind: FileKind): Promise<Read | undefined> {
  const result = await readJob(toFiles(toTables(sheets), kind), { version: '0.9.5' }, () => undefined);
  if (!result.ok) return undefined;
  const { document: read, sourceMap, reading } = result.held;
  return { document: read, sourceMap: sourceMap!, problems: reading.problems, receipt: reading.receipt! };
}

/** Fails where a difference is not told, and after mutations that change no cell where there is any. */
function expectNothingSilent(good: Read, read: Read, sheets: readonly MutableSheet[], all: readonly Mutation[]): void {
  const { problems, receipt } = read;
  expect(problems.map(({ code }) => code)).not.toContain('receipt.mismatch');
  expect(receipt.read).toBe(receipt.written + receipt.repeated + receipt.setAside);
  const isStrict = isLayoutOnly(all);
  const found = differences(good, read, sheets).filter((each) => isStrict || !isReported(each, problems, sheets));
  if (found.length > 0) expect.fail(tell(found, read, sheets, all));
}

function isLayoutOnly(all: readonly Mutation[]): boolean {
  return all.every(({ kind }) => layoutOnly.has(kind));
}

/** What a developer needs to see, and no more: the first differences, the mutations, the sheets, and what was said of them. */
function tell(
  found: Difference[],
  { problems }: Read,
  sheets: readonly MutableSheet[],
  all: readonly Mutation[],
): string {
  const shown = found.slice(0, 5).map(({ pointer, before, after, cells }) => {
    const places = cells.map(({ sheet = '', row = 0, column = 0 }) => placeText(sheet, row, column));
    return `${pointer}: ${JSON.stringify(before)} → ${JSON.stringify(after)} (${places.join(' ')})`;
  });
  const lines = toTables(sheets).flatMap(({ name, rows }) => [name, ...rows.map((row) => `  ${JSON.stringify(row)}`)]);
  const said = problems.map(({ code, places }) => `${code} ${JSON.stringify(places)}`);
  const heading = `${found.length} silent differences`;
  return [heading, ...shown, ...all.map((each) => JSON.stringify(each)), ...lines, ...said].join('\n');
}

describe('a good workbook that went through many hands', () => {
  it('reads to the same document, or each difference is reported at its cell', { timeout }, () => {
    fc.assert(
      fc.property(document, layout, mutations, (original, options, all) => {
        const good = goodWorkbook(original, schema, options);
        fc.pre(good.length > 0);
        const mutated = mutate(good, all);
        expectNothingSilent(readSheets(good), readSheets(mutated), mutated, all);
      }),
      { numRuns: Math.ceil(runs * 0.9) },
    );
  });

  it('does so through the files of other programs, too', { timeout }, async () => {
    const kinds = fc.constantFrom<FileKind>('xlsx', 'ods', 'csv');
    await fc.assert(
      fc.asyncProperty(document, layout, mutations, kinds, async (original, options, all, kind) => {
        const good = goodWorkbook(original, schema, options);
        fc.pre(good.length > 0);
        const mutated = mutate(good, all);
        const [before, after] = [await readFiles(good, kind), await readFiles(mutated, kind)];
        fc.pre(before !== undefined);
        if (after || isLayoutOnly(all)) expectNothingSilent(before, after!, mutated, all);
      }),
      { numRuns: Math.ceil(runs * 0.1) },
    );
  });
});
