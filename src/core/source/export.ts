import { columnLetters } from '../model/column-letters.ts';
import { formatPointer, parsePointer } from '../model/pointer.ts';
import type { PointerMoves } from '../upgrade/pointer-moves.ts';
import type { SourceMap } from './source-map.ts';

/** Sheet, column letters, row counted from 1, header; sheet and row for the row of an object. */
type CellEntry = readonly [sheet: string, column: string, row: number, header: string];
type RowEntry = readonly [sheet: string, row: number];
type HeaderEntry = readonly [sheet: string, header: string];

/**
 * Flatten Tool's cell source map: by path (keys and positions, joined by `/`), the cells that hold the value; then, by the path of
 * each object that holds values, the rows it comes from.
 *
 * @param moves where values stand now, if not where they stood when they were read
 */
export function cellSourceMap(map: SourceMap, moves?: PointerMoves): Map<string, (CellEntry | RowEntry)[]> {
  const cells = new Map<string, (CellEntry | RowEntry)[]>();
  const rows = new Map<string, RowEntry[]>();
  for (const { keys: origin, place } of map.eachCell()) {
    const keys = destination(origin, moves);
    const { sheet = '', row = 0, column = 0, header = '' } = place;
    add(cells, keys.join('/'), [sheet, columnLetters(column), row + 1, header]);
    const parent = keys.slice(0, -1).join('/');
    const known = rows.get(parent);
    // Cells of one row follow each other.
    const last = known?.at(-1);
    if (last?.[0] !== sheet || last[1] !== row + 1) add(rows, parent, [sheet, row + 1]);
  }
  for (const [path, entries] of rows) if (!cells.has(path)) cells.set(path, entries);
  return cells;
}

/** Flatten Tool's heading source map: by path without positions, the headers of the columns that hold its values. */
export function headerSourceMap(map: SourceMap, moves?: PointerMoves): Map<string, HeaderEntry[]> {
  const headers = new Map<string, HeaderEntry[]>();
  for (const { keys, place } of map.eachCell()) {
    const { sheet = '', header = '' } = place;
    const path = destination(keys, moves)
      .filter((key) => !/^\d+$/.test(key))
      .join('/');
    const known = headers.get(path);
    if (!known?.some((entry) => entry[0] === sheet && entry[1] === header)) add(headers, path, [sheet, header]);
  }
  return headers;
}

function destination(keys: readonly string[], moves: PointerMoves | undefined): readonly string[] {
  return moves ? parsePointer(moves.destinationOf(formatPointer(keys))) : keys;
}

function add<Entry>(entries: Map<string, Entry[]>, path: string, entry: Entry): void {
  const known = entries.get(path);
  if (known) known.push(entry);
  else entries.set(path, [entry]);
}
