import type { Dictionary, FieldEntry, PreviewColumn, Suggestions } from '../../client/index.ts';

/** Each takes about a millisecond: of a sheet with more unknown columns than this, the first have suggestions. */
const mostColumns = 300;

/** Whether nobody knows yet what a column holds. */
function isUnknown({ match, outcome, candidates, header }: PreviewColumn): boolean {
  const isRead = outcome === 'read' || outcome === 'duplicate';
  return header !== '' && isRead && (match === 'additional' || candidates !== undefined);
}

/** The columns that have suggestions. */
export function unknownColumns(columns: readonly PreviewColumn[]): PreviewColumn[] {
  return columns.filter(isUnknown).slice(0, mostColumns);
}

/** What the columns that nobody knows may be, by position. */
export function suggestionsFor(
  columns: readonly PreviewColumn[],
  suggest: Dictionary['suggest'],
  scope: FieldEntry['scope'],
): ReadonlyMap<number, Suggestions> {
  return new Map(unknownColumns(columns).map(({ column, header }) => [column, suggest(header, scope)]));
}

/** The columns whose header clearly means one field; no field for two of them, nor one that another column holds already. */
export function clearSuggestions(
  columns: readonly PreviewColumn[],
  suggestions: ReadonlyMap<number, Suggestions>,
): { column: PreviewColumn; path: string }[] {
  const taken = new Set(columns.flatMap(({ field, path }) => (field && path !== undefined ? [plainPath(path)] : [])));
  const best = new Map<string, { column: PreviewColumn; path: string; score: number }>();
  for (const column of columns) {
    const { fields, isClear } = suggestions.get(column.column) ?? { fields: [], isClear: false };
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
function plainPath(path: string): string {
  return path
    .split('/')
    .filter((key) => !/^\d+$/.test(key))
    .join('/');
}
