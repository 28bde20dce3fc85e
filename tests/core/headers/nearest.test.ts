import { describe, expect, it } from 'vitest';
import { nearestFields } from '../../../src/core/headers/nearest.ts';
import { schema } from '../support.ts';

function nearest(header: string): string[] {
  return nearestFields(header, schema.item).map(({ path }) => path);
}

describe('the fields nearest to a header', () => {
  it.each([
    ['titel', 'title'],
    ['tilte', 'title'],
    ['descripton', 'description'],
    ['Proyect title', 'title'],
    ['Titulo de Proyecto', 'title'],
    ['budjet/amount/amount', 'budget/amount/amount'],
    ['SECTORS', 'sector'],
  ])('of %s begin with %s', (header, path) => {
    expect(nearest(header)[0]).toBe(path);
  });

  it('are three at most, the ones higher up first', () => {
    const found = nearest('descriptio');
    expect(found).toHaveLength(3);
    expect(found[0]).toBe('description');
  });

  it('are none where none is near', () => {
    for (const header of ['', ' ', 'zzzzzz', 'Número de expediente interno', 'x'.repeat(1000)])
      expect(nearest(header)).toEqual([]);
  });

  it('come with their titles in every language', () => {
    expect(nearestFields('titel', schema.item)[0]).toEqual({
      path: 'title',
      titles: { en: 'Project title', es: 'Título del Proyecto' },
    });
  });
});
