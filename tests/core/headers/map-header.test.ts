import { describe, expect, it } from 'vitest';
import { mapHeader } from '../../../src/core/headers/map-header.ts';
import { anyItem, pathToHeader } from '../../../src/core/model/field-path.ts';
import { schemaFromJsonSchema } from '../../../src/core/schema/from-json-schema.ts';
import { schema } from '../support.ts';

/** The path that a header means, as a field path; `?` before it where it is an additional field. */
function meaning(header: string, titles = true): string {
  const { path, field } = mapHeader(header, schema.item, titles);
  return `${field ? '' : '?'}${pathToHeader(path)}`;
}

describe('a header that is a field path (rule 1)', () => {
  it.each([
    ['title', 'title'],
    ['budget/amount/amount', 'budget/amount/amount'],
    ['parties/0/name', 'parties/0/name'],
    ['parties/name', 'parties/name'],
    ['parties/3/people/0/name', 'parties/3/people/0/name'],
    ['contractingProcesses/0/summary/documents/0/id', 'contractingProcesses/0/summary/documents/0/id'],
    ['"title"', 'title'],
    ['"parties"/0/"name"', 'parties/0/name'],
    ['sector[]', 'sector'],
  ])('%s is the field', (header, path) => {
    expect(meaning(header)).toBe(path);
    expect(meaning(header, false)).toBe(path);
  });

  it('leaves the index of an array to the schema, and keeps the one it has', () => {
    expect(mapHeader('parties/people/2/name', schema.item, false).path).toEqual([
      { key: 'parties', item: anyItem },
      { key: 'people', item: 2 },
      { key: 'name' },
    ]);
  });

  it('is known to be written as a path', () => {
    expect(mapHeader('parties/0/name', schema.item, true)).toMatchObject({ kinds: ['paths'] });
  });
});

describe('a header that is a title (rule 1)', () => {
  it.each([
    ['Project title', 'title', ['en']],
    ['Título del Proyecto', 'title', ['es']],
    ['Título del proyecto', 'title', ['es']],
    ['Parties:Common name', 'parties/name', ['en']],
    ['Partes involucradas:Nombre común', 'parties/name', ['es']],
    ['Partes involucradas:0:Nombre común', 'parties/0/name', ['es']],
    ['Total project value:Amount:Amount', 'budget/amount/amount', ['en']],
    ['Parties:People:ID', 'parties/people/id', ['en']],
    ['Documents:ID', 'documents/id', ['en']],
  ])('%s is the field, and its language is known', (header, path, kinds) => {
    expect(mapHeader(header, schema.item, true)).toMatchObject({ kinds });
    expect(meaning(header)).toBe(path);
  });

  it('may mix languages and keys', () => {
    expect(meaning('Partes involucradas:Common name')).toBe('parties/name');
    expect(meaning('parties:Nombre común')).toBe('parties/name');
    expect(meaning('Parties/Common name')).toBe('parties/name');
  });

  it('belongs to both languages where the title is the same in both', () => {
    expect(mapHeader('parties:people:ID', schema.item, true).kinds).toEqual(['en', 'es']);
  });

  it('is an additional field where titles are not recognised', () => {
    expect(meaning('Project title', false)).toBe('?Project title');
  });
});

describe('a header with slips (rule 1)', () => {
  it.each([
    ['TITULO DEL PROYECTO', 'title'],
    ['  project   title ', 'title'],
    ['Project title.', 'title'],
    ['Project title*', 'title'],
    ['Proj\u00adect\u200b title\ufeff', 'title'],
    ['Ti\u0301tulo del proyecto', 'title'],
    ['Title ', 'title'],
    ['PARTIES/0/NAME', 'parties/0/name'],
    ['partes involucradas : nombre comun', 'parties/name'],
  ])('%j is forgiven', (header, path) => {
    expect(meaning(header)).toBe(path);
    expect(mapHeader(header, schema.item, true).forgiven).toBe(true);
  });

  it('is not forgiven where titles are not recognised', () => {
    expect(meaning('Title ', false)).toBe('?"Title "');
  });

  it('is not said to be forgiven where it has none', () => {
    for (const header of ['title', 'Project title'])
      expect(mapHeader(header, schema.item, true).forgiven).toBeUndefined();
  });
});

describe('a header in quotes', () => {
  it('is a key, literally', () => {
    expect(mapHeader('"Project title"', schema.item, true)).toEqual({ path: [{ key: 'Project title' }] });
    expect(mapHeader('"2016"', schema.item, true)).toEqual({ path: [{ key: '2016' }] });
    expect(mapHeader('"a/b"/c', schema.item, true)).toEqual({ path: [{ key: 'a/b' }, { key: 'c' }] });
    expect(mapHeader('parties/0/"Common name"', schema.item, true).path).toEqual([
      { key: 'parties', item: 0 },
      { key: 'Common name' },
    ]);
  });
});

describe('a header that is a number (rule 2)', () => {
  it('means nothing', () => {
    for (const header of ['0', '2016', '-1', '+3', ' 7 ']) {
      expect(mapHeader(header, schema.item, true)).toEqual({ path: [], number: true });
    }
  });

  it('is dropped at the beginning of a path, and that is said', () => {
    expect(mapHeader('2017/title', schema.item, true)).toMatchObject({ path: [{ key: 'title' }], number: true });
  });

  it('is a key after an index', () => {
    expect(mapHeader('extra/0/2016', schema.item, true).path).toEqual([{ key: 'extra', item: 0 }, { key: '2016' }]);
  });
});

describe('a header that matches nothing', () => {
  it.each([
    ['my field', '?my field'],
    ['parties/0/mobile', '?parties/0/mobile'],
    ['Partes involucradas:Telefono movil', '?parties/Telefono movil'],
    ['Partes involucradas:Otros:Cosa', '?parties/Otros/Cosa'],
    ['unknown/title', '?unknown/title'],
    ['unknown:Project title', '?"unknown:Project title"'],
    ['__proto__/polluted', '?__proto__/polluted'],
    ['constructor', '?constructor'],
    ['toString', '?toString'],
    ['parties/0/hasOwnProperty', '?parties/0/hasOwnProperty'],
  ])('%s is an additional field, below what did match', (header, path) => {
    expect(meaning(header)).toBe(path);
  });
});

describe('a header that contradicts the schema', () => {
  it.each([
    ['title/0/x', 'title'],
    ['title/x', 'title'],
    ['budget/0/amount/amount', 'budget'],
    ['sector/x', 'sector'],
    ['parties/0/name/x', 'parties/name'],
  ])('%s is said to', (header, field) => {
    expect(mapHeader(header, schema.item, true).contradicts?.path).toBe(field);
  });

  it('is not seen in an index of a list', () => {
    expect(mapHeader('sector/0', schema.item, true).contradicts).toBeUndefined();
  });
});

describe('a header that could mean two fields', () => {
  const twins = {
    properties: {
      a: { title: 'Name', type: 'string' },
      b: { title: 'Name', type: 'string' },
      Name: { title: 'Other' },
    },
  };

  it('is a question, never a guess', () => {
    const { item } = schemaFromJsonSchema(
      { properties: { a: twins.properties.a, b: twins.properties.b } },
      { name: 'test', listKey: 'items' },
    );
    expect(mapHeader('Name', item, true)).toMatchObject({ candidates: ['a', 'b'] });
    expect(mapHeader('Name', item, true).field).toBeUndefined();
    expect(mapHeader('NAME', item, true)).toMatchObject({ candidates: ['a', 'b'] });
  });

  it('is none where one of them is an exact path', () => {
    const { item } = schemaFromJsonSchema(twins, { name: 'test', listKey: 'items' });
    expect(mapHeader('Name', item, true).field?.key).toBe('Name');
  });

  it('is none where only one matches exactly', () => {
    const properties = { a: { title: 'Name' }, b: { title: 'name' } };
    const { item } = schemaFromJsonSchema({ properties }, { name: 'test', listKey: 'items' });
    expect(mapHeader('name', item, true).field?.key).toBe('b');
    expect(mapHeader('NAME', item, true)).toMatchObject({ candidates: ['a', 'b'] });
  });
});
