import { useMemo, useState } from 'react';
import { holdsCell } from '../../../core/model/corrections.ts';
import { type Decisions, joinDecisions } from '../../../core/model/decisions.ts';
import type { Place } from '../../../core/model/problem.ts';
import { isAbout } from '../../../core/model/sheet-name.ts';
import { useLoaded } from '../../hooks/use-loaded.ts';
import type { Conversion } from '../../state/conversion.ts';
import type { History } from '../../state/history.ts';
import { type FixParts, loadFixes } from './fix-parts.ts';
import type { Done, Fixes } from './fixes-context.ts';

/** The last thing that was done, while it is the last. */
export interface LastFix {
  done: Done;
  /** What was decided once it was done. */
  decisions: Decisions;
}

const loadNothing = (): Promise<FixParts | undefined> => Promise.resolve(undefined);

/** @param isSpreadsheet JSON has no cells */
export function useFixes(
  conversion: Conversion,
  history: History,
  isSpreadsheet: boolean,
): { fixes: Fixes | undefined; last: LastFix | undefined } {
  const [last, setLast] = useState<LastFix>();
  const { present } = history;
  // Without a network, and not fetched yet, nothing is offered, and all else goes on.
  const { part: parts } = useLoaded(isSpreadsheet ? loadFixes : loadNothing);
  const fixes = useMemo((): Fixes | undefined => {
    if (!parts) return undefined;
    const decide: Fixes['decide'] = (change, done) => {
      const decisions = change(present);
      conversion.decide(() => decisions);
      setLast({ done, decisions });
    };
    return {
      parts,
      carryOut: (fix, done) => decide((before) => joinDecisions([before, fix.decisions]), done),
      decide,
      edit: conversion.edit,
      isCorrected: (place) => isCorrected(present, place),
    };
  }, [conversion, present, parts]);
  return { fixes, last };
}

function isCorrected({ cells }: Decisions, { file, sheet, row, column }: Place): boolean {
  if (sheet === undefined || row === undefined || column === undefined) return false;
  const table = { ...(file !== undefined && { file }), name: sheet };
  return cells.some((each) => isAbout(each, table) && holdsCell(each, row, column));
}
