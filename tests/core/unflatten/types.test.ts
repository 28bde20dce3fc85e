import { describe, expect, it } from 'vitest';
import { ExactNumber, type JsonValue } from '../../../src/core/model/json.ts';
import { BrokenCell, type Cell, FormattedNumber } from '../../../src/core/model/workbook.ts';
import { cellsIn, codesOf, projectsOf, readRows, theProblem, valueOf } from '../support.ts';

describe('text fields (rule 4)', () => {
  it.each<[Cell, JsonValue]>([
    [16.0, '16'],
    [0.1, '0.1'],
    [true, 'true'],
    [new FormattedNumber(7, '007'), '007'],
    ['007', '007'],
    ['1e5', '1e5'],
    ['=1+1', '=1+1'],
    ['TRUE', 'TRUE'],
    ['NaN', 'NaN'],
  ])('have %j as %j', (cell, value) => {
    expect(valueOf('title', cell)).toBe(value);
    expect(valueOf('title', cell, { repairs: 'offer' })).toBe(value);
  });

  it.each<[Cell, JsonValue]>([
    [1e21, '1e+21'],
    ['#REF!', '#REF!'],
  ])('have %j as %j where cells are read to the letter', (cell, value) => {
    expect(valueOf('title', cell, { repairs: 'offer' })).toBe(value);
  });
});

describe('number fields (rule 6)', () => {
  it.each<[Cell, JsonValue]>([
    [5, 5],
    ['5', 5],
    ['-1.50', -1.5],
    ['1e3', 1000],
    [' 5 ', 5],
    [new FormattedNumber(7, '007'), 7],
    ['12345678901234567890.123', new ExactNumber('12345678901234567890.123')],
  ])('have %j as a number', (cell, value) => {
    const result = readRows([
      ['id', 'budget/amount/amount'],
      ['1', cell],
    ]);
    expect(projectsOf(result)[0]?.['budget']).toEqual({ amount: { amount: value } });
    expect(result.problems).toEqual([]);
  });

  it.each<Cell>(['much', 'NaN', 'Infinity', '-', '1.2.3', 'json:oops', true])(
    'keep %j as it is, with an error at the cell',
    (cell) => {
      const result = readRows([
        ['id', 'budget/amount/amount'],
        ['1', cell],
      ]);
      expect(projectsOf(result)[0]?.['budget']).toEqual({ amount: { amount: cell } });
      const { severity, places } = theProblem(result, 'cell.not_a_number');
      expect(severity).toBe('error');
      expect(places).toEqual([
        { sheet: 'projects', row: 1, column: 1, header: 'budget/amount/amount', value: String(cell) },
      ]);
    },
  );
});

describe('integer fields (rule 6)', () => {
  it('have 10.0 as 10', () => {
    for (const cell of [10.0, '10.0', '1e1', '10']) {
      const result = readRows([
        ['id', 'assetLifetime/durationInDays'],
        ['1', cell],
      ]);
      expect(projectsOf(result)[0]?.['assetLifetime']).toEqual({ durationInDays: 10 });
      expect(result.problems).toEqual([]);
    }
  });

  it('keep 10.5 as it is, with an error', () => {
    for (const cell of [10.5, '10.5']) {
      const result = readRows([
        ['id', 'assetLifetime/durationInDays'],
        ['1', cell],
      ]);
      expect(projectsOf(result)[0]?.['assetLifetime']).toEqual({ durationInDays: 10.5 });
      expect(codesOf(result)).toEqual(['cell.not_an_integer']);
    }
  });

  it('keep what is no number, with an error', () => {
    expect(valueOf('assetLifetime/durationInDays', 'ten')).toBe('ten');
  });

  it('keep whole numbers of any length', () => {
    const result = readRows([
      ['id', 'assetLifetime/durationInDays'],
      ['1', '12345678901234567891'],
    ]);
    expect(projectsOf(result)[0]?.['assetLifetime']).toEqual({
      durationInDays: new ExactNumber('12345678901234567891'),
    });
    expect(result.problems).toEqual([]);
  });
});

describe('boolean fields', () => {
  const header = 'social/inIndigenousLand';

  it.each<[Cell, boolean]>([
    [true, true],
    [false, false],
    ['true', true],
    ['FALSE', false],
    [1, true],
    ['0', false],
  ])('have %j as %j in any setting', (cell, value) => {
    expect(valueOf(header, cell)).toBe(value);
    expect(valueOf(header, cell, { repairs: 'offer' })).toBe(value);
  });

  it.each<[string, boolean]>([
    ['VERDADERO', true],
    ['Falso', false],
    ['Sí', true],
    ['si', true],
    [' yes ', true],
    ['No', false],
  ])('have %j as %j where values are repaired, and count it as changed', (cell, value) => {
    const result = readRows([
      ['id', header],
      ['1', cell],
    ]);
    expect(projectsOf(result)[0]?.['social']).toEqual({ inIndigenousLand: value });
    expect(result.receipt.changed).toBe(1);
    expect(valueOf(header, cell, { repairs: 'offer' })).toBe(cell);
  });

  it('keep anything else as it is, with an error', () => {
    for (const cell of ['maybe', 2, 'x']) {
      expect(valueOf(header, cell)).toBe(cell);
      expect(
        codesOf(
          readRows([
            ['id', header],
            ['1', cell],
          ]),
        ),
      ).toEqual(['cell.not_a_boolean']);
    }
  });
});

describe('additional fields', () => {
  it.each<[Cell, JsonValue]>([
    [5, 5],
    ['5', '5'],
    [true, true],
    ['true', 'true'],
    [new FormattedNumber(7, '007'), 7],
    ['a;b', 'a;b'],
    ['json:{"a":[1,null]}', { a: [1, null] }],
  ])('have %j as the cell has it', (cell, value) => {
    expect(valueOf('extra', cell)).toEqual(value);
  });
});

describe('cells that hold no value', () => {
  it('are left out where they are an error, with an error at the cell', () => {
    const result = readRows([
      ['id', 'title'],
      ['1', new BrokenCell('error', '#N/A')],
    ]);
    expect(projectsOf(result)).toEqual([{ id: '1' }]);
    const { severity, params, places } = theProblem(result, 'cell.error_value');
    expect([severity, params.value]).toEqual(['error', '#N/A']);
    expect(cellsIn(places)).toEqual(['projects!1,1']);
    expect(result.receipt).toMatchObject({ read: 2, written: 1, setAside: 1 });
  });

  it('are left out where they are a formula without a result', () => {
    const result = readRows([
      ['id', 'title'],
      ['1', new BrokenCell('formula', 'A1+1')],
    ]);
    expect(theProblem(result, 'cell.formula_without_result').params).toEqual({ formula: 'A1+1' });
    expect(result.receipt.setAside).toBe(1);
  });

  it('are left out where Flatten Tool says that it could not roll up (rule 13)', () => {
    const text = 'WARNING: More than one value supplied, consult the relevant sub-sheet for the data.';
    const result = readRows([
      ['id', 'parties/0/name'],
      ['1', text],
    ]);
    expect(projectsOf(result)).toEqual([{ id: '1' }]);
    expect(theProblem(result, 'cell.rollup_warning').severity).toBe('warning');
    expect(result.receipt).toMatchObject({ read: 2, written: 1, setAside: 1 });
  });
});
