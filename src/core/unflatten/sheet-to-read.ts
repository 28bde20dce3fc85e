import type { IntList } from '../source/int-list.ts';
import type { SourceSheet } from '../source/source-map.ts';
import type { ColumnNotes } from './column-notes.ts';
import type { SheetPlan } from './sheet-plan.ts';

/** What a sheet brings along for reading: its plan, its place, and how its rows lie. */
export interface SheetToRead {
  plan: SheetPlan;
  source: SourceSheet;
  /** Its rows and items in the source map. */
  rows: IntList;
  items: IntList;
  /** What its columns show as a whole, and what was done for them. */
  notes: ColumnNotes;
  /** Keys from the document to the list that the root level's items go into; empty for the document itself. */
  listKeys: readonly string[];
  /** The same keys as the source map knows them. */
  sourceKeys: readonly string[];
  /** True where the document is the one item itself. */
  bare: boolean;
}
