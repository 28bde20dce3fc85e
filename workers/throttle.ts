import type { OnProgress, Progress } from '../src/jobs/api.ts';

/** At most some twenty messages a second: more would only keep the page busy. */
const interval = 50;

/** Passes on the first report of each stage, the last one of each stage, and of the others one per interval. */
export function throttle(onProgress: OnProgress, now: () => number = () => performance.now()): OnProgress {
  let stage: Progress['stage'] | undefined;
  let sentAt = -Infinity;
  return (progress) => {
    const time = now();
    const complete = progress.total > 0 && progress.done >= progress.total;
    if (progress.stage === stage && !complete && time - sentAt < interval) return;
    stage = progress.stage;
    sentAt = time;
    onProgress(progress);
  };
}
