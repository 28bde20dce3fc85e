import type { Call } from '../../client/index.ts';

/** A call that nobody cancels or watches. */
export function quietCall(): Call {
  return { signal: new AbortController().signal, onProgress: () => {} };
}
