import { useCallback, useReducer, useRef } from 'react';
import type { ReviewedProblem } from '../../../client/index.ts';

const pageSize = 25;

/** Pages that are kept; others are asked for again when somebody comes back to them. */
const mostPages = 40;

interface ProblemPages {
  /** Absent until it has come. */
  at(index: number): ReviewedProblem | undefined;
  /** Says what is shown, to be brought. */
  show(from: number, to: number): void;
}

/**
 * The part of a long list of problems that is shown, brought from the worker in pages. One page is asked for at a time, always of what
 * is shown by then: who scrolls fast does not wait for all that was passed.
 *
 * @param load the same list for as long as the component lives
 */
export function useProblemPages(load: (from: number, count: number) => Promise<ReviewedProblem[]>): ProblemPages {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const [pages, shown] = [useRef(new Map<number, readonly ReviewedProblem[]>()), useRef({ first: 0, end: 0 })];
  const isLoading = useRef(false);
  const latest = useRef(load);

  const show = useCallback(async (from: number, to: number) => {
    shown.current = { first: Math.floor(from / pageSize), end: Math.ceil(to / pageSize) };
    if (isLoading.current) return;
    isLoading.current = true;
    for (let page = missing(); page !== undefined; page = missing()) {
      const problems = await latest.current(page * pageSize, pageSize);
      // Nobody has them any more; the next scroll asks again.
      if (problems.length === 0) break;
      pages.current.set(page, problems);
      forgetOld();
      redraw();
    }
    isLoading.current = false;

    function missing(): number | undefined {
      for (let page = shown.current.first; page < shown.current.end; page++) if (!pages.current.has(page)) return page;
      return undefined;
    }

    function forgetOld(): void {
      for (const page of pages.current.keys()) {
        if (pages.current.size <= mostPages) return;
        if (page < shown.current.first || page >= shown.current.end) pages.current.delete(page);
      }
    }
  }, []);

  return {
    at: (index) => pages.current.get(Math.floor(index / pageSize))?.[index % pageSize],
    show: useCallback((from, to) => void show(from, to), [show]),
  };
}
