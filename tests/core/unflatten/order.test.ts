import { describe, expect, it } from 'vitest';
import { projectsOf, readRows, readSheets, table } from '../support.ts';

const main = table('projects', ['id', 'title'], ['1', 'a'], ['2', 'b']);
const parties = table('parties', ['id', 'parties/0/id', 'parties/0/name'], ['2', 'p', 'P'], ['1', 'q', 'Q']);
const people = table('people', ['id', 'parties/0/id', 'parties/0/people/0/id', 'parties/0/people/0/name'], ['1', 'q', 'x', 'X'], ['2', 'p', 'y', 'Y']); // prettier-ignore

describe('the order of sheets (rule 9)', () => {
  const expected = [
    { id: '1', title: 'a', parties: [{ id: 'q', name: 'Q', people: [{ id: 'x', name: 'X' }] }] },
    { id: '2', title: 'b', parties: [{ id: 'p', name: 'P', people: [{ id: 'y', name: 'Y' }] }] },
  ];

  it.each([
    ['parents first', [main, parties, people]],
    ['children first', [people, parties, main]],
    ['the middle first', [parties, people, main]],
  ])('does not matter: %s', (_name, tables) => {
    const result = readSheets(tables);
    expect(projectsOf(result)).toEqual(expected);
    expect(result.problems).toEqual([]);
  });

  it('is that of the workbook among sheets of one depth', () => {
    const one = table('one', ['id', 'title'], ['2', 'b']);
    const other = table('other', ['id', 'title'], ['1', 'a']);
    expect(projectsOf(readSheets([one, other])).map(({ id }) => id)).toEqual(['2', '1']);
    expect(projectsOf(readSheets([other, one])).map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('is found in what a sheet is about, not in the ids of ancestors', () => {
    const deep = table('deep', ['id', 'parties/0/id', 'parties/0/people/0/name'], ['3', 'p', 'x']);
    const shallow = table('shallow', ['title', 'id'], ['c', '4']);
    expect(projectsOf(readSheets([deep, shallow])).map(({ id }) => id)).toEqual(['4', '3']);
  });

  it('leaves reports in the order of the workbook', () => {
    expect(readSheets([people, main, parties]).sheets.map(({ name, role }) => [name, role])).toEqual([
      ['people', 'sub'],
      ['projects', 'main'],
      ['parties', 'sub'],
    ]);
  });
});

describe('the order of items (rule 9)', () => {
  it('is that of their first rows', () => {
    const result = readRows([['id', 'parties/0/id'], ['b', 'z'], ['a', 'y'], ['b', 'x'], ['b', 'z'], ['a', 'w']]); // prettier-ignore
    expect(projectsOf(result)).toEqual([
      { id: 'b', parties: [{ id: 'z' }, { id: 'x' }] },
      { id: 'a', parties: [{ id: 'y' }, { id: 'w' }] },
    ]);
  });

  it('leaves items without an id in their place', () => {
    const result = readRows([['id', 'title'], ['', 'first'], ['1', 'second'], ['', 'third'], ['2', 'fourth'], ['1', '']]); // prettier-ignore
    expect(projectsOf(result).map(({ title }) => title)).toEqual(['first', 'second', 'third', 'fourth']);
  });

  it('has a project that only a sub-sheet names after the others', () => {
    const result = readSheets([table('parties', ['id', 'parties/0/id'], ['9', 'p']), main]);
    expect(projectsOf(result).map(({ id }) => id)).toEqual(['1', '2', '9']);
  });
});
