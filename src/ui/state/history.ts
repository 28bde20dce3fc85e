import { type Decisions, noDecisions } from '../../core/model/decisions.ts';

/** What was before, and what was taken back, nearest last. */
export interface History<T = Decisions> {
  past: readonly T[];
  present: T;
  future: readonly T[];
}

/** Before anything was done. */
export function historyOf<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

export const noHistory: History = historyOf(noDecisions);

/** Something new: what was taken back before is gone. */
export function decided<T>({ past, present }: History<T>, next: T): History<T> {
  return { past: [...past, present], present: next, future: [] };
}

/** The history one step back; the same where there is none. */
export function undone<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  if (past.length === 0) return history;
  return { past: past.slice(0, -1), present: past.at(-1)!, future: [...future, present] };
}

/** The history one step on again; the same where nothing was taken back. */
export function redone<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  if (future.length === 0) return history;
  return { past: [...past, present], present: future.at(-1)!, future: future.slice(0, -1) };
}
