import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validatePackage } from '../../schema/generated/0.9.5/validate-package.mjs';
import { review } from '../../src/core/review/review.ts';
import { oc4idsSchema } from '../../src/core/schema/oc4ids.ts';
import { codelist } from '../../src/core/schema/codelists.ts';
import type { JsonValue } from '../../src/core/model/json.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Obj = { [key: string]: Json };

const read = (language: string): Obj =>
  JSON.parse(readFileSync(new URL(`../../src/ui/examples/example-${language}.json`, import.meta.url), 'utf8')) as Obj;

const examples = { en: read('en'), es: read('es') };
const both = Object.entries(examples);

/** Every value in the tree with its JSON pointer; the root's pointer is ''. */
function* walk(value: Json, pointer = ''): Generator<[string, Json]> {
  yield [pointer, value];
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* walk(inner, `${pointer}/${key}`);
  }
}

const isObject = (value: Json | undefined): value is Obj =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objects = (value: Json | undefined): Obj[] => (Array.isArray(value) ? value.filter(isObject) : []);

const leaves = (value: Json): Map<string, Json> =>
  new Map([...walk(value)].filter(([, inner]) => typeof inner !== 'object' || inner === null));

const sum = (values: number[]): number => Math.round(values.reduce((total, value) => total + value, 0) * 100) / 100;

const amount = (value: Json | undefined): number =>
  isObject(value) && typeof value['amount'] === 'number' ? value['amount'] : Number.NaN;

/** Keys that hold a reference to an organization, or a list of them. */
const references = new Set([
  'publicAuthority',
  'sourceParty',
  'financingParty',
  'payer',
  'payee',
  'tenderers',
  'procuringEntity',
  'administrativeEntity',
  'suppliers',
  'organization',
]);

describe('the two examples together', () => {
  it('have values at the same places, of the same types', () => {
    const shape = (example: Obj) => [...leaves(example)].map(([pointer, value]) => `${pointer}: ${typeof value}`);
    expect(shape(examples.es)).toEqual(shape(examples.en));
  });

  it('differ in texts only, never in numbers, dates, ids or codes', () => {
    const spanish = leaves(examples.es);
    const differing = [...leaves(examples.en)].filter(([pointer, value]) => spanish.get(pointer) !== value);
    for (const [pointer, value] of differing) {
      expect(typeof value, pointer).toBe('string');
      expect(pointer).not.toMatch(/\/(id|currency|type|status|roles\/\d+|code|uri|url|\w*[dD]ate)$/);
    }
    expect(differing.length).toBeGreaterThan(100);
  });
});

describe.each(both)('the example in %s', (language, example) => {
  const projects = objects(example['projects']);

  it('is a package of two projects in its language', () => {
    expect(projects.map((project) => project['language'])).toEqual([language, language]);
    expect(example['version']).toBe('0.9');
  });

  it('is valid against the schema, closed codelists included', () => {
    const errorsOf = (document: unknown): string[] => {
      const options = { schema: oc4idsSchema('0.9.5'), validate: validatePackage, shape: 'package' } as const;
      const { problems } = review(document as JsonValue, { ...options, codelist: (name) => codelist('0.9.5', name) });
      return problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    };
    expect(errorsOf(example)).toEqual([]);

    const withUnknownCode = structuredClone(example);
    for (const project of objects(withUnknownCode['projects'])) project['status'] = 'almost done';
    expect(errorsOf(withUnknownCode)).toEqual(['review.code_closed']);
  });

  it('holds about as many values as a well documented project has', () => {
    const count = leaves(example).size;
    expect(count).toBeGreaterThanOrEqual(650);
    expect(count).toBeLessThanOrEqual(750);
  });

  it('repeats no id within a list', () => {
    for (const [pointer, value] of walk(example)) {
      const ids = objects(value).flatMap((item) => (item['id'] === undefined ? [] : [item['id']]));
      expect(new Set(ids).size, pointer).toBe(ids.length);
    }
  });

  it('refers only to organizations that are parties, by the name they have there', () => {
    for (const project of projects) {
      const parties = new Map(objects(project['parties']).map((party) => [party['id'], party['name']]));
      for (const [pointer, value] of walk(project)) {
        if (!references.has(pointer.split('/').at(-1) ?? '')) continue;
        for (const reference of Array.isArray(value) ? objects(value) : [value].filter(isObject)) {
          expect(parties.get(reference['id'] ?? null), pointer).toBe(reference['name']);
        }
      }
    }
  });

  it('refers only to milestones that exist', () => {
    for (const project of projects) {
      const summaries = objects(project['contractingProcesses']).map((process) => process['summary']);
      for (const owner of [project, ...summaries].filter(isObject)) {
        const ids = objects(owner['milestones']).map((milestone) => milestone['id']);
        for (const transaction of objects(owner['transactions'])) {
          const milestone = transaction['relatedImplementationMilestone'];
          if (isObject(milestone)) expect(ids).toContain(milestone['id']);
        }
      }
    }
  });

  it('has periods that end after they start and last as long as they say', () => {
    for (const [pointer, value] of walk(example)) {
      if (!isObject(value) || typeof value['startDate'] !== 'string' || typeof value['endDate'] !== 'string') continue;
      const days = (Date.parse(value['endDate']) - Date.parse(value['startDate'])) / 86_400_000;
      expect(days, pointer).toBeGreaterThan(0);
      if (value['durationInDays'] !== undefined) expect(value['durationInDays'], pointer).toBe(days);
    }
  });

  it('has amounts in one currency that add up', () => {
    for (const [pointer, value] of walk(example)) if (pointer.endsWith('/currency')) expect(value, pointer).toBe('USD');
    for (const project of projects) {
      const budget = project['budget'];
      if (!isObject(budget)) continue;
      for (const group of objects(budget['budgetBreakdowns'])) {
        const parts = objects(group['budgetBreakdown']).map((part) => amount(part['amount']));
        expect(sum(parts)).toBe(amount(budget['amount']));
      }
      for (const measurement of objects(project['costMeasurements'])) {
        const costs = objects(measurement['costGroups']).flatMap((group) => objects(group['costs']));
        const total = isObject(measurement['lifeCycleCosting']) ? measurement['lifeCycleCosting']['value'] : undefined;
        expect(sum(costs.map((cost) => amount(cost['value'])))).toBe(amount(total));
      }
    }
  });
});
