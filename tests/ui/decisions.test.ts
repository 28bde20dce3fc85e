import { describe, expect, test } from 'vitest';
import type { PreviewColumn } from '../../src/client/index.ts';
import { createDictionary } from '../../src/core/dictionary/dictionary.ts';
import { atOnce } from '../../src/core/model/steps.ts';
import {
  correctCells,
  decideColumn,
  decideFile,
  type Decisions,
  decideSheet,
  noDecisions,
} from '../../src/core/model/decisions.ts';
import { problem } from '../../src/core/model/problem.ts';
import { changeBetween, stepBetween } from '../../src/ui/state/decision-change.ts';
import { positionsIn, withPosition } from '../../src/ui/state/field-positions.ts';
import { clearSuggestions, suggestionsFor } from '../../src/ui/state/field-suggestions.ts';
import { decided, noHistory, redone, undone } from '../../src/ui/state/history.ts';
import { answersIn, answerTo, questionsIn, withAnswer } from '../../src/ui/state/questions.ts';

const column = { sheet: 'Obras', header: 'Fecha' };

describe('questions', () => {
  const unknown = (file: string | undefined, position: number) =>
    problem(
      'column.date_order_unknown',
      'warning',
      { value: '05/04/2024', readings: [], dayMonth: 0, monthDay: 0 },
      { ...(file !== undefined && { file }), sheet: 'Obras', row: 1, column: position, header: 'Fecha' },
      { sheet: 'Obras', row: 2, column: position, header: 'Fecha' },
    );

  test('are one per column, and one for columns that have one header', () => {
    const other = problem('csv.delimiter', 'note', { name: 'a.csv', delimiter: ';' }, { file: 'a.csv' });
    const found = questionsIn([other, unknown(undefined, 1), unknown('b.csv', 1), unknown(undefined, 4)]);
    expect(found.map(({ kind, of, places }) => [kind, of, places])).toEqual([
      ['dateOrder', column, 4],
      ['dateOrder', { ...column, file: 'b.csv' }, 2],
    ]);
  });

  test('are known again once they are answered, and the answer can be taken back', () => {
    const total = problem('sheet.total', 'warning', { value: 'TOTAL' }, { sheet: 'Obras', row: 7 });
    const values = ['day-month', true] as const;
    for (const [index, question] of questionsIn([unknown(undefined, 1), total]).entries()) {
      const answered = withAnswer(noDecisions, question, values[index]);
      expect(answersIn(answered).map(({ key }) => key)).toEqual([question.key]);
      expect(answerTo(question, answered)).toBe(values[index]);
      expect(withAnswer(answered, question, undefined)).toEqual(noDecisions);
    }
  });

  test('about the field of a column are no answers where nobody asked', () => {
    expect(answersIn(decideColumn(noDecisions, column, { field: 'title' }))).toEqual([]);
  });
});

describe('what a step changed', () => {
  const field = decideColumn(noDecisions, column, { field: 'title' });
  const cell = { sheet: 'Obras', row: 1, column: 2 };

  test.each<[string, Decisions, Decisions, ReturnType<typeof changeBetween>]>([
    ['nothing', field, { ...field }, undefined],
    ['a column', noDecisions, field, { what: 'column', sheet: 'Obras', header: 'Fecha', part: 'field' }],
    ['a column, back', field, noDecisions, { what: 'column', sheet: 'Obras', header: 'Fecha', part: 'field' }],
    [
      'another part of it',
      field,
      decideColumn(field, column, { dateOrder: 'day-month' }),
      { what: 'column', sheet: 'Obras', header: 'Fecha', part: 'dateOrder' },
    ],
    [
      'a sheet',
      noDecisions,
      decideSheet(noDecisions, { sheet: 'Obras' }, { headerRow: 3 }),
      { what: 'sheet', sheet: 'Obras', part: 'headerRow' },
    ],
    [
      'a cell',
      noDecisions,
      correctCells(noDecisions, [{ ...cell, value: 'a' }]),
      { what: 'cell', cell: { ...cell, value: 'a' } },
    ],
    [
      'how a text file is taken apart',
      noDecisions,
      decideFile(noDecisions, 'a.csv', { delimiter: ';' }),
      { what: 'file', file: 'a.csv' },
    ],
    [
      'cells',
      noDecisions,
      correctCells(noDecisions, [
        { ...cell, value: 'a' },
        { ...cell, row: 2, value: 'a' },
      ]),
      { what: 'cells', count: 2 },
    ],
    [
      'columns',
      noDecisions,
      decideColumn(field, { ...column, header: 'Nota' }, { field: null, dateOrder: 'day-month' }),
      { what: 'columns', count: 2 },
    ],
    ['more than one kind', noDecisions, correctCells(field, [{ ...cell, value: null }]), { what: 'several', count: 2 }],
  ])('is said: %s', (_, before, after, change) => expect(changeBetween(before, after)).toEqual(change));

  test('says in which direction it went', () => {
    const once = decided(noHistory, field);
    const twice = decided(once, noDecisions);
    expect(stepBetween(noHistory, once)).toBe('decided');
    expect(stepBetween(once, twice)).toBe('decided');
    expect(stepBetween(twice, undone(twice))).toBe('undone');
    expect(stepBetween(undone(twice), redone(undone(twice)))).toBe('redone');
    expect(stepBetween(undone(twice), decided(undone(twice), { ...field }))).toBe('decided');
    expect(stepBetween(once, once)).toBeUndefined();
    expect(stepBetween(twice, noHistory)).toBeUndefined();
  });
});

describe('positions in a field path', () => {
  test('are found, set and taken away', () => {
    expect([...positionsIn('parties/1/people/0/name')]).toEqual([
      ['parties', 1],
      ['parties/people', 0],
    ]);
    expect(withPosition('parties/people/name', 'parties/people', 2)).toBe('parties/people/2/name');
    expect(withPosition('parties/1/people/2/name', 'parties', 0)).toBe('parties/0/people/2/name');
    expect(withPosition('parties/1/people/2/name', 'parties', undefined)).toBe('parties/people/2/name');
  });
});

describe('clear suggestions', () => {
  const { suggest } = atOnce(createDictionary('0.9.5'));
  const additional = (position: number, header: string): PreviewColumn => ({
    column: position,
    header,
    outcome: 'read',
    match: 'additional',
    path: header,
    filled: 1,
    sample: 'x',
  });
  const clearIn = (...columns: PreviewColumn[]) =>
    clearSuggestions(columns, suggestionsFor(columns, suggest, 'project')).map(({ column: { header }, path }) => [
      header,
      path,
    ]);

  test('are one field for one column, the one that means it best', () => {
    expect(clearIn(additional(0, 'Nombre'), additional(1, 'Nombre del proyecto'), additional(2, 'Sector'))).toEqual([
      ['Nombre del proyecto', 'title'],
      ['Sector', 'sector'],
    ]);
    expect(clearIn(additional(0, 'Subsector del proyecto'), additional(1, 'Sector al que pertenece'))).toHaveLength(1);
  });

  test('are none for what another column holds already, what is left out, and what is not clear', () => {
    const known: PreviewColumn = {
      ...additional(0, 'Sector'),
      match: 'exact',
      path: 'sector',
      field: { path: 'sector', titles: {}, kind: 'list', type: 'string' },
    };
    expect(clearIn(known, additional(1, 'Sector al que pertenece'))).toEqual([]);
    expect(clearIn({ ...additional(0, 'Sector'), outcome: 'left-out', match: 'chosen' })).toEqual([]);
    expect(clearIn(additional(0, 'Descripción'), additional(1, 'zzz'), additional(2, ''))).toEqual([]);
  });
});
