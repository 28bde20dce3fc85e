import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../src/core/model/exact-json.ts';
import type { JsonValue } from '../../../src/core/model/json.ts';
import type { Problem } from '../../../src/core/model/problem.ts';
import { type Report, review } from '../../../src/core/review/review.ts';
import { loadValidator } from '../../../src/core/review/validators.ts';
import { codelist } from '../../../src/core/schema/codelists.ts';
import { oc4idsSchema } from '../../../src/core/schema/oc4ids.ts';

const validate = await loadValidator('0.9.5');
const schema = oc4idsSchema('0.9.5');

function reviewed(document: JsonValue): Report {
  return review(document, {
    schema,
    validate,
    codelist: (name) => codelist('0.9.5', name),
    version: '0.9.5',
    shape: 'package',
  });
}

/** Of a package that is right but for its project. */
function of(project: JsonValue): Problem[] {
  const publishedDate = '2024-04-01T09:30:00Z';
  return reviewed({
    uri: 'https://example.org',
    version: '0.9',
    publishedDate,
    publisher: { name: 'P' },
    projects: [project],
  }).problems;
}

const whole = { id: 'oc4ids-bu3kcz-1' };

const told = (problems: readonly Problem[]): string[] =>
  problems.flatMap(({ code, severity, places }) => places.map(({ pointer }) => `${severity} ${code} ${pointer}`));

describe('the review', () => {
  it('has nothing to say of data that is right', () => {
    expect(of({ ...whole, title: 't', status: 'implementation', sector: ['transport'] })).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    ['types', { title: 5 }, ['error review.type /projects/0/title']],
    ['missing fields', { documents: [{ title: 'd' }] }, ['error review.required /projects/0/documents/0']],
    [
      'empty text',
      { title: '' },
      ['error review.too_short /projects/0/title', 'warning review.empty_value /projects/0/title'],
    ],
    ['dates', { updated: '2024-02-30T00:00:00Z' }, ['error review.format /projects/0/updated']],
    ['closed codes', { status: 'building' }, ['error review.code_closed /projects/0/status']],
    ['open codes', { sector: ['transport', 'magic'] }, ['note review.code_open /projects/0/sector/1']],
    ['additional fields', { region: { name: 'n' } }, ['warning review.additional_field /projects/0/region']],
    ['white space', { title: '\u00a0' }, ['warning review.empty_value /projects/0/title']],
    ['amounts', { budget: { amount: { amount: 5 } } }, ['warning review.missing_currency /projects/0/budget/amount']],
    [
      'organizations',
      { publicAuthority: { id: 'x', name: 'n' } },
      ['warning review.unknown_organization /projects/0/publicAuthority/id'],
    ],
    ['ids without prefix', { id: '12' }, ['warning review.project_prefix /projects/0/id']],
    ['entries without id', { parties: [{ name: 'n' }] }, ['warning review.missing_id /projects/0/parties/0']],
    [
      'repeated ids',
      { documents: ['a', 'b', 'a', 'a'].map((id) => ({ id })) },
      ['error review.repeated_id /projects/0/documents/2', 'error review.repeated_id /projects/0/documents/3'],
    ],
    [
      'repeated entries',
      { sector: ['health', 'transport', 'health'] },
      ['error review.repeated_item /projects/0/sector/2'],
    ],
  ])('finds %s', (_what, member, expected) => {
    expect(told(of({ ...whole, ...member }))).toEqual(expected);
  });

  it('also follows organizations that the reference does not', () => {
    const problems = of({
      ...whole,
      parties: [{ id: 'a', name: 'n' }],
      transactions: [{ id: 't', payer: { id: 'a' }, payee: { id: 'b' } }],
    });
    expect(told(problems)).toEqual(['warning review.unknown_organization /projects/0/transactions/0/payee/id']);
  });

  it('proposes the code that is meant: by its title in either language, or in other letters', () => {
    for (const status of ['Implementation', 'Implementación', ' implementation ']) {
      expect(of({ ...whole, status })).toMatchObject([
        { code: 'review.code_closed', params: { suggestion: 'implementation' } },
      ]);
    }
  });

  it('proposes the code that is nearest, if only one is', () => {
    const proposed = (project: object) =>
      of({ ...whole, ...project }).map(({ params }) => ('suggestion' in params ? params.suggestion : 'none'));
    expect(proposed({ status: 'implementacion' })).toEqual(['implementation']);
    expect(proposed({ status: 'implemetation' })).toEqual(['implementation']);
    expect(proposed({ status: 'canceled' })).toEqual(['cancelled']);
    expect(proposed({ sector: ['transport_road', 'transportroads'] })).toEqual(['transport.road', 'transport.road']);
    expect(proposed({ status: 'building' })).toEqual(['none']);
    expect(proposed({ budget: { amount: { amount: 1, currency: 'US$' } } })).toEqual(['none']);
  });

  it('names the version that has a code', () => {
    expect(of({ ...whole, status: 'completed' })).toMatchObject([
      { code: 'review.code_closed', params: { value: 'completed', until: '0.9.3' } },
    ]);
    const old = { schema: oc4idsSchema('0.9.3'), codelist: (name: string) => codelist('0.9.3', name) };
    const { problems } = review({ ...whole, status: 'maintenance' }, { ...old, version: '0.9.3', shape: 'item' });
    expect(problems).toMatchObject([{ code: 'review.code_closed', params: { since: '0.9.4' } }]);
  });

  it('names the version that has a field', () => {
    const options = { schema: oc4idsSchema('0.9.3'), codelist: () => undefined, shape: 'item' } as const;
    const document = { ...whole, environment: { goals: [] }, environmnt: {}, 'budget/finance': 1 };
    const later = review(document, { ...options, version: '0.9.3' }).problems.filter(
      ({ code }) => code === 'review.later_field',
    );
    expect(later).toMatchObject([
      {
        severity: 'note',
        params: { path: 'projects/environment', version: '0.9.4' },
        places: [{ pointer: '/environment' }],
      },
    ]);
    const ownSchema = review(document, options).problems.map(({ code }) => code);
    expect(ownSchema).not.toContain('review.later_field');
  });

  it('proposes the field that is meant', () => {
    const [problem] = of({ ...whole, titel: 't' });
    expect(problem).toMatchObject({ code: 'review.additional_field', params: { suggestions: [{ path: 'title' }] } });
    expect(of({ ...whole, zzz: 1 })).toMatchObject([{ params: { suggestions: [] } }]);
  });

  it('makes one problem of the same thing in many places', () => {
    const projects = Array.from({ length: 5 }, (_, index) => ({
      ...whole,
      id: `oc4ids-bu3kcz-${index}`,
      title: index,
    }));
    const types = reviewed({ projects }).problems.filter(({ code }) => code === 'review.type');
    expect(types).toHaveLength(1);
    expect(types[0]?.places).toHaveLength(5);
  });

  it('takes numbers that a double cannot hold for numbers', () => {
    const document = parseJson(
      '{"projects":[{"id":"oc4ids-bu3kcz-1","budget":{"amount":{"amount":12345678901234567890.12,"currency":"USD"}}}]}',
    );
    expect(reviewed(document).problems.filter(({ code }) => code === 'review.type')).toEqual([]);
  });

  it('counts 0 and false apart', () => {
    const { coverage } = reviewed({
      projects: [{ ...whole, budget: { amount: { amount: 0, currency: '' } } }, { ...whole }],
    });
    const row = (path: string) => coverage.find((each) => each.path === path);
    expect(row('budget/amount/amount')).toEqual({
      path: 'budget/amount/amount',
      titles: { en: 'Amount', es: 'Monto' },
      filled: 0,
      present: 1,
      possible: 1,
    });
    expect(row('budget')).toMatchObject({ filled: 1, possible: 2 });
    expect(row('budget/amount/currency')).toMatchObject({ filled: 0, present: 0, possible: 1 });
  });

  it('says what the data is about, and which time it covers', () => {
    const summary = {
      documents: [{ id: '1' }],
      contractPeriod: { startDate: '2021-03-01T00:00:00Z', endDate: '2027-12-31T23:00:00-06:00' },
    };
    const project = {
      ...whole,
      updated: '2024-04-05T00:00:00Z',
      period: { startDate: '2020-05-01T00:00:00Z', endDate: '9999-12-31T00:00:00Z' },
      assetLifetime: { startDate: '2027-01-01T00:00:00Z', endDate: '2077-01-01T00:00:00Z' },
      identificationPeriod: { startDate: '1970-01-01T00:00:00Z', endDate: 'soon' },
      parties: [{ id: 'a' }, { id: 'b' }, null],
      documents: [{ id: '1' }, { id: '2' }],
      locations: [{ id: '1' }],
      contractingProcesses: [{ id: 'c', summary }],
    };
    const { overview } = reviewed({ projects: [project, { ...whole, updated: '2023-01-01T00:00:00Z' }] });
    expect(overview.contents).toEqual({
      contractingProcesses: 1,
      parties: 2,
      documents: 3,
      locations: 1,
      dates: { first: '2020-05-01', last: '2027-12-31' },
      updated: '2024-04-05',
    });
    expect(reviewed({ projects: [{ ...whole }] }).overview.contents).toEqual({
      contractingProcesses: 0,
      parties: 0,
      documents: 0,
      locations: 0,
    });
    expect(reviewed({ projects: [] }).overview.contents).toBeUndefined();
  });

  it('says what was not checked', () => {
    const { overview } = review([whole], { schema, codelist: () => undefined, shape: 'list' });
    expect(overview.notChecked).toEqual(['package', 'structure', 'codes']);
    expect(reviewed({ projects: [whole] }).overview.notChecked).toEqual([]);
  });

  it('goes on whatever stands where', () => {
    for (const odd of [
      [null],
      ['x'],
      [[{}]],
      {},
      null,
      5,
      [{ parties: [null], publicAuthority: { id: {} } }],
      [{ id: [] }, { id: {} }],
    ]) {
      expect(() => reviewed({ projects: odd as JsonValue })).not.toThrow();
    }
  });

  it('never throws, and its counts are those of its problems', () => {
    const keys = fc.constantFrom(
      'projects',
      'id',
      'parties',
      'budget',
      'amount',
      'currency',
      'status',
      'sector',
      'documents',
      'period',
      'startDate',
      '__proto__',
      'constructor',
      'x',
    );
    const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 6, withCrossShrink: true },
        fc.constantFrom<JsonValue>(null, true, 0, -1, 1e300, '', ' ', 'x', '2024-01-01T00:00:00Z'),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(keys, tie('value'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(value, fc.constantFrom('package', 'list', 'item'), (document, shape) => {
        const options = { schema, validate, codelist: () => undefined, shape } as const;
        const { coverage, overview, problems } = review(document, options);
        expect(overview.passed).toBe(problems.every(({ severity }) => severity !== 'error'));
        for (const { filled, possible, present } of coverage)
          expect(filled <= present && present <= possible).toBe(true);
      }),
      { numRuns: 400 },
    );
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
