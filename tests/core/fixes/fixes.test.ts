import { describe, expect, it } from 'vitest';
import { fixesFor } from '../../../src/core/fixes/fixes.ts';
import { SheetCells } from '../../../src/core/fixes/sheet-cells.ts';
import type { ProblemCode } from '../../../src/core/model/problem.ts';
import type { Row, Table } from '../../../src/core/model/workbook.ts';
import type { UnflattenOptions } from '../../../src/core/unflatten/unflatten.ts';
import { codesOf, projectsOf, readSheets, table, theProblem } from '../support.ts';

/** What can be done about the one problem with the code. */
function fixes(tables: Table[], code: ProblemCode, options: Partial<UnflattenOptions> = {}) {
  const read = readSheets(tables, options);
  return fixesFor(theProblem(read, code), new SheetCells({ ...read, timeZone: 'UTC' }));
}

function rows(...all: Row[]): Table[] {
  return [table('projects', ['id', 'title', 'description'], ...all)];
}

describe('a sheet with facts of its own', () => {
  const withFacts: Table = {
    ...table('projects', ['id', 'title', 'description'], ['1', 'Puente', 'x'], ['2', '', 'y'], ['3', 'Camino', 'z']),
    facts: {
      hidden: 'hidden',
      merged: [{ rows: { first: 1, last: 2 }, columns: { first: 1, last: 1 } }],
      hiddenRows: [{ first: 3, last: 3 }],
      hiddenColumns: [{ first: 2, last: 2 }],
    },
  };
  const other = table('Otra', ['id', 'title'], ['9', 'Túnel']);

  it.each([
    ['sheet.merged', 'fill-merged', [{ title: 'Puente' }, { title: 'Puente' }, {}, {}]],
    ['sheet.hidden_rows', 'leave-out-rows', [{ id: '1' }, { id: '2' }, { id: '9' }]],
    ['sheet.hidden_columns', 'leave-out-columns', [{ id: '1', title: 'Puente' }, {}, {}, {}]],
    ['sheet.hidden_included', 'leave-out-sheet', [{ id: '9' }]],
  ] as const)('%s: %s', (code, kind, projects) => {
    const [fix] = fixes([withFacts, other], code);
    expect(fix).toMatchObject({ offer: { kind }, amount: 1 });
    const decisions = fix && 'all' in fix ? fix.all : undefined;
    const read = readSheets([withFacts, other], { ...(decisions && { decisions }) });
    expect(projectsOf(read)).toMatchObject(projects);
    expect(projectsOf(read)[0]).not.toHaveProperty(kind === 'leave-out-columns' ? 'description' : 'x');
    expect(codesOf(read)).not.toContain(code);
  });
});

describe('cells that disagree', () => {
  it('are in pairs; where three do, the second cannot take the place of the first', () => {
    const [keep, replace] = fixes(rows(['1', 'a', ''], ['1', 'b', ''], ['1', 'c', '']), 'cell.conflict');
    expect(keep).toMatchObject({ offer: { kind: 'keep', value: 'a' }, cells: [{ row: 2 }, { row: 3 }] });
    expect(replace).toBeUndefined();
  });

  it('with a date among them keep it: only its program can put it into another cell', async () => {
    const { DateCell } = await import('../../../src/core/model/workbook.ts');
    const found = fixes(rows(['1', new DateCell('2024-04-05T00:00:00'), ''], ['1', 'b', '']), 'cell.conflict');
    expect(found.map(({ offer }) => offer.kind)).toEqual(['replace']);
  });

  it('change in every cell that says the same as the one that is replaced', () => {
    const [, replace] = fixes(rows(['1', 'a', ''], ['1', 'a', ''], ['1', 'b', '']), 'cell.conflict');
    const changed = replace && 'cells' in replace ? replace.cells : [];
    expect(changed.map(({ row, value }) => [row, value])).toEqual([[1, 'b'], [2, 'b']]); // prettier-ignore
  });
});

describe('a header', () => {
  it('that may mean several fields: one offer for each', () => {
    const found = fixes([table('projects', ['id', 'ttle'], ['1', 'Puente'])], 'header.additional');
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatchObject({
      offer: { kind: 'field', path: 'title' },
      all: { columns: [{ sheet: 'projects', header: 'ttle', field: 'title' }] },
      amount: 1,
    });
  });
});

describe('cells that are no text', () => {
  it('are left to their program', () => {
    const own = { repairs: 'offer' as const };
    const found = fixes(
      [table('projects', ['id', 'budget/amount/amount'], ['1', '1.234,5'])],
      'cell.not_a_number',
      own,
    );
    expect(found).toMatchObject([{ at: [[{ value: 1234.5 }]] }]);
  });
});
