import { describe, expect, it } from 'vitest';
import { cellSourceMap, headerSourceMap } from '../../../src/core/source/export.ts';
import { readSheets, table } from '../support.ts';

const { sourceMap } = readSheets([
  table('projects', ['id', 'title', 'budget/amount/amount', 'sector'], ['1', 't', 5, 'a;b'], undefined, ['2', '', 6]),
  table('parties', ['id', 'Parties:ID', 'parties/0/name'], ['2', 'o', 'O'], ['1', 'p', 'P']),
  table('Meta', ['#', 'hashComments'], ['version', '0.9']),
]);

describe("Flatten Tool's source maps", () => {
  it('give the cells of each value, repeated ids too, and the rows of each object', () => {
    expect(Object.fromEntries(cellSourceMap(sourceMap))).toEqual({
      'projects/0/id': [
        ['projects', 'A', 2, 'id'],
        ['parties', 'A', 3, 'id'],
      ],
      'projects/0/title': [['projects', 'B', 2, 'title']],
      'projects/0/budget/amount/amount': [['projects', 'C', 2, 'budget/amount/amount']],
      'projects/0/sector': [['projects', 'D', 2, 'sector']],
      'projects/1/id': [
        ['projects', 'A', 4, 'id'],
        ['parties', 'A', 2, 'id'],
      ],
      'projects/1/budget/amount/amount': [['projects', 'C', 4, 'budget/amount/amount']],
      'projects/1/parties/0/id': [['parties', 'B', 2, 'Parties:ID']],
      'projects/1/parties/0/name': [['parties', 'C', 2, 'parties/0/name']],
      'projects/0/parties/0/id': [['parties', 'B', 3, 'Parties:ID']],
      'projects/0/parties/0/name': [['parties', 'C', 3, 'parties/0/name']],
      version: [['Meta', 'B', 2, 'version']],
      'projects/0': [
        ['projects', 2],
        ['parties', 3],
      ],
      'projects/0/budget/amount': [['projects', 2]],
      'projects/1': [
        ['projects', 4],
        ['parties', 2],
      ],
      'projects/1/budget/amount': [['projects', 4]],
      'projects/1/parties/0': [['parties', 2]],
      'projects/0/parties/0': [['parties', 3]],
      '': [['Meta', 2]],
    });
  });

  it('give the headers of each field', () => {
    expect(Object.fromEntries(headerSourceMap(sourceMap))).toEqual({
      'projects/id': [
        ['projects', 'id'],
        ['parties', 'id'],
      ],
      'projects/title': [['projects', 'title']],
      'projects/budget/amount/amount': [['projects', 'budget/amount/amount']],
      'projects/sector': [['projects', 'sector']],
      'projects/parties/id': [['parties', 'Parties:ID']],
      'projects/parties/name': [['parties', 'parties/0/name']],
      version: [['Meta', 'version']],
    });
  });
});
