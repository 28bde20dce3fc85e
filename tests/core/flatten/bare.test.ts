import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/core/model/json.ts';
import { countValues } from '../../../src/core/model/values.ts';
import { codesOf, columnOf, example, headersOf, packageOf, sheet, sheetNames, writeSheets } from '../support.ts';

const bare = { extras: 'none', sheetNames: 'flatten-tool' } as const;

describe('the bare layout of Flatten Tool (extras: none)', () => {
  it('has a main sheet and sub-sheets, and nothing of ours', () => {
    const document = {
      version: '0.9',
      projects: [{ id: '1', title: 't', parties: [{ id: 'p', people: [{ name: 'x' }] }] }],
    };
    const flat = writeSheets(document, bare);
    expect(flat.workbook.tables).toEqual([
      { name: 'projects', rows: [['id', 'title'], ['1', 't']] },
      { name: 'par_people', rows: [['id', 'parties/0/id', 'parties/0/people/0/name'], ['1', 'p', 'x']] },
      { name: 'parties', rows: [['id', 'parties/0/id'], ['1', 'p']] },
    ]); // prettier-ignore
  });

  it('has plain cells only, also where they will not come back', () => {
    const flat = writeSheets(packageOf({ id: '1', title: 5, sector: ['a;b', 'c'], extra: 'json:1' }), bare);
    expect(columnOf(flat, 'projects', 'title')).toEqual([5]);
    expect(columnOf(flat, 'projects', 'sector')).toEqual(['a;b;c']);
    expect(columnOf(flat, 'projects', 'extra')).toEqual(['json:1']);
  });

  it.each<[string, JsonValue]>([
    ['null', { id: '1', title: null }],
    ['empty text', { id: '1', title: '' }],
    ['an empty list', { id: '1', parties: [] }],
    ['an empty object', { id: '1', budget: {} }],
    ['an item that is no object', { id: '1', parties: [{ id: 'p' }, 5] }],
  ])('sets %s aside, with a problem', (_what, project) => {
    const { receipt, problems } = writeSheets(packageOf(project), bare);
    expect(codesOf({ problems })).toEqual(['write.set_aside']);
    expect(receipt).toMatchObject({ read: countValues(project), setAside: 1, written: countValues(project) - 1 });
  });

  it('has the ids of all objects on the way in its sub-sheets', () => {
    const document = packageOf({
      id: '1',
      contractingProcesses: [{ id: 'c', summary: { id: 's', documents: [{ id: 'd' }] } }],
    });
    expect(headersOf(writeSheets(document, bare), 'con_sum_documents')).toEqual([
      'id',
      'contractingProcesses/0/id',
      'contractingProcesses/0/summary/id',
      'contractingProcesses/0/summary/documents/0/id',
    ]);
  });

  it('has columns in the order in which they appear', () => {
    const flat = writeSheets(packageOf({ zeta: 1, title: 't', id: '1', updated: 'u' }), bare);
    expect(headersOf(flat, 'projects')).toEqual(['id', 'zeta', 'title', 'updated']);
  });

  it('says where the list is missing, and has an empty main sheet', () => {
    const flat = writeSheets({ version: '0.9' }, bare);
    expect(codesOf(flat)).toEqual(['write.root_missing']);
    expect(sheetNames(flat)).toEqual(['projects']);
  });
});

describe('the receipt of writing', () => {
  it('counts all values of the document, and the ids that are repeated', () => {
    const document = example('en');
    const { receipt } = writeSheets(document);
    expect(receipt).toMatchObject({
      read: countValues(document),
      written: countValues(document),
      setAside: 0,
      changed: 0,
    });
    expect(receipt.repeated).toBeGreaterThan(0);
  });

  it.each<[string, JsonValue]>([
    ['an empty list of projects', { projects: [] }],
    ['no projects at all', { version: '0.9' }],
    ['a bare list', [{ id: '1' }]],
    ['an empty object', {}],
    ['a value', 5],
    ['projects that are no list', { projects: 'none' }],
  ])('adds up for %s', (_what, document) => {
    const { receipt, problems } = writeSheets(document);
    expect(codesOf({ problems })).not.toContain('receipt.mismatch');
    expect(receipt.written + receipt.setAside).toBe(receipt.read);
  });

  it('has progress up to the last project', () => {
    const seen: number[] = [];
    writeSheets(packageOf({ id: '1' }, { id: '2' }), { onProgress: (done, total) => seen.push(done, total) });
    expect(seen).toEqual([0, 2, 1, 2]);
    expect(sheet(writeSheets(packageOf({ id: '1' })), 'projects').rows).toHaveLength(2);
  });
});
