import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachCell } from '../../src/core/model/corrections.ts';
import { type Decisions, joinDecisions, noDecisions, uncorrectCell } from '../../src/core/model/decisions.ts';
import { parseJson } from '../../src/core/model/exact-json.ts';
import type { JsonValue } from '../../src/core/model/json.ts';
import type { ProblemCode } from '../../src/core/model/problem.ts';
import type { Row } from '../../src/core/model/workbook.ts';
import type { Fix, InputFile, Jobs, Offer, ReadOptions, ReviewedProblem } from '../../src/jobs/api.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import { csv, file, read, textOf, write, xlsx } from './support.ts';

interface Opened {
  jobs: Jobs;
  decisions: Decisions;
}

async function opened(files: InputFile[], options: Partial<ReadOptions> = {}): Promise<Opened> {
  const jobs = createJobs();
  await read(files, options, jobs);
  await jobs.review();
  return { jobs, decisions: noDecisions };
}

async function sheet(...rows: (Row | undefined)[]): Promise<Opened> {
  return opened([await xlsx('obras.xlsx', { name: 'Proyectos', rows })]);
}

async function problemsOf({ jobs }: Opened): Promise<ReviewedProblem[]> {
  return jobs.reviewProblems({}, 0, 1000);
}

async function the(from: Opened, code: ProblemCode): Promise<ReviewedProblem> {
  const problems = await problemsOf(from);
  const found = problems.find(({ problem }) => problem.code === code);
  if (!found) throw new Error(`no ${code} among ${problems.map(({ problem }) => problem.code).join(', ')}`);
  return found;
}

async function fixOf(from: Opened, { position, offers }: ReviewedProblem, kind: Offer['kind'], place?: number) {
  const offered = offers?.find(({ offer }) => offer.kind === kind);
  if (!offered) throw new Error(`no ${kind} among ${offers?.map(({ offer }) => offer.kind).join(', ')}`);
  return from.jobs.fix(position, offered.index, {}, place);
}

/** What the page does with a fix: decides it, and reviews again. */
async function carryOut({ jobs, decisions }: Opened, fix: Fix | undefined): Promise<Opened> {
  if (!fix) throw new Error('nothing to carry out');
  const next = joinDecisions([decisions, fix.decisions]);
  const result = await jobs.decide(next, () => {});
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  await jobs.review();
  return { jobs, decisions: next };
}

async function documentOf({ jobs }: Opened): Promise<JsonValue> {
  return parseJson(textOf(await write(jobs)));
}

async function projectsOf(from: Opened): Promise<JsonValue> {
  return ((await documentOf(from)) as { projects: JsonValue }).projects;
}

async function codesOf(from: Opened): Promise<ProblemCode[]> {
  return (await problemsOf(from)).map(({ problem }) => problem.code);
}

const wrongCodes = [
  ['id', 'Título del Proyecto', 'Estado', 'Sector'],
  ['oc4ids-bu3kcz-1', 'Puente', 'implementacion de obra', 'energy;tranport'],
  ['oc4ids-bu3kcz-2', 'Camino', 'implementatin', 'tranport'],
  ['oc4ids-bu3kcz-3', 'Túnel', ' implementatin ', 'transport'],
];

describe('a problem with a sensible correction', () => {
  it('offers it, with how many cells it is and what becomes of the first', async () => {
    const from = await sheet(...wrongCodes);
    const { offers, problem } = (await problemsOf(from)).find(
      (each) => each.problem.code === 'review.code_closed' && each.offers,
    )!;
    expect(problem.params).toMatchObject({ value: 'implementatin' });
    expect(offers).toEqual([
      {
        index: 0,
        offer: { kind: 'use', instead: 'implementatin', value: 'implementation' },
        amount: 2,
        first: {
          place: { file: 'obras.xlsx', sheet: 'Proyectos', row: 2, column: 2, header: 'Estado' },
          before: 'implementatin',
          after: 'implementation',
        },
      },
    ]);
  });

  it('is corrected in all cells alike, or in one; a piece of a list alone', async () => {
    let from = await sheet(...wrongCodes);
    const wrong = (await problemsOf(from)).find(
      ({ problem, offers }) => problem.code === 'review.code_closed' && offers !== undefined,
    )!;
    const one = await fixOf(from, wrong, 'use', 1);
    expect(one).toMatchObject({
      amount: 1,
    });
    expect([...eachCell(one!.decisions.cells)]).toMatchObject([
      { sheet: 'Proyectos', row: 3, column: 2, value: 'implementation' },
    ]);
    from = await carryOut(from, await fixOf(from, wrong, 'use'));
    const sector = (await problemsOf(from)).find(
      ({ problem }) => 'value' in problem.params && problem.params.value === 'tranport',
    )!;
    from = await carryOut(from, await fixOf(from, sector, 'use'));
    expect(await projectsOf(from)).toMatchObject([
      { status: 'implementacion de obra', sector: ['energy', 'transport'] },
      { status: 'implementation', sector: ['transport'] },
      { status: 'implementation' },
    ]);
  });

  it('offers nothing for what only a person can know', async () => {
    const from = await sheet(
      ['id', 'title', 'Estado', 'budget/amount/amount'],
      ['oc4ids-bu3kcz-1', 'Puente', 'zzz', '40m'],
      ['oc4ids-bu3kcz-1', 'Puente', 'zzz', ''],
    );
    for (const { problem, offers } of await problemsOf(from))
      expect([problem.code, offers]).toEqual([problem.code, undefined]);
  });

  it('offers nothing in JSON, which has no cells', async () => {
    const from = await opened([file('a.json', '[{"id":"oc4ids-bu3kcz-1","status":"implementatin"}]')]);
    const problems = await problemsOf(from);
    expect(problems.map(({ problem }) => problem.code)).toContain('review.code_closed');
    expect(problems.every(({ offers }) => offers === undefined)).toBe(true);
    expect(await from.jobs.edit({ pointer: '/0/status' }, 'x')).toBeUndefined();
    expect(await from.jobs.corrections(0, 10)).toEqual([]);
  });

  it('has an offer for the places that pass the filter, and no others', async () => {
    const from = await sheet(...wrongCodes);
    const filter = { project: '3. oc4ids-bu3kcz-3 – Túnel' };
    const [wrong] = (await from.jobs.reviewProblems(filter, 0, 100)).filter(
      ({ offers }) => offers?.[0]?.offer.kind === 'use',
    );
    expect(wrong?.offers).toMatchObject([{ amount: 1, first: { before: ' implementatin ' } }]);
    expect(await from.jobs.fix(wrong!.position, 0, filter)).toMatchObject({ amount: 1 });
    expect(await from.jobs.fix(wrong!.position, 0, filter, 1)).toBeUndefined();
    expect(await from.jobs.fix(999, 0, filter)).toBeUndefined();
  });

  it('is corrected in every cell that holds the value', async () => {
    let from = await opened([
      await xlsx(
        'obras.xlsx',
        { name: 'A', rows: [['id', 'Estado'], ['1', 'implementatin']] },
        { name: 'B', rows: [['id', 'Estado', 'Título'], ['1', 'implementatin', 'Puente']] },
      ),
    ]); // prettier-ignore
    const wrong = await the(from, 'review.code_closed');
    expect(wrong.offers).toMatchObject([{ amount: 2 }]);
    from = await carryOut(from, await fixOf(from, wrong, 'use'));
    expect(await codesOf(from)).not.toContain('cell.conflict');
  });
});

/** A problem of each kind: the sheet that has it, what is offered, and what the project is then. */
const kinds: [ProblemCode, Offer['kind'], header: string, cell: Row[number], becomes: JsonValue][] = [
  ['cell.garbled', 'accents', 'title', 'ConstrucciÃ³n', { title: 'Construcción' }],
  ['cell.control_character', 'control', 'title', 'Puen\u0007te', { title: 'Puente' }],
  ['cell.trimmed', 'trim', 'title', ' Puente ', { title: 'Puente' }],
  ['cell.date_is_number', 'date', 'updated', 44_000, { updated: '2020-06-18T00:00:00Z' }],
  ['review.format', 'address', 'documents/0/url', 'www.obras.gob.hn', { documents: [{ url: 'https://www.obras.gob.hn' }] }],
  ['review.placeholder', 'empty', 'description', 'n/a', {}],
  ['review.code_open', 'use', 'sector', 'energy;tranport', { sector: ['energy', 'transport'] }],
  ['review.code_closed', 'use', 'status', 'implementatin', { status: 'implementation' }],
  [
    'review.coordinates_swapped',
    'swap',
    'locations/0/geometry/coordinates',
    '14.1;-97.2',
    { locations: [{ geometry: { type: 'Point', coordinates: [-97.2, 14.1] } }] },
  ],
  ['header.additional', 'field', 'titel', 'Puente', { title: 'Puente' }],
]; // prettier-ignore

describe('what is offered', () => {
  it.each(kinds)('%s: %s', async (code, kind, header, cell, becomes) => {
    const isPlace = header.startsWith('locations');
    const before = await sheet(
      ['id', header, ...(isPlace ? ['locations/0/geometry/type'] : [])],
      ['oc4ids-bu3kcz-1', cell, ...(isPlace ? ['Point'] : [])],
    );
    const after = await carryOut(before, await fixOf(before, await the(before, code), kind));
    expect(await projectsOf(after)).toEqual([{ id: 'oc4ids-bu3kcz-1', ...(becomes as object) }]);
    expect(await codesOf(after)).not.toContain(code);
  });

  it('for cells that disagree: the one value or the other, in both', async () => {
    const rows = [
      ['id', 'title', 'description'],
      ['1', 'Puente', 'a'],
      ['1', 'Puente', 'b'],
      ['2', 'Camino', 'c'],
      ['2', 'Camino', 'd'],
    ];
    for (const [kind, descriptions] of [
      ['keep', ['a', 'c']],
      ['replace', ['b', 'd']],
    ] as const) {
      let from = await sheet(...rows);
      const conflict = await the(from, 'cell.conflict');
      expect(conflict.offers?.map(({ amount }) => amount)).toEqual([2, 2]);
      expect(await fixOf(from, conflict, kind, 2)).toMatchObject({ amount: 1, changed: [{ place: { column: 2 } }] });
      from = await carryOut(from, await fixOf(from, conflict, kind));
      expect(await projectsOf(from)).toMatchObject(descriptions.map((description) => ({ description })));
      expect(await codesOf(from)).not.toContain('cell.conflict');
    }
  });

  it('for two columns of one field that differ: the one value or the other', async () => {
    let from = await sheet(['id', 'title', 'Título del Proyecto'], ['1', 'Puente', 'Puente Rosario']);
    const conflict = await the(from, 'cell.duplicate_differs');
    from = await carryOut(from, await fixOf(from, conflict, 'replace'));
    expect(await projectsOf(from)).toEqual([{ id: '1', title: 'Puente Rosario' }]);
    expect(await codesOf(from)).not.toContain('cell.duplicate_differs');
  });

  it('for an id with a slip in it: the nearest', async () => {
    let from = await opened([
      await xlsx(
        'obras.xlsx',
        { name: 'Proyectos', rows: [['id', 'title'], ['oc4ids-bu3kcz-11', 'Puente'], ['oc4ids-bu3kcz-22', 'Camino']] },
        { name: 'Partes', rows: [['id', 'parties/0/name'], ['oc4ids-bu3kzc-11', 'Alcaldía']] },
      ),
    ]); // prettier-ignore
    from = await carryOut(from, await fixOf(from, await the(from, 'sheet.unknown_id'), 'use'));
    expect(await projectsOf(from)).toMatchObject([{ parties: [{ name: 'Alcaldía' }] }, { title: 'Camino' }]);
  });

  it('for a row of totals: that it is left out, or all of them are', async () => {
    let from = await sheet(
      ['id', 'title', 'budget/amount/amount'],
      ['1', 'Puente', 5],
      ['', 'Subtotal', 5],
      ['', 'TOTAL', 5],
    );
    const total = await the(from, 'sheet.total');
    expect((await fixOf(from, total, 'leave-out-totals', 0))?.decisions.sheets).toEqual([
      { file: 'obras.xlsx', sheet: 'Proyectos', rowsLeftOut: [2] },
    ]);
    const all = await fixOf(from, total, 'leave-out-totals');
    expect(all?.decisions.sheets).toEqual([{ file: 'obras.xlsx', sheet: 'Proyectos', totalsLeftOut: true }]);
    from = await carryOut(from, all);
    expect(await projectsOf(from)).toHaveLength(1);
    expect(await codesOf(from)).not.toContain('sheet.total');
  });

  it('for values of our own files, which are read to the letter: what they plainly are', async () => {
    const header = ['id', 'budget/amount/amount', 'updated'];
    const files = [await xlsx('obras.xlsx', { name: 'Proyectos', rows: [header, ['1', '1.234,5', '25/04/2024']] })];
    let from = await opened(files, { repairs: 'offer', timeZone: 'America/Bogota' });
    from = await carryOut(from, await fixOf(from, await the(from, 'cell.not_a_number'), 'number'));
    from = await carryOut(from, await fixOf(from, await the(from, 'review.format'), 'date'));
    expect(await projectsOf(from)).toMatchObject([
      { budget: { amount: { amount: 1234.5 } }, updated: '2024-04-25T00:00:00-05:00' },
    ]);
  });

  it('for data that was brought up to date: about the cells that it came from', async () => {
    const header = ['id', 'budget/budgetBreakdown/0/id', 'budget/budgetBreakdown/0/description'];
    const from = await sheet(header, ['1', 'b1', 'n/a']);
    await from.jobs.upgrade(true);
    await from.jobs.review();
    const { problem, offers } = await the(from, 'review.placeholder');
    expect(problem.params).toEqual({ path: 'projects/budget/budgetBreakdowns/budgetBreakdown/description' });
    expect(offers).toMatchObject([{ amount: 1, first: { place: { row: 1, column: 2 }, before: 'n/a', after: '' } }]);
  });

  it('is no field that a column of the sheet is read as already', async () => {
    const from = await sheet(['id', 'title', 'titel'], ['1', 'Puente', 'x']);
    expect(
      (await the(from, 'header.additional')).offers?.map(({ offer }) => 'path' in offer && offer.path),
    ).not.toContain('title');
  });
});

describe('a cell that a person edits', () => {
  it('becomes what they typed, is listed with what its file holds, and can be taken back', async () => {
    let from = await sheet(['id', 'title', 'budget/amount/amount'], ['1', 'Puente', 5]);
    const amount = { file: 'obras.xlsx', sheet: 'Proyectos', row: 1, column: 2 };
    expect(await from.jobs.edit(amount, '5')).toBeUndefined();
    from = await carryOut(from, await from.jobs.edit(amount, '7'));
    expect(await projectsOf(from)).toMatchObject([{ budget: { amount: { amount: 7 } } }]);
    from = await carryOut(from, await from.jobs.edit({ ...amount, column: 1 }, ''));
    expect(await from.jobs.corrections(0, 10)).toEqual([
      { place: { ...amount, column: 1 }, before: 'Puente', after: '' },
      { place: amount, before: '5', after: '7' },
    ]);
    expect(await from.jobs.corrections(1, 1)).toHaveLength(1);
    await from.jobs.decide(uncorrectCell(from.decisions, amount), () => {});
    expect(await projectsOf(from)).toMatchObject([{ id: '1', budget: { amount: { amount: 5 } } }]);
  });

  it('is named with its file where there are several', async () => {
    const from = await opened([csv('a.csv', ['id', 'title'], ['1', 'a']), csv('b.csv', ['id', 'title'], ['2', 'b'])]);
    const fix = await from.jobs.edit({ file: 'b.csv', sheet: 'b', row: 1, column: 1 }, 'c');
    expect([...eachCell(fix!.decisions.cells)]).toEqual([{ file: 'b.csv', sheet: 'b', row: 1, column: 1, value: 'c' }]);
  });
});

/** Cells that are wrong, each in its way, and cells that are right. */
const cells: readonly (readonly [header: string, ...cells: string[]])[] = [
  ['title', 'Puente', ' Puente ', 'ConstrucciÃ³n', 'Puen\u0007te', 'n/a'],
  ['status', 'implementation', 'implementatin', 'completon', ''],
  ['sector', 'energy', 'energy;tranport', 'tranport', 'energy; transport', 'enrgy;tranport'],
  ['description', 'x', 'por definir', 'SÃ£o Pedro', ''],
  ['updated', '2024-04-05T00:00:00Z', '44000', ''],
  ['documents/0/url', 'https://x.org', 'www.x.org/a b', 'x.org/ñ'],
];

const anyRows = fc.array(fc.tuple(...cells.map(([, ...texts]) => fc.constantFrom(...texts))), {
  minLength: 1,
  maxLength: 6,
});

describe('any sheet', () => {
  it('has no such problem any more when an offer was carried out at all its places, and no value changed but those', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, fc.nat(), async (rows, choice) => {
        const table = [
          ['id', ...cells.map(([header]) => header)],
          ...rows.map((row, index) => [`oc4ids-bu3kcz-${index}`, ...row]),
        ];
        const before = await sheet(...table);
        const offered = (await problemsOf(before)).filter(({ offers }) => offers);
        const wrong = offered[choice % Math.max(1, offered.length)];
        if (!wrong) return;
        const { problem, offers } = wrong;
        const fix = await fixOf(before, wrong, offers![0]!.offer.kind);
        expect(fix?.amount).toBe(offers![0]!.amount);
        const then = flat(await projectsOf(before));
        const after = await carryOut(before, fix);
        const now = flat(await projectsOf(after));
        const same = (await problemsOf(after)).filter(
          (each) =>
            each.problem.code === problem.code &&
            JSON.stringify(each.problem.params) === JSON.stringify(problem.params) &&
            each.problem.places[0]?.header === problem.places[0]?.header,
        );
        expect(same).toEqual([]);
        const rowsOfFix = new Set(
          [...eachCell(fix!.decisions.cells)].map(
            ({ row, column }) => `${row - 1} ${table[0]![column]!.split('/')[0]}`,
          ),
        );
        const paths = new Set([...then.keys(), ...now.keys()]);
        for (const path of paths) {
          const [row = '', key = ''] = path.split('/');
          if (!rowsOfFix.has(`${row} ${key}`)) expect([path, now.get(path)]).toEqual([path, then.get(path)]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function flat(value: JsonValue, path = '', into = new Map<string, JsonValue>()): Map<string, JsonValue> {
  if (typeof value !== 'object' || value === null) return into.set(path, value);
  for (const [key, inner] of Object.entries(value))
    flat(inner as JsonValue, path === '' ? key : `${path}/${key}`, into);
  return into;
}
