import type { Steps } from '../core/model/steps.ts';

/** So long at a time, in milliseconds: between two slices the page answers to what somebody does. */
const slice = 8;

/**
 * Does what takes long without keeping the page from answering: not within the task that asks for it, and a little at a time. Nothing
 * comes of it once it is not wanted any more.
 */
export function inSlices<T>(steps: Steps<T>): Promise<T>;
export function inSlices<T>(steps: Steps<T>, isWanted: () => boolean): Promise<T | undefined>;
export async function inSlices<T>(steps: Steps<T>, isWanted: () => boolean = () => true): Promise<T | undefined> {
  for (;;) {
    await new Promise<void>((resolve) => setTimeout(resolve));
    if (!isWanted()) return undefined;
    const until = performance.now() + slice;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < until);
  }
}
