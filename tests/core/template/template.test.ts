import { describe, expect, it } from 'vitest';
import { schemaFromJsonSchema } from '../../../src/core/schema/from-json-schema.ts';
import { oc4idsSchema } from '../../../src/core/schema/oc4ids.ts';
import { createTemplate, type TemplateOptions } from '../../../src/core/template/template.ts';

const text = (title: string): object => ({ title, type: 'string' });

const works = {
  type: 'object',
  properties: {
    id: text('Identifier'),
    name: text('Name'),
    formerName: { ...text('Former name'), deprecated: { deprecatedVersion: '2', description: 'x' } },
    tags: { title: 'Tags', type: 'array', items: { type: 'string' } },
    place: { title: 'Place', type: 'object', properties: { town: text('Town'), untitled: { type: 'string' } } },
    stages: {
      title: 'Stages',
      type: 'array',
      rollUp: ['name'],
      items: { $ref: '#/definitions/Stage' },
    },
  },
  definitions: {
    Stage: {
      type: 'object',
      properties: {
        id: text('Identifier'),
        name: text('Name'),
        photos: { title: 'Photos', type: 'array', items: { type: 'object', properties: { url: text('Link') } } },
      },
    },
  },
};

function sheets(schema: object, options: Partial<TemplateOptions> = {}): Record<string, unknown> {
  const { workbook } = createTemplate({
    schema: schemaFromJsonSchema(schema, { name: 'works', listKey: 'works', language: 'en' }),
    headers: 'paths',
    sheetNames: 'flatten-tool',
    typedCells: false,
    ...options,
  });
  expect(workbook.tables.every(({ rows }) => rows.length === 1)).toBe(true);
  return Object.fromEntries(workbook.tables.map(({ name, rows }) => [name, rows[0]]));
}

describe('a template', () => {
  it('has a column for every field, and a sheet for every array of objects', () => {
    expect(sheets(works)).toEqual({
      works: ['id', 'name', 'formerName', 'tags', 'place/town', 'place/untitled'],
      stages: ['id', 'stages/0/id', 'stages/0/name'],
      sta_photos: ['id', 'stages/0/id', 'stages/0/photos/0/url'],
    });
  });

  it('has titles where the fields have them', () => {
    expect(sheets(works, { headers: 'en' })).toEqual({
      works: ['Identifier', 'Name', 'Former name', 'Tags', 'Place:Town'],
      Stages: ['Identifier', 'Stages:Identifier', 'Stages:Name'],
      Sta_Photos: ['Identifier', 'Stages:Identifier', 'Stages:Photos:Link'],
    });
  });

  it('leaves out what is deprecated, where asked', () => {
    expect(sheets(works, { withoutDeprecated: true })['works']).toEqual([
      'id',
      'name',
      'tags',
      'place/town',
      'place/untitled',
    ]);
  });

  it('rolls up what the schema says, where asked', () => {
    expect(sheets(works, { rollUp: 'schema' })['works']).toContain('stages/0/name');
  });

  it('carries a root id on every sheet', () => {
    expect(sheets(works, { rootId: 'name' })['sta_photos']).toEqual([
      'name',
      'id',
      'stages/0/id',
      'stages/0/photos/0/url',
    ]);
  });

  it('is of the items, where the schema is of the list', () => {
    const branches = { type: 'array', items: { oneOf: [works, { properties: { other: { type: 'number' } } }] } };
    const { definitions, ...rest } = works;
    expect(sheets({ ...branches, definitions })['works']).toEqual([
      ...(sheets({ ...rest, definitions })['works'] as string[]),
      'other',
    ]);
  });

  it('of a schema without fields has one empty sheet', () => {
    expect(sheets({})).toEqual({ works: [] });
  });

  it.each(['paths', 'en', 'es'] as const)('of OC4IDS has no header twice on a sheet: %s', (headers) => {
    const { workbook } = createTemplate({
      schema: oc4idsSchema('0.9.5'),
      headers,
      sheetNames: 'language',
      typedCells: true,
    });
    expect(workbook.tables.length).toBeGreaterThan(40);
    for (const { rows } of workbook.tables) expect(new Set(rows[0]).size).toBe(rows[0]?.length);
  });
});
