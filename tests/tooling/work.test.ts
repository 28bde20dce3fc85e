import { Session } from 'node:inspector';
import { beforeAll, describe, expect, it } from 'vitest';
import { convert, reviewOf } from '../../scripts/bench/conversions.ts';
import { manyProjects } from '../../scripts/bench/projects.ts';
import type { JsonValue } from '../../src/core/model/json.ts';
import { countValues } from '../../src/core/model/values.ts';

/**
 * The most calls of named functions of the engine for each value of a document. They are counted by V8, alike at any load and on any
 * machine; seconds are for the bench. Whoever adds a check or a rule for each value may have to raise a number by a little, and should
 * say why; a number that jumps is a second walk, or a function called for each cell that could be called for each column.
 */
const budgets: Record<string, { core: number; formats: number }> = {
  'JSON → CSV': { core: 13.7, formats: 14.7 },
  'CSV → JSON': { core: 20.8, formats: 1.8 },
  'JSON → XLSX': { core: 13.3, formats: 27.4 },
  'XLSX → JSON': { core: 20.5, formats: 23.1 },
  review: { core: 20.2, formats: 0 },
};

type Calls = { core: number; formats: number };

const [few, many] = [15, 45];

type Work = (projects: number) => Promise<() => Promise<unknown>>;

/** The calls for a document, and for one of three times as many projects. */
async function callsTwice(work: Work): Promise<[less: Calls, more: Calls]> {
  // What is made once and kept, such as the tables of titles, is made here.
  await (
    await work(few)
  )();
  return [await callsOf(await work(few)), await callsOf(await work(many))];
}

function valuesOf(projects: number): number {
  return countValues(JSON.parse(new TextDecoder().decode(manyProjects(projects))) as JsonValue);
}

const session = new Session();

/** From the start of the file on: of what V8 has compiled anew before it counts, it would miss calls. */
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });

async function callsOf(work: () => Promise<unknown>): Promise<Calls> {
  // What was counted before counts no more.
  takeCalls();
  await work();
  return takeCalls();
}

/** The calls since the last time. */
function takeCalls(): Calls {
  const calls: Calls = { core: 0, formats: 0 };
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error) throw error;
    for (const { url, functions } of result) {
      const room = /\/src\/(core|formats)\//.exec(url)?.[1] as keyof Calls | undefined;
      // Those without a name are mostly what the test runner puts in the place of imports.
      const named = room ? functions.filter(({ functionName }) => functionName !== '') : [];
      for (const { ranges } of named) calls[room!] += ranges[0]!.count;
    }
  });
  return calls;
}

const inputs: Record<string, Record<number, Uint8Array>> = {};

beforeAll(async () => {
  for (const format of ['csv', 'xlsx'] as const) {
    inputs[format] = {};
    for (const count of [few, many]) inputs[format][count] = await convert(manyProjects(count), 'x.json', format);
  }
}, 120_000);

const works: Record<string, Work> = {
  'JSON → CSV': async (projects) => () => convert(manyProjects(projects), 'x.json', 'csv'),
  'CSV → JSON': async (projects) => () => convert(inputs['csv']![projects]!, 'x.zip', 'json'),
  'JSON → XLSX': async (projects) => () => convert(manyProjects(projects), 'x.json', 'xlsx'),
  'XLSX → JSON': async (projects) => () => convert(inputs['xlsx']![projects]!, 'x.xlsx', 'json'),
  review: (projects) => reviewOf(manyProjects(projects), 'x.json'),
};

describe('the work for each value is as it was, or less, and no more where there are many', () => {
  it.each(Object.entries(works))('%s', { timeout: 120_000 }, async (name, work) => {
    const [less, more] = await callsTwice(work);
    const [fewer, all] = [valuesOf(few), valuesOf(many)];
    const { core, formats } = budgets[name]!;
    // What is done once for a file and its columns is in both counts, and not in their difference.
    expect((more.core - less.core) / (all - fewer)).toBeLessThanOrEqual(core);
    expect((more.formats - less.formats) / (all - fewer)).toBeLessThanOrEqual(formats);
    expect(more.core / less.core).toBeLessThanOrEqual(all / fewer);
  });
});
