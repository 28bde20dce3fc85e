import { createContext, useContext, useState } from 'react';

/** What was opened in the items of a long list, by item and name: an item that is scrolled away comes back as it was. */
export type Kept = Map<string, unknown>;

export const KeptContext = createContext<{ kept: Kept; item: string | number } | undefined>(undefined);

/** `useState` that outlives its component, within a list that keeps such things. */
export function useKept<T>(name: string, first: T): [T, (value: T) => void] {
  const context = useContext(KeptContext);
  const key = `${context?.item} ${name}`;
  const [value, setValue] = useState<T>(() => (context?.kept.has(key) ? (context.kept.get(key) as T) : first));
  const keep = (next: T): void => {
    context?.kept.set(key, next);
    setValue(next);
  };
  return [value, keep];
}
