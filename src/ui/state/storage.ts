/** Pages of one host, and pages opened from disk, share one storage: everything of ours begins with this. */
export const storagePrefix = 'oc4ids-converter.';

const listeners = new Set<() => void>();

/** Removes everything of ours that this browser stored for the page. */
export function clearStorage(): void {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index));
    for (const key of keys) if (key?.startsWith(storagePrefix)) localStorage.removeItem(key);
  } catch {
    // Storage may be switched off; then there is nothing in it.
  }
  for (const listener of listeners) listener();
}

/** Calls whenever everything was removed: what is still in memory must not be stored again. */
export function whenCleared(listener: () => void): void {
  listeners.add(listener);
}
