import { type RefObject, useEffect, useRef } from 'react';

/** Moves the focus to the heading when a screen appears, or shows something new; readers of the screen begin there. */
export function useArrival<E extends HTMLElement>(shown: unknown): RefObject<E | null> {
  const heading = useRef<E>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [shown]);
  return heading;
}
