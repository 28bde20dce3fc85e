import { describe, expect, it } from 'vitest';
import { correctedSheets } from '../../../src/core/model/corrections.ts';
import { type Decisions, noDecisions } from '../../../src/core/model/decisions.ts';
import { FormattedNumber, type Row } from '../../../src/core/model/workbook.ts';
import { previewSheet, type SheetPreview } from '../../../src/core/unflatten/sheet-preview.ts';
import { readSheets, table } from '../support.ts';

const all = { row: 0, rows: 100, column: 0, columns: 100 };

function preview(rows: (Row | undefined)[], decisions: Decisions = noDecisions, part = all): SheetPreview {
  const original = table('projects', ...rows);
  const { planned, tables, document, sourceMap } = readSheets([original], { decisions });
  return previewSheet({ table: tables[0]!, original, planned: planned[0], document, sourceMap, decisions }, part);
}

const rows: (Row | undefined)[] = [
  ['Obras de mayo'],
  undefined,
  ['id', 'Título del proyecto', 'titulo del proyecto', 'Monto', 'notas', '', 'budget/amount/amount'],
  ['1', ' Puente ', '', '5', 'x', 'y', '1.234,50'],
  ['', 'Total', '', '', '', '', 5],
];

describe('the columns of a preview', () => {
  it('say what each was taken for, how sure that is, and what it holds', () => {
    const { columns } = preview(rows);
    const short = columns.map(({ column, outcome, match, path, filled, sample }) => [column, outcome, match, path, filled, sample]); // prettier-ignore
    expect(short).toEqual([
      [0, 'read', 'exact', 'id', 1, '1'],
      [1, 'read', 'exact', 'title', 2, ' Puente '],
      [2, 'duplicate', 'forgiven', 'title', 0, ''],
      [3, 'read', 'additional', 'Monto', 1, '5'],
      [4, 'read', 'additional', 'notas', 1, 'x'],
      [5, 'missing', 'none', undefined, 1, 'y'],
      [6, 'read', 'exact', 'budget/amount/amount', 2, '1.234,50'],
    ]);
    expect(columns[1]?.field).toMatchObject({ path: 'title', kind: 'value', type: 'string' });
    expect(columns[6]?.field).toMatchObject({ type: 'number', titles: { en: 'Amount', es: 'Monto' } });
  });

  it('are told apart where several have one header', () => {
    const { columns } = preview([['id', 'Correo', 'Correo'], ['1', 'a', 'b', 'c', 'd']]); // prettier-ignore
    expect(columns.map(({ header, nth }) => [header, nth])).toEqual([
      ['id', undefined],
      ['Correo', 0],
      ['Correo', 1],
      ['', 0],
      ['', 1],
    ]);
  });

  it('show what a person chose, with positions, and what they left out', () => {
    const decisions = {
      ...noDecisions,
      columns: [
        { sheet: 'projects', header: 'Monto', field: 'parties/1/name' },
        { sheet: 'projects', header: 'notas', field: null },
      ],
    };
    const { columns } = preview(rows, decisions);
    expect(columns[3]).toMatchObject({ outcome: 'read', match: 'chosen', path: 'parties/1/name' });
    expect(columns[4]).toMatchObject({ outcome: 'left-out', match: 'chosen' });
    expect(columns[4]).not.toHaveProperty('path');
  });

  it('of a sheet of which nothing is known are there, so that somebody can say what they are', () => {
    const { columns, rows: shown } = preview([['Número', 'Nombre de la obra'], ['1', 'Puente']]); // prettier-ignore
    expect(columns.map(({ header, match, sample }) => [header, match, sample])).toEqual([
      ['Número', 'additional', '1'],
      ['Nombre de la obra', 'additional', 'Puente'],
    ]);
    expect(shown.map(({ kind }) => kind)).toEqual(['header', 'left-out']);
  });
});

describe('the rows of a preview', () => {
  it('say what each is, and what its cells became', () => {
    const { rows: shown, height, width } = preview(rows);
    expect([height, width]).toEqual([5, 7]);
    expect(shown.map(({ kind }) => kind)).toEqual(['above', 'blank', 'header', 'data', 'data']);
    expect(shown[3]?.cells).toEqual([
      { text: '1' },
      { text: ' Puente ', value: 'Puente' },
      { text: '' },
      { text: '5' },
      { text: 'x' },
      { text: 'y' },
      { text: '1.234,50', value: '1234.5' },
    ]);
  });

  it('say which cells hold a number', () => {
    expect(preview(rows).rows[4]?.cells[6]).toEqual({ text: '5', isNumber: true });
    const shown = preview([['id'], [new FormattedNumber(7, '007')], ['7']]).rows; // prettier-ignore
    expect(shown.map(({ cells }) => cells[0]?.isNumber)).toEqual([undefined, true, undefined]);
  });

  it('mark what a person corrected and left out', () => {
    const decisions: Decisions = {
      sheets: [{ sheet: 'projects', rowsLeftOut: [4] }],
      columns: [],
      cells: correctedSheets([{ sheet: 'projects', row: 3, column: 3, value: '7' }]),
    };
    const { rows: shown } = preview(rows, decisions);
    expect(shown[3]?.cells[3]).toEqual({ text: '7', former: '5' });
    expect(shown[4]?.kind).toBe('left-out');
  });

  it('are only those that were asked for', () => {
    const { rows: shown, columns } = preview(rows, noDecisions, { row: 2, rows: 2, column: 5, columns: 10 });
    expect(shown.map(({ row, cells }) => [row, cells.map(({ text }) => text)])).toEqual([
      [2, ['', 'budget/amount/amount']],
      [3, ['y', '1.234,50']],
    ]);
    expect(columns).toHaveLength(7);
    expect(preview(rows, noDecisions, { row: 90, rows: 5, column: 90, columns: 5 }).rows).toEqual([]);
  });
});
