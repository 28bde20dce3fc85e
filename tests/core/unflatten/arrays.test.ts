import { describe, expect, it } from 'vitest';
import { projectsOf, readRows, readSheets, table } from '../support.ts';

describe('an array of objects', () => {
  it('has an item per row, with or without an index in its headers', () => {
    for (const [id, name] of [
      ['parties/0/id', 'parties/0/name'],
      ['parties/id', 'parties/name'],
      ['Parties:Entity ID', 'Partes involucradas:Nombre común'],
    ]) {
      const result = readRows([['id', id, name], ['1', 'a', 'A'], ['1', 'b', 'B']]); // prettier-ignore
      expect(projectsOf(result)).toEqual([
        { id: '1', parties: [{ id: 'a', name: 'A' }, { id: 'b', name: 'B' }] },
      ]); // prettier-ignore
    }
  });

  it('has several items in one row, in the order of their indexes and not of their columns', () => {
    const result = readRows([
      ['id', 'parties/10/name', 'parties/2/name', 'parties/2/id'],
      ['1', 'ten', 'two', 't'],
    ]);
    expect(projectsOf(result)).toEqual([{ id: '1', parties: [{ name: 'two', id: 't' }, { name: 'ten' }] }]);
  });

  it('takes indexes to order the items of one row, not as positions', () => {
    const result = readRows([
      ['id', 'parties/5/id'],
      ['1', 'a'],
      ['1', 'b'],
    ]);
    expect(projectsOf(result)).toEqual([{ id: '1', parties: [{ id: 'a' }, { id: 'b' }] }]);
  });

  it('has no item for a row that has no value for it', () => {
    const result = readRows([['id', 'parties/0/name', 'parties/1/name'], ['1', '', 'b'], ['2', '', '']]); // prettier-ignore
    expect(projectsOf(result)).toEqual([{ id: '1', parties: [{ name: 'b' }] }, { id: '2' }]);
  });

  it('has one item for two of a row that have the same id', () => {
    const result = readRows([
      ['id', 'parties/0/id', 'parties/0/name', 'parties/1/id', 'parties/1/phone'],
      ['1', 'p', 'n', 'p', 5],
    ]);
    expect(projectsOf(result)).toEqual([{ id: '1', parties: [{ id: 'p', name: 'n', phone: 5 }] }]);
    expect(result.receipt).toMatchObject({ repeated: 1, setAside: 0 });
  });

  it('has an item for each row without an id, in its place', () => {
    const result = readRows([
      ['id', 'parties/0/id', 'parties/0/name'],
      ['1', 'a', 'A'],
      ['1', '', 'x'],
      ['1', 'b', 'B'],
      ['1', '', 'x'],
      ['1', 'a', ''],
    ]);
    expect(projectsOf(result)[0]?.['parties']).toEqual([
      { id: 'a', name: 'A' },
      { name: 'x' },
      { id: 'b', name: 'B' },
      { name: 'x' },
    ]);
  });

  it('may be additional, where the header has an index', () => {
    const result = readRows([['id', 'extra/0/a', 'extra/0/b', 'other/a'], ['1', 1, 'x', 2], ['1', 3, '', '']]); // prettier-ignore
    expect(projectsOf(result)).toEqual([{ id: '1', extra: [{ a: 1, b: 'x' }, { a: 3 }], other: { a: 2 } }]);
  });

  it('may stand within an object, and within other arrays at any depth', () => {
    const result = readRows([
      [
        'id',
        'contractingProcesses/0/id',
        'contractingProcesses/0/summary/documents/0/id',
        'contractingProcesses/0/summary/title',
      ],
      ['1', 'c', 'd1', 't'],
      ['1', 'c', 'd2', 't'],
    ]);
    expect(projectsOf(result)).toEqual([
      {
        id: '1',
        contractingProcesses: [{ id: 'c', summary: { documents: [{ id: 'd1' }, { id: 'd2' }], title: 't' } }],
      },
    ]);
  });

  it('may hold what is no object, as the cell of an item', () => {
    const result = readRows([['id', 'parties/0', 'parties/0/id'], ['1', 'json:null', ''], ['1', 'json:{}', ''], ['1', '', 'p']]); // prettier-ignore
    expect(projectsOf(result)[0]?.['parties']).toEqual([null, {}, { id: 'p' }]);
    expect(result.problems).toEqual([]);
  });

  it('takes a list of values by its items, too', () => {
    const result = readRows([
      ['id', 'sector/0', 'sector/1'],
      ['1', 'transport', 'water'],
    ]);
    expect(projectsOf(result)).toEqual([{ id: '1', sector: ['transport', 'water'] }]);
  });
});

describe('a row about what is in an item', () => {
  const child = (...row: string[]) => table('children', ['id', 'parties/0/people/0/name'], row);

  it('joins the only item without an id that there is', () => {
    const result = readSheets([table('parents', ['id', 'parties/0/name'], ['1', 'n']), child('1', 'x')]);
    expect(projectsOf(result)).toEqual([{ id: '1', parties: [{ name: 'n', people: [{ name: 'x' }] }] }]);
  });

  it('joins the only item also where that has an id', () => {
    const result = readSheets([table('parents', ['id', 'parties/0/id'], ['1', 'p']), child('1', 'x')]);
    expect(projectsOf(result)).toEqual([{ id: '1', parties: [{ id: 'p', people: [{ name: 'x' }] }] }]);
  });

  it('joins the item that it names, where there are several', () => {
    const result = readSheets([
      table('parents', ['id', 'parties/0/id'], ['1', 'p'], ['1', 'q']),
      table('children', ['id', 'parties/0/id', 'parties/0/people/0/name'], ['1', 'q', 'x']),
    ]);
    expect(projectsOf(result)[0]?.['parties']).toEqual([{ id: 'p' }, { id: 'q', people: [{ name: 'x' }] }]);
  });

  it('makes an item of its own where several could be meant', () => {
    const result = readSheets([table('parents', ['id', 'parties/0/name'], ['1', 'a'], ['1', 'b']), child('1', 'x')]);
    expect(projectsOf(result)[0]?.['parties']).toEqual([{ name: 'a' }, { name: 'b' }, { people: [{ name: 'x' }] }]);
  });

  it('makes an item for each row where there is none', () => {
    const result = readRows([
      ['id', 'parties/0/people/0/name'],
      ['1', 'x'],
      ['1', 'y'],
    ]);
    expect(projectsOf(result)[0]?.['parties']).toEqual([{ people: [{ name: 'x' }] }, { people: [{ name: 'y' }] }]);
  });

  it('joins the item of its own row', () => {
    const result = readRows([
      ['id', 'parties/0/name', 'parties/0/people/0/name'],
      ['1', 'n', 'x'],
    ]);
    expect(projectsOf(result)[0]?.['parties']).toEqual([{ name: 'n', people: [{ name: 'x' }] }]);
  });
});
