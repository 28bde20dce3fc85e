import { describe, expect, it } from 'vitest';
import { codesOf, projectsOf, readRows, readSheets, table, theProblem } from '../support.ts';

/** What workbooks look like that went through many hands; `tests/properties/mutations.test.ts` found these. */
describe('a column of notes on a sub-sheet', () => {
  const projects = table('projects', ['id', 'title'], ['p1', 'a']);
  const parties = table(
    'parties',
    ['id', 'parties/0/id', 'parties/0/name', 'Notas'],
    ['p1', 'first', 'A', undefined],
    ['p2', 'second', 'B', undefined],
  );
  const people = table(
    'people',
    ['Notas', 'id', 'parties/0/id', 'parties/0/people/0/id'],
    [undefined, 'p1', 'second', 'x'],
  );

  it('does not make it a main sheet: it is read after the projects, and ids are looked up there', () => {
    const result = readSheets([parties, projects]);
    expect(result.sheets.map(({ name, role }) => [name, role])).toEqual([
      ['parties', 'sub'],
      ['projects', 'main'],
    ]);
    expect(theProblem(result, 'sheet.unknown_id').places).toMatchObject([{ sheet: 'parties', row: 2, column: 0 }]);
  });

  it('does not put it before the sheet of its parents, either', () => {
    const [first] = projectsOf(readSheets([projects, people, parties]));
    expect(first?.['parties']).toEqual([{ id: 'first', name: 'A' }, { id: 'second', people: [{ id: 'x' }] }]); // prettier-ignore
  });
});

describe('headers that people have touched', () => {
  it.each(['Project title:', 'Project title :', 'Project title*:', ' TITLE:* '])(
    '%s is the title, whatever stands at its end',
    (header) => {
      expect(projectsOf(readRows([['id', header], ['1', 'x']]))).toEqual([{ id: '1', title: 'x' }]); // prettier-ignore
    },
  );

  it('lead to one list, whether or not the field at their end is known', () => {
    const headers = ['id', 'environment/climatemeasures/0/description', 'environment/climatemeasures/0/extra'];
    expect(projectsOf(readRows([headers, ['1', 'a', 'b']]))).toEqual([
      { id: '1', environment: { climateMeasures: [{ description: 'a', extra: 'b' }] } },
    ]);
  });

  it('may be # over a column of numbers, which is no configuration', () => {
    const result = readRows([['#', 'id', 'title'], [1, 'p1', 'a'], [2, 'p2', 'b']]); // prettier-ignore
    expect(projectsOf(result)).toEqual([
      { '#': 1, id: 'p1', title: 'a' },
      { '#': 2, id: 'p2', title: 'b' },
    ]);
    expect(codesOf(result)).toEqual(['header.additional']);
  });

  it('may be #, and be read as configuration where cells are read to the letter', () => {
    const rows = [['#', 'x'], ['id', 'title'], ['p1', 'a']]; // prettier-ignore
    expect(projectsOf(readRows(rows, { repairs: 'offer' }))).toEqual([{ id: 'p1', title: 'a' }]);
  });

  it('may stand below a row of white space, few as they are', () => {
    const rows = [[' ', '\u00a0'], ['#row', 'Observaciones', 'x', 'title'], ['1', 'o', 'y', 'a']]; // prettier-ignore
    expect(projectsOf(readRows(rows))).toEqual([{ Observaciones: 'o', x: 'y', title: 'a' }]);
  });

  it('are told on the metadata sheet, too, where no field has their name', () => {
    const meta = table('Meta', ['Notas', 'x'], ['publisher', 'y'], ['license', 'z']);
    const result = readSheets([table('projects', ['id', 'title'], ['1', 'a']), meta]);
    expect(theProblem(result, 'header.additional').places).toMatchObject([{ sheet: 'Meta', row: 0, column: 0 }]);
    expect(theProblem(result, 'sheet.group_header').places).toMatchObject([{ sheet: 'Meta', row: 1, column: 0 }]);
  });
});

it('space around our notation for what a cell cannot say is no part of it', () => {
  const rows = [['id', 'budget', 'x'], ['1', '\u200bjson:{"description":"b"}\u00a0', ' json:[] ']]; // prettier-ignore
  expect(projectsOf(readRows(rows))).toEqual([{ id: '1', budget: { description: 'b' }, x: [] }]);
});
