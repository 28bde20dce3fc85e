import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combineDocuments, type Combined } from '../../../src/core/document/combine.ts';
import type { JsonValue } from '../../../src/core/model/json.ts';
import { oc4idsSchema } from '../../../src/core/schema/oc4ids.ts';

const schema = oc4idsSchema('0.9.5');

function combine(...values: JsonValue[]): Combined {
  const parts = values.map((value, index) => ({ name: `${'abcdef'[index]}.json`, value }));
  return combineDocuments(parts, schema, {}, false);
}

const project = (id: string, title = 't'): { id: string; title: string } => ({ id, title });

describe('several documents', () => {
  it('become a list where all are projects and lists of projects', () => {
    const { document, receipt, problems } = combine(project('1'), [project('2'), project('3')]);
    expect(document).toEqual([project('1'), project('2'), project('3')]);
    expect(receipt).toEqual({ read: 6, written: 6, repeated: 0, setAside: 0, changed: 0 });
    expect(problems).toEqual([]);
  });

  it('become a package where one is a package, with the fields that any of them has', () => {
    const { document, receipt } = combine(
      project('1'),
      { version: '0.9', uri: 'a', projects: [project('2')] },
      { version: '0.9', license: 'l', projects: [project('3')] },
    );
    expect(document).toEqual({
      version: '0.9',
      uri: 'a',
      license: 'l',
      projects: [project('1'), project('2'), project('3')],
    });
    expect(receipt).toEqual({ read: 10, written: 9, repeated: 1, setAside: 0, changed: 0 });
  });

  it('keep the first of fields that differ, and say so of each of the others', () => {
    const { document, receipt, problems } = combine(
      { publisher: { name: 'A', scheme: 'x' }, projects: [] },
      { publisher: { name: 'B' }, projects: [project('1')] },
    );
    expect(document).toEqual({ publisher: { name: 'A', scheme: 'x' }, projects: [project('1')] });
    expect(receipt).toEqual({ read: 6, written: 4, repeated: 1, setAside: 1, changed: 0 });
    expect(problems).toMatchObject([
      {
        code: 'json.metadata_differs',
        severity: 'warning',
        params: { key: 'publisher', kept: '{"name":"A","scheme":"x"}' },
        places: [{ file: 'b.json', value: '{"name":"B"}' }],
      },
    ]);
  });

  it('may be as many as there are lines in a file, all with one id', () => {
    const { problems } = combine(...Array.from({ length: 100_000 }, () => project('1')));
    expect(problems.map(({ code, places }) => [code, places.length])).toEqual([['json.repeated_project', 100_000]]);
  });

  it('keep all projects that share an id, and say which files have them', () => {
    const { document, problems } = combine([project('1')], [project('1', 'other')], [project('2'), project('1')]);
    expect(document).toHaveLength(4);
    expect(problems).toMatchObject([
      {
        code: 'json.repeated_project',
        params: { id: '1' },
        places: [{ file: 'a.json' }, { file: 'b.json' }, { file: 'c.json' }],
      },
    ]);
  });

  it('leave out what holds no projects: a warning beside others, an error where none does', () => {
    const { document, problems } = combine({ releases: [] }, project('1'));
    expect(document).toEqual([project('1')]);
    expect(problems).toMatchObject([{ code: 'json.not_projects', severity: 'warning', places: [{ file: 'a.json' }] }]);
    const none = combine({ releases: [] }, 5);
    expect(none.document).toBeUndefined();
    expect(none.problems.map(({ severity }) => severity)).toEqual(['error', 'error']);
  });

  it('are found where the person says that the list is', () => {
    const parts = [
      { name: 'a.json', value: { data: { source: 's', works: [{ a: 1 }] } } },
      { name: 'b.json', value: { data: { works: [{ a: 2 }], more: 1 } } },
    ];
    expect(combineDocuments(parts, schema, { rootListPath: 'data/works' }, true).document).toEqual({
      data: { source: 's', more: 1, works: [{ a: 1 }, { a: 2 }] },
    });
  });

  it('never lose a value, nor pollute a prototype', () => {
    const member = fc.oneof(
      fc.integer(),
      fc.string(),
      fc.constant(null),
      fc.array(fc.integer()),
      fc.dictionary(fc.string(), fc.integer()),
    );
    const key = fc.constantFrom('version', 'uri', 'publisher', 'projects', 'id', 'title', '__proto__', 'constructor');
    const document = fc.oneof(
      fc.dictionary(key, member),
      fc.record({ projects: fc.array(fc.record({ id: fc.constantFrom('1', '2') })), version: member }),
      fc.array(fc.record({ id: fc.constantFrom('1', '2') })),
    );
    fc.assert(
      fc.property(fc.array(document, { minLength: 2, maxLength: 4 }), (documents) => {
        const { receipt } = combine(...(documents as JsonValue[]));
        expect(receipt.read).toBe(receipt.written + receipt.repeated + receipt.setAside);
        expect(Math.min(...Object.values(receipt))).toBeGreaterThanOrEqual(0);
        expect(({} as Record<string, unknown>)['version']).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
