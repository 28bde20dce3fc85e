import type {
  Call,
  Client,
  Fix,
  ProblemFilter,
  ProblemsFound,
  ReviewedProblem,
  Sentence,
  Source,
} from '../../client/index.ts';
import type { Place, Problem } from '../../core/model/problem.ts';
import { unlessAborted } from './unless-aborted.ts';

/** What the page may ask about the problems of the review, which the worker keeps: there may be very many. */
export interface FoundProblems {
  /** How many pass a filter; nothing where there is no review any more. */
  count(filter: ProblemFilter): Promise<ProblemsFound | undefined>;
  some(filter: ProblemFilter, from: number, count: number): Promise<ReviewedProblem[]>;
  places(problem: number, filter: ProblemFilter, from: number, count: number): Promise<Place[]>;
  /** What an offer of a problem comes to at all places that pass the filter, or at one of these. */
  fix(problem: number, offer: number, filter: ProblemFilter, place?: number): Promise<Fix | undefined>;
  /**
   * Gives the worker the sentences of all problems, under a name, unless it has them. It has none of its own. Rejects with an
   * `AbortError` where that is cancelled: what should come of it is not to be begun.
   */
  tell(name: string, sentence: (problem: Problem, places: number) => Sentence): Promise<void>;
}

/** Problems that are put into words at a time: the page must stay quick meanwhile. */
const atATime = 500;

/** @param call ended where somebody cancels it, or opens something else: there is no answer then */
export function createFoundProblems(client: Client, call: () => Call, source: () => Source | undefined): FoundProblems {
  /** What is being told, so that it is not told twice at the same time. */
  const telling = new Map<string, Promise<void>>();

  async function tellAll(
    to: Source,
    name: string,
    sentence: Parameters<FoundProblems['tell']>[1],
    asked: Call,
  ): Promise<void> {
    // A worker that had to be started anew has none, and one that was interrupted has some.
    let from = await client.keepSentences(to, name, 0, [], asked);
    for (;;) {
      const problems = await client.reviewProblems(to, {}, from, atATime, asked);
      if (problems.length === 0) return;
      const sentences = problems.map(({ problem, places }) => sentence(problem, places));
      from = await client.keepSentences(to, name, from, sentences, asked);
      if (problems.length < atATime || from === 0) return;
    }
  }

  return {
    count: async (filter) => {
      const from = source();
      return from && unlessAborted(client.problemsFound(from, filter, call()));
    },
    some: async (filter, first, count) => {
      const from = source();
      return (from && (await unlessAborted(client.reviewProblems(from, filter, first, count, call())))) ?? [];
    },
    places: async (problem, filter, first, count) => {
      const from = source();
      return (from && (await unlessAborted(client.reviewPlaces(from, problem, filter, first, count, call())))) ?? [];
    },
    fix: async (problem, offer, filter, place) => {
      const from = source();
      return from && unlessAborted(client.fix(from, problem, offer, filter, place, call()));
    },
    tell: async (name, sentence) => {
      const to = source();
      if (!to) return;
      // After what is being told: then there is mostly nothing left to tell.
      const asked = call();
      const before = telling.get(name) ?? Promise.resolve();
      const turn = before.catch(() => undefined).then(() => tellAll(to, name, sentence, asked));
      telling.set(name, turn);
      await turn;
    },
  };
}
