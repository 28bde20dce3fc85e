import { describe, expect, it } from 'vitest';
import { BrokenCell, type SheetFacts, type Table } from '../../../src/core/model/workbook.ts';
import { cellsIn, codesOf, projectsOf, readRows, readSheets, table, theProblem } from '../support.ts';

function withFacts(facts: SheetFacts, ...rows: Table['rows']): Table {
  return { ...table('projects', ...rows), facts };
}

const rows: Table['rows'] = [['id', 'title', 'status'], ['1', 'a', 'completion'], ['2', 'b', undefined], ['3', undefined, 'x']]; // prettier-ignore

describe('what is hidden', () => {
  it('is data: rows are read, and those with data are listed', () => {
    const result = readSheets([withFacts({ hiddenRows: [{ first: 2, last: 1_048_575 }] }, ...rows)]);
    expect(projectsOf(result)).toHaveLength(3);
    const { severity, places } = theProblem(result, 'sheet.hidden_rows');
    expect(severity).toBe('note');
    expect(places).toEqual([{ sheet: 'projects', row: 2 }, { sheet: 'projects', row: 3 }]); // prettier-ignore
  });

  it('is data: columns are read, and named at their headers', () => {
    const result = readSheets([withFacts({ hiddenColumns: [{ first: 1, last: 16_383 }] }, ...rows)]);
    expect(cellsIn(theProblem(result, 'sheet.hidden_columns').places)).toEqual(['projects!0,1', 'projects!0,2']);
  });

  it('is data where the headers of a sheet are known, with a warning', () => {
    const result = readSheets([table('main', ['id'], ['1']), withFacts({ hidden: 'very' }, ...rows)]);
    expect(projectsOf(result)).toHaveLength(3);
    expect(theProblem(result, 'sheet.hidden_included')).toMatchObject({
      severity: 'warning',
      places: [{ sheet: 'projects' }],
    });
  });

  it('is left out where none is known, with a note', () => {
    const result = readSheets([
      table('main', ['id'], ['1']),
      { ...table('Listas', ['x', 'y'], ['a', 'b']), facts: { hidden: 'hidden' } },
    ]);
    expect(projectsOf(result)).toEqual([{ id: '1' }]);
    expect(theProblem(result, 'sheet.hidden_left_out').severity).toBe('note');
    expect(codesOf(result)).toEqual(['sheet.hidden_left_out']);
  });
});

describe('merged cells', () => {
  it('are not filled; each cell that is left without the value is told', () => {
    const merged = [{ rows: { first: 1, last: 2 }, columns: { first: 2, last: 2 } }];
    const result = readSheets([withFacts({ merged }, ...rows)]);
    expect(projectsOf(result)[1]).toEqual({ id: '2', title: 'b' });
    const { severity, places } = theProblem(result, 'sheet.merged');
    expect(severity).toBe('warning');
    expect(cellsIn(places)).toEqual(['projects!2,2']);
  });

  it('need no word above the data, in blank rows, or where there is no value', () => {
    const merged = [
      { rows: { first: 0, last: 0 }, columns: { first: 0, last: 2 } },
      { rows: { first: 4, last: 5 }, columns: { first: 0, last: 2 } },
      { rows: { first: 3, last: 9 }, columns: { first: 0, last: 0 } },
    ];
    expect(codesOf(readSheets([withFacts({ merged }, ...rows)]))).toEqual([]);
  });

  it('may be claimed by a hostile file as often as it likes', () => {
    const all = { rows: { first: 1, last: 1_048_575 }, columns: { first: 0, last: 16_383 } };
    const many: Table['rows'] = [['id', 'title'], ...Array.from({ length: 2000 }, (_, index) => [String(index)])];
    const start = performance.now();
    const result = readSheets([withFacts({ merged: Array.from({ length: 20_000 }, () => all) }, ...many)]);
    expect(theProblem(result, 'sheet.merged').places.length).toBeLessThan(5000);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('comments', () => {
  it('are counted', () => {
    const result = readSheets([withFacts({ comments: 3 }, ...rows)]);
    expect(theProblem(result, 'sheet.comments')).toMatchObject({
      severity: 'note',
      params: { comments: 3 },
      places: [{ sheet: 'projects' }],
    });
  });
});

describe('rows that are totals', () => {
  const header = ['id', 'title', 'budget/amount/amount'];

  it.each(['TOTAL', 'Total:', 'Subtotal', 'Sub-total', 'Suma', 'Gran total', 'Total general', 'TOTALES', 'Total 2024'])(
    'are told and kept: %s',
    (word) => {
      const result = readRows([header, ['1', 'a', 5], ['', word, 5]]);
      expect(projectsOf(result)[1]).toEqual({ title: word, budget: { amount: { amount: 5 } } });
      expect(theProblem(result, 'sheet.total')).toMatchObject({
        severity: 'warning',
        places: [{ sheet: 'projects', row: 2, value: word }],
      });
    },
  );

  it('are told also where the word stands in the column of ids', () => {
    expect(theProblem(readRows([header, ['1', 'a', 5], ['Total', '', 5]]), 'sheet.total').places).toMatchObject([
      { row: 2 },
    ]);
  });

  it.each([
    ['1', 'Total'],
    ['', 'Total renewal of the bridge'],
    ['', 'Sumapaz road'],
  ])('are not seen in %s, %s', (id, title) => {
    expect(readRows([header, [id, title, 5]]).problems).toEqual([]);
  });

  it('are left out where the workbook declares them', () => {
    const result = readSheets([withFacts({ totals: [2] }, header, ['1', 'a', 5], ['', 'Total', 5], ['2', 'b'])]);
    expect(projectsOf(result).map(({ id }) => id)).toEqual(['1', '2']);
    expect(theProblem(result, 'sheet.total_left_out')).toMatchObject({
      severity: 'warning',
      places: [{ sheet: 'projects', row: 2 }],
    });
    expect(result.receipt).toMatchObject({ read: 7, written: 5, setAside: 2 });
  });
});

describe('rows with nothing but white space', () => {
  it('are skipped, with a note; empty ones without', () => {
    const result = readRows([['id', 'title'], ['1', 'a'], ['  ', '\u00a0\u200b'], undefined, ['', ''], ['2', 'b']]); // prettier-ignore
    expect(projectsOf(result)).toHaveLength(2);
    expect(theProblem(result, 'sheet.blank_rows')).toMatchObject({
      severity: 'note',
      places: [{ sheet: 'projects', row: 2 }],
    });
    expect(result.problems).toHaveLength(1);
  });

  it('are not those that hold an error', () => {
    const result = readRows([['id', 'title'], ['1', 'a'], [' ', new BrokenCell('error', '#REF!')]]); // prettier-ignore
    expect(codesOf(result)).toEqual(['cell.error_value']);
  });
});

describe('a sheet with headers only', () => {
  it('is told where there is no data at all', () => {
    const result = readRows([['id', 'title']]);
    expect(projectsOf(result)).toEqual([]);
    expect(theProblem(result, 'sheet.no_rows')).toMatchObject({
      severity: 'warning',
      places: [{ sheet: 'projects' }],
    });
  });

  it('needs no word beside sheets with data', () => {
    const parties = table('parties', ['id', 'parties/0/id', 'parties/0/name']);
    expect(readSheets([table('projects', ['id'], ['1']), parties]).problems).toEqual([]);
  });
});
