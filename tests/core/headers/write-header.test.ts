import { describe, expect, it } from 'vitest';
import { mapHeader } from '../../../src/core/headers/map-header.ts';
import { titleHeader, writeHeader } from '../../../src/core/headers/write-header.ts';
import { anyItem, type Step } from '../../../src/core/model/field-path.ts';
import { eachField } from '../../../src/core/schema/lookup.ts';
import { standardVersions } from '../../../src/core/model/options.ts';
import { oc4idsSchema } from '../../../src/core/schema/oc4ids.ts';
import type { Field } from '../../../src/core/schema/schema.ts';
import { schema } from '../support.ts';

const root = schema.item;

/** All paths of a schema, with arrays as the writer has them. */
function pathsOf(start: Field, item: number): Step[][] {
  const paths = new Map<Field, Step[]>([[start, []]]);
  eachField(start, (field, parent) => {
    const above = paths.get(parent)!.map((step) => step);
    const last = above.pop();
    const way = last ? [...above, parent.kind === 'objects' ? { ...last, item } : last] : [];
    paths.set(field, [...way, { key: field.key }]);
  });
  paths.delete(start);
  return [...paths.values()];
}

describe('the header of a field', () => {
  it('is its path', () => {
    expect(writeHeader([{ key: 'parties', item: 0 }, { key: 'name' }], root, 'paths')).toBe('parties/0/name');
  });

  it('is its titles, without the indexes that the schema knows', () => {
    const path: Step[] = [{ key: 'parties', item: anyItem }, { key: 'name' }];
    expect(writeHeader(path, root, 'en')).toBe('Parties:Common name');
    expect(writeHeader(path, root, 'es')).toBe('Partes involucradas:Nombre común');
  });

  it('has indexes where they tell items of one row apart', () => {
    const path: Step[] = [{ key: 'parties', item: 2 }, { key: 'name' }];
    expect(writeHeader(path, root, 'es')).toBe('Partes involucradas:2:Nombre común');
  });

  it('is the path where some step has no title', () => {
    const path: Step[] = [{ key: 'parties', item: anyItem }, { key: 'mobile' }];
    expect(titleHeader(path, root, 'es')).toBeUndefined();
    expect(writeHeader(path, root, 'es')).toBe('parties/mobile');
  });

  for (const version of standardVersions) {
    for (const headers of ['paths', 'en', 'es'] as const) {
      it(`is read back as that field, for every field of ${version} (${headers})`, () => {
        const { item, metadata } = oc4idsSchema(version);
        for (const start of [item, metadata]) {
          for (const path of pathsOf(start, headers === 'paths' ? 0 : anyItem)) {
            const header = writeHeader(path, start, headers);
            expect(header).not.toContain('"');
            expect([header, mapHeader(header, start, true).path]).toEqual([header, path]);
          }
        }
      });
    }
  }
});

describe('the header of a hostile key (rule 21)', () => {
  it.each([
    'Project title',
    'project title',
    'Título del Proyecto',
    'TITLE',
    'Parties:Common name',
    'Parties',
    'a/b',
    '2016',
    '',
    '#row',
    '#item',
    '#',
    ' title ',
    '__proto__',
    'constructor',
    '"',
    'k[]',
    '\n',
    '\ud800',
    'json:{}',
  ])('%j is read back as that key', (key) => {
    for (const headers of ['paths', 'en', 'es'] as const) {
      for (const path of [
        [{ key }],
        [{ key: 'parties', item: 0 }, { key }],
        [{ key, item: 0 }, { key }],
        [{ key }, { key: 'title' }],
      ]) {
        const header = writeHeader(path, root, headers);
        expect(mapHeader(header, root, true).path).toEqual(path);
        expect(header).not.toMatch(/^#/);
      }
    }
  });

  it('has quotes only from where the schema ends', () => {
    expect(writeHeader([{ key: 'parties', item: 0 }, { key: 'Common name' }], root, 'paths')).toBe(
      'parties/0/"Common name"',
    );
  });
});
