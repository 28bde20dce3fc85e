import { createContext } from 'react';
import type { Fix, Offer } from '../../../client/index.ts';
import type { Decisions } from '../../../core/model/decisions.ts';
import type { Place } from '../../../core/model/problem.ts';
import type { FixParts } from './fix-parts.ts';

/** What a person did, to be said. */
export type Done =
  | { kind: 'offer'; offer: Offer; amount: number }
  | { kind: 'edit'; place: Place; text: string }
  | { kind: 'taken-back'; place: Place };

/** How cells are corrected. */
export interface Fixes {
  /** How it looks. */
  parts: FixParts;
  carryOut(fix: Fix, done: Done): void;
  decide(change: (decisions: Decisions) => Decisions, done: Done): void;
  /** What a person typed into a cell, as what is to be decided; nothing where it stands there already. */
  edit(place: Place, text: string): Promise<Fix | undefined>;
  isCorrected(place: Place): boolean;
}

/** Absent where there are no cells, or nobody asked for them to be corrected. */
export const FixesContext = createContext<Fixes | undefined>(undefined);
