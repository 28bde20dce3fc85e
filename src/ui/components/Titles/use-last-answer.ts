import { useState } from 'react';

export interface LastAnswer<Result> {
  /** Of the question that was asked last, if it is still about the same. */
  answer: Result | 'working' | undefined;
  ask(question: () => Promise<Result>): void;
}

/** The answer to what was asked last about a thing; another thing has none yet. */
export function useLastAnswer<Result extends object>(about: unknown): LastAnswer<Result> {
  const [asked, setAsked] = useState<{ about: unknown; answer: Result | 'working' }>();
  return {
    answer: asked?.about === about ? asked?.answer : undefined,
    ask: (question) => {
      const waiting = { about, answer: 'working' as const };
      setAsked(waiting);
      void question().then((answer) => setAsked((now) => (now === waiting ? { about, answer } : now)));
    },
  };
}
