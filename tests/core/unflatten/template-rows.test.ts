import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/core/model/workbook.ts';
import { codesOf, cellsIn, projectsOf, readRows, readSheets, table, theProblem } from '../support.ts';

const configuration: Row = ['#', 'hashComments', 'headerRows 5'];
const path: Row = ['# Path', 'id', 'title', 'status'];
const guide: Row[] = [
  ['# Title (English)', 'Identifier or Reference', 'Project title', 'Status'],
  ['# Required', 'Required'],
  ['# Help', 'The one identifier of this project', 'As people know it', 'The phase it is in'],
];
const example: Row = ['Example', '# oc4ids-bu3kcz-1', '# A bridge', '# Implementation'];
const data: Row[] = [[undefined, 'p1', 'Road', 'completion']];
const road = { id: 'p1', title: 'Road', status: 'completion' };

describe('a sheet of a template', () => {
  it('is read without the rows that explain its columns', () => {
    const result = readRows([configuration, path, ...guide, example, [], ...data]);
    expect(projectsOf(result)).toEqual([road]);
    expect(codesOf(result)).toEqual(['template.example']);
  });

  it('is read so however many of these rows are left, and in whatever order, in both languages', () => {
    const spanish: Row[] = [['# Ayuda', 'El identificador'], ['# Título (español)', 'Identificador', 'Título'], ['Ejemplo', '# x']]; // prettier-ignore
    for (const rows of [[], guide, guide.slice(1), [guide[2], guide[0]], [example], [...guide, ...spanish]])
      expect(projectsOf(readRows([configuration, path, ...rows, ...data]))).toEqual([road]);
  });

  it('does not need its configuration line', () => {
    const result = readRows([path, ...guide, example, ...data]);
    expect(projectsOf(result)).toEqual([road]);
    expect(codesOf(result)).toEqual(['template.example']);
  });

  it('may have its titles for headers, where the row of paths was deleted', () => {
    const result = readRows([configuration, ['# Title (English)', 'Identifier or Reference', 'Project title', 'Status'], ...guide.slice(1), ...data]); // prettier-ignore
    expect(projectsOf(result)).toEqual([road]);
  });

  it('has for data what was written over the example, and nothing of the example', () => {
    const used: Row = ['Example', 'p0', '# A bridge', 'identification'];
    const result = readRows([configuration, path, ...guide, used, ...data]);
    expect(projectsOf(result)).toEqual([{ id: 'p0', status: 'identification' }, road]);
    expect(theProblem(result, 'template.example_used').params).toEqual({ left: 1 });
    expect(cellsIn(theProblem(result, 'template.example_used').places)).toEqual(['projects!5,2']);
  });

  it('keeps text that begins with # in rows that are data', () => {
    const result = readRows([configuration, path, ...guide, ['# my own remark', 'p1', '# 1 of the plan']]);
    expect(projectsOf(result)).toEqual([{ id: 'p1', title: '# 1 of the plan' }]);
  });

  it('says once for all sheets that the examples were left out', () => {
    const parties: Row[] = [
      ['# Path', 'id', 'parties/0/id'],
      ['Example', '# p1', '# a'],
    ];
    const result = readSheets([table('projects', path, example, ...data), table('parties', ...parties)]);
    expect(theProblem(result, 'template.example').places.map(({ sheet }) => sheet)).toEqual(['projects', 'parties']);
  });

  it('says nothing of the comments on its headers, and of those that are more', () => {
    const sheet = (comments: number) => ({ ...table('projects', path, ...data), facts: { comments } });
    expect(codesOf(readSheets([sheet(4)]))).toEqual([]);
    expect(codesOf(readSheets([sheet(5)]))).toEqual(['sheet.comments']);
  });
});

describe('a sheet with labels of another template', () => {
  it('goes by its configuration line alone', () => {
    const foreign: Row[] = [['#', 'hashComments', 'headerRows 2'], ['# path', 'id', 'title'], [undefined, 'Identifier', 'Title'], ['x', 'p1', '# Road']]; // prettier-ignore
    expect(projectsOf(readRows(foreign))).toEqual([{ id: 'p1', title: '# Road' }]);
  });
});
