import { describe, expect, it } from 'vitest';
import { eachField } from '../../../src/core/schema/lookup.ts';
import {
  headersOf,
  packageOf,
  projectsOf,
  readSheets,
  schema,
  sheet,
  sheetNames,
  table,
  writeSheets,
} from '../support.ts';

const document = packageOf(
  {
    zeta: 1,
    title: 't',
    id: '1',
    alpha: 'x',
    parties: [{ mobile: 5, name: 'n', id: 'p', people: [{ name: 'q', id: 'x' }] }],
  },
  {
    id: '2',
    beta: true,
    updated: '2024-01-01T00:00:00Z',
    budget: { description: 'd', amount: { currency: 'USD', amount: 5 } },
  },
);

describe('the columns of a sheet (rule 17)', () => {
  it('are those with data, in schema order, additional fields after them as they came', () => {
    const headers = headersOf(writeSheets(document), 'projects');
    const known: string[] = [];
    eachField(schema.item, ({ path }) => known.push(path));
    const positions = headers.slice(0, -3).map((header) => known.indexOf(header));
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(positions).toHaveLength(6);
    expect(headers.slice(-3)).toEqual(['zeta', 'alpha', 'beta']);
  });

  it('begin with the ids of all ancestors in a sub-sheet', () => {
    const flat = writeSheets(document);
    expect(headersOf(flat, 'parties')).toEqual(['id', 'parties/0/name', 'parties/0/id', 'parties/0/mobile']);
    expect(headersOf(flat, 'people')).toEqual([
      'id',
      'parties/0/id',
      'parties/0/people/0/id',
      'parties/0/people/0/name',
    ]);
    expect(sheet(flat, 'people').rows[1]).toEqual(['1', 'p', 'x', 'q']);
  });

  it('are headed by titles where one asks for them, by paths where there is none', () => {
    const flat = writeSheets(document, { headers: 'es' });
    expect(headersOf(flat, 'Partes involucradas')).toEqual([
      'Identificador o Referencia',
      'Partes involucradas:Nombre común',
      'Partes involucradas:ID de Entidad',
      'parties/mobile',
    ]);
    expect(headersOf(writeSheets(document, { headers: 'en' }), 'People')).toEqual([
      'Identifier or Reference',
      'Parties:Entity ID',
      'Parties:People:ID',
      'Parties:People:Name',
    ]);
  });

  it('are all fields of the schema where one asks for them', () => {
    const used = writeSheets(document);
    const all = writeSheets(document, { columns: 'all' });
    expect(sheetNames(all).length).toBeGreaterThan(30);
    expect(headersOf(all, 'projects').length).toBeGreaterThan(50);
    for (const name of ['projects', 'parties', 'people']) {
      const known = headersOf(all, name).filter((header) => headersOf(used, name).includes(header));
      expect(known).toEqual(headersOf(used, name));
    }
    expect(readSheets(all.workbook.tables).document).toEqual(document);
  });

  it('are all fields also where there are no projects', () => {
    const all = writeSheets(packageOf(), { columns: 'all', headers: 'es' });
    expect(sheet(all, 'Proyectos').rows).toHaveLength(1);
    expect(readSheets(all.workbook.tables)).toMatchObject({ document: { projects: [] }, problems: [] });
  });

  it('are each headed by another header', () => {
    for (const headers of ['paths', 'en', 'es'] as const) {
      for (const { name, rows } of writeSheets(document, { columns: 'all', headers }).workbook.tables) {
        if (name !== 'Meta') expect(new Set(rows[0]).size).toBe(rows[0]?.length);
      }
    }
  });
});

describe('hostile keys (rule 21)', () => {
  const project = JSON.parse(
    '{"id":"1","a/b":1,"2016":2,"":3,"Project title":4,"título del proyecto":5,"#row":6,"__proto__":{"x":7},"x:y":[{"z/":8}],"k[]":9," s ":10,"Parties:Common name":11,"parties":[{"id":"p","Common name":12}]}',
  ) as { id: string };

  it('stand in quotes, and come back as they were, with any headers', () => {
    for (const headers of ['paths', 'en', 'es'] as const) {
      const flat = writeSheets(packageOf(project), { headers });
      expect(projectsOf(readSheets(flat.workbook.tables))).toEqual([project]);
    }
    const headers = headersOf(writeSheets(packageOf(project)), 'projects');
    expect(headers).toEqual(
      expect.arrayContaining(['"a/b"', '"2016"', '""', '"Project title"', '"#row"', '__proto__/x', '"k[]"', '" s "']),
    );
  });

  it('come back also where the file is read as that of another', () => {
    const { workbook } = writeSheets(packageOf(project));
    const others = workbook.tables.filter(({ name }) => name !== 'Meta');
    expect(projectsOf(readSheets([...others, table('Meta', ['version', '0.9'])]))).toEqual([project]);
  });
});
