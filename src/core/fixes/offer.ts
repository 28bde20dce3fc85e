import type { FieldSuggestion } from '../model/problem.ts';

/** What a text can be made into by itself: its own reading, or itself without what should not be there. */
export type Repair = 'date' | 'number' | 'boolean' | 'address' | 'accents' | 'control' | 'trim' | 'empty' | 'swap';

/** A correction of cells. */
export type CellOffer =
  /** Another value in place of one, also within a list. */
  | { kind: 'use'; instead: string; value: string }
  /** Of two cells that disagree: the value that stands goes into the other cell, or the other way round. */
  | { kind: 'keep'; value: string }
  | { kind: 'replace'; value: string }
  | { kind: Repair };

/** A decision about a column or a sheet: how it is read, not what is in it. */
export type DecisionOffer =
  | ({ kind: 'field' } & FieldSuggestion)
  | { kind: 'leave-out-totals' }
  | { kind: 'leave-out-rows' }
  | { kind: 'leave-out-columns' }
  | { kind: 'leave-out-sheet' }
  | { kind: 'fill-merged' };

/** What may be done about a problem, for a person to accept: data, of which the page makes sentences. */
export type Offer = CellOffer | DecisionOffer;

export function isAboutCells(offer: Offer): offer is CellOffer {
  switch (offer.kind) {
    case 'field':
    case 'leave-out-totals':
    case 'leave-out-rows':
    case 'leave-out-columns':
    case 'leave-out-sheet':
    case 'fill-merged':
      return false;
    default:
      return true;
  }
}
