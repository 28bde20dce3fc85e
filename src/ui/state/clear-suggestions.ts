import type { Dictionary, PreviewColumn } from '../../client/index.ts';

/** Whether nobody knows yet what a column holds. */
export function isUnknown({ match, outcome, candidates }: PreviewColumn): boolean {
  return (match === 'additional' || candidates !== undefined) && (outcome === 'read' || outcome === 'duplicate');
}

/** Columns that nobody knows, each with the one field that its header clearly means; no field for two of them, nor one that there is already. */
export function clearSuggestions(
  columns: readonly PreviewColumn[],
  suggest: Dictionary['suggest'],
): { column: PreviewColumn; path: string }[] {
  const taken = new Set(
    columns.flatMap((each) => (isUnknown(each) || !each.path ? [] : [withoutPositions(each.path)])),
  );
  const best = new Map<string, { column: PreviewColumn; path: string; score: number }>();
  for (const column of columns) {
    if (!isUnknown(column) || column.header === '') continue;
    const { fields, isClear } = suggest(column.header, 'project');
    const [first] = fields;
    if (!first || !isClear || taken.has(first.entry.path)) continue;
    const { path } = first.entry;
    const known = best.get(path);
    if (!known || first.score > known.score) best.set(path, { column, path, score: first.score });
  }
  return [...best.values()]
    .map(({ column, path }) => ({ column, path }))
    .sort((a, b) => a.column.column - b.column.column);
}

/** `parties/1/name` → `parties/name`. */
export function withoutPositions(path: string): string {
  return path
    .split('/')
    .filter((key) => !/^\d+$/.test(key))
    .join('/');
}
