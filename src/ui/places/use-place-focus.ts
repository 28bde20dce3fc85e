import { useLayoutEffect, useRef } from 'react';
import type { Place } from './place.ts';

/**
 * Where the page has become another place, the focus goes to its content; from there a screen may take it to its heading. Not
 * when the page opens: then the focus is where the browser has it.
 */
export function usePlaceFocus(kind: Place['kind']): void {
  const before = useRef(kind);
  useLayoutEffect(() => {
    if (before.current !== kind) document.getElementById('content')?.focus();
    before.current = kind;
  }, [kind]);
}
