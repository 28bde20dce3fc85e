import { changedCells, fixesFor, type PossibleFix } from '../core/fixes/fixes.ts';
import { type CellChange, SheetCells } from '../core/fixes/sheet-cells.ts';
import { typedContent } from '../core/fixes/typed-content.ts';
import { cellText } from '../core/model/cell-text.ts';
import { cellsFrom } from '../core/model/corrections.ts';
import { correctCells, joinDecisions, noDecisions } from '../core/model/decisions.ts';
import type { Place, Problem } from '../core/model/problem.ts';
import type { ChangedCell, Fix, OfferedFix } from './api.ts';
import type { HeldDocument, HeldSheets } from './read-job.ts';

/** Cells that a preview shows. */
const firstCells = 5;

/** What can be done about the problems of a review. What was found out about a problem is kept: it may have very many places. */
export class FixFinder {
  private readonly cells: SheetCells;
  private readonly known = new Map<Problem, PossibleFix[]>();

  constructor(cells: SheetCells) {
    this.cells = cells;
  }

  /** @param places those that the offers are about, by their position in the problem */
  offers(problem: Problem, places: readonly number[]): OfferedFix[] {
    return this.fixesFor(problem).flatMap((fix, index): OfferedFix[] => {
      const { offer } = fix;
      const isAll = places.length === problem.places.length;
      if ('cells' in fix) {
        const changed = cellsAt(fix, places, isAll);
        const [first] = changed;
        return first ? [{ index, offer, amount: changed.length, first: asText(first) }] : [];
      }
      return places.length > 0 ? [{ index, offer, amount: isAll ? fix.amount : places.length }] : [];
    });
  }

  /** What one of the offers does at these places; nothing where it does nothing there. */
  fix(problem: Problem, index: number, places: readonly number[]): Fix | undefined {
    const fix = this.fixesFor(problem)[index];
    if (!fix || places.length === 0) return undefined;
    const isAll = places.length === problem.places.length;
    if ('cells' in fix) return ofCells(cellsAt(fix, places, isAll));
    const decisions = isAll ? fix.all : joinDecisions(places.map((place) => fix.at[place] ?? noDecisions));
    return { decisions, amount: isAll ? fix.amount : places.length, changed: [] };
  }

  private fixesFor(problem: Problem): PossibleFix[] {
    const fixes = this.known.get(problem) ?? fixesFor(problem, this.cells);
    this.known.set(problem, fixes);
    return fixes;
  }
}

function cellsAt(
  { at, cells }: Extract<PossibleFix, { cells: unknown }>,
  places: readonly number[],
  isAll: boolean,
): readonly CellChange[] {
  return isAll ? cells : changedCells(places.map((place) => at[place] ?? []));
}

/** The sheets that a document came from, to look cells up in; nothing for JSON. */
export function cellsOf(held: HeldDocument, sheets: HeldSheets | undefined): SheetCells | undefined {
  const { moves, options, sourceMap, tables } = held;
  if (!sheets || !sourceMap || !tables) return undefined;
  const { planned } = sheets.last;
  return new SheetCells({ tables, planned, sourceMap, moves, timeZone: options.timeZone ?? 'UTC' });
}

/** What a person typed into a cell, as its correction. */
export function editOf(cells: SheetCells, place: Place, text: string): Fix | undefined {
  const [cell] = cells.at(place);
  const value = cell && typedContent(text, cell.cell);
  return cell && value !== undefined ? ofCells([{ ...cell, value }]) : undefined;
}

/** The cells that a person corrected, with what stands in them in their files. */
export function correctionsOf(held: HeldDocument, sheets: HeldSheets | undefined, from: number, count: number) {
  const { workbook, reading } = held;
  const original = workbook && cellsOf({ ...held, tables: workbook.tables }, sheets);
  return cellsFrom(reading.decisions.cells, from, count).map(({ value, ...place }): ChangedCell => {
    const [found] = original?.at(place) ?? [];
    return asText({ ...place, cell: found?.cell, value });
  });
}

function ofCells(changed: readonly CellChange[]): Fix | undefined {
  if (changed.length === 0) return undefined;
  const decisions = correctCells(noDecisions, changed);
  return { decisions, amount: changed.length, changed: changed.slice(0, firstCells).map(asText) };
}

function asText({ cell, value, ...place }: CellChange): ChangedCell {
  return { place, before: cellText(cell), after: value === null ? '' : String(value) };
}
