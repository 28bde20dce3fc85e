import { describe, expect, it } from 'vitest';
import { noDecisions, type SheetDecision } from '../../../src/core/model/decisions.ts';
import type { Row } from '../../../src/core/model/workbook.ts';
import { cellsIn, codesOf, projectsOf, readRows, readSheets, table, theProblem } from '../support.ts';

const header = ['id', 'Project title', 'budget/amount/amount'];
const data: Row[] = [['1', 'a', 5], ['2', 'b', 6]]; // prettier-ignore
function decided(sheets: SheetDecision[]) {
  return { decisions: { ...noDecisions, sheets } };
}

const expected = [
  { id: '1', title: 'a', budget: { amount: { amount: 5 } } },
  { id: '2', title: 'b', budget: { amount: { amount: 6 } } },
];

describe('the header row', () => {
  it('is the one that a person has said something of', () => {
    const columns = ['Número', 'Nombre'].map((name, index) => ({ sheet: 'projects', header: name, field: ['id', 'title'][index]! })); // prettier-ignore
    const result = readRows([['Obras de junio'], ['Número', 'Nombre'], ['1', 'a']], { decisions: { ...noDecisions, columns } }); // prettier-ignore
    expect(projectsOf(result)).toEqual([{ id: '1', title: 'a' }]);
    expect(result.sheets[0]?.headerChoice).toEqual({ row: 1, by: 'found', known: 2, cells: 2 });
  });

  it('is the first, without a word, where its cells are known', () => {
    const result = readRows([header, ...data]);
    expect(projectsOf(result)).toEqual(expected);
    expect(result.problems).toEqual([]);
    expect(result.sheets[0]?.headerChoice).toEqual({ row: 0, by: 'first', known: 3, cells: 3 });
  });

  it('is found below titles, notes and blank rows, and said with what speaks for it', () => {
    const result = readRows([['Project register'], undefined, ['Date', 'May 2024'], ['', ' '], header, ...data]);
    expect(projectsOf(result)).toEqual(expected);
    const { severity, params, places } = theProblem(result, 'sheet.header_row');
    expect(severity).toBe('note');
    expect(params).toEqual({ row: 4, known: 3, cells: 3 });
    expect(places).toEqual([{ sheet: 'projects', row: 4 }]);
    expect(result.sheets[0]).toMatchObject({
      headerRow: 4,
      headerChoice: { by: 'found', known: 3, cells: 3 },
      rows: 2,
    });
    expect(codesOf(result)).toEqual(['sheet.header_row']);
  });

  it('is found below the names of groups of columns, also where these are names of fields', () => {
    const result = readRows([['Project', undefined, 'Budget'], header, ...data]);
    expect(projectsOf(result)).toEqual(expected);
    expect(result.sheets[0]?.headerRow).toBe(1);
  });

  it('may have but one header, below a title', () => {
    const result = readRows([['List of projects'], ['id'], ['1'], ['2']]);
    expect(projectsOf(result)).toEqual([{ id: '1' }, { id: '2' }]);
  });

  it('may have many headers of its own beside a few that are known', () => {
    const own = ['id', 'title', 'a', 'b', 'c', 'd', 'e'];
    const result = readRows([own, ['1', 'description', 'x', '', '', '', ''], ['2', 'id', 'title', '', '', '', '']]);
    expect(result.sheets[0]).toMatchObject({ headerRow: 0, headerChoice: { known: 2, cells: 7 } });
    expect(projectsOf(result)).toHaveLength(2);
  });

  it('is not looked for below the fifteenth row', () => {
    const notes = Array.from({ length: 15 }, (_, index): Row => [`note ${index}`]);
    expect(codesOf(readRows([...notes, header, ...data]))).toContain('table.no_known_header');
    expect(projectsOf(readRows([...notes.slice(1), header, ...data]))).toEqual(expected);
  });

  it('is the one that the configuration line says, without a word', () => {
    const result = readRows([['#', 'skipRows 1'], ['id', 'title'], header, ...data]); // prettier-ignore
    expect(projectsOf(result)).toEqual(expected);
    expect(result.problems).toEqual([]);
    expect(result.sheets[0]?.headerChoice?.by).toBe('configuration');
  });

  it('is the first to the letter where nothing is repaired', () => {
    const result = readRows([['Project register'], header, ...data], { repairs: 'offer' });
    expect(result.sheets[0]?.headerRow).toBe(0);
    expect(codesOf(result)).not.toContain('sheet.header_row');
  });

  it('is the one that the person says, whatever it looks like', () => {
    const rows = [['id', 'title'], ['id', 'description'], ['1', 'a']]; // prettier-ignore
    const result = readRows(rows, decided([{ sheet: 'projects', headerRow: 1 }]));
    expect(projectsOf(result)).toEqual([{ id: '1', description: 'a' }]);
    expect(result.sheets[0]).toMatchObject({ headerRow: 1, headerChoice: { by: 'person' } });
    const own = readRows([['x', 'y'], ['1', 'a']], decided([{ sheet: 'projects', headerRow: 0 }])); // prettier-ignore
    expect(projectsOf(own)).toEqual([{ x: '1', y: 'a' }]);
  });

  it('is decided for the sheet of one file, where two have sheets of one name', () => {
    const rows = [['Register'], ['id', 'title'], ['1', 'a']]; // prettier-ignore
    const tables = ['a.xlsx', 'b.xlsx'].map((file) => ({ ...table('S', ...rows), file }));
    const { sheets } = readSheets(tables, decided([{ file: 'b.xlsx', sheet: 'S', headerRow: 0 }]));
    expect(sheets.map(({ headerRow }) => headerRow)).toEqual([1, 0]);
  });

  it('may be said to be one that the sheet does not have', () => {
    for (const headerRow of [99, -1, 0.5, Number.NaN]) {
      const result = readRows([header, ...data], decided([{ sheet: 'projects', headerRow }]));
      expect(codesOf(result)).not.toContain('receipt.mismatch');
    }
  });
});

describe('several tables on one sheet', () => {
  it('are read each with its own headers, and said', () => {
    const result = readRows([
      ['id', 'title'],
      ['1', 'a'],
      undefined,
      ['id', 'Parties:Entity ID', 'Parties:Common name'],
      ['1', 'p', 'P'],
    ]);
    expect(projectsOf(result)).toEqual([{ id: '1', title: 'a', parties: [{ id: 'p', name: 'P' }] }]);
    const { severity, places } = theProblem(result, 'sheet.second_headers');
    expect(severity).toBe('warning');
    expect(places).toEqual([{ sheet: 'projects', row: 3 }]);
    expect(result.sheets.map(({ headerRow, rows, role }) => [headerRow, rows, role])).toEqual([
      [0, 1, 'main'],
      [3, 1, 'sub'],
    ]);
    const { sourceMap } = result;
    expect(sourceMap.pointerOf('projects', 4, 2)).toBe('/projects/0/parties/0/name');
    expect(sourceMap.firstCellOf('/projects/0/title')).toMatchObject({ row: 1, column: 1 });
  });

  it('may be one table whose headers stand above each page', () => {
    const result = readRows([header, data[0], ['', ''], header, data[1]]);
    expect(projectsOf(result)).toEqual(expected);
    expect(cellsIn(theProblem(result, 'sheet.second_headers').places)).toEqual(['projects!3,undefined']);
    expect(result.sheets).toMatchObject([{ headerRow: 0, rows: 2 }]);
  });

  it('may be one table with its headers twice, as paths and as titles', () => {
    const result = readRows([['id', 'title'], ['Identifier or Reference', 'Project title'], ['1', 'a']]); // prettier-ignore
    expect(projectsOf(result)).toEqual([{ id: '1', title: 'a' }]);
    expect(codesOf(result)).toEqual(['sheet.second_headers']);
  });

  it('are read as one where there are more of them than anybody has', () => {
    const tables = Array.from({ length: 1000 }, (_, index): (Row | undefined)[] => [
      index % 2 ? ['id', 'title'] : ['id', 'description'],
      [String(index), 'a'],
      undefined,
    ]);
    const { problems, sheets } = readRows(tables.flat());
    expect(sheets).toHaveLength(100);
    expect(problems.flatMap(({ code, places }) => (code === 'sheet.second_headers' ? places : []))).toHaveLength(999);
  });

  it('are not seen in data that happens to hold a word', () => {
    const result = readRows([['id', 'title'], undefined, ['1', 'description'], ['title', 'id']]); // prettier-ignore
    expect(projectsOf(result)).toHaveLength(2);
    expect(result.problems).toEqual([]);
  });
});
