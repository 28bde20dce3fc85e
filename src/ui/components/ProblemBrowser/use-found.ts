import { useEffect, useRef, useState } from 'react';
import type { ProblemFilter, ProblemsFound, Review } from '../../../client/index.ts';
import type { Sentence } from '../../i18n/sentence.ts';
import type { Problem } from '../../../core/model/problem.ts';
import { unlessAborted } from '../../state/unless-aborted.ts';
import type { FoundProblems } from '../../state/found-problems.ts';

/** What the person asked for. */
export type Choice = Omit<ProblemFilter, 'search'> & { text?: string };

export interface View {
  filter: ProblemFilter;
  found: ProblemsFound;
  /** Of which it is. */
  review: Review;
}

interface Queue {
  next: (() => Promise<void>) | undefined;
}

/**
 * What passes the filter, and the filter with it: until the answer has come the list stays as it is. While one question is under way
 * only the last of those that follow is kept.
 */
export function useFound(
  problems: FoundProblems,
  review: Review,
  choice: Choice,
  language: string,
  sentence: (problem: Problem, places: number) => Sentence,
): View | undefined {
  const [view, setView] = useState<View>();
  const asking = useRef<Queue>(undefined);
  useEffect(() => {
    const { text = '', ...rest } = choice;
    const isSearch = text.trim() !== '';
    const ask = async () => {
      // Words are also looked for in the sentences, which only the page can make.
      if (isSearch) await problems.tell(language, sentence);
      const filter: ProblemFilter = { ...rest, ...(isSearch && { search: { text, sentences: language } }) };
      const found = await problems.count(filter);
      if (found) setView({ filter, found, review });
    };
    if (asking.current) {
      asking.current.next = ask;
      return;
    }
    const queue: Queue = { next: ask };
    asking.current = queue;
    void (async () => {
      while (queue.next) {
        const { next } = queue;
        queue.next = undefined;
        await unlessAborted(next());
      }
      asking.current = undefined;
    })();
  }, [problems, review, choice, language, sentence]);
  return view;
}
