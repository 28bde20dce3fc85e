import { describe, expect, it } from 'vitest';
import { cellsIn, codesOf, projectsOf, readRows, readSheets, table, theProblem } from '../support.ts';

describe('columns that disagree on what stands at a path (rule 11)', () => {
  it('give a value where it comes first, and set the object aside', () => {
    const result = readRows([
      ['id', 'extra', 'extra/a'],
      ['1', 'x', 'y'],
    ]);
    expect(projectsOf(result)).toEqual([{ id: '1', extra: 'x' }]);
    const { places } = theProblem(result, 'cell.kind_conflict');
    expect(cellsIn(places)).toContain('projects!1,2');
    expect(result.receipt).toMatchObject({ read: 3, written: 2, setAside: 1 });
  });

  it('give an object where it comes first, and set the value aside', () => {
    const result = readRows([
      ['id', 'extra/a', 'extra'],
      ['1', 'y', 'x'],
    ]);
    expect(projectsOf(result)).toEqual([{ id: '1', extra: { a: 'y' } }]);
    expect(cellsIn(theProblem(result, 'cell.kind_conflict').places)).toContain('projects!1,2');
  });

  it('give an array where it comes first, and set object and value aside', () => {
    const result = readRows([
      ['id', 'extra/0/a', 'extra/b', 'extra'],
      ['1', 'x', 'y', 'z'],
    ]);
    expect(projectsOf(result)).toEqual([{ id: '1', extra: [{ a: 'x' }] }]);
    const places = result.problems
      .filter(({ code }) => code === 'cell.kind_conflict')
      .flatMap((problem) => cellsIn(problem.places));
    expect(places).toEqual(expect.arrayContaining(['projects!1,2', 'projects!1,3']));
    expect(result.receipt.setAside).toBe(2);
  });

  it('set aside all that was to stand in an array whose place is taken', () => {
    const result = readRows([
      ['id', 'extra', 'extra/0/a', 'extra/0/b/0/c', 'extra/1/a'],
      ['1', 'x', 1, 2, 3],
    ]);
    expect(projectsOf(result)).toEqual([{ id: '1', extra: 'x' }]);
    expect(result.receipt).toMatchObject({ read: 5, written: 2, setAside: 3 });
    const places = result.problems
      .filter(({ code }) => code === 'cell.kind_conflict')
      .flatMap((problem) => cellsIn(problem.places));
    expect(places).toEqual(expect.arrayContaining(['projects!1,2', 'projects!1,3', 'projects!1,4']));
  });

  it('may stand in different rows', () => {
    const result = readRows([['id', 'extra', 'extra/a'], ['1', '', 'y'], ['1', 'x', '']]); // prettier-ignore
    expect(projectsOf(result)).toEqual([{ id: '1', extra: { a: 'y' } }]);
    expect(cellsIn(theProblem(result, 'cell.kind_conflict').places)).toContain('projects!2,1');
  });

  it('may stand on different sheets', () => {
    const result = readSheets([table('a', ['id', 'extra'], ['1', 'x']), table('b', ['id', 'extra/0/id'], ['1', 'e'])]);
    expect(projectsOf(result)).toEqual([{ id: '1', extra: 'x' }]);
    expect(cellsIn(theProblem(result, 'cell.kind_conflict').places)).toContain('b!1,1');
  });
});

describe('a header that contradicts the schema', () => {
  it('is an error that says so, and the value is kept', () => {
    const result = readRows([
      ['id', 'budget/0/description'],
      ['1', 'x'],
    ]);
    expect(projectsOf(result)).toEqual([{ id: '1', budget: [{ description: 'x' }] }]);
    expect(theProblem(result, 'header.not_an_array')).toMatchObject({
      severity: 'error',
      params: { path: 'budget', type: 'object' },
    });
  });

  it('is an error also where it goes below a value', () => {
    const result = readRows([
      ['id', 'title/short'],
      ['1', 'x'],
    ]);
    expect(projectsOf(result)).toEqual([{ id: '1', title: { short: 'x' } }]);
    expect(theProblem(result, 'header.not_an_object').params).toMatchObject({ path: 'title', type: 'string' });
  });

  it('is an error of its cells where a value stands in place of an object', () => {
    const result = readRows([
      ['id', 'budget', 'parties'],
      ['1', 'much', 'none'],
    ]);
    expect(projectsOf(result)).toEqual([{ id: '1', budget: 'much', parties: 'none' }]);
    const errors = result.problems.filter(({ severity }) => severity === 'error');
    expect(codesOf({ problems: errors })).toEqual(['cell.not_an_object', 'cell.not_an_object']);
    expect(errors.map(({ params }) => params)).toEqual([
      { value: 'much', path: 'budget' },
      { value: 'none', path: 'parties' },
    ]);
  });
});
