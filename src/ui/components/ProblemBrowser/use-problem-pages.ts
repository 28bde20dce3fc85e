import { useReducer, useState } from 'react';
import type { ReviewedProblem } from '../../../client/index.ts';

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

  /** Says what is shown, to be brought. */
  readonly show = (from: number, to: number): void => {
    this.shown = { first: Math.floor(from / pageSize), end: Math.ceil(to / pageSize) };
    if (!this.isLoading) void this.bring();
  };

  private async bring(): Promise<void> {
    this.isLoading = true;
    for (let page = this.missing(); page !== undefined; page = this.missing()) {
      const problems = await this.load(page * pageSize, pageSize);
      // Nobody has them at the moment; the next scroll asks again.
      if (problems.length === 0) break;
      this.pages.set(page, problems);
      this.forgetOld();
      this.onNews();
    }
    this.isLoading = false;
  }

  private missing(): number | undefined {
    const { first, end } = this.shown;
    for (let page = first; page < end; page++) if (!this.pages.has(page)) return page;
    return undefined;
  }

  private forgetOld(): void {
    const { first, end } = this.shown;
    for (const page of this.pages.keys()) {
      if (this.pages.size <= mostPages) return;
      if (page < first || page >= end) this.pages.delete(page);
    }
  }
}

/** @param load the same list for as long as the component lives */
export function useProblemPages(load: Load): ProblemPages {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const [pages] = useState(() => new ProblemPages(load, redraw));
  return pages;
}
