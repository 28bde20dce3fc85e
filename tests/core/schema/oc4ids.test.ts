import { describe, expect, it } from 'vitest';
import { standardVersions } from '../../../src/core/model/options.ts';
import { codelist } from '../../../src/core/schema/codelists.ts';
import { findBelow, findField } from '../../../src/core/schema/lookup.ts';
import { oc4idsSchema } from '../../../src/core/schema/oc4ids.ts';

describe('oc4idsSchema', () => {
  it('has a tree for each version, and the same one each time', () => {
    for (const version of standardVersions) {
      expect(oc4idsSchema(version)).toMatchObject({
        name: `OC4IDS ${version}`,
        listKey: 'projects',
        languages: ['en', 'es'],
      });
      expect(oc4idsSchema(version)).toBe(oc4idsSchema(version));
    }
  });

  it('knows fields with their titles, official Spanish ones first', () => {
    const schema = oc4idsSchema('0.9.5');
    expect(findField(schema, ['parties', 'people', 'name'])).toMatchObject({
      path: 'parties/people/name',
      titles: { en: ['Name'], es: ['Nombre'] },
    });
    expect(findField(schema, ['costMeasurements', 'id'])?.titles['es']).toEqual([
      'identificador local',
      'Identificador local',
    ]);
    expect(findField(schema, ['locations', 'geometry', 'coordinates'])).toMatchObject({
      kind: 'list',
      type: 'number',
      nested: true,
    });
    expect(findField(schema, ['metrics', 'observations', 'dimensions'])).toMatchObject({ kind: 'object', type: 'any' });
    expect(findField(schema, ['metrics', 'observations', 'dimensions'])?.children.size).toBe(0);
    expect(findBelow(schema.metadata, ['publisher', 'name'])).toMatchObject({ path: 'publisher/name', required: true });
    expect(findField(schema, ['nothing', 'here'])).toBeUndefined();
    expect(findField(schema, [])).toBe(schema.item);
  });

  it('keeps versions apart', () => {
    expect(findField(oc4idsSchema('0.9.3'), ['budget', 'budgetBreakdown'])?.kind).toBe('objects');
    expect(findField(oc4idsSchema('0.9.4'), ['budget', 'budgetBreakdown'])).toBeUndefined();
    expect([...oc4idsSchema('0.9.3').item.children.keys()].slice(4, 7)).toEqual(['status', 'period', 'sector']);
  });
});

describe('codelist', () => {
  it('has the codes of the version', () => {
    const codes = (version: '0.9.3' | '0.9.5'): string[] | undefined =>
      codelist(version, 'projectStatus.csv')?.codes.map((item) => item.code);
    expect(codes('0.9.3')).toContain('completed');
    expect(codes('0.9.5')).not.toContain('completed');
    expect(codelist('0.9.5', 'climateMeasures.csv')).toBeUndefined();
    expect(codelist('0.9.5', 'toString')).toBeUndefined();
  });

  it('accepts corrected forms beside the official titles', () => {
    const financing = codelist('0.9.5', 'milestoneType.csv')?.codes.find((item) => item.code === 'financing');
    expect(financing?.titles['es']).toEqual(['Hitos de financiamieto', 'Hitos de financiamiento']);
  });
});
