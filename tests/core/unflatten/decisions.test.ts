import { describe, expect, it } from 'vitest';
import { type CellCorrection, correctedSheets } from '../../../src/core/model/corrections.ts';
import {
  type ColumnDecision,
  type Decisions,
  noDecisions,
  type SheetDecision,
} from '../../../src/core/model/decisions.ts';
import type { Row } from '../../../src/core/model/workbook.ts';
import { cellsIn, codesOf, projectsOf, readRows, readSheets, table, theProblem } from '../support.ts';

type About<Decision> = Omit<Decision, 'sheet'>;

function columns(...decisions: About<ColumnDecision>[]): { decisions: Decisions } {
  return { decisions: { ...noDecisions, columns: decisions.map((each) => ({ sheet: 'projects', ...each })) } };
}

function sheet(decision: About<SheetDecision>): { decisions: Decisions } {
  return { decisions: { ...noDecisions, sheets: [{ sheet: 'projects', ...decision }] } };
}

function cells(...corrections: About<CellCorrection>[]): { decisions: Decisions } {
  return {
    decisions: { ...noDecisions, cells: correctedSheets(corrections.map((each) => ({ sheet: 'projects', ...each }))) },
  };
}

const free: Row[] = [
  ['Número', 'Nombre de la obra', 'Correo', 'Correo'],
  ['1', 'Puente', 'a@x.org', 'b@x.org'],
  ['2', 'Escuela', 'c@x.org', ''],
];

describe('the field of a column', () => {
  it('is what the person says, and nothing is said of the header any more', () => {
    const result = readRows(
      free,
      columns(
        { header: 'Número', field: 'id' },
        { header: 'Nombre de la obra', field: 'title' },
        { header: 'Correo', nth: 0, field: 'parties/0/contactPoint/email' },
        { header: 'Correo', nth: 1, field: 'parties/1/contactPoint/email' },
      ),
    );
    expect(projectsOf(result)).toEqual([
      {
        id: '1',
        title: 'Puente',
        parties: [{ contactPoint: { email: 'a@x.org' } }, { contactPoint: { email: 'b@x.org' } }],
      },
      { id: '2', title: 'Escuela', parties: [{ contactPoint: { email: 'c@x.org' } }] },
    ]);
    expect(result.problems).toEqual([]);
  });

  it('may be an additional one, by choice', () => {
    const result = readRows(free.slice(0, 2), columns({ header: 'Número', field: 'id' }, { header: 'Nombre de la obra', field: 'apodo' })); // prettier-ignore
    expect(projectsOf(result)[0]).toMatchObject({ id: '1', apodo: 'Puente' });
    expect(result.problems.flatMap(({ places }) => cellsIn(places))).not.toContain('projects!0,1');
  });

  it('counts in place of a header that is known, or that marks a comment', () => {
    const rows: Row[] = [['id', 'title', '# nota'], ['1', 'a', 'b']]; // prettier-ignore
    const result = readSheets(
      [table('Meta', ['#', 'hashComments'], ['version', '0.9']), table('projects', ...rows)],
      columns({ header: 'title', field: 'description' }, { header: '# nota', field: 'title' }),
    );
    expect(projectsOf(result)).toEqual([{ id: '1', description: 'a', title: 'b' }]);
  });

  it('gives a column without a header its place, also one beyond the last header', () => {
    const rows: Row[] = [['id', undefined], ['1', 'a', 'b']]; // prettier-ignore
    const result = readRows(rows, columns({ header: '', nth: 0, field: 'title' }, { header: '', nth: 1, field: 'description' })); // prettier-ignore
    expect(projectsOf(result)).toEqual([{ id: '1', title: 'a', description: 'b' }]);
    expect(result.problems).toEqual([]);
  });

  it('decides how its cells are read', () => {
    const rows: Row[] = [['id', 'Monto'], ['1', '1.234,50']]; // prettier-ignore
    const result = readRows(rows, columns({ header: 'Monto', field: 'budget/amount/amount' }));
    expect(projectsOf(result)).toEqual([{ id: '1', budget: { amount: { amount: 1234.5 } } }]);
  });

  it('can be the same for two columns: then they are compared as always', () => {
    const rows: Row[] = [['id', 'A', 'B'], ['1', 'a', 'b']]; // prettier-ignore
    const result = readRows(rows, columns({ header: 'A', field: 'title' }, { header: 'B', field: 'title' }));
    expect(projectsOf(result)).toEqual([{ id: '1', title: 'a' }]);
    expect(codesOf(result)).toContain('cell.duplicate_differs');
  });
});

describe('a column that is left out', () => {
  it('gives nothing, and is said and counted', () => {
    const result = readRows([['id', 'title'], ['1', 'a'], ['2', ''], ['3', 'c']], columns({ header: 'title', field: null })); // prettier-ignore
    expect(projectsOf(result)).toEqual([{ id: '1' }, { id: '2' }, { id: '3' }]);
    expect(theProblem(result, 'column.left_out')).toMatchObject({
      severity: 'note',
      params: { cells: 2, example: 'a' },
    });
    expect(result.receipt).toMatchObject({ read: 5, written: 3, setAside: 2 });
  });
});

describe('rows and sheets', () => {
  const rows: Row[] = [['id', 'title'], ['1', 'a'], ['2', 'b'], ['', 'Total'], ['3', 'c']]; // prettier-ignore

  it('are left out where the person says so', () => {
    const result = readRows(rows, sheet({ rowsLeftOut: [2, 3] }));
    expect(projectsOf(result).map(({ id }) => id)).toEqual(['1', '3']);
    expect(cellsIn(theProblem(result, 'sheet.row_left_out').places)).toEqual([
      'projects!2,undefined',
      'projects!3,undefined',
    ]);
    expect(codesOf(result)).not.toContain('sheet.total');
    expect(result.receipt).toMatchObject({ read: 7, written: 4, setAside: 3 });
  });

  it('that look like totals are left out by what they say, wherever they are', () => {
    const result = readRows(rows, sheet({ totalsLeftOut: true }));
    expect(projectsOf(result).map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(codesOf(result)).toEqual(['sheet.row_left_out']);
  });

  it('leave no trace of a whole sheet but the note that says so', () => {
    const result = readSheets([table('projects', ['id'], ['1']), table('Notas', ['id', 'title'], ['2', 'b'])], {
      decisions: { ...noDecisions, sheets: [{ sheet: 'Notas', leftOut: true }] },
    });
    expect(projectsOf(result)).toEqual([{ id: '1' }]);
    expect(theProblem(result, 'table.ignored').params).toEqual({ reason: 'person' });
    expect(result.sheets.map(({ role }) => role)).toEqual(['main', 'ignored']);
  });
});

describe('a corrected cell', () => {
  const rows: Row[] = [['id', 'title', 'budget/amount/amount'], ['1', 'a', 'x'], ['2', 'b']]; // prettier-ignore

  it('is read in place of what stands in the file', () => {
    const result = readRows(rows, cells({ row: 1, column: 2, value: 5 }, { row: 2, column: 1, value: null }, { row: 2, column: 2, value: '6' })); // prettier-ignore
    expect(projectsOf(result)).toEqual([
      { id: '1', title: 'a', budget: { amount: { amount: 5 } } },
      { id: '2', budget: { amount: { amount: 6 } } },
    ]);
    expect(result.problems).toEqual([]);
  });

  it('may be a header, or stand below the last row', () => {
    const result = readRows(
      rows,
      cells({ row: 0, column: 1, value: 'description' }, { row: 4, column: 0, value: '3' }),
    );
    expect(projectsOf(result).map(({ id, description }) => [id, description])).toEqual([
      ['1', 'a'],
      ['2', 'b'],
      ['3', undefined],
    ]);
  });

  it('leaves the tables themselves as they were', () => {
    const own = table('projects', ...rows);
    readSheets([own], cells({ row: 1, column: 1, value: 'z' }));
    expect(own.rows[1]).toEqual(['1', 'a', 'x']);
  });
});

describe('merged cells', () => {
  const merged = {
    ...table('projects', ['id', 'sector', 'title'], ['1', 'transport', 'a'], ['2', undefined, 'b'], ['3', 'energy']),
    facts: { merged: [{ rows: { first: 1, last: 2 }, columns: { first: 1, last: 1 } }] },
  };

  it('are filled where the person says so', () => {
    const result = readSheets([merged], sheet({ mergedFilled: true }));
    expect(projectsOf(result).map(({ sector }) => sector)).toEqual([['transport'], ['transport'], ['energy']]);
    expect(result.problems).toEqual([]);
  });

  it('do not cost time or memory by what a file claims of them', () => {
    const huge = {
      ...merged,
      facts: { merged: [{ rows: { first: 1, last: 1e9 }, columns: { first: 1, last: 1e9 } }] },
    };
    expect(projectsOf(readSheets([huge], sheet({ mergedFilled: true })))).toHaveLength(3);
  });
});

it('decisions about what is not there do nothing', () => {
  const plain = readRows(free);
  const decisions: Decisions = {
    sheets: [{ sheet: 'Otra', headerRow: 9, leftOut: true }],
    columns: [{ sheet: 'projects', header: 'No hay', field: 'title' }],
    cells: correctedSheets([{ sheet: 'Otra', row: 1, column: 1, value: 'x' }]),
  };
  const result = readRows(free, { decisions });
  expect(result.document).toEqual(plain.document);
  expect(result.problems).toEqual(plain.problems);
});
