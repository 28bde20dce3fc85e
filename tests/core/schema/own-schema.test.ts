import { describe, expect, it } from 'vitest';
import { schemaOfFile } from '../../../src/core/schema/own-schema.ts';

const item = {
  type: 'object',
  properties: { title: { type: 'string', title: 'Project title' }, note: { type: 'string', title: 'Our note' } },
};

const fieldsOf = (schema: unknown, path = 'projects') => [
  ...(schemaOfFile(schema, 'own.json', path)?.item.children.keys() ?? []),
];

describe('a JSON Schema that a person brings', () => {
  it.each<[string, unknown, string?]>([
    ['one item', item],
    ['a list of items', { type: 'array', items: item }],
    ['a package', { properties: { projects: { type: 'array', items: item } } }],
    [
      'a package by references',
      {
        $ref: '#/definitions/Package',
        definitions: {
          Package: { properties: { projects: { $ref: '#/definitions/List' } } },
          List: { type: 'array', items: { $ref: '#/definitions/Item' } },
          Item: item,
        },
      },
    ],
    [
      'a package with its list deeper within',
      { properties: { data: { properties: { works: { type: 'array', items: item } } } } },
      'data/works',
    ],
  ])('may be that of %s', (_what, schema, path) => {
    expect(fieldsOf(schema, path)).toEqual(['title', 'note']);
  });

  it('knows the fields beside the list of a package', () => {
    const schema = schemaOfFile(
      { properties: { publisher: { type: 'string' }, projects: { type: 'array', items: item } } },
      'own.json',
      'projects',
    );
    expect([...(schema?.metadata.children.keys() ?? [])]).toEqual(['publisher']);
    expect(schema?.item.children.get('title')?.path).toBe('title');
  });

  it('has titles for both languages, in Spanish as OC4IDS has them where they are the same', () => {
    const children = schemaOfFile(item, 'own.json', 'projects')?.item.children;
    expect(children?.get('note')?.titles).toEqual({ en: ['Our note'], es: ['Our note'] });
    const spanish = children?.get('title')?.titles['es'];
    expect([spanish?.[0], spanish?.at(-1)]).toEqual(['Título del Proyecto', 'Project title']);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a list', [item]],
    ['a text', 'schema'],
    ['data', { projects: [{ id: '1' }] }],
    ['a schema of a text', { type: 'string' }],
    [
      'a package whose items are in another file',
      { properties: { projects: { type: 'array', items: { $ref: 'x.json' } } } },
    ],
    ['a schema that refers to itself', { $ref: '#' }],
    ['hostile properties', { properties: 5, items: [null], title: { title: 'x' }, __proto__: null }],
  ])('is none where it is %s', (_what, schema) => {
    expect(schemaOfFile(schema, 'own.json', 'projects')).toBeUndefined();
  });
});
