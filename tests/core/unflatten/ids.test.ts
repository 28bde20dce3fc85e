import { describe, expect, it } from 'vitest';
import { FormattedNumber } from '../../../src/core/model/workbook.ts';
import { cellsIn, codesOf, projectsOf, readRows, readSheets, table, theProblem } from '../support.ts';

describe('rows with one id (rule 10)', () => {
  it('are one object', () => {
    const result = readRows([
      ['id', 'title', 'description'],
      ['1', 'a', ''],
      ['2', 'b', ''],
      ['1', '', 'x'],
    ]);
    expect(projectsOf(result)).toEqual([
      { id: '1', title: 'a', description: 'x' },
      { id: '2', title: 'b' },
    ]);
    expect(result.problems).toEqual([]);
    expect(result.receipt).toMatchObject({ read: 6, written: 5, repeated: 1, setAside: 0 });
  });

  it('are found by their text: 1 and "1" are one', () => {
    const result = readRows([
      ['id', 'title', 'description'],
      [1, 'a', undefined],
      ['1', undefined, 'x'],
      [new FormattedNumber(1, '1'), undefined, 'x'],
    ]);
    expect(projectsOf(result)).toEqual([{ id: '1', title: 'a', description: 'x' }]);
    expect(result.problems).toEqual([]);
  });

  it('are told apart by zeros, which a number format may show', () => {
    const result = readRows([['id'], ['001'], [new FormattedNumber(1, '001')], [1], ['1']]);
    expect(projectsOf(result)).toEqual([{ id: '001' }, { id: '1' }]);
  });

  it('are told apart by case', () => {
    expect(projectsOf(readRows([['id'], ['a'], ['A']]))).toHaveLength(2);
  });

  it('join whole numbers of any length by their digits', () => {
    const long = '12345678901234567890';
    const result = readRows([['id', 'parties/0/id', 'parties/0/name'], [long, long, 'a'], [long, long, 'a']]); // prettier-ignore
    expect(projectsOf(result)).toEqual([{ id: long, parties: [{ id: long, name: 'a' }] }]);
  });

  it('are one object across sheets, files and languages', () => {
    const result = readSheets([
      table('a', ['id', 'title'], ['1', 'x']),
      table('b', ['Identificador o Referencia', 'Descripción del proyecto'], ['1', 'y']),
    ]);
    expect(projectsOf(result)).toHaveLength(1);
    expect(projectsOf(result)[0]).toMatchObject({ id: '1', title: 'x' });
  });

  it('are joined within their own parent only', () => {
    const result = readRows([
      ['id', 'parties/0/id', 'parties/0/name'],
      ['1', 'p', 'of 1'],
      ['2', 'p', 'of 2'],
    ]);
    expect(projectsOf(result).map((project) => project['parties'])).toEqual([
      [{ id: 'p', name: 'of 1' }],
      [{ id: 'p', name: 'of 2' }],
    ]);
    expect(result.problems).toEqual([]);
  });

  it('are no one object where the id stands in another array', () => {
    const result = readRows([
      ['id', 'parties/0/id', 'documents/0/id'],
      ['1', 'x', 'x'],
    ]);
    expect(projectsOf(result)).toEqual([{ id: '1', parties: [{ id: 'x' }], documents: [{ id: 'x' }] }]);
  });
});

describe('rows with one id that disagree (rule 10)', () => {
  const rows = [
    ['id', 'title'],
    ['1', 'first'],
    ['1', 'second'],
    ['1', 'third'],
  ];

  it('keep the first value', () => {
    expect(projectsOf(readRows(rows))).toEqual([{ id: '1', title: 'first' }]);
  });

  it('are a problem that shows both cells and both values', () => {
    const result = readRows(rows.slice(0, 3));
    const { severity, params, places } = theProblem(result, 'cell.conflict');
    expect(severity).toBe('warning');
    expect(params).toEqual({ id: '1', kept: 'first', setAside: 'second' });
    expect(places.map(({ value, header }) => [value, header])).toEqual([
      ['second', 'title'],
      ['first', 'title'],
    ]);
    expect(cellsIn(places)).toEqual(['projects!2,1', 'projects!1,1']);
  });

  it('count every value that is set aside', () => {
    const result = readRows(rows);
    expect(result.receipt).toMatchObject({ read: 6, written: 2, repeated: 2, setAside: 2 });
    expect(cellsIn(theProblem(result, 'cell.conflict').places)).toContain('projects!3,1');
  });

  it('are compared after types are known', () => {
    const result = readRows([
      ['id', 'budget/amount/amount'],
      ['1', 10],
      ['1', '10.0'],
    ]);
    expect(result.problems).toEqual([]);
    expect(result.receipt.repeated).toBe(2);
  });

  it('are one problem also where the values stand on two sheets', () => {
    const result = readSheets([
      table('a', ['id', 'title'], ['1', 'x']),
      table('b', ['id', 'Project title'], ['1', 'y']),
    ]);
    const { places } = theProblem(result, 'cell.conflict');
    expect(cellsIn(places)).toEqual(['b!1,1', 'a!1,1']);
    expect(places.map(({ header }) => header)).toEqual(['Project title', 'title']);
  });

  it('show the cells of an item deep within', () => {
    const result = readRows([
      ['id', 'parties/0/id', 'parties/0/people/0/id', 'parties/0/people/0/name'],
      ['1', 'p', 'q', 'A'],
      ['1', 'p', 'q', 'B'],
    ]);
    const { params, places } = theProblem(result, 'cell.conflict');
    expect(params).toEqual({ id: 'q', kept: 'A', setAside: 'B' });
    expect(cellsIn(places)).toEqual(['projects!2,3', 'projects!1,3']);
  });
});

describe('rows without an id', () => {
  it('are each an object of their own', () => {
    const result = readRows([['title'], ['a'], ['a'], ['b']]);
    expect(projectsOf(result)).toEqual([{ title: 'a' }, { title: 'a' }, { title: 'b' }]);
    expect(result.problems).toEqual([]);
  });

  it('have no id where its cell is empty', () => {
    const result = readRows([['id', 'title'], ['1', 'a'], ['', 'b'], [undefined, 'c'], ['1', '']]); // prettier-ignore
    expect(projectsOf(result)).toEqual([{ id: '1', title: 'a' }, { title: 'b' }, { title: 'c' }]);
  });

  it('are not there where all their cells are empty', () => {
    const result = readRows([['id', 'title'], ['1', 'a'], [], undefined, ['', undefined], ['2', 'b']]); // prettier-ignore
    expect(projectsOf(result).map((project) => project['id'])).toEqual(['1', '2']);
    expect(result.sheets[0]?.rows).toBe(2);
  });
});

describe('another key as id', () => {
  it('joins rows where a test or a configuration line says so', () => {
    const rows = [
      ['code', 'title', 'description'],
      ['1', 'a', ''],
      ['1', '', 'b'],
    ];
    expect(projectsOf(readRows(rows, { idName: 'code' }))).toEqual([{ code: '1', title: 'a', description: 'b' }]);
  });

  it('may be accompanied by an id of the root, by which rows are grouped first', () => {
    const rows = [
      ['ocid', 'id', 'title'],
      ['o1', '1', 'a'],
      ['o2', '1', 'b'],
      ['o1', '1', 'a'],
    ];
    expect(projectsOf(readRows(rows, { rootId: 'ocid' }))).toHaveLength(2);
    expect(codesOf(readRows(rows, { rootId: 'ocid' }))).not.toContain('cell.conflict');
  });
});
