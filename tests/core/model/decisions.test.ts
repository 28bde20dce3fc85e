import { describe, expect, it } from 'vitest';
import { correctedSheets, eachCell } from '../../../src/core/model/corrections.ts';
import {
  additionalField,
  correctCells,
  decideColumn,
  decideFile,
  decideSheet,
  type Decisions,
  joinDecisions,
  noDecisions,
  uncorrectCell,
} from '../../../src/core/model/decisions.ts';
import { projectsOf, readRows } from '../support.ts';

const column = { sheet: 'Obras', header: 'Fecha' };

describe('decisions', () => {
  it('about one column are joined, each question answered for itself', () => {
    let decisions = decideColumn(noDecisions, column, { dateOrder: 'day-month' });
    decisions = decideColumn(decisions, column, { field: 'period/startDate' });
    decisions = decideColumn(decisions, column, { dateOrder: 'month-day' });
    expect(decisions.columns).toEqual([{ ...column, dateOrder: 'month-day', field: 'period/startDate' }]);
  });

  it('about several columns with one header, or sheets of several files, stay apart', () => {
    let decisions = decideColumn(noDecisions, { ...column, nth: 0 }, { field: 'title' });
    decisions = decideColumn(decisions, { ...column, nth: 1 }, { field: null });
    decisions = decideColumn(decisions, { ...column, file: 'b.csv' }, { field: 'description' });
    expect(decisions.columns.map(({ field }) => field)).toEqual(['title', null, 'description']);
  });

  it('are gone when all of them are taken back', () => {
    let decisions = decideColumn(noDecisions, column, { field: null });
    decisions = decideSheet(decisions, { sheet: 'Obras' }, { headerRow: 3, leftOut: true });
    decisions = decideColumn(decisions, column, { field: undefined });
    decisions = decideSheet(decisions, { sheet: 'Obras' }, { leftOut: undefined });
    expect(decisions).toEqual({ ...noDecisions, sheets: [{ sheet: 'Obras', headerRow: 3 }] });
    expect(decideSheet(decisions, { sheet: 'Obras' }, { headerRow: undefined })).toEqual(noDecisions);
  });

  it('do not change the decisions before them', () => {
    const before: Decisions = decideColumn(noDecisions, column, { dateOrder: 'day-month' });
    decideColumn(before, column, { dateOrder: 'month-day' });
    expect(before.columns).toEqual([{ ...column, dateOrder: 'day-month' }]);
  });

  it('about text files are there only while there are any', () => {
    const decisions = decideFile(decideFile(noDecisions, 'a.csv', { delimiter: ';' }), 'a.csv', { encoding: 'utf-8' });
    expect(decisions.files).toEqual([{ file: 'a.csv', delimiter: ';', encoding: 'utf-8' }]);
    const back = decideFile(decideFile(decisions, 'a.csv', { delimiter: undefined }), 'a.csv', { encoding: undefined });
    expect(back).toEqual(noDecisions);
  });

  it('correct a cell once: the last correction counts', () => {
    const cell = { sheet: 'Obras', row: 1, column: 2 };
    let decisions = correctCells(noDecisions, [{ ...cell, value: 'a' }]);
    decisions = correctCells(decisions, [
      { ...cell, value: 'b' },
      { ...cell, row: 2, value: null },
    ]);
    expect([...eachCell(decisions.cells)]).toEqual([
      { ...cell, value: 'b' },
      { ...cell, row: 2, value: null },
    ]);
  });

  it('are joined: the later counts, and rows that are left out add up', () => {
    const sheet = { sheet: 'Obras' };
    const cell = { ...sheet, row: 1, column: 2 };
    const one: Decisions = {
      files: [{ file: 'a.csv', delimiter: ';' }],
      sheets: [{ ...sheet, headerRow: 1, rowsLeftOut: [4] }],
      columns: [{ ...column, field: 'title' }],
      cells: correctedSheets([{ ...cell, value: 'a' }]),
    };
    const other: Decisions = {
      files: [{ file: 'a.csv', encoding: 'utf-8' }],
      sheets: [{ ...sheet, headerRow: 2, rowsLeftOut: [4, 7] }],
      columns: [{ ...column, dateOrder: 'day-month' }],
      cells: correctedSheets([{ ...cell, value: null }]),
    };
    const joined = joinDecisions([one, other]);
    expect(joined).toEqual({
      files: [{ file: 'a.csv', delimiter: ';', encoding: 'utf-8' }],
      sheets: [{ ...sheet, headerRow: 2, rowsLeftOut: [4, 7] }],
      columns: [{ ...column, field: 'title', dateOrder: 'day-month' }],
      cells: correctedSheets([{ ...cell, value: null }]),
    });
    expect(joinDecisions([])).toEqual(noDecisions);
    expect(uncorrectCell(joined, cell)).toEqual({ ...joined, cells: [] });
  });

  it('leave a cell as its file has it when its correction is taken back', () => {
    const cell = { sheet: 'Obras', row: 1, column: 2 };
    const decisions = correctCells(noDecisions, [{ ...cell, value: null }]);
    expect(uncorrectCell(decisions, { ...cell, column: 3 })).toEqual(decisions);
    expect(uncorrectCell(decisions, cell)).toEqual(noDecisions);
  });

  it.each(['Nota', ' Costo por m2/año ', 'a:b', '7', '"', 'x[]', '¿Qué?'])(
    'keep a column under its own name, %j, as an additional field',
    (header) => {
      const field = additionalField(header);
      const decisions = decideColumn(noDecisions, { sheet: 'projects', header: 'c' }, { field });
      const [project] = projectsOf(readRows([['id', 'c'], ['1', 'v']], { decisions })); // prettier-ignore
      expect(project).toEqual({ id: '1', [header.trim()]: 'v' });
    },
  );
});
