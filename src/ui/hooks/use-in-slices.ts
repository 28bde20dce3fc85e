import { useEffect, useState } from 'react';
import { inSlices } from '../../client/index.ts';
import type { Steps } from '../../core/model/steps.ts';

/**
 * What takes so long to find out that the page has to answer meanwhile. Until it is found out anew, it is what was found before.
 *
 * @param start the same function for as long as it would find the same
 */
export function useInSlices<T>(start: () => Steps<T>): T | undefined {
  const [found, setFound] = useState<{ value: T }>();
  useEffect(() => {
    let isWanted = true;
    const taken = function* (): Steps<{ value: T }> {
      return { value: yield* start() };
    };
    void inSlices(taken(), () => isWanted).then((done) => {
      if (done) setFound(done);
    });
    return () => {
      isWanted = false;
    };
  }, [start]);
  return found?.value;
}
