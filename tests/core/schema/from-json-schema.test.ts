import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemaFromJsonSchema } from '../../../src/core/schema/from-json-schema.ts';
import { eachField, findField } from '../../../src/core/schema/lookup.ts';
import type { Field, Schema } from '../../../src/core/schema/schema.ts';

function read(projectSchema: unknown): Schema {
  return schemaFromJsonSchema(projectSchema, { name: 'test', listKey: 'projects' });
}

/** The one field of a schema whose property `field` is as given. */
function fieldOf(property: unknown, definitions: object = {}): Field | undefined {
  return findField(read({ type: 'object', properties: { field: property }, definitions }), ['field']);
}

function shapeOf(property: unknown, definitions?: object): string {
  const field = fieldOf(property, definitions);
  return `${field?.kind} ${field?.type}${field?.nested ? ' nested' : ''}`;
}

describe('the shape of a field', () => {
  it.each([
    ['value string', { type: 'string' }],
    ['value string', { type: ['string', 'null'] }],
    ['value string', { type: ['number', 'string'] }],
    ['value number', { type: ['integer', 'number'] }],
    ['value integer', { type: ['integer'] }],
    ['value boolean', { type: 'boolean' }],
    ['value any', {}],
    ['value any', { type: 'null' }],
    ['value any', { type: 'date' }],
    ['object any', { type: 'object' }],
    ['object any', { type: ['string', 'object', 'array'] }],
    ['object any', { properties: { inner: {} } }],
    ['list string', { type: ['array', 'string'], items: { type: 'string' } }],
    ['list any', { type: 'array' }],
    ['list any', { type: 'array', items: {} }],
    ['list integer', { type: 'array', items: { type: ['integer', 'null'] } }],
    ['list string', { items: { type: 'string' } }],
    ['list number nested', { type: 'array', items: { type: ['number', 'array'] } }],
    ['list number nested', { type: 'array', items: { type: 'array', items: { type: 'number' } } }],
    ['list string nested', { type: 'array', items: { type: 'array', items: { items: { type: 'string' } } } }],
    ['list any nested', { type: 'array', items: { type: 'array' } }],
    ['list string', { type: 'array', items: [{ type: 'string' }, { type: 'string' }] }],
    ['objects any', { type: 'array', items: { type: 'object' } }],
    ['objects any', { type: 'array', items: { properties: { inner: {} } } }],
    ['objects any', { type: 'array', items: [{ type: 'object', properties: { inner: {} } }] }],
  ])('is %s for %j', (shape, property) => {
    expect(shapeOf(property)).toBe(shape);
  });

  it('comes from the definition that is referred to', () => {
    const definitions = { Text: { type: 'string', format: 'uri' }, Alias: { $ref: '#/definitions/Text' } };
    expect(shapeOf({ $ref: '#/definitions/Alias' }, definitions)).toBe('value string');
    expect(fieldOf({ $ref: '#/definitions/Alias' }, definitions)?.format).toBe('uri');
  });

  it('has the properties of all branches', () => {
    const branches = [
      { type: 'object', properties: { a: {} } },
      { type: 'object', properties: { b: {} } },
    ];
    for (const keyword of ['oneOf', 'anyOf', 'allOf']) {
      const list = fieldOf({ type: 'array', items: { [keyword]: branches } });
      expect(list?.kind).toBe('objects');
      expect([...(list?.children.keys() ?? [])]).toEqual(['a', 'b']);
      expect([...(fieldOf({ [keyword]: branches })?.children.keys() ?? [])]).toEqual(['a', 'b']);
    }
  });

  it('joins what several branches say of one property', () => {
    const field = fieldOf({
      allOf: [{ properties: { a: { title: 'A' } } }, { properties: { a: { type: 'number' } } }],
    });
    expect(field?.children.get('a')).toMatchObject({ type: 'number', titles: { en: ['A'] } });
  });
});

describe('what is known of a field', () => {
  it('is its path, without indexes, at each place of a definition', () => {
    const schema = read({
      properties: {
        period: { $ref: '#/definitions/Period' },
        phases: { type: 'array', items: { properties: { period: { $ref: '#/definitions/Period' } } } },
      },
      definitions: { Period: { type: 'object', properties: { start: { type: 'string' } } } },
    });
    const paths: string[] = [];
    eachField(schema.item, (field) => paths.push(field.path));
    expect(paths).toEqual(['period', 'period/start', 'phases', 'phases/period', 'phases/period/start']);
  });

  it('has the title beside a reference before that of the definition', () => {
    const definitions = { Value: { type: 'object', title: 'Value' } };
    expect(fieldOf({ $ref: '#/definitions/Value', title: 'Budget' }, definitions)?.titles).toEqual({ en: ['Budget'] });
    expect(fieldOf({ $ref: '#/definitions/Value' }, definitions)?.titles).toEqual({ en: ['Value'] });
    expect(fieldOf({ $ref: '#/definitions/Value', title: ' ' }, definitions)?.titles).toEqual({ en: ['Value'] });
  });

  it('is required where it is certain', () => {
    const schema = read({
      required: ['a'],
      properties: { a: {}, b: {}, c: {} },
      allOf: [{ required: ['b'] }],
      anyOf: [{ required: ['c'] }],
    });
    expect([...schema.item.children.values()].map((field) => field.required ?? false)).toEqual([true, true, false]);
  });

  it('has codelist, format and deprecation, also where the items of a list have them', () => {
    expect(fieldOf({ type: 'string', codelist: 'method.csv', openCodelist: false })).toMatchObject({
      codelist: 'method.csv',
      codelistOpen: false,
    });
    expect(fieldOf({ type: 'array', items: { type: 'string', format: 'uri', codelist: 'x.csv' } })).toMatchObject({
      codelist: 'x.csv',
      format: 'uri',
    });
    expect(fieldOf({ deprecated: true })?.deprecated).toBe(true);
    expect(fieldOf({ deprecated: { deprecatedVersion: '1.1' } })?.deprecated).toBe(true);
    expect(fieldOf({ deprecated: null })?.deprecated).toBeUndefined();
    expect(fieldOf({ deprecated: false })?.deprecated).toBeUndefined();
  });
});

describe('titles and the package', () => {
  it('come in the languages that are given, each in its order', () => {
    const schema = schemaFromJsonSchema(
      { properties: { id: { title: 'Identificador' }, note: { title: 'toString' } } },
      {
        name: 'test',
        listKey: 'obras',
        language: 'es',
        packageSchema: { properties: { obras: { title: 'Obras', type: 'array' }, uri: { title: 'Dirección' } } },
        translations: {
          en: { Identificador: ['Identifier', 'ID'], Obras: ['Works'] },
          es: { Identificador: ['Clave'] },
        },
      },
    );
    expect(schema.languages).toEqual(['es', 'en']);
    expect(schema.listTitles).toEqual({ es: ['Obras'], en: ['Works'] });
    expect([...schema.metadata.children.keys()]).toEqual(['uri']);
    expect(findField(schema, ['id'])?.titles).toEqual({ es: ['Identificador', 'Clave'], en: ['Identifier', 'ID'] });
    expect(findField(schema, ['note'])?.titles).toEqual({ es: ['toString'] });
  });

  it('are few where there is no package schema', () => {
    const schema = read({});
    expect(schema.listTitles).toEqual({});
    expect(schema.metadata.children.size).toBe(0);
    expect(schema).toMatchObject({ name: 'test', listKey: 'projects', languages: ['en'] });
  });
});

describe('hostile and odd schemas', () => {
  it.each([undefined, null, 7, 'text', [], [{}], true, { properties: [] }, { properties: { a: null, b: 3, c: [] } }])(
    'are read without a fault: %j',
    (schema) => {
      expect(read(schema).item).toMatchObject({ kind: 'object', path: '', key: '' });
    },
  );

  it('may have keywords of the wrong kind', () => {
    const odd = {
      type: 3,
      title: {},
      format: [],
      codelist: 1,
      openCodelist: 'yes',
      required: 'id',
      items: 5,
      oneOf: {},
    };
    expect(fieldOf(odd)).toMatchObject({ kind: 'list', type: 'any', titles: {} });
    expect(fieldOf({ type: [null, ['x'], 'string'] })?.type).toBe('string');
  });

  it('may refer to what is not there, to other files, and to themselves', () => {
    for (const reference of ['#/definitions/None', 'other.json#/a', '#a', '#/%E0%A4%A', '#/properties/field', 4, '']) {
      expect(shapeOf({ $ref: reference, type: 'string' })).toBe('value string');
    }
    expect(shapeOf({ $ref: '#/definitions/a~1b' }, { 'a/b': { type: 'number' } })).toBe('value number');
    expect(shapeOf({ $ref: '#/definitions/constructor' })).toBe('value any');
  });

  it('end where a definition is within itself', () => {
    const person = {
      type: 'object',
      properties: { name: {}, friends: { type: 'array', items: { $ref: '#/definitions/P' } } },
    };
    const schema = read({ properties: { one: { $ref: '#/definitions/P' } }, definitions: { P: person } });
    const paths: string[] = [];
    eachField(schema.item, (field) => paths.push(`${field.kind} ${field.path}`));
    expect(paths).toEqual(['object one', 'value one/name', 'objects one/friends']);
    const root = read({ properties: { id: {}, part: { $ref: '#' } } });
    expect(findField(root, ['part'])?.kind).toBe('object');
    expect(findField(root, ['part', 'id'])).toBeUndefined();
  });

  it('end although each definition holds the next one twice', () => {
    const definitions: Record<string, unknown> = {};
    for (let index = 0; index < 40; index += 1) {
      const next = { $ref: `#/definitions/D${index + 1}` };
      definitions[`D${index}`] = { type: 'object', properties: { a: next, b: next } };
    }
    const start = performance.now();
    let count = 0;
    eachField(read({ properties: { a: { $ref: '#/definitions/D0' } }, definitions }).item, () => (count += 1));
    expect(count).toBeLessThan(100_000);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('may be very deep, and may even be circular objects', () => {
    let deep: unknown = { type: 'string' };
    for (let index = 0; index < 20_000; index += 1) deep = { allOf: [{ items: { properties: { a: deep } } }] };
    expect(() => read({ properties: { deep } })).not.toThrow();
    const circular: { properties: Record<string, unknown>; allOf: unknown[] } = { properties: {}, allOf: [] };
    circular.properties['again'] = circular;
    circular.allOf.push(circular);
    expect(findField(read(circular), ['again', 'again'])?.kind).toBe('object');
  });

  it('may name properties like the members of every object', () => {
    const schema = read(
      JSON.parse('{"properties":{"__proto__":{"type":"number"},"constructor":{"title":"__proto__"}}}'),
    );
    expect([...schema.item.children.keys()]).toEqual(['__proto__', 'constructor']);
    expect(findField(schema, ['__proto__'])?.type).toBe('number');
    expect(findField(schema, ['toString'])).toBeUndefined();
  });

  it('never throw, whatever is put together from keywords', () => {
    const { schema } = fc.letrec((tie) => ({
      schema: fc.oneof({ maxDepth: 5 }, fc.jsonValue({ maxDepth: 1 }), tie('object')),
      properties: fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), tie('schema'), { maxKeys: 3 }),
      object: fc.record(
        {
          type: fc.oneof(
            fc.constantFrom('object', 'array', 'string', 'number'),
            fc.array(fc.string(), { maxLength: 2 }),
          ),
          $ref: fc.constantFrom('#', '#/properties/a', '#/definitions/a', '#/definitions/b', '#/items', 'x#/a'),
          properties: tie('properties'),
          definitions: tie('properties'),
          items: fc.oneof(tie('schema'), fc.array(tie('schema'), { maxLength: 2 })),
          allOf: fc.array(tie('schema'), { maxLength: 2 }),
          oneOf: fc.array(tie('schema'), { maxLength: 2 }),
          required: fc.constantFrom(['a'], 'a', null),
        },
        { requiredKeys: [] },
      ),
    }));
    const paths: string[] = [];
    fc.assert(
      fc.property(schema, (projectSchema) => eachField(read(projectSchema).item, (field) => paths.push(field.path))),
      { seed: 1, numRuns: 300 },
    );
    expect(paths.length).toBeGreaterThan(0);
  });
});
