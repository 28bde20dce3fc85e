import { describe, expect, it } from 'vitest';
import { cellsIn, projectsOf, readSheets, table, theProblem } from '../support.ts';

const projects = table('projects', ['id', 'title'], ['oc4ids-bu3kcz-2800', 'a'], ['oc4ids-bu3kcz-2802', 'b']);
const partyHeaders = ['id', 'parties/0/id', 'parties/0/name'];

describe('an id in a sub-sheet that no project has', () => {
  const parties = table(
    'parties',
    partyHeaders,
    ['oc4ids-bu3kcz-28O2', 'p', 'P'],
    ['oc4ids-bu3kcz-2800', 'q', 'Q'],
    ['oc4ids-bu3kcz-28O2', 'r', 'R'],
  );

  it('makes a project of its own, after the others', () => {
    expect(projectsOf(readSheets([parties, projects]))).toEqual([
      { id: 'oc4ids-bu3kcz-2800', title: 'a', parties: [{ id: 'q', name: 'Q' }] },
      { id: 'oc4ids-bu3kcz-2802', title: 'b' },
      { id: 'oc4ids-bu3kcz-28O2', parties: [{ id: 'p', name: 'P' }, { id: 'r', name: 'R' }] }, // prettier-ignore
    ]);
  });

  it('is an error at each cell, with the id that is nearest', () => {
    const { severity, params, places } = theProblem(readSheets([projects, parties]), 'sheet.unknown_id');
    expect(severity).toBe('error');
    expect(params).toEqual({ id: 'oc4ids-bu3kcz-28O2', path: '', nearest: 'oc4ids-bu3kcz-2802' });
    expect(cellsIn(places)).toEqual(['parties!1,0', 'parties!3,0']);
  });

  it('needs no word where no sheet lists the projects, or where nothing is repaired', () => {
    expect(readSheets([parties]).problems).toEqual([]);
    expect(readSheets([projects, parties], { repairs: 'offer' }).problems).toEqual([]);
  });
});

describe('an id of a parent within a project that no sheet lists', () => {
  const processes = table(
    'processes',
    ['id', 'contractingProcesses/0/id', 'contractingProcesses/0/summary/title'],
    ['oc4ids-bu3kcz-2800', 'C-1', 'x'],
  );
  const documentHeaders = ['id', 'contractingProcesses/0/id', 'contractingProcesses/0/summary/documents/0/id', 'contractingProcesses/0/summary/documents/0/title']; // prettier-ignore

  it('makes an item of its own, with an error at the id', () => {
    const documents = table('documents', documentHeaders, ['oc4ids-bu3kcz-2800', 'C-2', 'D', 'd']);
    const result = readSheets([projects, processes, documents]);
    expect(projectsOf(result)[0]?.['contractingProcesses']).toMatchObject([{ id: 'C-1' }, { id: 'C-2' }]);
    const { params, places } = theProblem(result, 'sheet.unknown_id');
    expect(params).toEqual({ id: 'C-2', path: 'contractingProcesses', nearest: 'C-1' });
    expect(cellsIn(places)).toEqual(['documents!1,1']);
  });

  it('is told once, where the project is not known either', () => {
    const documents = table('documents', documentHeaders, ['other', 'C-2', 'D', 'd']);
    const { params } = theProblem(readSheets([projects, processes, documents]), 'sheet.unknown_id');
    expect(params).toEqual({ id: 'other', path: '' });
  });
});
