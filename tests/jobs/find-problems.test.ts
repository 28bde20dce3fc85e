import { describe, expect, it } from 'vitest';
import { createJobs } from '../../src/jobs/jobs.ts';
import type { Jobs, ProblemFilter } from '../../src/jobs/api.ts';
import { file, read, xlsx } from './support.ts';

/** Two projects with mistakes, on two sheets. */
async function reviewed(): Promise<Jobs> {
  const jobs = createJobs();
  const workbook = await xlsx(
    'obras.xlsx',
    {
      name: 'Proyectos',
      rows: [
        ['id', 'title', 'Estado', 'updated'],
        ['oc4ids-bu3kcz-1', 'Puente', 'en obra', '5/4/2024'],
        ['oc4ids-bu3kcz-2', 'Camino', 'en obra', '2024-04-05T00:00:00Z'],
        ['oc4ids-bu3kcz-11', 'Túnel', 'completion', '6/4/2024'],
      ],
    },
    {
      name: 'Partes',
      rows: [
        ['id', 'parties/0/id', 'parties/0/roles'],
        ['oc4ids-bu3kcz-2', 'HN-1', 'dueño'],
      ],
    },
  );
  await read([workbook], {}, jobs);
  await jobs.review();
  return jobs;
}

const codes = async (jobs: Jobs, filter: ProblemFilter): Promise<string[]> =>
  (await jobs.reviewProblems(filter, 0, 100)).map(({ problem }) => problem.code);

describe('the problems of a review', () => {
  it('are counted by severity, sheet and project, each as if only it were to change', async () => {
    const jobs = await reviewed();
    const all = (await jobs.problemsFound({}))!;
    const { error, warning, note } = all.severities;
    expect(all.problems).toBe(error + warning + note);
    expect(all.sheets.map(({ name }) => name)).toEqual(['Proyectos', 'Partes']);
    expect(all.projects.map(({ name }) => name)).toEqual([
      '1. oc4ids-bu3kcz-1 – Puente',
      '2. oc4ids-bu3kcz-2 – Camino',
      '3. oc4ids-bu3kcz-11 – Túnel',
    ]);
    const inSheet = (await jobs.problemsFound({ sheet: 'Partes' }))!;
    expect(inSheet.problems).toBe(all.sheets[1]!.problems);
    expect(inSheet.sheets).toEqual(all.sheets);
    expect(inSheet.inProjects).toBe(1);
    const errors = (await jobs.problemsFound({ severity: 'error' }))!;
    expect([errors.problems, errors.severities]).toEqual([error, all.severities]);
  });

  it('of a project have the places in that project only', async () => {
    const jobs = await reviewed();
    const filter = { project: '2. oc4ids-bu3kcz-2 – Camino' };
    const status = (await jobs.reviewProblems(filter, 0, 100)).find(
      ({ problem }) => problem.code === 'review.code_closed',
    )!;
    expect(status.places).toBe(1);
    expect(status.problem.places[0]).toMatchObject({ sheet: 'Proyectos', row: 2, column: 2, header: 'Estado' });
    expect(await jobs.reviewPlaces(status.position, filter, 0, 10)).toEqual(status.problem.places);
    expect(await jobs.reviewPlaces(status.position, {}, 0, 10)).toHaveLength(2);
    expect(await codes(jobs, filter)).not.toContain('review.format');
  });

  it('are found by words of a project; its whole name means it alone', async () => {
    const jobs = await reviewed();
    const projects = async (project: string) => (await jobs.problemsFound({ project, severity: 'error' }))!.problems;
    expect(await projects('tunel')).toBe(await projects('3. oc4ids-bu3kcz-11 – Túnel'));
    expect(await projects('no such')).toBe(0);
    const places = async (project: string) =>
      (await jobs.reviewProblems({ project }, 0, 100)).find(({ problem }) => problem.code === 'review.format')?.places;
    expect(await places('bu3kcz-1')).toBe(2);
    expect(await places('1. oc4ids-bu3kcz-1 – Puente')).toBe(1);
  });

  it('are found by words of their sentences, facts, values, headers, sheets and titles, whatever the accents', async () => {
    const jobs = await reviewed();
    const problems = await jobs.reviewProblems({}, 0, 100);
    await jobs.keepSentences(
      'es',
      0,
      problems.map(({ problem }) => ({ title: `Título de ${problem.code}`, advice: 'Corríjalo.' })),
    );
    const found = (text: string, sentences = 'es') => codes(jobs, { search: { text, sentences } });
    expect(await found('OBRA estado')).toEqual(['review.code_closed']);
    expect(await found('6/4/2024')).toEqual(['review.format', 'column.date_order_unknown']);
    expect(await found('titulo corrijalo')).toHaveLength(problems.length);
    expect(await found('titulo corrijalo', 'not told')).toEqual([]);
    expect(await found('última actualización')).toEqual(['review.format']);
    expect(await found('partes dueno')).toEqual(['review.code_open']);
    expect(await found('estado xyz')).toEqual([]);
    // What is told later is found from then on.
    await jobs.keepSentences('es', 0, [{ title: 'xyz estado', advice: '' }]);
    expect(await found('estado xyz')).toHaveLength(1);
  });

  it('come in windows, in the order of the review', async () => {
    const jobs = await reviewed();
    const all = await jobs.reviewProblems({}, 0, 100);
    const parts = [...(await jobs.reviewProblems({}, 0, 2)), ...(await jobs.reviewProblems({}, 2, 100))];
    expect(parts).toEqual(all);
    expect(all.map(({ position }) => position)).toEqual(all.map((_, index) => index));
    expect(await jobs.reviewProblems({}, 1000, 10)).toEqual([]);
  });

  it('of a JSON file have their lines, and the lines around', async () => {
    const jobs = createJobs();
    const text = '{\n "projects": [\n  {\n   "id": "oc4ids-bu3kcz-1",\n   "status": "x"\n  }\n ]\n}\n';
    await read([file('a.json', text)], {}, jobs);
    await jobs.review();
    const search = { text: 'status', sentences: 'en' };
    const place = (await jobs.reviewProblems({ search }, 0, 1))[0]!.problem.places[0]!;
    expect(place).toMatchObject({ line: 5, character: 14 });
    expect(await jobs.excerpt(place)).toEqual({
      lines: [
        { line: 3, text: '  {' },
        { line: 4, text: '   "id": "oc4ids-bu3kcz-1",' },
        { line: 5, text: '   "status": "x"' },
        { line: 6, text: '  }' },
        { line: 7, text: ' ]' },
      ],
    });
    expect((await jobs.problemsFound({}))!.sheets).toEqual([]);
  });

  it('are none before there is a review', async () => {
    const jobs = createJobs();
    expect(await jobs.problemsFound({})).toBeUndefined();
    expect(await jobs.reviewProblems({}, 0, 1)).toEqual([]);
  });
});
