import { describe, expect, it } from 'vitest';
import { createJobs } from '../../src/jobs/jobs.ts';
import type { ReviewedProblem } from '../../src/jobs/api.ts';
import { file, read, xlsx } from './support.ts';

async function listed(rows: (string | number)[][]): Promise<ReviewedProblem[]> {
  const jobs = createJobs();
  await read([await xlsx('obras.xlsx', { name: 'Obras', rows })], {}, jobs);
  await jobs.review();
  return jobs.reviewProblems({}, 0, 100);
}

const cellsOf = (problems: readonly ReviewedProblem[], code: string): string[] =>
  problems.flatMap(({ problem }) =>
    problem.code === code ? problem.places.map(({ row, column }) => `${row},${column}`) : [],
  );

describe('what reading says and what the review says', () => {
  it('is one list, in which a cell is told once', async () => {
    const problems = await listed([
      ['id', 'Estado', 'budget/amount/amount', 'Nota interna', 'updated'],
      ['oc4ids-bu3kcz-1', 'en obra', 'unos 200', 'ver acta', '31/02/2024'],
      ['oc4ids-bu3kcz-2', 'completion', 7, '', '2024-04-05T00:00:00Z'],
    ]);
    expect(cellsOf(problems, 'review.code_closed')).toEqual(['1,1']);
    expect(cellsOf(problems, 'cell.not_a_code')).toEqual([]);
    expect(cellsOf(problems, 'cell.not_a_number')).toEqual(['1,2']);
    expect(cellsOf(problems, 'review.type')).toEqual([]);
    expect(cellsOf(problems, 'header.additional')).toEqual(['0,3']);
    expect(cellsOf(problems, 'review.additional_field')).toEqual([]);
    expect(cellsOf(problems, 'cell.date_impossible')).toEqual(['1,4']);
    expect(cellsOf(problems, 'review.format')).toEqual([]);
    const order = problems.map(({ problem }) => ['error', 'warning', 'note'].indexOf(problem.severity));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('counts together', async () => {
    const jobs = createJobs();
    const rows = [
      ['id', 'budget/amount/amount', 'x'],
      ['oc4ids-bu3kcz-1', 'unos 200', 'y'],
    ];
    await read([await xlsx('obras.xlsx', { name: 'Obras', rows })], {}, jobs);
    const reviewed = await jobs.review();
    const found = await jobs.problemsFound({});
    expect(reviewed.ok && reviewed.review.overview.counts).toEqual(found?.severities);
    expect(reviewed.ok && reviewed.review.overview.passed).toBe(false);
  });

  it('is filtered by project, whoever says it', async () => {
    const jobs = createJobs();
    const rows = [
      ['id', 'title', 'budget/amount/amount'],
      ['oc4ids-bu3kcz-1', 'a', 'unos 200'],
      ['oc4ids-bu3kcz-2', 'b', 'unos 300'],
    ];
    await read([await xlsx('obras.xlsx', { name: 'Obras', rows })], {}, jobs);
    await jobs.review();
    const some = await jobs.reviewProblems({ project: '2. oc4ids-bu3kcz-2 – b' }, 0, 100);
    expect(cellsOf(some, 'cell.not_a_number')).toEqual(['2,2']);
  });

  it('leaves a document without problems of reading as it is', async () => {
    const jobs = createJobs();
    await read([file('a.json', '{"projects":[{"id":"oc4ids-bu3kcz-1","status":"x"}]}')], {}, jobs);
    await jobs.review();
    const problems = await jobs.reviewProblems({}, 0, 100);
    expect(problems.map(({ problem }) => problem.code)).toContain('review.code_closed');
  });
});
