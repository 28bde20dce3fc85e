import { describe, expect, it } from 'vitest';
import { codesOf, projectsOf, readSheets, table } from '../support.ts';

const warning = 'WARNING: More than one value supplied, consult the relevant sub-sheet for the data.';

const subSheet = table('documents', ['id', 'documents/0/title', 'documents/0/url'], ['1', 'A', 'u']);

describe('an item that is rolled up into the row of its parent (rule 13)', () => {
  it('is the only item of its sub-sheet, if both say the same', () => {
    const main = table('projects', ['id', 'title', 'documents/0/title'], ['1', 'T', 'A']);
    for (const tables of [
      [main, subSheet],
      [subSheet, main],
    ]) {
      const result = readSheets(tables);
      expect(projectsOf(result)).toEqual([{ id: '1', title: 'T', documents: [{ title: 'A', url: 'u' }] }]);
      expect(codesOf(result)).toEqual([]);
      expect(result.receipt).toMatchObject({ read: 6, written: 4, repeated: 2, setAside: 0 });
    }
  });

  it('is found also where the main sheet has nothing but ids beside it, and comes last', () => {
    const main = table('projects', ['id', 'documents/0/title'], ['1', 'A']);
    for (const tables of [
      [main, subSheet],
      [subSheet, main],
    ]) {
      expect(projectsOf(readSheets(tables))).toEqual([{ id: '1', documents: [{ title: 'A', url: 'u' }] }]);
    }
  });

  it('gets the id that only its own row has', () => {
    const main = table('projects', ['id', 'title', 'parties/0/name'], ['1', 'T', 'N']);
    const parties = table('parties', ['id', 'parties/0/id', 'parties/0/name'], ['1', 'p', 'N']);
    const people = table('people', ['id', 'parties/0/id', 'parties/0/people/0/name'], ['1', 'p', 'X']);
    expect(projectsOf(readSheets([main, parties, people]))).toEqual([
      { id: '1', title: 'T', parties: [{ id: 'p', name: 'N', people: [{ name: 'X' }] }] },
    ]);
  });

  it('is another item where it says something else', () => {
    const main = table('projects', ['id', 'title', 'documents/0/title'], ['1', 'T', 'B']);
    expect(projectsOf(readSheets([main, subSheet]))[0]?.['documents']).toEqual([
      { title: 'B' },
      { title: 'A', url: 'u' },
    ]);
  });

  it('is another item where each says something that the other does not', () => {
    const main = table('projects', ['id', 'documents/0/title', 'documents/0/format'], ['1', 'A', 'pdf']);
    expect(projectsOf(readSheets([main, subSheet]))[0]?.['documents']).toHaveLength(2);
  });

  it('is no data where Flatten Tool could not roll up', () => {
    const main = table('projects', ['id', 'title', 'documents/0/title'], ['1', 'T', warning]);
    const two = table('documents', ['id', 'documents/0/title'], ['1', 'A'], ['1', 'B']);
    const result = readSheets([main, two]);
    expect(projectsOf(result)).toEqual([{ id: '1', title: 'T', documents: [{ title: 'A' }, { title: 'B' }] }]);
    expect(codesOf(result)).toEqual(['cell.rollup_warning']);
  });

  it('does not make one item of two rows of one sheet that are alike', () => {
    const two = table('documents', ['id', 'documents/0/title'], ['1', 'A'], ['1', 'A']);
    expect(projectsOf(readSheets([table('projects', ['id'], ['1']), two]))[0]?.['documents']).toHaveLength(2);
  });
});
