import { useLayoutEffect, useReducer, useRef, useState } from 'react';
import type { Review, ReviewedProblem } from '../../../client/index.ts';

const pageSize = 25;

/** Pages that are kept; others are asked for again when somebody comes back to them. */
const mostPages = 40;

type Load = (from: number, count: number) => Promise<ReviewedProblem[]>;

/**
 * The part of a long list of problems that is shown, brought from the worker in pages. One page is asked for at a time, always of what
 * is shown by then: who scrolls fast does not wait for all that was passed.
 */
class ProblemPages {
  private readonly pages = new Map<number, readonly ReviewedProblem[]>();
  /** Pages of the review before, which stay until those of this one have come. */
  private readonly old = new Set<number>();
  private times = 0;
  private shown = { first: 0, end: 0 };
  private isLoading = false;
  private readonly load: Load;
  private readonly onNews: () => void;

  constructor(load: Load, onNews: () => void) {
    this.load = load;
    this.onNews = onNews;
  }

  /** Absent until it has come. */
  at(index: number): ReviewedProblem | undefined {
    return this.pages.get(Math.floor(index / pageSize))?.[index % pageSize];
  }

  isOld(index: number): boolean {
    return this.old.has(Math.floor(index / pageSize));
  }

  /** The problems are others now. */
  renew(): void {
    this.times++;
    for (const page of this.pages.keys()) this.old.add(page);
    if (!this.isLoading) void this.bring();
  }

  /** Says what is shown, to be brought. */
  readonly show = (from: number, to: number): void => {
    this.shown = { first: Math.floor(from / pageSize), end: Math.ceil(to / pageSize) };
    if (!this.isLoading) void this.bring();
  };

  private async bring(): Promise<void> {
    this.isLoading = true;
    for (let page = this.missing(); page !== undefined; page = this.missing()) {
      const { times } = this;
      const problems = await this.load(page * pageSize, pageSize);
      if (times !== this.times) continue;
      // Nobody has them at the moment; the next scroll asks again.
      if (problems.length === 0) break;
      this.pages.set(page, problems);
      this.old.delete(page);
      this.forgetOld();
      this.onNews();
    }
    this.isLoading = false;
  }

  private missing(): number | undefined {
    const { first, end } = this.shown;
    for (let page = first; page < end; page++) if (!this.pages.has(page) || this.old.has(page)) return page;
    return undefined;
  }

  private forgetOld(): void {
    const { first, end } = this.shown;
    for (const page of this.pages.keys()) {
      if (this.pages.size <= mostPages) return;
      if (page < first || page >= end) {
        this.pages.delete(page);
        this.old.delete(page);
      }
    }
  }
}

/**
 * @param load the same list for as long as the component lives
 * @param review of which the problems are; with another one, they are asked for again
 */
export function useProblemPages(load: Load, review: Review): ProblemPages {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const [pages] = useState(() => new ProblemPages(load, redraw));
  const renewed = useRef(review);
  useLayoutEffect(() => {
    if (renewed.current === review) return;
    renewed.current = review;
    pages.renew();
    redraw();
  }, [pages, review]);
  return pages;
}
