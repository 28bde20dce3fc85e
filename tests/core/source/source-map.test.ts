import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/core/model/json.ts';
import type { SourceMap } from '../../../src/core/source/source-map.ts';
import { formatPointer, parsePointer } from '../../../src/core/model/pointer.ts';
import { readRows, readSheets, table, writeSheets } from '../support.ts';

/** Cells of a pointer as `sheet!row,column header`. */
function cells(sourceMap: SourceMap, pointer: string): string[] {
  return sourceMap.cellsOf(pointer).map(({ sheet, row, column, header }) => `${sheet}!${row},${column} ${header}`);
}

describe('a JSON pointer', () => {
  it.each<[string[], string]>([
    [[], ''],
    [['a'], '/a'],
    [['', 'a'], '//a'],
    [['a/b', 'c~d', '~1'], '/a~1b/c~0d/~01'],
    [['projects', '0', 'ñ'], '/projects/0/ñ'],
  ])('of %j is %j, and back', (tokens, pointer) => {
    expect(formatPointer(tokens)).toBe(pointer);
    expect(parsePointer(pointer)).toEqual(tokens);
  });
});

describe('the source map of what was read', () => {
  const tables = [
    table(
      'people',
      ['id', 'parties/0/id', 'Parties:0:People:0:ID', 'parties/0/people/0/nationalities'],
      ['2', 'p', 'x', 'a;b'],
    ),
    table('projects', ['Título del Proyecto', 'id', 'budget/amount/amount'], undefined, ['t', '1', 5], ['u', '2', 6]),
    table('parties', ['id', 'parties/0/id', 'parties/0/name'], ['2', 'o', 'O'], ['2', 'p', 'P']),
    table('Meta', ['#', 'hashComments'], ['version', '0.9'], ['Publicador:Nombre', 'N']),
  ];
  const { sourceMap, document } = readSheets(tables);

  it.each([
    ['/projects/0/title', ['projects!2,0 Título del Proyecto']],
    ['/projects/1/budget/amount/amount', ['projects!3,2 budget/amount/amount']],
    ['/projects/1/parties/1/name', ['parties!2,2 parties/0/name']],
    ['/projects/1/parties/1/people/0/id', ['people!1,2 Parties:0:People:0:ID']],
    ['/projects/1/parties/1/people/0/nationalities/1', ['people!1,3 parties/0/people/0/nationalities']],
    ['/projects/1/id', ['projects!3,1 id', 'parties!1,0 id', 'parties!2,0 id', 'people!1,0 id']],
    ['/projects/1/parties/1/id', ['parties!2,1 parties/0/id', 'people!1,1 parties/0/id']],
    ['/publisher/name', ['Meta!2,1 Publicador:Nombre']],
    ['/version', ['Meta!1,1 version']],
    ['/projects', []],
    ['/projects/7/title', []],
    ['/nothing', []],
  ])('knows the cells of %s, those with its own sheet first', (pointer, expected) => {
    expect(cells(sourceMap, pointer)).toEqual(expected);
  });

  it.each<[string, number, number, string | undefined]>([
    ['projects', 2, 0, '/projects/0/title'],
    ['projects', 3, 2, '/projects/1/budget/amount/amount'],
    ['people', 1, 3, '/projects/1/parties/1/people/0/nationalities'],
    ['parties', 1, 0, '/projects/1/id'],
    ['Meta', 2, 1, '/publisher/name'],
    ['projects', 0, 0, undefined],
    ['projects', 1, 0, undefined],
    ['projects', 2, 9, undefined],
    ['Meta', 2, 0, undefined],
    ['nowhere', 0, 0, undefined],
  ])('knows what the cell %s!%i,%i holds: %s', (sheet, row, column, pointer) => {
    expect(sourceMap.pointerOf(sheet, row, column)).toBe(pointer);
  });

  it('knows the rows of an object', () => {
    expect(sourceMap.rowsOf('/projects/1/parties/1')).toEqual([
      { sheet: 'parties', row: 2 },
      { sheet: 'people', row: 1 },
    ]);
    expect(sourceMap.rowsOf('/projects/0')).toEqual([{ sheet: 'projects', row: 2 }]);
  });

  it('leads from each cell to the value and back', () => {
    expect(document).toMatchObject({ projects: [{ id: '1' }, { id: '2' }] });
    for (const { name, rows } of tables) {
      for (const [row, cellsOfRow] of rows.entries()) {
        for (const column of (cellsOfRow ?? []).keys()) {
          const pointer = sourceMap.pointerOf(name, row, column);
          if (pointer === undefined) continue;
          expect(sourceMap.cellsOf(pointer)).toContainEqual(expect.objectContaining({ sheet: name, row, column }));
        }
      }
    }
  });

  it('names the file of a sheet that came from one', () => {
    const result = readSheets([{ ...table('a', ['id'], ['1']), file: 'data/a.csv' }]);
    expect(result.sourceMap.cellsOf('/projects/0/id')).toEqual([
      { file: 'data/a.csv', sheet: 'a', row: 1, column: 0, header: 'id' },
    ]);
  });

  it('tells items of one row apart', () => {
    const { sourceMap: map } = readRows([['id', 'parties/1/name', 'parties/0/name'], ['1', 'b', 'a']]); // prettier-ignore
    expect(cells(map, '/projects/0/parties/0/name')).toEqual(['projects!1,2 parties/0/name']);
    expect(cells(map, '/projects/0/parties/1/name')).toEqual(['projects!1,1 parties/1/name']);
  });

  it('is right for keys with slashes and tildes', () => {
    const { sourceMap: map } = readRows([['id', '"a/b"/"c~d"'], ['1', 'x']]); // prettier-ignore
    expect(map.pointerOf('projects', 1, 1)).toBe('/projects/0/a~1b/c~0d');
    expect(cells(map, '/projects/0/a~1b/c~0d')).toEqual(['projects!1,1 "a/b"/"c~d"']);
  });

  it.each<[string, string]>([
    ['list', '/0/title'],
    ['item', '/title'],
  ])('is right for a document that is a bare %s', (shape, pointer) => {
    const meta = table('Meta', ['#', 'hashComments'], ['#oc4ids-converter', '1'], ['#document', shape]);
    const { sourceMap: map } = readSheets([table('projects', ['id', 'title'], ['1', 'a']), meta]);
    expect(map.pointerOf('projects', 1, 1)).toBe(pointer);
    expect(cells(map, pointer)).toEqual(['projects!1,1 title']);
  });
});

describe('the source map of what was written', () => {
  const document: JsonValue = {
    version: '0.9',
    publisher: { name: 'N' },
    projects: [
      { id: '1', title: 't', sector: ['a', 'b'], parties: [{ id: 'p', name: 'P', people: [{ id: 'x' }] }] },
      { id: '2', parties: [{ name: 'Q' }] },
    ],
  };
  const { sourceMap, workbook } = writeSheets(document, { headers: 'es' });

  it('knows the cell of every value, and the cell holds it', () => {
    const at = (pointer: string): unknown => {
      const [place] = sourceMap.cellsOf(pointer);
      return workbook.tables.find(({ name }) => name === place?.sheet)?.rows[place!.row!]?.[place!.column!];
    };
    expect(at('/version')).toBe('0.9');
    expect(at('/publisher/name')).toBe('N');
    expect(at('/projects/0/title')).toBe('t');
    expect(at('/projects/0/sector/1')).toBe('a;b');
    expect(at('/projects/0/parties/0/name')).toBe('P');
    expect(at('/projects/0/parties/0/people/0/id')).toBe('x');
    expect(at('/projects/1/parties/0/name')).toBe('Q');
  });

  it('knows the value of each cell, metadata included', () => {
    expect(sourceMap.pointerOf('Partes involucradas', 2, 0)).toBe('/projects/1/id');
    expect(sourceMap.pointerOf('Meta', 4, 1)).toBe('/version');
    expect(sourceMap.pointerOf('Meta', 1, 1)).toBeUndefined();
  });

  it('is the same as that of reading the sheets again', () => {
    const back = readSheets(workbook.tables).sourceMap;
    for (const { name, rows } of workbook.tables) {
      for (const [row, cellsOfRow] of rows.entries()) {
        for (const [column, cell] of (cellsOfRow ?? []).entries()) {
          if (cell !== undefined)
            expect([name, row, column, back.pointerOf(name, row, column)]).toEqual([
              name,
              row,
              column,
              sourceMap.pointerOf(name, row, column),
            ]);
        }
      }
    }
  });
});
