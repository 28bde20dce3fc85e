import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../../src/core/model/json.ts';
import { type StandardVersion, standardVersions } from '../../../src/core/model/options.ts';
import { countValues } from '../../../src/core/model/values.ts';
import { codelist, codelistNames } from '../../../src/core/schema/codelists.ts';
import { eachField, findField } from '../../../src/core/schema/lookup.ts';
import { oc4idsSchema } from '../../../src/core/schema/oc4ids.ts';
import { laterVersionWithField, movedFields, otherVersionWithCode } from '../../../src/core/schema/versions.ts';
import { upgrade } from '../../../src/core/upgrade/upgrade.ts';

const ofPackage = { version: '0.9.5', shape: 'package', listPath: ['projects'] } as const;
const breakdown = [{ id: 'b', amount: { amount: 5 } }];
const old = { title: 't', budget: { description: 'd', budgetBreakdown: breakdown, requestDate: 'r' } };

const pathsOf = (version: StandardVersion): string[] => {
  const paths: string[] = [];
  eachField(oc4idsSchema(version).item, ({ path }) => paths.push(path));
  return paths;
};

describe('what changed between versions', () => {
  it('is all in the table of moved fields', () => {
    const all = standardVersions.toReversed();
    for (const [index, version] of all.slice(1).entries()) {
      const [before, after] = [pathsOf(all[index]!), new Set(pathsOf(version))];
      const gone = before.filter((path) => !after.has(path));
      const moved = movedFields.filter(({ since }) => since === version);
      for (const { from, to } of moved) {
        const target = to.replaceAll(/\/\d+(?=\/|$)/g, '');
        const within = before.filter((path) => path.startsWith(`${from}/`)).map((path) => path.slice(from.length));
        expect(within.length).toBeGreaterThan(0);
        expect(within.filter((path) => !after.has(target + path))).toEqual([]);
      }
      const isMoved = (path: string) => moved.some(({ from }) => path === from || path.startsWith(`${from}/`));
      expect(
        gone.filter((path) => !isMoved(path)),
        version,
      ).toEqual([]);
    }
  });

  it('is read from the tables for what is new, and for codes', () => {
    expect(laterVersionWithField('0.9.3', 'environment/goals')).toBe('0.9.4');
    expect(laterVersionWithField('0.9.3', 'environment/environmentalMeasures')).toBe('0.9.5');
    expect(laterVersionWithField('0.9.4', 'environment/environmentalMeasures')).toBe('0.9.5');
    expect(laterVersionWithField('0.9.5', 'environment')).toBeUndefined();
    expect(laterVersionWithField('0.9.3', 'x')).toBeUndefined();
    expect(otherVersionWithCode('0.9.5', 'projectStatus.csv', 'completed')).toEqual({ until: '0.9.3' });
    expect(otherVersionWithCode('0.9.3', 'projectStatus.csv', 'maintenance')).toEqual({ since: '0.9.4' });
    expect(otherVersionWithCode('0.9.5', 'projectStatus.csv', 'x')).toBeUndefined();
    expect(otherVersionWithCode('0.9.5', 'nothing.csv', 'x')).toBeUndefined();
  });

  it('took away one code only, which nothing replaces', () => {
    const gone = codelistNames('0.9.3').flatMap((name) =>
      codelist('0.9.3', name)!
        .codes.filter(({ code }) => !codelist('0.9.5', name)?.codes.some((each) => each.code === code))
        .map(({ code }) => `${name} ${code}`),
    );
    expect(gone).toEqual(['projectStatus.csv completed']);
  });
});

describe('bringing a document up to a later version', () => {
  it('moves what has another place, where it stood among the others, and says so', () => {
    const { document, moves, steps } = upgrade({ uri: 'u', projects: [{ title: 'x' }, old] }, ofPackage);
    const budget = { description: 'd', budgetBreakdowns: [{ id: '1', budgetBreakdown: breakdown }], requestDate: 'r' };
    expect(JSON.stringify(document)).toBe(
      JSON.stringify({ uri: 'u', projects: [{ title: 'x' }, { title: 't', budget }] }),
    );
    expect(steps).toEqual([{ ...movedFields[0], moved: 1, left: 0, added: 1 }]);
    const [before, after] = [
      '/projects/1/budget/budgetBreakdown',
      '/projects/1/budget/budgetBreakdowns/0/budgetBreakdown',
    ];
    expect(moves.originOf(`${after}/0/id`)).toBe(`${before}/0/id`);
    expect(moves.destinationOf(`${before}/0/id`)).toBe(`${after}/0/id`);
    expect(moves.destinationOf(before)).toBe(after);
    expect(moves.originOf('/projects/1/budget/description')).toBe('/projects/1/budget/description');
    expect(moves.originOf('/projects/0/budget/budgetBreakdowns/0/budgetBreakdown')).toContain('/projects/0/');
    expect(moves.originOf('')).toBe('');
  });

  it('puts nothing over what is there, and says so', () => {
    const both = { budget: { budgetBreakdown: [{ id: 'a' }], budgetBreakdowns: [] } };
    const came = { projects: [both, old] };
    const { document, steps } = upgrade(came, ofPackage);
    expect((document as typeof came).projects[0]).toBe(both);
    expect(steps).toMatchObject([{ moved: 1, left: 1, added: 1 }]);
  });

  it('does not change the document that came in', () => {
    const came = { projects: [structuredClone(old)] };
    upgrade(came, ofPackage);
    expect(came).toEqual({ projects: [old] });
  });

  it('is of lists, of single projects, and of lists at another place', () => {
    const budget = { budgetBreakdowns: [{ id: '1', budgetBreakdown: breakdown }] };
    expect(upgrade([old], { ...ofPackage, shape: 'list' }).document).toMatchObject([{ budget }]);
    expect(upgrade(old, { ...ofPackage, shape: 'item' }).document).toMatchObject({ budget });
    const elsewhere = upgrade({ data: { works: [old] } }, { ...ofPackage, listPath: ['data', 'works'] });
    expect(elsewhere.document).toMatchObject({ data: { works: [{ budget }] } });
    expect(elsewhere.moves.originOf('/data/works/0/budget/budgetBreakdowns/0/budgetBreakdown/0')).toBe(
      '/data/works/0/budget/budgetBreakdown/0',
    );
  });

  it('has nothing to do for the version that the data is of', () => {
    const came = { projects: [old] };
    expect(upgrade(came, { ...ofPackage, version: '0.9.3' })).toMatchObject({ steps: [] });
    expect(upgrade(came, { ...ofPackage, version: '0.9.3' }).document).toBe(came);
    expect(findField(oc4idsSchema('0.9.3'), ['budget', 'budgetBreakdown'])).toBeDefined();
  });

  it('loses nothing, adds what it says, and has nothing to do the second time, whatever the document is', () => {
    const keys = fc.constantFrom('projects', 'budget', 'budgetBreakdown', 'budgetBreakdowns', 'id', '__proto__', '0');
    const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        fc.constantFrom<JsonValue>(null, 0, '', 'x'),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(keys, tie('value'), { maxKeys: 4 }),
      ),
    }));
    const project = fc.record({ budget: fc.dictionary(keys, value, { maxKeys: 4 }) }) as fc.Arbitrary<JsonObject>;
    const packages = fc.record({ projects: fc.array(fc.oneof(project, value), { maxLength: 4 }) });
    fc.assert(
      fc.property(fc.oneof(packages, value), fc.constantFrom('package', 'list', 'item'), (came, shape) => {
        const options = { ...ofPackage, shape };
        const before = JSON.stringify(came);
        const { document, steps } = upgrade(came, options);
        expect(JSON.stringify(came)).toBe(before);
        const added = steps.reduce((sum, step) => sum + step.added, 0);
        expect(countValues(document)).toBe(countValues(came) + added);
        const again = upgrade(document, options);
        expect(again.document).toBe(document);
        expect(again.steps.every(({ moved }) => moved === 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
