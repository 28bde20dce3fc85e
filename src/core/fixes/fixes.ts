import { cellText } from '../model/cell-text.ts';
import type { CorrectedValue } from '../model/corrections.ts';
import {
  type ColumnDecision,
  type Decisions,
  joinDecisions,
  noDecisions,
  type SheetDecision,
} from '../model/decisions.ts';
import type { Place, Problem } from '../model/problem.ts';
import type { SheetName } from '../model/sheet-name.ts';
import { trimInvisible } from '../model/white-space.ts';
import { type Cell, FormattedNumber } from '../model/workbook.ts';
import { offsetsOf } from '../unflatten/time-zone.ts';
import { type CellOffer, type DecisionOffer, isAboutCells } from './offer.ts';
import { offersOf } from './offers-of.ts';
import { pairsOf } from './pairs.ts';
import { repaired } from './repairs.ts';
import type { CellChange, SheetCell, SheetCells } from './sheet-cells.ts';

/** An offer that can be carried out, with what it does at each place of its problem. */
export type PossibleFix =
  | { offer: CellOffer; at: readonly (readonly CellChange[])[]; cells: readonly CellChange[] }
  | { offer: DecisionOffer; at: readonly Decisions[]; all: Decisions; amount: number };

/** What can be done about a problem, given its cells. Fixes that would change nothing are none. */
export function fixesFor(problem: Problem, cells: SheetCells): PossibleFix[] {
  return offersOf(problem).flatMap((offer): PossibleFix[] => {
    if (!isAboutCells(offer)) return decided(offer, problem, cells);
    const at = changesOf(offer, problem, cells);
    const changed = changedCells(at);
    return changed.length === 0 ? [] : [{ offer, at, cells: changed }];
  });
}

/** The cells that change at some places; each once: of several places in one cell, what is done for the first is mostly done for all. */
export function changedCells(at: readonly (readonly CellChange[])[]): CellChange[] {
  const byCell = new Map<string, CellChange>();
  for (const changes of at) {
    for (const change of changes) {
      const key = `${change.row} ${change.column} ${change.sheet}\n${change.file}`;
      if (!byCell.has(key)) byCell.set(key, change);
    }
  }
  return [...byCell.values()];
}

function changesOf(offer: CellOffer, problem: Problem, cells: SheetCells): CellChange[][] {
  const { places } = problem;
  switch (offer.kind) {
    case 'use':
      return places.map((place) =>
        cells.of(place).flatMap((each) => changed(each, replaced(each.cell, offer.instead, offer.value))),
      );
    case 'keep':
    case 'replace':
      return pairsOf(places, cells, offer.kind);
    default: {
      const withOffset = problem.code === 'review.format' ? offsetsOf(cells.timeZone) : undefined;
      return places.map((place) =>
        cells.of(offer.kind === 'swap' ? within(place, 'coordinates') : place).flatMap((each) => {
          if (typeof each.cell === 'object' && !(each.cell instanceof FormattedNumber)) return [];
          const isList = offer.kind === 'trim' && cells.holdsList(each);
          const facts = { value: place.value, isList, withOffset };
          return changed(each, repaired(offer.kind, cellText(each.cell), facts));
        }),
      );
    }
  }
}

function changed(cell: SheetCell, value: CorrectedValue | undefined): CellChange[] {
  return value === undefined || value === cell.cell ? [] : [{ ...cell, value }];
}

function within(place: Place, key: string): Place {
  return place.pointer === undefined ? place : { pointer: `${place.pointer}/${key}` };
}

/** The text of a cell with another value in place of one: of the whole of it, or of pieces of a list. */
function replaced(cell: Cell, instead: string, value: string): string | undefined {
  const isMeant = (text: string): boolean => trimInvisible(text).normalize('NFC') === instead;
  const text = cellText(cell);
  if (isMeant(text)) return value;
  for (const mark of [';', ',', '\n']) {
    const pieces = text.split(mark);
    if (!pieces.some(isMeant)) continue;
    return pieces
      .map((piece) => (isMeant(piece) ? piece.replace(trimInvisible(piece), () => value) : piece))
      .join(mark);
  }
  return undefined;
}

/** Decisions about the columns, rows or sheets that places are in. */
function decided(offer: DecisionOffer, { places }: Problem, cells: SheetCells): PossibleFix[] {
  if (offer.kind === 'field') {
    const columns = places.flatMap((place) => (place.sheet === undefined ? cells.of(place) : [place]));
    const named = columns.filter(
      (each): each is typeof each & SheetName => each.sheet !== undefined && !cells.hasField(nameOf(each), offer.path),
    );
    const all = joinDecisions(named.map((each) => ofColumn(each, { field: offer.path })));
    return all.columns.length === 0 ? [] : [{ offer, at: places.map(() => all), all, amount: all.columns.length }];
  }
  const at = places.map((place) => ofPlace(offer, place));
  const all = joinDecisions(at);
  if (offer.kind !== 'leave-out-totals') {
    return [{ offer, at, all, amount: offer.kind === 'fill-merged' ? places.length : at.length }];
  }
  // All of them: also those that next month's file will have elsewhere.
  const sheets = all.sheets.map(({ rowsLeftOut: _, ...sheet }) => ({ ...sheet, totalsLeftOut: true }));
  return [{ offer, at, all: { ...noDecisions, sheets }, amount: at.length }];
}

function ofPlace({ kind }: DecisionOffer, place: Place): Decisions {
  switch (kind) {
    case 'leave-out-totals':
    case 'leave-out-rows': {
      // In a sheet that lies on its side it is a column.
      const row = place.row ?? place.column;
      return row === undefined ? noDecisions : ofSheet(place, { rowsLeftOut: [row] });
    }
    case 'leave-out-sheet':
      return ofSheet(place, { leftOut: true });
    case 'fill-merged':
      return ofSheet(place, { mergedFilled: true });
    case 'leave-out-columns':
      return ofColumn(place, { field: null });
    case 'field':
      return noDecisions;
  }
}

function ofSheet(place: Place, change: Partial<SheetDecision>): Decisions {
  return place.sheet === undefined ? noDecisions : { ...noDecisions, sheets: [{ ...nameOf(place), ...change }] };
}

function ofColumn({ header, ...place }: Place, change: Partial<ColumnDecision>): Decisions {
  if (place.sheet === undefined || header === undefined) return noDecisions;
  return { ...noDecisions, columns: [{ ...nameOf(place), header, ...change }] };
}

function nameOf({ file, sheet = '' }: Place): SheetName {
  return { ...(file !== undefined && { file }), sheet };
}
