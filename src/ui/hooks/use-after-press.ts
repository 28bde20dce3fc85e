import { useEffect, useRef } from 'react';

/**
 * For what is done when a field is left: at once; or, where a press on something else left it, when that press has ended.
 * What is done may move the page, and the press would end on another thing than it began on.
 */
export function useAfterPress(action: () => void): () => void {
  const isPressed = useRef(false);
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  });
  useEffect(() => {
    const press = () => {
      isPressed.current = true;
    };
    const release = () => {
      isPressed.current = false;
    };
    addEventListener('pointerdown', press, true);
    addEventListener('pointerup', release, true);
    addEventListener('pointercancel', release, true);
    return () => {
      removeEventListener('pointerdown', press, true);
      removeEventListener('pointerup', release, true);
      removeEventListener('pointercancel', release, true);
    };
  }, []);
  return () => {
    if (!isPressed.current) {
      latest.current();
      return;
    }
    const ended = new AbortController();
    const finish = () => {
      ended.abort();
      // The click comes after the end of the press.
      setTimeout(() => latest.current(), 0);
    };
    addEventListener('pointerup', finish, { signal: ended.signal });
    addEventListener('pointercancel', finish, { signal: ended.signal });
  };
}
