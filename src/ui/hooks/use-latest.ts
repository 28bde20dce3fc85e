import { type RefObject, useLayoutEffect, useRef } from 'react';

/** The value as it was drawn last, for what happens later: effects and listeners that are not to begin anew with each drawing. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
