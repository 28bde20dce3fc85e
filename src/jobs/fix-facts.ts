import type { Offer } from '../core/fixes/offer.ts';
import type { Decisions } from '../core/model/decisions.ts';
import type { Place } from '../core/model/problem.ts';

export type { Offer };

/** Something that can be done about a problem. */
export interface OfferedFix {
  /** Among those of the problem; it is asked for by this. */
  index: number;
  offer: Offer;
  /** Of cells, columns, rows or sheets: whatever the offer is about. */
  amount: number;
  /** What becomes of the first cell, where it is about cells. */
  first?: ChangedCell;
}

/** A cell with what stands in it, and what will. */
export interface ChangedCell {
  place: Place;
  before: string;
  after: string;
}

/** What is to be decided for something to be done. */
export interface Fix {
  /** To be added to those that there are. */
  decisions: Decisions;
  amount: number;
  /** The first of the cells that change. */
  changed: ChangedCell[];
}
