import { describe, expect, it } from 'vitest';
import { codesOf, projectsOf, readRows, readSheets, table, theProblem } from '../support.ts';

const meta = table('Meta', ['#oc4ids-converter', '1']);

describe('the sheet _columns (rule 19)', () => {
  const columns = table(
    '_columns',
    ['#', 'ignore'],
    ['sheet', 'header', 'type'],
    ['projects', 'count', 'number'],
    ['projects', 'open', 'boolean'],
    ['projects', 'other', 'something'],
    ['elsewhere', 'name', 'number'],
  );

  it('gives columns of additional fields their types', () => {
    const result = readSheets([
      meta,
      table('projects', ['id', 'count', 'open', 'other', 'name'], ['1', '5', 'true', '7', '8']),
      columns,
    ]);
    expect(projectsOf(result)).toEqual([{ id: '1', count: 5, open: true, other: '7', name: '8' }]);
    expect(result.problems).toEqual([]);
    expect(result.sheets.find(({ name }) => name === '_columns')?.role).toBe('own');
  });

  it('still takes what a cell says of itself', () => {
    const result = readSheets([
      meta,
      table('projects', ['id', 'count'], ['1', 'json:"5"'], ['2', 'json:null'], ['3', 'json:[1]']),
      columns,
    ]);
    expect(projectsOf(result).map(({ count }) => count)).toEqual(['5', null, [1]]);
  });

  it('keeps text that is no number, with an error', () => {
    const result = readSheets([meta, table('projects', ['id', 'count'], ['1', 'many']), columns]);
    expect(projectsOf(result)).toEqual([{ id: '1', count: 'many' }]);
    expect(codesOf(result)).toEqual(['cell.not_a_number']);
  });
});

describe('the sheet _long (rule 22)', () => {
  const long = table(
    '_long',
    ['#', 'ignore'],
    ['number', 'text'],
    [1, 'one ', 'two ', 'three'],
    ['2', 'json:{"a":', '1}'],
  );

  it('completes the cells that name its rows', () => {
    const result = readSheets([table('projects', ['id', 'title', 'extra'], ['1', 'json:#1', 'json:#2']), long, meta]);
    expect(projectsOf(result)).toEqual([{ id: '1', title: 'one two three', extra: { a: 1 } }]);
    expect(result.problems).toEqual([]);
  });

  it('may be named by several cells', () => {
    const result = readSheets([table('projects', ['id', 'title'], ['1', 'json:#1'], ['2', 'json:#1']), long]);
    expect(projectsOf(result).map(({ title }) => title)).toEqual(['one two three', 'one two three']);
  });

  it('is missed where it lacks a row: the cell stays, with an error', () => {
    const result = readSheets([table('projects', ['id', 'title'], ['1', 'json:#3']), long]);
    expect(projectsOf(result)).toEqual([{ id: '1', title: 'json:#3' }]);
    expect(theProblem(result, 'cell.continuation_missing')).toMatchObject({ severity: 'error', params: { part: '3' } });
  });

  it('is missed where it is not there at all', () => {
    expect(codesOf(readRows([['id', 'title'], ['1', 'json:#1']]))).toEqual(['cell.continuation_missing']); // prettier-ignore
  });
});

describe('an encoded cell (rule 18)', () => {
  it.each<[string, unknown]>([
    ['json:""', ''],
    ['json:null', null],
    ['json:[]', []],
    ['json:{}', {}],
    ['json:5', 5],
    ['json:"5"', '5'],
    ['json:"json:5"', 'json:5'],
    ['json:{"a":[1,{"b":null}]}', { a: [1, { b: null }] }],
    ['json: {"a": 1} ', { a: 1 }],
    ['json:"\\ud800"', '\ud800'],
  ])('%s is read in any column', (cell, value) => {
    const result = readRows([['id', 'title', 'budget/amount/amount', 'sector', 'extra', 'budget/description'], ['1', cell, cell, cell, cell, cell]]); // prettier-ignore
    const [project] = projectsOf(result);
    expect([project?.['title'], project?.['sector'], project?.['extra']]).toEqual([value, value, value]);
    expect(project?.['budget']).toEqual({ amount: { amount: value }, description: value });
  });

  it.each(['json:', 'json:{', 'json:oops', 'json:undefined', 'JSON:1', ' json:1'])('%j is text', (cell) => {
    expect(projectsOf(readRows([['id', 'title'], ['1', cell]], { repairs: 'offer' }))).toEqual([{ id: '1', title: cell }]); // prettier-ignore
  });

  it('is text where it is nested too deep for anybody to have meant it', () => {
    const cell = `json:${'['.repeat(600)}${']'.repeat(600)}`;
    expect(projectsOf(readRows([['id', 'extra'], ['1', cell]]))[0]?.['extra']).toBe(cell); // prettier-ignore
    const deep = `json:${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(projectsOf(readRows([['id', 'extra'], ['1', deep]]))[0]?.['extra']).toBe(deep); // prettier-ignore
  });

  it('does not change the prototype of anything', () => {
    const result = readRows([['id', 'extra'], ['1', 'json:{"__proto__":{"polluted":1}}']]); // prettier-ignore
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(JSON.stringify(projectsOf(result)[0]?.['extra'])).toBe('{"__proto__":{"polluted":1}}');
  });

  it('has its digits all', () => {
    const result = readRows([['id', 'extra'], ['1', 'json:[12345678901234567890]']]); // prettier-ignore
    expect(projectsOf(result)[0]?.['extra']).toMatchObject([{ text: '12345678901234567890' }]);
  });
});
