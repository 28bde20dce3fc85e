import { type Problem, problem } from '../core/model/problem.ts';
import { maxCellLetters, maxColumns, maxFilledCells, maxPositions, smallFileBytes } from './limits.ts';

/** Thrown where cells are read, and caught where their file is opened. */
export class TooManyCells extends Error {}

/**
 * What the sheets that are read together may hold: a few bytes of a hostile file claim millions of cells, and a text that is
 * written once can stand in all of them. All files of one reading share a budget, since a ZIP holds many.
 */
export class CellBudget {
  private positions = 0;
  private filled = 0;
  private letters = 0;
  /** How many times the limits of a small file. */
  private readonly share: number;

  /** @param bytes of the files, as they come: packed, where they are */
  constructor(bytes = 0) {
    this.share = Math.max(1, bytes / smallFileBytes);
  }

  /**
   * Called for each row, before the next is read. Throws `TooManyCells`.
   *
   * @param width positions up to the last cell that is filled
   * @param letters of texts that the file has once and cells share; others are in the bytes, which have limits of their own
   * @param times how often the row is repeated
   */
  takeRow(width: number, filled: number, letters = 0, times = 1): void {
    this.positions += width * times;
    this.filled += filled * times;
    this.letters += letters * times;
    const { share } = this;
    if (width > maxColumns || this.positions > maxPositions * share) throw new TooManyCells();
    if (this.filled > maxFilledCells * share || this.letters > maxCellLetters * share) throw new TooManyCells();
  }
}

export function tooManyCells(name: string): Problem {
  return problem('file.too_many_cells', 'error', { name, limit: maxFilledCells }, { file: name });
}
