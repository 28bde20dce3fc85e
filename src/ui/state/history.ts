import { type Decisions, noDecisions } from '../../core/model/decisions.ts';

/** What was decided before, and what was taken back, nearest last. */
export interface History {
  past: readonly Decisions[];
  present: Decisions;
  future: readonly Decisions[];
}

export const noHistory: History = { past: [], present: noDecisions, future: [] };

/** A new decision: what was taken back before is gone. */
export function decided({ past, present }: History, next: Decisions): History {
  return { past: [...past, present], present: next, future: [] };
}

/** The history one step back; the same where there is none. */
export function undone(history: History): History {
  const { past, present, future } = history;
  const before = past.at(-1);
  return before ? { past: past.slice(0, -1), present: before, future: [...future, present] } : history;
}

/** The history one step on again; the same where nothing was taken back. */
export function redone(history: History): History {
  const { past, present, future } = history;
  const next = future.at(-1);
  return next ? { past: [...past, present], present: next, future: future.slice(0, -1) } : history;
}
