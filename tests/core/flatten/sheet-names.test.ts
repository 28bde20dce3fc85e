import { describe, expect, it } from 'vitest';
import { SheetNames } from '../../../src/core/flatten/sheet-names.ts';
import { example, packageOf, schema, sheetNames, writeSheets } from '../support.ts';

describe('the names of sheets (rule 24)', () => {
  it('say what is in them, in the language of the headers', () => {
    const document = packageOf({
      id: '1',
      parties: [{ id: 'p', people: [{ id: 'x' }] }],
      contractingProcesses: [{ id: 'c' }],
    });
    expect(sheetNames(writeSheets(document))).toEqual([
      'projects',
      'parties',
      'people',
      'contractingProcesses',
      'Meta',
    ]);
    expect(sheetNames(writeSheets(document, { headers: 'en' }))).toEqual([
      'Projects',
      'Parties',
      'People',
      'Contracting processes',
      'Meta',
    ]);
    expect(sheetNames(writeSheets(document, { headers: 'es' }))).toEqual([
      'Proyectos',
      'Partes involucradas',
      'Personas',
      'Procesos de contratación',
      'Meta',
    ]);
  });

  it('say what their array is in where several arrays have one name', () => {
    const observations = [{ id: 'o' }];
    const document = packageOf({
      id: '1',
      forecasts: [{ id: 'f', observations }],
      metrics: [{ id: 'm', observations }],
    });
    expect(sheetNames(writeSheets(document, { headers: 'en' }))).toEqual(
      expect.arrayContaining(['Forecasts - Observations', 'Metrics - Observations']),
    );
  });

  for (const headers of ['paths', 'en', 'es'] as const) {
    for (const naming of ['language', 'flatten-tool'] as const) {
      it(`are unique without regard to case, short, and free of what Excel forbids (${headers}, ${naming})`, () => {
        for (const columns of ['used', 'all'] as const) {
          const names = sheetNames(writeSheets(example('es'), { headers, columns, sheetNames: naming }));
          expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
          for (const name of names) {
            expect(name.length).toBeLessThanOrEqual(31);
            expect(name).not.toMatch(/[[\]:*?/\\\u0000-\u001f]|^'|'$/);
          }
        }
      });
    }
  }

  it('are those of Flatten Tool where one asks for them', () => {
    const document = packageOf({ id: '1', parties: [{ id: 'p', people: [{ id: 'x' }] }] });
    expect(sheetNames(writeSheets(document, { sheetNames: 'flatten-tool' }))).toEqual([
      'projects',
      'par_people',
      'parties',
      'Meta',
    ]);
    expect(sheetNames(writeSheets(document, { sheetNames: 'flatten-tool', headers: 'en' }))).toEqual([
      'Projects',
      'Par_People',
      'Parties',
      'Meta',
    ]);
  });

  it('have no letter that a sheet cannot have, whatever an array is called', () => {
    const keys = [
      'a/b',
      'a:b',
      '[x]',
      '*?',
      "'quoted'",
      '#hash',
      'History',
      '',
      ' ',
      '\u0000',
      '\ud800',
      'meta',
      '_COLUMNS',
      '_long',
      'x'.repeat(60),
      `${'y'.repeat(30)}😀`,
    ];
    const project = Object.fromEntries(keys.map((key) => [key, [{ id: key }]]));
    const names = sheetNames(writeSheets(packageOf({ id: '1', ...project })));
    expect(names).toHaveLength(keys.length + 2);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) {
      expect(name).toMatch(/^[^#'\s[\]:*?/\\\u0000][^[\]:*?/\\\u0000\ud800-\udfff]{0,30}$/);
      expect(name).not.toMatch(/'$|^history$/i);
    }
  });

  it('do not depend on the data', () => {
    const one = packageOf({ id: '1', metrics: [{ id: 'm', observations: [{ id: 'o' }] }] });
    expect(sheetNames(writeSheets(one, { headers: 'en' }))).toContain('Metrics - Observations');
    expect(schema.listTitles['es']?.[0]).toBe('Proyectos');
  });
});

describe('a unique name', () => {
  it('has a number where the name is taken, also by our own sheets', () => {
    const names = new SheetNames();
    expect(['a', 'A', 'a', 'Meta', '_long'].map((name) => names.unique(name))).toEqual([
      'a',
      'A_2',
      'a_3',
      'Meta_2',
      '_long_2',
    ]);
  });

  it('stays within its limit', () => {
    const names = new SheetNames(5);
    expect(['abcdefgh', 'abcdefgh', 'abcd😀'].map((name) => names.unique(name))).toEqual(['abcde', 'abc_2', 'abcd']);
  });
});
