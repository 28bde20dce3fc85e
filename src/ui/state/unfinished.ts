import type { Conversion } from './conversion-actions.ts';
import { isWorking, sourceOf } from './state.ts';
import { storagePrefix } from './storage.ts';

/**
 * Where memory runs out, a browser may end the whole page at once, and nothing can be said any more. So it is noted for this tab that
 * something is being worked on, and how large it is; the page that takes the place of the ended one finds the note. Nothing else is in it.
 */
const key = `${storagePrefix}unfinished`;

/** Notes that files are worked on. */
function noteWork(bytes: number): void {
  try {
    sessionStorage.setItem(key, String(bytes));
  } catch {
    // Storage may be switched off: then nothing is said afterwards.
  }
}

/** It is done, or somebody left the page. */
function forgetWork(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // There is nothing to forget.
  }
}

/** How many bytes the files had that were worked on when the page was ended; nothing where it was not. */
export function unfinishedWork(): number | undefined {
  try {
    const bytes = sessionStorage.getItem(key);
    return bytes === null ? undefined : Number(bytes);
  } catch {
    return undefined;
  }
}

/** Keeps the note for as long as the conversion is at something. Ends with the page; who leaves that leaves nothing unfinished. */
export function noteUnfinished(conversion: Pick<Conversion, 'snapshot' | 'subscribe'>): () => void {
  let isNoted = false;
  const look = () => {
    const { state, isAdjusting } = conversion.snapshot();
    const source = sourceOf(state);
    const isAtWork = source !== undefined && (isAdjusting || isWorking(state));
    if (isAtWork && !isNoted) noteWork(source.files.reduce((sum, { file }) => sum + file.size, 0));
    if (!isAtWork && isNoted) forgetWork();
    isNoted = isAtWork;
  };
  const ended = new AbortController();
  const unsubscribe = conversion.subscribe(look);
  addEventListener('pagehide', forgetWork, { signal: ended.signal });
  return () => {
    ended.abort();
    unsubscribe();
  };
}
