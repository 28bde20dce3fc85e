import { describe, expect, it } from 'vitest';
import { DateCell } from '../../../src/core/model/workbook.ts';
import { cellsIn, codesOf, projectsOf, readRows, readSheets, table, theProblem } from '../support.ts';

describe('two columns for one field, read literally (rule 8)', () => {
  it('give the value of the last that is not empty, row by row', () => {
    const result = readRows(
      [
        ['id', 'title', 'title'],
        ['1', 'a', ''],
        ['2', '', 'b'],
        ['3', 'c', 'c'],
      ],
      { repairs: 'offer' },
    );
    expect(projectsOf(result).map(({ title }) => title)).toEqual(['a', 'b', 'c']);
    expect(codesOf(result)).toEqual(['header.duplicate']);
    expect(result.receipt).toMatchObject({ read: 7, written: 6, repeated: 1, setAside: 0 });
  });

  it('set a different value aside, and name its cell', () => {
    const result = readRows(
      [
        ['id', 'title', 'description', 'title'],
        ['1', 'x', 'd', 'y'],
      ],
      { repairs: 'offer' },
    );
    expect(projectsOf(result)).toEqual([{ id: '1', title: 'y', description: 'd' }]);
    const { params, places } = theProblem(result, 'cell.duplicate_differs');
    expect(params).toEqual({ kept: 'y', setAside: 'x' });
    expect(cellsIn(places)).toEqual(['projects!1,1']);
    expect(result.receipt).toMatchObject({ read: 4, written: 3, setAside: 1 });
  });

  it('are one field also under a path and titles of both languages', () => {
    const result = readRows([['id', 'title', 'Project title', 'TITULO DEL PROYECTO'], ['1', 'a', '', 'b'], ['2', 'a', 'b', '']], { repairs: 'offer' }); // prettier-ignore
    expect(projectsOf(result).map(({ title }) => title)).toEqual(['b', 'b']);
    expect(theProblem(result, 'cell.duplicate_differs').places).toHaveLength(2);
  });

  it('are told at the header', () => {
    const { params, places } = theProblem(readRows([['id', 'title', 'title'], ['1', 'a', 'a']], { repairs: 'offer' }), 'header.duplicate'); // prettier-ignore
    expect(params).toEqual({ header: 'title' });
    expect(cellsIn(places)).toEqual(['projects!0,2']);
  });
});

describe('two columns for one field, read as people mean them (rule 8)', () => {
  it('give the value of the first that is not empty, row by row', () => {
    const result = readRows([
      ['id', 'title', 'title'],
      ['1', 'a', ''],
      ['2', '', 'b'],
      ['3', 'c', 'c'],
    ]);
    expect(projectsOf(result).map(({ title }) => title)).toEqual(['a', 'b', 'c']);
    const { severity, places } = theProblem(result, 'sheet.merged_columns');
    expect(severity).toBe('warning');
    expect(cellsIn(places)).toEqual(['projects!0,2']);
    expect(result.receipt).toMatchObject({ read: 7, written: 6, repeated: 1, setAside: 0 });
  });

  it('set a different value aside, and name both cells', () => {
    const result = readRows([
      ['id', 'title', 'description', 'Project title'],
      ['1', 'x', 'd', 'y'],
      ['2', 'z', 'd', 'z'],
    ]);
    expect(projectsOf(result).map(({ title }) => title)).toEqual(['x', 'z']);
    const { params, places } = theProblem(result, 'cell.duplicate_differs');
    expect(params).toEqual({ kept: 'x', setAside: 'y' });
    expect(cellsIn(places)).toEqual(['projects!1,3', 'projects!1,1']);
    expect(codesOf(result)).toContain('sheet.merged_columns');
    expect(result.receipt).toMatchObject({ read: 8, written: 6, repeated: 1, setAside: 1 });
  });

  it('need no more than a note where they say the same, and no word where one is empty', () => {
    const same = readRows([['id', 'title', 'title'], ['1', 'a', 'a'], ['2', 'b', '']]); // prettier-ignore
    expect(same.problems.map(({ code, severity }) => [code, severity])).toEqual([['sheet.same_column', 'note']]);
    expect(readRows([['id', 'title', 'title'], ['1', 'a', '']]).problems).toEqual([]); // prettier-ignore
  });

  it('are two fields where their indexes differ', () => {
    const result = readRows([
      ['id', 'parties/0/name', 'parties/1/name'],
      ['1', 'a', 'b'],
    ]);
    expect(projectsOf(result)[0]?.['parties']).toEqual([{ name: 'a' }, { name: 'b' }]);
    expect(result.problems).toEqual([]);
  });
});

describe('a header that is a bare number (rule 2)', () => {
  it('is set aside with its values, each of which is listed', () => {
    const result = readRows([['id', 2016, '2017'], ['1', 'a', ''], ['2', 'b', 'c']]); // prettier-ignore
    expect(projectsOf(result)).toEqual([{ id: '1' }, { id: '2' }]);
    expect(result.receipt).toMatchObject({ read: 5, written: 2, setAside: 3 });
    const places = result.problems.filter(({ code }) => code === 'header.number').flatMap((problem) => problem.places);
    expect(cellsIn(places)).toEqual(
      expect.arrayContaining(['projects!0,1', 'projects!1,1', 'projects!2,1', 'projects!2,2']),
    );
  });

  it('is dropped from a path', () => {
    const result = readRows([
      ['id', '2017/title'],
      ['1', 'a'],
    ]);
    expect(projectsOf(result)).toEqual([{ id: '1', title: 'a' }]);
    expect(codesOf(result)).toContain('header.number');
  });

  it('is a field where it stands in quotes', () => {
    const result = readRows([
      ['id', '"2016"'],
      ['1', 5],
    ]);
    expect(projectsOf(result)).toEqual([{ id: '1', '2016': 5 }]);
  });

  it('is no date, which is read by its text', () => {
    const result = readRows([
      ['id', new DateCell('2024-04-05T00:00:00'), true],
      ['1', 'x', 'y'],
    ]);
    expect(projectsOf(result)).toEqual([{ id: '1', '2024-04-05 00:00:00': 'x', true: 'y' }]);
  });
});

describe('a column without a header', () => {
  it('is set aside with its values', () => {
    const result = readRows([['id', '', 'title'], ['1', 'x', 'a'], ['2', '', 'b', 'beyond']]); // prettier-ignore
    expect(projectsOf(result)).toEqual([{ id: '1', title: 'a' }, { id: '2', title: 'b' }]); // prettier-ignore
    const places = result.problems.filter(({ code }) => code === 'header.missing').flatMap((problem) => problem.places);
    expect(cellsIn(places)).toEqual(['projects!1,1', 'projects!2,3']);
    expect(places.map(({ value }) => value)).toEqual(['x', 'beyond']);
    expect(result.receipt).toMatchObject({ read: 6, written: 4, setAside: 2 });
  });

  it('is not spoken of where it has no values', () => {
    expect(
      readRows([
        ['id', '', undefined, 'title'],
        ['1', '', undefined, 'a'],
      ]).problems,
    ).toEqual([]);
  });
});

describe('a header that matches nothing', () => {
  it('is kept as an additional field, with its nearest fields', () => {
    const result = readRows([
      ['id', 'titel'],
      ['1', 'a'],
    ]);
    expect(projectsOf(result)).toEqual([{ id: '1', titel: 'a' }]);
    const { severity, params, places } = theProblem(result, 'header.additional');
    expect(severity).toBe('warning');
    expect(params.suggestions[0]?.path).toBe('title');
    expect(cellsIn(places)).toEqual(['projects!0,1']);
    expect(result.sheets[0]).toMatchObject({ columns: 2, additional: 1 });
  });

  it('is not spoken of where the reading is to the letter', () => {
    expect(
      readRows(
        [
          ['id', 'titel'],
          ['1', 'a'],
        ],
        { repairs: 'offer' },
      ).problems,
    ).toEqual([]);
  });

  it('is kept as it is seen: without what is invisible at its ends, in one form of Unicode, after the part that is known', () => {
    const result = readRows([
      ['id', ' Co\u0301digo interno\u200b', 'Partes involucradas:Teléfono móvil ', '"  x "'],
      ['1', 'a', 'b', 'c'],
    ]);
    expect(projectsOf(result)).toEqual([
      { id: '1', 'Código interno': 'a', parties: [{ 'Teléfono móvil': 'b' }], '  x ': 'c' },
    ]);
  });

  it('needs no word over an empty column', () => {
    expect(readRows([['id', 'Notes'], ['1', ' ']]).problems).toEqual([]); // prettier-ignore
  });

  it('makes the sheet no sheet of ours where all headers are such', () => {
    const result = readSheets([table('projects', ['id'], ['1']), table('notes', ['Remember', 'the milk'], ['a', 'b'])]);
    expect(projectsOf(result)).toEqual([{ id: '1' }]);
    expect(theProblem(result, 'table.no_known_header').places).toEqual([{ sheet: 'notes' }]);
    expect(result.sheets[1]).toMatchObject({ role: 'ignored', headerRow: null });
  });

  it.each([
    '__proto__',
    'constructor',
    'toString',
    '__proto__/polluted',
    'constructor/prototype/polluted',
    'parties/0/__proto__/polluted',
  ])('may be %s, which harms nothing', (header) => {
    const result = readRows([
      ['id', header],
      ['1', 'yes'],
    ]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(JSON.stringify(result.document)).toContain('yes');
    expect(codesOf(result)).toEqual(['header.additional']);
  });
});

describe('a header with a slip', () => {
  it('is corrected, with a note', () => {
    const result = readRows([
      ['id', ' TITULO  del proyecto. '],
      ['1', 'a'],
    ]);
    expect(projectsOf(result)).toEqual([{ id: '1', title: 'a' }]);
    const { severity, params } = theProblem(result, 'header.corrected');
    expect(severity).toBe('note');
    expect(params.path).toBe('title');
  });
});

describe('the languages of a sheet', () => {
  it('are said, the most frequent first', () => {
    const result = readRows([
      ['id', 'Título del Proyecto', 'Partes involucradas:Nombre común', 'Project description'],
      ['1', 'a', 'b', 'c'],
    ]);
    expect(result.sheets[0]?.headerKinds).toEqual(['es', 'paths', 'en']);
  });
});

describe('a header that names a group of fields', () => {
  it('is kept with its values under its own text, with the fields it may mean', () => {
    const result = readRows([
      ['id', 'Total project value', 'Parties:Address'],
      ['1', 500, 'Main Street 1'],
    ]);
    expect(projectsOf(result)).toEqual([
      { id: '1', 'Total project value': 500, parties: [{ Address: 'Main Street 1' }] },
    ]);
    const found = result.problems.filter((each) => each.code === 'sheet.group_header');
    expect(cellsIn(found.flatMap(({ places }) => places))).toEqual(['projects!0,1', 'projects!0,2']);
    expect(found[0]?.params.path).toBe('budget');
    expect(found[0]?.params.fields.map(({ path }) => path)).toContain('budget/amount/amount');
    expect(result.problems).toHaveLength(2);
  });

  it('holds the group where its cells are encoded', () => {
    const result = readRows([
      ['id', 'Total project value'],
      ['1', 'json:{"description":"x"}'],
    ]);
    expect(projectsOf(result)).toEqual([{ id: '1', budget: { description: 'x' } }]);
    expect(result.problems).toEqual([]);
  });

  it('is read to the letter where nothing is repaired', () => {
    const result = readRows([['id', 'Total project value'], ['1', 500]], { repairs: 'offer' }); // prettier-ignore
    expect(projectsOf(result)).toEqual([{ id: '1', budget: 500 }]);
    expect(codesOf(result)).not.toContain('sheet.group_header');
  });
});

describe('a negative index', () => {
  it('orders items like any other', () => {
    const result = readRows([
      ['id', 'parties/0/name', 'parties/-1/name'],
      ['1', 'b', 'a'],
    ]);
    expect(projectsOf(result)[0]?.['parties']).toEqual([{ name: 'a' }, { name: 'b' }]);
  });
});
