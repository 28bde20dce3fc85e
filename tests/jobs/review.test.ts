import { describe, expect, it } from 'vitest';
import { correctedSheets } from '../../src/core/model/corrections.ts';
import { noDecisions } from '../../src/core/model/decisions.ts';
import type { Problem } from '../../src/core/model/problem.ts';
import type { Jobs, Review, ReviewedProblem, ReviewWords } from '../../src/jobs/api.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import { readCsv } from '../../src/formats/read-csv.ts';
import { manyMistakes } from '../many-mistakes.ts';
import { csv, file, read, textOf, write, xlsx } from './support.ts';

const project = { id: 'oc4ids-bu3kcz-1', title: 't' };

/** The review with all its problems. */
type Reviewed = Review & { problems: ReviewedProblem[] };

async function reviewOf(
  ...inputs: Parameters<typeof read>[0]
): Promise<{ review: Reviewed; jobs: ReturnType<typeof createJobs> }> {
  const jobs = createJobs();
  await read(inputs, {}, jobs);
  const result = await jobs.review();
  if (!result.ok) throw new Error('not reviewed');
  return { review: { ...result.review, problems: await jobs.reviewProblems({}, 0, Infinity) }, jobs };
}

/** The field of the package that is missing, where one is: that has no cell. */
const placeless = (problem: Problem): string =>
  problem.code === 'review.required' && problem.params.path === '' ? problem.params.field : 'in a sheet';

const columns = [
  'severity',
  'problem',
  'advice',
  'file',
  'sheet',
  'cell',
  'header',
  'line',
  'pointer',
  'value',
  'field',
  'code',
] as const;

/** With the sentences kept, in two parts. */
async function wordsFor({ problems }: Reviewed, jobs: Jobs): Promise<ReviewWords> {
  const sentences = problems.map(({ problem }) => ({ title: `title of ${problem.code}`, advice: 'a' }));
  expect(await jobs.keepSentences('es', 0, sentences.slice(0, 1))).toBe(1);
  expect(await jobs.keepSentences('es', 1, sentences.slice(1))).toBe(sentences.length);
  return {
    language: 'es',
    delimiter: ';',
    name: 'problemas',
    sheetName: 'Problemas',
    sentences: 'es',
    severity: { error: 'Error', warning: 'Por revisar', note: 'Nota' },
    columns: Object.fromEntries(columns.map((name) => [name, name])) as ReviewWords['columns'],
  };
}

const codes = ({ problems }: Pick<Reviewed, 'problems'>): string[] => problems.map(({ problem }) => problem.code);

describe('the review of what was read', () => {
  it('names the cell of each problem, or the row where there is none', async () => {
    const { review } = await reviewOf(
      await xlsx('obras.xlsx', {
        name: 'Proyectos',
        rows: [
          ['id', 'Estado', 'updated', 'documents/0/title'],
          ['oc4ids-bu3kcz-1', 'Executing', '5/4/2024', 'd'],
        ],
      }),
    );
    const places = Object.fromEntries(review.problems.map(({ problem }) => [problem.code, problem.places[0]]));
    expect(places['review.code_closed']).toEqual({
      file: 'obras.xlsx',
      sheet: 'Proyectos',
      row: 1,
      column: 1,
      header: 'Estado',
      pointer: '/projects/0/status',
      value: 'Executing',
    });
    expect(places['review.format']).toMatchObject({ sheet: 'Proyectos', row: 1, column: 2, value: '5/4/2024' });
    const missing = review.problems.find(
      ({ problem }) => problem.code === 'review.required' && problem.params.path.endsWith('documents'),
    );
    expect(missing?.problem.places).toEqual([
      { file: 'obras.xlsx', sheet: 'Proyectos', row: 1, pointer: '/projects/0/documents/0' },
    ]);
  });

  it('names sheet, cell and header for every one of a hundred different mistakes', async () => {
    const written = createJobs();
    await read([file('a.json', JSON.stringify({ projects: [manyMistakes()] }))], {}, written);
    const sheets = await write(written, { format: 'xlsx', headers: 'es' });
    const { review } = await reviewOf(file('errores.xlsx', sheets.bytes));
    const mistakes = review.problems.filter(
      ({ problem }) =>
        problem.severity === 'error' && !/^(uri|version|publishedDate|publisher)?$/.test(placeless(problem)),
    );
    expect(mistakes.length).toBeGreaterThan(100);
    for (const { problem } of mistakes) {
      const [place] = problem.places;
      expect(place, problem.code).toMatchObject({
        file: 'errores.xlsx',
        sheet: expect.any(String),
        row: expect.any(Number),
      });
      if (problem.code !== 'review.required')
        expect(place, JSON.stringify(problem)).toMatchObject({
          column: expect.any(Number),
          header: expect.any(String),
        });
    }
  });

  it('shows the cells around a place', async () => {
    const rows = [
      ['id', 'status'],
      ['p1', 'x'],
      ['p2', 'y'],
    ];
    const { jobs } = await reviewOf(await xlsx('obras.xlsx', { name: 'Proyectos', rows }));
    const place = { file: 'obras.xlsx', sheet: 'Proyectos', row: 2, column: 1 };
    expect(await jobs.excerpt(place)).toEqual({ columns: [0, 1], rows: rows.map((cells, row) => ({ row, cells })) });
    expect(await jobs.excerpt({ ...place, sheet: 'Otra' })).toBeUndefined();
    expect(await jobs.excerpt({ pointer: '/projects/0' })).toBeUndefined();
    expect(await createJobs().excerpt(place)).toBeUndefined();
  });

  it('is marked in the workbook with the cells that were corrected', async () => {
    const input = await xlsx('obras.xlsx', { name: 'Proyectos', rows: [['id', 'status'], ['p1', 'x'], ['p2', 'y']] }); // prettier-ignore
    const { jobs } = await reviewOf(input);
    const cells = correctedSheets([{ sheet: 'Proyectos', row: 1, column: 1, value: 'implementation' }]);
    await jobs.decide({ ...noDecisions, cells }, () => undefined);
    const result = await jobs.review();
    if (!result.ok) throw new Error('not reviewed');
    const words = await wordsFor({ ...result.review, problems: await jobs.reviewProblems({}, 0, Infinity) }, jobs);
    const marked = await jobs.marked(words);
    if (!marked.ok) throw new Error('not marked');
    expect(marked.isCopy).toBe(false);
    const { value } = await readWorkbook(marked.file.bytes, 'x.xlsx', { kind: 'xlsx' });
    expect(value!.tables.map(({ name }) => name)).toEqual(['Problemas', 'Proyectos']);
    expect(value!.tables[1]!.rows).toEqual([['id', 'status'], ['p1', 'implementation'], ['p2', 'y']]); // prettier-ignore
  });

  it('gives the first places with each problem, and others when asked', async () => {
    const rows = Array.from({ length: 250 }, (_, index) => [`p${index}`]);
    const { review, jobs } = await reviewOf(csv('a.csv', ['id'], ...rows));
    const index = codes(review).indexOf('review.project_prefix');
    expect(review.problems[index]?.places).toBe(250);
    expect(review.problems[index]?.problem.places).toHaveLength(10);
    const more = await jobs.reviewPlaces(index, {}, 200, 100);
    expect(more).toHaveLength(50);
    expect(more[0]).toMatchObject({ row: 201, column: 0, value: 'p200' });
    expect(await jobs.reviewPlaces(99, {}, 0, 10)).toEqual([]);
  });

  it('is a file to take away, with every place', async () => {
    const rows = Array.from({ length: 150 }, (_, index) => [`p${index}`, '=1+1']);
    const { review, jobs } = await reviewOf(csv('obras.csv', ['id', 'status'], ...rows));
    const words = await wordsFor(review, jobs);
    const made = await jobs.reviewFile('csv', words);
    if (!made.ok) throw new Error('not made');
    expect(made.file.name).toBe('obras.problemas.csv');
    const lines = readCsv(made.file.bytes, 'x.csv').value!.rows as string[][];
    expect(lines[0]).toEqual(columns);
    expect(lines.filter((line) => line[11] === 'review.code_closed')).toHaveLength(150);
    expect(lines).toContainEqual([
      'Error',
      'title of review.code_closed',
      'a',
      'obras.csv',
      'obras',
      'B151',
      'status',
      '',
      '/projects/149/status',
      "'=1+1",
      'projects/status',
      'review.code_closed',
    ]);

    // From a CSV file there is only a copy to be marked.
    const copy = await jobs.marked(words);
    if (!copy.ok) throw new Error('not marked');
    expect([copy.file.name, copy.isCopy]).toEqual(['obras.problemas.xlsx', true]);
    const { value } = await readWorkbook(copy.file.bytes, 'x.xlsx', { kind: 'xlsx' });
    expect(value!.tables.map(({ name }) => name)).toEqual(['Problemas', 'obras']);
    expect(value!.tables[1]!.rows).toEqual([['id', 'status'], ...rows]);
    expect(value!.tables[0]!.rows.length).toBeGreaterThan(300);

    const json = await jobs.reviewFile('json', words);
    const report = JSON.parse(textOf(json.ok ? json.file : { bytes: new Uint8Array() })) as {
      problems: { code: string; places: object[] }[];
    };
    const codesInFile = report.problems.find(({ code }) => code === 'review.code_closed');
    expect(codesInFile?.places).toHaveLength(150);
    expect(codesInFile?.places[149]).toEqual({
      file: 'obras.csv',
      sheet: 'obras',
      cell: 'B151',
      header: 'status',
      pointer: '/projects/149/status',
      value: '=1+1',
    });
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+595 21 1', '+595 21 1'],
    ['+1+cmd', "'+1+cmd"],
    ['x,=1', "x,'=1"],
    ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
    ['- por definir', "'- por definir"],
    ['x;=1+1', "x;'=1+1"],
    ['x\n=1+1', "x\n'=1+1"],
    ['-', '-'],
    ['-5', '-5'],
    ['-57.5,-25.3', '-57.5,-25.3'],
    ['POINT;-57.5', 'POINT;-57.5'],
    ['a=b', 'a=b'],
  ])('has %s in the CSV file as text that no program runs: %s', async (value, text) => {
    const projects = [{ id: 'oc4ids-bu3kcz-1', status: value }];
    const { review, jobs } = await reviewOf(file('a.json', JSON.stringify({ projects })));
    const made = await jobs.reviewFile('csv', await wordsFor(review, jobs));
    if (!made.ok) throw new Error('not made');
    const lines = readCsv(made.file.bytes, 'x.csv').value!.rows as string[][];
    const line = lines.find((each) => each[11] === 'review.code_closed');
    expect(line?.[9]).toBe(text);
  });

  it('names the line of each problem in a JSON file', async () => {
    const text = '{\n "projects": [\n  {\n   "id": "oc4ids-bu3kcz-1",\n   "status": "x"\n  }\n ]\n}\n';
    const { review } = await reviewOf(file('a.json', text));
    const place = review.problems.find(({ problem }) => problem.code === 'review.code_closed')?.problem.places[0];
    expect(place).toEqual({ pointer: '/projects/0/status', value: 'x', line: 5, character: 14 });
  });

  it('of projects without a package does not ask for one, and says so', async () => {
    for (const text of [JSON.stringify([project]), JSON.stringify(project)]) {
      const { review } = await reviewOf(file('a.json', text));
      expect(review.overview).toMatchObject({ passed: true, projects: 1, notChecked: ['package'] });
      expect(codes(review)).toEqual([]);
    }
    const { review } = await reviewOf(file('a.json', JSON.stringify([project, { ...project, id: 'x', type: 'road' }])));
    expect(review.problems.flatMap(({ problem }) => problem.places.map(({ pointer }) => pointer))).toEqual([
      '/1/type',
      '/1/id',
    ]);
  });

  it('is of the version that was chosen', async () => {
    const document = { projects: [{ ...project, budget: { budgetBreakdown: [{ id: 'b' }] } }] };
    const jobs = createJobs();
    await read([file('a.json', JSON.stringify(document))], { version: '0.9.3' }, jobs);
    const old = await jobs.review();
    expect(old.ok && codes({ problems: await jobs.reviewProblems({}, 0, Infinity) })).not.toContain(
      'review.additional_field',
    );
    const { review } = await reviewOf(file('a.json', JSON.stringify(document)));
    expect(codes(review)).toContain('review.additional_field');
  });

  it('is not there before anything was read', async () => {
    expect(await createJobs().review()).toMatchObject({ ok: false });
  });
});
