import { describe, expect, test } from 'vitest';
import type { CoverageRow } from '../../src/client/index.ts';
import {
  countHits,
  coverageTree,
  type CoverageNode,
  type CoverageView,
  openRows,
  shareOf,
  viewOf,
} from '../../src/ui/state/coverage.ts';
import { searchWords } from '../../src/ui/state/search-words.ts';

const row = (path: string, es: string, filled: number, possible = 4): CoverageRow => ({
  path,
  titles: { en: `English ${path.split('/').at(-1)}`, es },
  filled,
  present: filled,
  possible,
});

const tree = coverageTree([
  row('id', 'Identificador', 4),
  row('budget', 'Presupuesto', 2),
  row('budget/amount', 'Valor', 1, 2),
  row('budget/amount/currency', 'Moneda', 1, 1),
  row('budget/requestDate', 'Fecha de petición', 0, 2),
  row('budgetary', 'Otro', 3),
  row('social', 'Social', 0),
  row('social/jobs', 'Empleos', 0, 0),
]);

const view = (changed: Partial<Omit<CoverageView, 'words'>> & { search?: string } = {}): CoverageView => ({
  filter: 'all',
  order: 'standard',
  ...changed,
  words: searchWords(changed.search ?? ''),
});

const all = (nodes: readonly CoverageNode[]): string[] => openRows(nodes, () => true).map(({ row: { path } }) => path);
const seen = (changed: Parameters<typeof view>[0]): string[] => all(viewOf(tree, view(changed)));

describe('the coverage as a tree', () => {
  test('has each field in the one it belongs to', () => {
    expect(tree.map((node) => [node.row.path, node.level, node.children.length])).toEqual([
      ['id', 0, 0],
      ['budget', 0, 2],
      ['budgetary', 0, 0],
      ['social', 0, 1],
    ]);
    expect(tree[1]!.children[0]!.children.map(({ level }) => level)).toEqual([2]);
  });

  test('shows what is within a field only where that is open', () => {
    expect(openRows(tree, (path) => path === 'budget').map(({ row: { path } }) => path)).toEqual([
      'id',
      'budget',
      'budget/amount',
      'budget/requestDate',
      'budgetary',
      'social',
    ]);
  });

  test.each([
    ['peticion', ['budget', 'budget/requestDate']],
    ['PETICIÓN', ['budget', 'budget/requestDate']],
    ['english jobs', ['social', 'social/jobs']],
    ['budget/amount/c', ['budget', 'budget/amount', 'budget/amount/currency']],
    ['presupuesto moneda', ['budget', 'budget/amount', 'budget/amount/currency']],
    ['nothing like it', []],
  ])('is searched for %s in both languages and in paths, and shows what the hits are in', (search, paths) => {
    expect(seen({ search })).toEqual(paths);
  });

  test('is narrowed to fields that are filled, partly filled or empty, those that could be nowhere among them', () => {
    expect(seen({ filter: 'filled' })).toEqual(['id', 'budget', 'budget/amount', 'budget/amount/currency']);
    expect(seen({ filter: 'partly' })).toEqual(['budget', 'budget/amount', 'budgetary']);
    expect(seen({ filter: 'empty' })).toEqual(['budget', 'budget/requestDate', 'social', 'social/jobs']);
    expect(countHits(tree, view({ filter: 'empty' }))).toBe(3);
    expect(countHits(tree, view())).toBe(8);
  });

  test('is sorted within each level', () => {
    expect(seen({ order: 'most' }).filter((path) => !path.includes('/'))).toEqual([
      'id',
      'budgetary',
      'budget',
      'social',
    ]);
    expect(seen({ order: 'least' })).toEqual([
      'social',
      'social/jobs',
      'budget',
      'budget/requestDate',
      'budget/amount',
      'budget/amount/currency',
      'budgetary',
      'id',
    ]);
    expect(all(tree)[0]).toBe('id');
  });

  test('says 100 only of all, and 0 only of none', () => {
    expect([
      shareOf(0, 0),
      shareOf(0, 9),
      shareOf(1, 1000),
      shareOf(1, 3),
      shareOf(999, 1000),
      shareOf(1000, 1000),
    ]).toEqual([0, 0, 0.01, 0.33, 0.99, 1]);
  });
});
