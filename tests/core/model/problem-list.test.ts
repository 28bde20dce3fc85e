import { describe, expect, it } from 'vitest';
import { problem } from '../../../src/core/model/problem.ts';
import { ProblemList } from '../../../src/core/model/problem-list.ts';

const at = (row: number, column: number, value?: string) => ({
  sheet: 's',
  row,
  column,
  ...(value !== undefined && { value }),
});

describe('a list of problems', () => {
  it('has one problem with many places where the same thing is wrong in one column', () => {
    const list = new ProblemList();
    list.add('cell.not_a_number', 'error', { value: 'x' }, at(1, 2, 'x'));
    list.add('cell.not_a_number', 'error', { value: 'y' }, at(5, 2, 'y'));
    expect(list.toArray()).toEqual([
      problem('cell.not_a_number', 'error', { value: 'x' }, at(1, 2, 'x'), at(5, 2, 'y')),
    ]);
  });

  it('keeps columns, sheets, files, codes and severities apart', () => {
    const list = new ProblemList();
    list.add('cell.not_a_number', 'error', { value: 'x' }, at(1, 2));
    list.add('cell.not_a_number', 'error', { value: 'x' }, at(1, 3));
    list.add('cell.not_a_number', 'error', { value: 'x' }, { ...at(1, 2), sheet: 't' });
    list.add('cell.not_a_number', 'error', { value: 'x' }, { ...at(1, 2), file: 'f' });
    list.add('cell.not_a_number', 'warning', { value: 'x' }, at(1, 2));
    list.add('cell.not_an_integer', 'error', { value: 'x' }, at(1, 2));
    expect(list.toArray()).toHaveLength(6);
  });

  it('has one problem without places for the same facts, and two for others', () => {
    const list = new ProblemList();
    list.add('file.empty', 'error', { name: 'a' });
    list.add('file.empty', 'error', { name: 'a' });
    list.add('file.empty', 'error', { name: 'b' });
    expect(list.toArray()).toHaveLength(2);
  });

  it('has errors first, then warnings, then notes, each in the order they were found', () => {
    const list = new ProblemList();
    list.add('table.empty', 'note', {}, { sheet: 'a' });
    list.add('cell.rollup_warning', 'warning', { value: '1' }, at(1, 1));
    list.add('cell.error_value', 'error', { value: '#N/A' }, at(1, 2));
    list.add('cell.rollup_warning', 'warning', { value: '2' }, at(1, 0));
    expect(list.toArray().map(({ severity, places }) => [severity, places[0]?.column])).toEqual([
      ['error', 2],
      ['warning', 1],
      ['warning', 0],
      ['note', undefined],
    ]);
  });

  it('takes over the places of other problems, and joins them to its own', () => {
    const list = new ProblemList();
    list.add('cell.trimmed', 'note', {}, at(0, 0));
    list.addAll([
      problem('cell.trimmed', 'note', {}, at(1, 0), at(2, 0)),
      problem('cell.trimmed', 'note', {}, at(1, 1)),
    ]);
    expect(list.toArray().map(({ places }) => places.length)).toEqual([3, 1]);
  });

  it('takes over any number of places', () => {
    const list = new ProblemList();
    const many = problem('cell.trimmed', 'note', {});
    for (let row = 0; row < 200_000; row++) many.places.push(at(row, 0));
    list.addAll([many]);
    expect(list.toArray()[0]?.places).toHaveLength(200_000);
  });
});
