import { useEffect, useRef, useState } from 'react';
import type { Call } from '../../../client/index.ts';
import { unlessAborted } from '../../state/unless-aborted.ts';

export interface LastAnswer<Result> {
  /** Of the question that was asked last, if it is still about the same. */
  answer: Result | 'working' | undefined;
  ask(question: (call: Call) => Promise<Result>): void;
  /** Ends the work on it, which leaves no answer. */
  cancel(): void;
}

/** The answer to what was asked last about a thing; another thing has none yet. Leaving ends the work on it. */
export function useLastAnswer<Result extends object>(about: unknown): LastAnswer<Result> {
  const [asked, setAsked] = useState<{ about: unknown; answer: Result | 'working' }>();
  const asking = useRef<AbortController>(null);
  useEffect(() => () => asking.current?.abort(), [about]);
  return {
    answer: asked?.about === about ? asked?.answer : undefined,
    ask: (question) => {
      const controller = new AbortController();
      asking.current = controller;
      const waiting = { about, answer: 'working' as const };
      setAsked(waiting);
      void unlessAborted(question({ signal: controller.signal, onProgress: () => {} })).then((answer) =>
        setAsked((now) => (now === waiting ? answer && { about, answer } : now)),
      );
    },
    cancel: () => asking.current?.abort(),
  };
}
