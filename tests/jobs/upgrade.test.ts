import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../src/core/model/json.ts';
import type { Problem } from '../../src/core/model/problem.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import type { Jobs, Reading, Review } from '../../src/jobs/api.ts';
import { file, read, textOf, write, xlsx } from './support.ts';

const breakdown = [{ id: 'b1', description: '' }];
const document = {
  uri: 'https://example.org',
  publishedDate: '2024-04-01T09:30:00Z',
  version: '0.9',
  publisher: { name: 'P' },
  projects: [
    { id: 'oc4ids-bu3kcz-1', title: 't' },
    { id: 'oc4ids-bu3kcz-2', budget: { budgetBreakdown: breakdown } },
  ],
};
const upgraded = {
  ...document,
  projects: [
    document.projects[0],
    { id: 'oc4ids-bu3kcz-2', budget: { budgetBreakdowns: [{ id: '1', budgetBreakdown: breakdown }] } },
  ],
};

async function upgrade(jobs: Jobs, isWanted = true): Promise<Reading> {
  const result = await jobs.upgrade(isWanted);
  if (!result.ok) throw new Error('not upgraded');
  return result.reading;
}

async function reviewOf(jobs: Jobs): Promise<Review> {
  const result = await jobs.review();
  if (!result.ok) throw new Error('not reviewed');
  return result.review;
}

const written = async (jobs: Jobs): Promise<JsonValue> => JSON.parse(textOf(await write(jobs))) as JsonValue;

/** Reviews, and takes one of the problems. */
async function problemIn(jobs: Jobs, code: Problem['code']): Promise<Problem> {
  await reviewOf(jobs);
  const found = (await jobs.reviewProblems({}, 0, 1000)).find(({ problem }) => problem.code === code)?.problem;
  if (!found) throw new Error(`no ${code}`);
  return found;
}

/** The same data in sheets of 0.9.3, with an empty text that the review has to find. */
const sheets = () =>
  xlsx(
    'obras.xlsx',
    {
      name: 'Proyectos',
      rows: [
        ['id', 'title'],
        ['oc4ids-bu3kcz-1', 't'],
        ['oc4ids-bu3kcz-2', 'u'],
      ],
    },
    {
      name: 'Desglose',
      rows: [
        ['id', 'budget/budgetBreakdown/0/id', 'budget/budgetBreakdown/0/uri'],
        ['oc4ids-bu3kcz-2', 'b1', 'no es un enlace'],
      ],
    },
  );

describe('bringing what was read up to the version', () => {
  it('is offered where fields have another place, with what it would do', async () => {
    const jobs = createJobs();
    await read([file('a.json', JSON.stringify(document))], {}, jobs);
    expect((await reviewOf(jobs)).upgrade).toMatchObject([{ from: 'budget/budgetBreakdown', moved: 1, left: 0 }]);
    await read([file('a.json', JSON.stringify(upgraded))], {}, jobs);
    expect((await reviewOf(jobs)).upgrade).toBeUndefined();
    await read([file('a.json', JSON.stringify(document))], { version: '0.9.3' }, jobs);
    expect((await reviewOf(jobs)).upgrade).toBeUndefined();
  });

  it('is what is written, reviewed and checked from then on, and the receipt counts it', async () => {
    const jobs = createJobs();
    const before = await read([file('a.json', JSON.stringify(document))], {}, jobs);
    const reading = await upgrade(jobs);
    expect(reading.values).toBe(before.values + 1);
    expect(reading.upgraded).toMatchObject([{ moved: 1, added: 1 }]);
    expect(await written(jobs)).toEqual(upgraded);
    const review = await reviewOf(jobs);
    expect(review.upgrade).toBeUndefined();
    const problems = await jobs.reviewProblems({}, 0, 1000);
    expect(problems.map(({ problem }) => problem.code)).not.toContain('review.moved_field');
    for (const format of ['json', 'xlsx', 'ods', 'csv'] as const) {
      const made = await write(jobs, { format, headers: 'es' });
      expect(made.receipt).toMatchObject({ read: reading.values, setAside: 0 });
      expect(await jobs.check(made, () => undefined)).toMatchObject({ outcome: 'same' });
    }
  });

  it('can be taken back, and done again', async () => {
    const jobs = createJobs();
    const before = await read([file('a.json', JSON.stringify(document))], {}, jobs);
    await upgrade(jobs);
    const twice = await upgrade(jobs);
    expect(twice.values).toBe(before.values + 1);
    expect(await upgrade(jobs, false)).toEqual(before);
    expect(await written(jobs)).toEqual(document);
    expect(await upgrade(jobs, false)).toEqual(before);
    await upgrade(jobs);
    expect(await written(jobs)).toEqual(upgraded);
  });

  it('still finds the cells of values that moved, and the row of what was added', async () => {
    const jobs = createJobs();
    await read([await sheets()], {}, jobs);
    const cell = { file: 'obras.xlsx', sheet: 'Desglose', row: 1, column: 2, header: 'budget/budgetBreakdown/0/uri' };
    await upgrade(jobs);
    const found = (await problemIn(jobs, 'review.format')).places;
    const pointer = '/projects/1/budget/budgetBreakdowns/0/budgetBreakdown/0/uri';
    expect(found).toEqual([{ ...cell, pointer, value: 'no es un enlace' }]);
    const map = await jobs.sourceMap('cells');
    const cells = JSON.parse(map.ok ? textOf(map.file) : '') as Record<string, unknown>;
    expect(cells[pointer.slice(1)]).toEqual([['Desglose', 'C', 2, 'budget/budgetBreakdown/0/uri']]);
    expect(Object.keys(cells).filter((path) => path.includes('budgetBreakdown/0/'))).toEqual(
      Object.keys(cells).filter((path) => path.includes('budgetBreakdowns/0/budgetBreakdown/0/')),
    );
    await upgrade(jobs, false);
    expect((await problemIn(jobs, 'review.moved_field')).places).toMatchObject([{ sheet: 'Proyectos', row: 2 }]);
  });

  it('still finds the lines of values that moved', async () => {
    const jobs = createJobs();
    await read([file('a.json', JSON.stringify(document, null, 1))], {}, jobs);
    await upgrade(jobs);
    const [place] = (await problemIn(jobs, 'review.too_short')).places;
    const line =
      JSON.stringify(document, null, 1)
        .split('\n')
        .findIndex((text) => text.includes('description')) + 1;
    expect(place).toMatchObject({
      pointer: '/projects/1/budget/budgetBreakdowns/0/budgetBreakdown/0/description',
      line,
    });
  });

  it('forgets what was read before, and says so where there is nothing', async () => {
    const jobs = createJobs();
    expect(await jobs.upgrade(true)).toMatchObject({ ok: false });
    await read([file('a.json', JSON.stringify(document))], {}, jobs);
    await upgrade(jobs);
    const next = await read([file('b.json', JSON.stringify(document))], {}, jobs);
    expect(next.upgraded).toBeUndefined();
    expect(await written(jobs)).toEqual(document);
  });

  it('leaves data of a schema of somebody’s own alone', async () => {
    const jobs = createJobs();
    const own = file('s.json', JSON.stringify({ type: 'object', properties: { id: { type: 'string' } } }));
    await read([file('a.json', JSON.stringify(document))], { schema: own }, jobs);
    expect((await reviewOf(jobs)).upgrade).toBeUndefined();
  });
});
