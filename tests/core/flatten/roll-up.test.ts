import { describe, expect, it } from 'vitest';
import type { FlattenOptions } from '../../../src/core/flatten/options.ts';
import type { JsonValue } from '../../../src/core/model/json.ts';
import { sameValue } from '../../../src/core/model/values.ts';
import { schemaFromJsonSchema } from '../../../src/core/schema/from-json-schema.ts';
import {
  codesOf,
  columnOf,
  example,
  headersOf,
  packageOf,
  readSheets,
  sheetNames,
  theProblem,
  writeSheets,
} from '../support.ts';

const rollUp = ['documents', 'parties', 'benefits', 'parties/people', 'extra', 'benefits/beneficiaries'];

const documents: Record<string, JsonValue> = {
  'items with and without ids': packageOf(
    { id: '1', title: 'T', documents: [{ title: 'A', url: 'u' }], parties: [{ id: 'p', name: 'N' }] },
    { id: '2', title: 'U', documents: [{ id: 'd' }] },
  ),
  'several items': packageOf({ id: '1', documents: [{ title: 'A' }, { title: 'B' }] }, { id: '2', documents: [{ title: 'C' }] }), // prettier-ignore
  'nothing beside ids, in the wrong order': packageOf({ id: '1' }, { id: '2', documents: [{ title: 'A' }] }, { id: '3' }), // prettier-ignore
  'nothing beside ids, on a sub-sheet': packageOf({ id: '1', parties: [{ id: 'p' }, { id: 'a', people: [{ id: 'x', name: 'X' }] }] }), // prettier-ignore
  'empty lists': packageOf(
    { id: '1', documents: [] },
    { id: '2', documents: [{}] },
    { id: '3', documents: [null, 'x'] },
  ),
  'items that are alike': packageOf({ id: '1', documents: [{ title: 'A' }, { title: 'A' }] }, { id: '2', documents: [{ title: 'A' }] }), // prettier-ignore
  'projects without ids': packageOf(
    { title: 'T', documents: [{ title: 'A' }], parties: [{ name: 'N', people: [{ name: 'X' }] }] },
    { title: 'U', documents: [{ title: 'A' }] },
  ),
  'repeated ids': packageOf({ id: '1', documents: [{ id: 'a', title: 'A' }] }, { id: '1', documents: [{ id: 'a', title: 'A' }] }), // prettier-ignore
  'repeated ids in a list': packageOf({
    id: '1',
    parties: [
      { id: 'p', people: [{ name: 'X' }] },
      { id: 'p', people: [{ name: 'Y' }] },
      { id: 'q', people: [{ name: 'X' }] },
    ],
  }),
  'arrays in arrays': packageOf(
    { id: '1', parties: [{ id: 'p', name: 'N', people: [{ id: 'x', name: 'X', extra: [{ n: 1 }] }] }] },
    { id: '2', parties: [{ name: 'N', people: [{ name: 'X' }] }] },
    { id: '3', benefits: [{ title: 'B', beneficiaries: [{ description: 'D', numberOfPeople: 3 }] }] },
  ),
  'odd values': packageOf(
    { id: 1, documents: [{ id: '', title: 'json:x', url: null, description: '', extra: [] }] },
    { id: '2', documents: [{ id: 7, title: 5, extra: {}, tags: ['a;b'], more: [[1], [2, 3]] }] },
    { id: '3', extra: [{ n: 1, b: true, t: 'x', o: { a: 1 } }] },
    { id: '4', extra: [{ n: 'text', b: 'true', o: 'x' }] },
    { id: '5', documents: [{ title: 'WARNING: More than one value supplied, consult' }] },
  ),
  'long texts': packageOf({ id: '1', title: 'T', documents: [{ title: 'x'.repeat(40_000), url: 'u' }] }),
  'a bare project': { id: '1', title: 'T', documents: [{ title: 'A' }] },
};

function thereAndBack(document: JsonValue, options: Partial<FlattenOptions>) {
  const flat = writeSheets(document, { rollUp, cellLimit: 32_767, ...options });
  const tables = [...flat.workbook.tables];
  // Files of a ZIP are read in the order of their names.
  if (options.typedCells === false) tables.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { flat, back: readSheets(tables) };
}

describe('roll-up in our own layout', () => {
  for (const headers of ['paths', 'en', 'es'] as const) {
    for (const typedCells of [true, false]) {
      it.each([...Object.entries(documents), ['the English example', example('en')] as const])(
        `brings back %s, ${headers}, ${typedCells ? 'XLSX' : 'CSV'}`,
        (_what, document) => {
          const { flat, back } = thereAndBack(document, { headers, typedCells });
          expect(back.document).toSatisfy((found: JsonValue) => sameValue(found, document));
          for (const { problems } of [flat, back]) {
            expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
          }
          expect(back.receipt.read).toBe(back.receipt.written + back.receipt.repeated + back.receipt.setAside);
        },
      );
    }
  }

  it('shows the fields of the only item beside those of the project', () => {
    const flat = writeSheets(documents['items with and without ids']!, { rollUp: ['documents'] });
    expect(headersOf(flat, 'projects')).toEqual(['id', 'title', 'documents/0/id', 'documents/0/title', 'documents/0/url']); // prettier-ignore
    expect(columnOf(flat, 'projects', 'documents/0/title')).toEqual(['A', undefined]);
    expect(columnOf(flat, 'projects', 'documents/0/id')).toEqual([undefined, 'd']);
    expect(flat.receipt.setAside).toBe(0);
    expect(codesOf(flat)).toEqual([]);
  });

  it('knows where a value stands: in both rows', () => {
    const flat = writeSheets(documents['items with and without ids']!, { rollUp: ['documents'] });
    const cells = flat.sourceMap.cellsOf('/projects/0/documents/0/title').map(({ sheet }) => sheet);
    expect(new Set(cells)).toEqual(new Set(['documents', 'projects']));
    expect(flat.sourceMap.pointerOf('projects', 2, 2)).toBe('/projects/1/documents/0/id');
  });

  it('says in the cells, and in one problem, that there are several items', () => {
    const flat = writeSheets(documents['several items']!, { rollUp: ['documents'] });
    const [first, second] = columnOf(flat, 'projects', 'documents/0/title');
    expect(first).toMatch(/^WARNING: More than one value supplied/);
    expect(second).toBe('C');
    expect(theProblem(flat, 'write.roll_up_several').params).toEqual({ path: 'documents' });
  });

  it('changes nothing where it finds no list', () => {
    const document = documents['items with and without ids']!;
    const plain = writeSheets(document);
    expect(writeSheets(document, { rollUp: ['nothing'] }).workbook).toEqual(plain.workbook);
    const bySchema = writeSheets(document, { rollUp: 'schema' });
    expect(bySchema.workbook).toEqual(plain.workbook);
    expect(codesOf(bySchema)).toEqual(['write.roll_up_unknown']);
  });
});

describe('roll-up in the layout of Flatten Tool', () => {
  const schema = schemaFromJsonSchema(
    {
      properties: {
        id: { type: 'string' },
        t: {
          type: 'array',
          rollUp: ['n'],
          items: { type: 'object', properties: { n: { type: 'string' }, m: { type: 'string' } } },
        },
        last: { type: 'string' },
      },
    },
    { name: 's', listKey: 'main' },
  );
  const bare = { schema, extras: 'none', sheetNames: 'flatten-tool', mainSheetName: 'main' } as const;
  const document = { main: [{ id: '1', last: 'z', t: [{ n: 'a', m: 'b' }] }] };

  it('is what the schema says, in its order', () => {
    const flat = writeSheets(document, { ...bare, rollUp: 'schema', columns: 'all' });
    expect(headersOf(flat, 'main')).toEqual(['id', 't/0/n', 'last']);
    expect(columnOf(flat, 'main', 't/0/n')).toEqual(['a']);
    expect(sheetNames(flat)).toEqual(['main', 't']);
  });

  it('is what the schema says also where paths are given, with a warning', () => {
    const flat = writeSheets(document, { ...bare, rollUp: ['t'] });
    expect(headersOf(flat, 'main')).toEqual(['id', 'last', 't/0/n']);
    expect(codesOf(flat)).toEqual(['write.roll_up_schema']);
  });

  it('is not for values that are no plain ones', () => {
    const flat = writeSheets(packageOf({ id: '1', o: [{ a: { b: 1 }, c: [1], d: 2 }] }), {
      extras: 'none',
      rollUp: ['o'],
    });
    expect(flat.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['write.roll_up_nested', 'error'],
      ['write.roll_up_nested', 'error'],
    ]);
    expect(headersOf(flat, 'projects')).toContain('o/0/d');
  });
});
