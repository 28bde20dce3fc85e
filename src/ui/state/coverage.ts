import type { CoverageRow } from '../../client/index.ts';
import { plainText } from './search-words.ts';

/** A field with the fields within it. */
export interface CoverageNode {
  row: CoverageRow;
  /** How deep it is, from 0. */
  level: number;
  children: readonly CoverageNode[];
  /** What it is searched by: its titles in all languages and its path, and those of what it is in. */
  text: string;
}

/** By the first figure: with a value wherever it could be, in some of these places, in none. */
export type CoverageFilter = 'all' | 'filled' | 'partly' | 'empty';

/** Within each level; the standard's own order is that of the rows. */
export type CoverageOrder = 'standard' | 'most' | 'least';

export interface CoverageView {
  words: readonly string[];
  filter: CoverageFilter;
  order: CoverageOrder;
}

/** Rows as they come, each object before its fields → the tree that they are. */
export function coverageTree(rows: readonly CoverageRow[]): CoverageNode[] {
  const roots: CoverageNode[] = [];
  const above: (CoverageNode & { children: CoverageNode[] })[] = [];
  for (const row of rows) {
    while (above.length > 0 && !row.path.startsWith(`${above.at(-1)!.row.path}/`)) above.pop();
    const parent = above.at(-1);
    const own = plainText([row.path, ...Object.values(row.titles)].join(' '));
    const node = { row, level: above.length, children: [], text: parent ? `${parent.text} ${own}` : own };
    (parent?.children ?? roots).push(node);
    above.push(node);
  }
  return roots;
}

/** The fields that are asked for, and what they are in, in the order that is asked for. */
export function viewOf(nodes: readonly CoverageNode[], view: CoverageView): CoverageNode[] {
  const kept = nodes.flatMap((node) => {
    const children = viewOf(node.children, view);
    return children.length > 0 || isHit(node, view) ? [{ ...node, children }] : [];
  });
  const { order } = view;
  if (order === 'standard') return kept;
  const direction = order === 'most' ? -1 : 1;
  // What could not be anywhere is neither the most nor the least filled.
  const rank = ({ row }: CoverageNode): number => (row.possible === 0 ? 2 : (direction * row.filled) / row.possible);
  return kept.sort((one, other) => rank(one) - rank(other));
}

/** How many fields are asked for: without those that only stand above one. */
export function countHits(nodes: readonly CoverageNode[], view: CoverageView): number {
  return nodes.reduce((sum, node) => sum + Number(isHit(node, view)) + countHits(node.children, view), 0);
}

/** The rows of a table: each field that is open, with the fields within it below. */
export function openRows(nodes: readonly CoverageNode[], isOpen: (path: string) => boolean): CoverageNode[] {
  return nodes.flatMap((node) => [node, ...(isOpen(node.row.path) ? openRows(node.children, isOpen) : [])]);
}

/** Hundredths, so that 100 always means all and 0 always none. */
export function shareOf(filled: number, possible: number): number {
  if (filled === 0 || filled === possible) return filled === 0 ? 0 : 1;
  return Math.min(99, Math.max(1, Math.round((filled / possible) * 100))) / 100;
}

function isHit({ row, text }: CoverageNode, { words, filter }: CoverageView): boolean {
  return isOfKind(row, filter) && words.every((word) => text.includes(word));
}

function isOfKind({ filled, possible }: CoverageRow, filter: CoverageFilter): boolean {
  if (filter === 'all') return true;
  if (filled === 0) return filter === 'empty';
  return filter === (filled === possible ? 'filled' : 'partly');
}
