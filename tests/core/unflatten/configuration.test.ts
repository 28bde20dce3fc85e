import { describe, expect, it } from 'vitest';
import {
  parseConfiguration,
  plainConfiguration,
  readConfiguration,
  unknownCommands,
} from '../../../src/core/unflatten/configuration.ts';
import { codesOf, projectsOf, readRows, readSheets, table, theProblem } from '../support.ts';

describe('a configuration line', () => {
  it('is known by a first cell that is exactly #', () => {
    expect(readConfiguration(['#', 'ignore'], false)?.ignore).toBe(true);
    for (const row of [['# ', 'ignore'], ['#x', 'ignore'], ['', '#', 'ignore'], [], undefined])
      expect(readConfiguration(row, false)).toBeUndefined();
  });

  it('may have empty cells', () => {
    expect(readConfiguration(['#', , 'ignore'], true)?.ignore).toBe(true);
  });

  it('has a command per cell, in any case, with any white space', () => {
    expect(readConfiguration(['#', 'SkipRows 2', ' headerrows  3 ', 'HASHCOMMENTS'], false)).toEqual({
      ...plainConfiguration,
      skipRows: 2,
      headerRows: 3,
      hashComments: true,
    });
  });

  it('may be given as a text', () => {
    expect(parseConfiguration('RootListPath data,IDName code,skiprows 1')).toMatchObject({
      rootListPath: 'data',
      idName: 'code',
      skipRows: 1,
    });
  });

  it('is not harmed by commands that are unknown, or make no sense', () => {
    const odd = [
      '#',
      'skipRows',
      'skipRows -1',
      'skipRows x',
      'headerRows 0',
      'rootListPath',
      'xmlRootTag x',
      '',
      5,
      undefined,
    ];
    expect(readConfiguration(odd, false)).toEqual(plainConfiguration);
    expect(readConfiguration(['#', 'skipRows 99999999999'], false)).toEqual(plainConfiguration);
  });
});

describe('a sheet with a configuration line', () => {
  it('has its headers below it, below the rows to skip, and above the other rows of the header', () => {
    const result = readRows([
      ['#', 'skipRows 1', 'headerRows 2'],
      ['A form of ours'],
      ['id', 'title'],
      ['Number of the project', 'Its name'],
      ['1', 'a'],
    ]);
    expect(projectsOf(result)).toEqual([{ id: '1', title: 'a' }]);
    expect(result.sheets[0]).toMatchObject({ headerRow: 2, rows: 1 });
    expect(result.problems).toEqual([]);
  });

  it('is left out where it says so, with a note', () => {
    const result = readSheets([table('projects', ['id'], ['1']), table('x', ['#', 'ignore'], ['id'], ['2'])]);
    expect(projectsOf(result)).toEqual([{ id: '1' }]);
    expect(theProblem(result, 'table.ignored')).toMatchObject({
      severity: 'note',
      params: { reason: 'configuration' },
      places: [{ sheet: 'x' }],
    });
  });

  it('leaves out columns that begin with # where it says so', () => {
    const rows = [['id', '#note', 'title'], ['1', 'x', 'a']]; // prettier-ignore
    expect(projectsOf(readRows([['#', 'hashcomments'], ...rows]))).toEqual([{ id: '1', title: 'a' }]);
    expect(projectsOf(readRows(rows))).toEqual([{ id: '1', '#note': 'x', title: 'a' }]);
  });
});

describe('the configuration of a whole workbook', () => {
  it('stands on the metadata sheet, for all sheets without a line of their own', () => {
    const result = readSheets([
      table('Meta', ['#', 'skipRows 1', 'rootListPath things', 'idName code'], ['version', '0.9']),
      table('projects', ['A form'], ['code', 'title'], ['1', 'a'], ['1', 'a']),
      table('other', ['#', 'headerRows 2'], ['code', 'title'], ['', ''], ['2', 'b']),
    ]);
    expect(result.document).toEqual({ version: '0.9', things: [{ code: '1', title: 'a' }, { code: '2', title: 'b' }] }); // prettier-ignore
  });

  it('may be given from outside', () => {
    const options = { defaultConfiguration: 'skipRows 1,hashComments' };
    const result = readSheets(
      [table('projects', ['x'], ['id', '#n'], ['1', 'y']), table('#x', ['z'], ['id'], ['2'])],
      options,
    );
    expect(projectsOf(result)).toEqual([{ id: '1' }]);
    expect(theProblem(result, 'table.ignored').params).toEqual({ reason: 'name' });
  });

  it('is replaced, not added to, by the line of a sheet', () => {
    const result = readRows(
      [
        ['#', 'hashComments'],
        ['id', 'title'],
        ['1', 'a'],
      ],
      { defaultConfiguration: 'skipRows 5' },
    );
    expect(projectsOf(result)).toEqual([{ id: '1', title: 'a' }]);
  });
});

describe('a sheet without data', () => {
  it('is left out with a note', () => {
    const result = readSheets([table('projects', ['id'], ['1']), table('empty'), table('blank', ['', undefined], [])]);
    expect(codesOf(result)).toEqual(['table.empty', 'table.empty']);
    expect(result.sheets.map(({ role }) => role)).toEqual(['main', 'ignored', 'ignored']);
  });

  it('may have blank rows above its headers', () => {
    const result = readRows([undefined, ['', ''], ['id', 'title'], ['1', 'a']]);
    expect(projectsOf(result)).toEqual([{ id: '1', title: 'a' }]);
    expect(result.sheets[0]?.headerRow).toBe(2);
  });
});

describe('a configuration line that a person typed', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['skipRows 1, HeaderRows 2,ignore,hashComments, rootListPath a/b ,IDName code', []],
    ['skipRows', ['skipRows']],
    ['skipRows one, ignore, saltar 2', ['skipRows one', 'saltar 2']],
    ['skipRows 1; ignore', ['skipRows 1; ignore']],
  ])('%s: %j is not understood', (line, unknown) => {
    expect(unknownCommands(line)).toEqual(unknown);
  });
});
