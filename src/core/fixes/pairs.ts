import type { CorrectedValue } from '../model/corrections.ts';
import { cellText } from '../model/cell-text.ts';
import type { Place } from '../model/problem.ts';
import { type Cell, FormattedNumber } from '../model/workbook.ts';
import type { CellChange, SheetCell, SheetCells } from './sheet-cells.ts';

/**
 * Places of cells that disagree come in pairs: that whose value was set aside, then that whose value stands. What both of a pair change
 * stands at both.
 *
 * @param which `keep`: the value that stands goes into the other cell; `replace`: the other way round
 */
export function pairsOf(places: readonly Place[], cells: SheetCells, which: 'keep' | 'replace'): CellChange[][] {
  const found: CellChange[][] = places.map(() => []);
  const standing = new Map<string, number>();
  const pairs: [number, SheetCell, SheetCell, string][] = [];
  for (let index = 0; index + 1 < places.length;) {
    const [aside, kept] = [places[index]!, places[index + 1]!];
    const pointer = cells.pointerOf(kept);
    const [one] = cells.at(aside);
    const [other] = cells.at(kept);
    // A cell that nothing was found to stand against has no partner.
    if (pointer === undefined || cells.pointerOf(aside) !== pointer || !one || !other) {
      index++;
      continue;
    }
    pairs.push([index, one, other, pointer]);
    standing.set(pointer, (standing.get(pointer) ?? 0) + 1);
    index += 2;
  }
  for (const [index, one, other, pointer] of pairs) {
    const value = contentOf((which === 'keep' ? other : one).cell);
    // Where three disagree, taking the second leaves the third.
    if (value === undefined || (which === 'replace' && standing.get(pointer)! > 1)) continue;
    const changes = which === 'keep' ? [one] : alike(other, cells);
    found[index] = found[index + 1] = changes.map((each) => ({ ...each, value }));
  }
  return found;
}

/** The cells that say the same of the same value: they would disagree next. */
function alike(cell: SheetCell, cells: SheetCells): SheetCell[] {
  const text = cellText(cell.cell);
  return cells.holding(cell).filter((each) => cellText(each.cell) === text);
}

/** What a cell holds, as it can be put into another; dates and broken cells only their program can. */
function contentOf(cell: Cell): CorrectedValue | undefined {
  if (cell instanceof FormattedNumber) return cell.isPercent ? cell.value : cell.text;
  return typeof cell === 'object' ? undefined : cell;
}
