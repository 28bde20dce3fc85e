import { useCallback, useEffect, useState } from 'react';

/** What was fetched before is there at once. */
const known = new Map<() => Promise<unknown>, unknown>();

/**
 * A part of the app that is fetched when it is first needed.
 *
 * @param load the same function each time
 */
export function useLoaded<M>(load: () => Promise<M>): { part: M | undefined; isFailed: boolean; retry(): void } {
  const [attempt, setAttempt] = useState(0);
  const [failedAt, setFailedAt] = useState<number>();
  const [, setLoaded] = useState<M>();
  const part = known.get(load) as M | undefined;
  useEffect(() => {
    if (known.has(load)) return;
    let isWanted = true;
    load().then(
      (loaded) => {
        known.set(load, loaded);
        if (isWanted) setLoaded(loaded);
      },
      () => isWanted && setFailedAt(attempt),
    );
    return () => {
      isWanted = false;
    };
  }, [load, attempt]);
  const retry = useCallback(() => setAttempt((last) => last + 1), []);
  return { part, isFailed: failedAt === attempt, retry };
}
