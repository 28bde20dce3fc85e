import { describe, expect, it } from 'vitest';
import { CellWriter } from '../../../src/core/flatten/cell-writer.ts';
import { ExactNumber, type JsonValue } from '../../../src/core/model/json.ts';
import type { Cell } from '../../../src/core/model/workbook.ts';
import type { CellType } from '../../../src/core/unflatten/read-cell.ts';
import { columnOf, packageOf, projectsOf, readSheets, sheet, sheetNames, writeSheets } from '../support.ts';

const text: CellType = { kind: 'value', type: 'string' };
const number: CellType = { kind: 'value', type: 'number' };
const boolean: CellType = { kind: 'value', type: 'boolean' };
const anything: CellType = { kind: 'value', type: 'any' };
const list: CellType = { kind: 'list', type: 'string' };
const coordinates: CellType = { kind: 'list', type: 'number', nested: true };
const object: CellType = { kind: 'object', type: 'any' };

describe('a value that a plain cell can say (rules 18 and 23)', () => {
  it.each<[JsonValue, CellType, Cell]>([
    ['a', text, 'a'],
    ['007', text, '007'],
    ['=1+1', text, '=1+1'],
    ['#REF!', text, '#REF!'],
    ['1e5', text, '1e5'],
    [' ', text, ' '],
    ['a\nb', text, 'a\nb'],
    ['a', anything, 'a'],
    [5, number, 5],
    [5, anything, 5],
    [true, boolean, true],
    [false, anything, false],
    [new ExactNumber('12345678901234567890'), number, '12345678901234567890'],
    [['a', 'b'], list, 'a;b'],
    [['a,b'], list, 'a,b'],
    [[1.5, -2], coordinates, '1.5;-2'],
    [[[1, 2], [3, 4]], coordinates, '1,2;3,4'], // prettier-ignore
  ])('%j is a cell by itself', (value, column, cell) => {
    expect(new CellWriter({ typedCells: true }).exact(value, column)).toEqual(cell);
  });

  it('is its text where cells have no types', () => {
    const writer = new CellWriter({ typedCells: false });
    expect([writer.exact(5, number), writer.exact(1e21, number), writer.exact(true, boolean)]).toEqual([
      '5',
      '1e+21',
      'true',
    ]);
    expect([writer.exact(5, anything), writer.exact(true, anything)]).toEqual(['json:5', 'json:true']);
  });
});

describe('numbers with a decimal comma', () => {
  const writer = new CellWriter({ typedCells: false, decimalComma: true, protectFormulas: true });

  it.each<[JsonValue, CellType, Cell]>([
    [1500000.5, number, '1500000,5'],
    [-5.3, number, '-5,3'],
    [1.5e-7, number, '1,5e-7'],
    [1e21, number, '1e+21'],
    [7, { kind: 'value', type: 'integer' }, '7'],
    [new ExactNumber('12345678901234567890.5'), number, '12345678901234567890,5'],
    ['1.5', text, '1.5'],
    ['1,5', anything, '1,5'],
  ])('are written so where they are alone in a cell that is for numbers: %j', (value, column, cell) => {
    expect(writer.exact(value, column)).toBe(cell);
  });

  it.each<[JsonValue, CellType, Cell]>([
    [1.5, anything, 'json:1.5'],
    [1.5, text, 'json:1.5'],
    ['1,5', number, 'json:"1,5"'],
    [[1.5, -2], coordinates, '1.5;-2'],
    [[[-57.6, -25.3]], coordinates, '-57.6,-25.3'],
    [[7], coordinates, '7'],
  ])('have a point elsewhere: %j', (value, column, cell) => {
    expect(writer.exact(value, column)).toBe(cell);
  });

  it.each<[JsonValue]>([[[1.5]], [[[10, 20]]], [[[-1, 5]]]])(
    'are JSON in a list that Excel would take for one: %j',
    (value) => {
      expect(writer.exact(value, coordinates)).toBe(`json:${JSON.stringify(value)}`);
    },
  );

  it('are written so in the bare layout, too, but for those in lists', () => {
    expect(
      [1.5, -2e-7, new ExactNumber('1.50e400'), [1.5, 2.5], true, '1.5'].map((value) => writer.bare(value)),
    ).toEqual(['1,5', '-2e-7', '1,50e400', '1.5;2.5', 'true', '1.5']);
  });
});

describe('a value that a plain cell cannot say (rule 18)', () => {
  it.each<[JsonValue, CellType]>([
    [null, text],
    ['', text],
    [[], list],
    [{}, object],
    ['5', number],
    ['much', number],
    ['true', boolean],
    [5, text],
    [true, text],
    [5, boolean],
    ['json:x', text],
    ['json:x', anything],
    ['WARNING: More than one value supplied', text],
    ['nul\u0000', text],
    ['\ud800', text],
    ['\uffff', text],
    ['text', object],
    ['text', list],
    [5, list],
    [['a;b'], list],
    [[''], list],
    [[null], list],
    [[5], list],
    [['a', ['b']], list],
    [['json:x'], list],
    [['1', 2], coordinates],
    [[[[1, 2]]], coordinates],
    [[1, [2, 3]], coordinates],
    [['a'], text],
    [{ a: 1 }, text],
    [new ExactNumber('1e400'), anything],
  ])('%j is JSON, for %j', (value, column) => {
    for (const typedCells of [true, false]) {
      const cell = new CellWriter({ typedCells }).exact(value, column);
      expect(cell).toMatch(/^json:/);
    }
  });

  it('comes back as it was', () => {
    const project = {
      id: '1',
      title: 5,
      description: '',
      sector: ['a;b', 'c'],
      budget: { amount: { amount: 'much' }, description: null },
      extra: ['1', 2, [], {}],
    };
    const flat = writeSheets(packageOf(project));
    expect(columnOf(flat, 'projects', 'sector')).toEqual(['json:["a;b","c"]']);
    expect(projectsOf(readSheets(flat.workbook.tables))).toEqual([project]);
  });
});

describe('types of additional fields (rule 19)', () => {
  const document = packageOf(
    { id: '1', n: 5, b: true, t: '5', parties: [{ id: 'p', n: 1 }] },
    { id: '2', n: 6, b: 'maybe', t: '6' },
  );

  it('are those of the cells, where cells have types', () => {
    expect(sheetNames(writeSheets(document))).not.toContain('_columns');
  });

  it('stand on a sheet of their own, where cells have none', () => {
    const flat = writeSheets(document, { typedCells: false });
    expect(sheet(flat, '_columns').rows).toEqual([
      ['#', 'ignore'],
      ['sheet', 'header', 'type'],
      ['projects', 'n', 'number'],
      ['parties', 'parties/0/n', 'number'],
    ]);
    expect(columnOf(flat, 'projects', 'b')).toEqual(['json:true', 'maybe']);
    expect(readSheets(flat.workbook.tables).document).toEqual(document);
  });
});

describe('text that is longer than a cell (rule 22)', () => {
  const limit = { cellLimit: 32_767 };

  it('goes on on a sheet of its own, which Flatten Tool ignores', () => {
    const long = 'x'.repeat(70_000);
    const flat = writeSheets(packageOf({ id: '1', title: long }), limit);
    expect(columnOf(flat, 'projects', 'title')).toEqual(['json:#1']);
    const [first, , row] = sheet(flat, '_long').rows;
    expect(first).toEqual(['#', 'ignore']);
    expect(row?.[0]).toBe(1);
    expect(row?.slice(1).join('')).toBe(long);
    for (const part of row!.slice(1)) expect(String(part).length).toBeLessThanOrEqual(32_767);
    expect(flat.problems.map(({ code, severity }) => [code, severity])).toEqual([['write.continued', 'note']]);
    expect(projectsOf(readSheets(flat.workbook.tables))[0]?.['title']).toBe(long);
  });

  it('is measured to the letter', () => {
    expect(sheetNames(writeSheets(packageOf({ id: '1', title: 'x'.repeat(32_767) }), limit))).not.toContain('_long');
    expect(sheetNames(writeSheets(packageOf({ id: '1', title: 'x'.repeat(32_768) }), limit))).toContain('_long');
  });

  it('is not cut within a letter', () => {
    const flat = writeSheets(packageOf({ id: '1', title: '😀'.repeat(40_000) }), limit);
    for (const part of sheet(flat, '_long').rows[2]!.slice(1))
      expect(String(part)).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
    expect(projectsOf(readSheets(flat.workbook.tables))[0]?.['title']).toBe('😀'.repeat(40_000));
  });

  it('may be JSON, and metadata', () => {
    const document = {
      uri: 'u'.repeat(40_000),
      projects: [{ id: '1', extra: Array.from({ length: 9000 }, (_, n) => [n]) }],
    };
    const flat = writeSheets(document, limit);
    expect(readSheets(flat.workbook.tables).document).toEqual(document);
  });

  it('stands in the cell where there is no limit', () => {
    expect(sheetNames(writeSheets(packageOf({ id: '1', title: 'x'.repeat(70_000) })))).not.toContain('_long');
  });
});
