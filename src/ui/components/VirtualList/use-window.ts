import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useLatest } from '../../hooks/use-latest.ts';
import { Heights } from './heights.ts';
import { type ScrollScale, toList, toPage } from './scroll-scale.ts';
import { createSizeObserver, type SizeObserver } from './size-observer.ts';

/** Items beyond what is seen, on either side: what is scrolled to, or tabbed to, should be there already. */
const beyond = 4;

export interface WindowOptions {
  count: number;
  /** Height of an item that was not shown yet, with the space below it. */
  estimate: number;
  /** Of the element, in all. */
  maxHeight: number;
  /** Space that something else covers at the top of the screen. */
  covered: number;
}

export interface ListWindow {
  from: number;
  to: number;
  height: number;
  /** Where an item stands in the element. */
  top(index: number): number;
  /** Items are measured while they are shown. */
  sizes: SizeObserver;
  scrollTo(index: number): void;
}

/** Which part of a long list is on the screen, as the page scrolls; items have the heights that they turn out to have. */
export function useWindow(list: RefObject<HTMLElement | null>, options: WindowOptions): ListWindow {
  const { count, estimate, maxHeight, covered } = options;
  const last = useRef<Heights>(undefined);
  const heights = useMemo(() => new Heights(count, estimate, last.current), [count, estimate]);
  useLayoutEffect(() => {
    last.current = heights;
  }, [heights]);
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  /** How far the page is scrolled into the element, and how much of it is seen at once. */
  const seen = useRef({ scrolled: 0, viewport: 0 });
  const look = useCallback(() => {
    const top = list.current?.getBoundingClientRect().top ?? 0;
    seen.current = { scrolled: -top, viewport: window.innerHeight };
  }, [list]);

  const scale = (): ScrollScale => {
    const { total } = heights;
    return { total, height: Math.min(total, maxHeight), viewport: seen.current.viewport };
  };
  const range = (): { from: number; to: number } => {
    const at = toList(seen.current.scrolled, scale());
    const from = Math.max(0, heights.indexAt(at) - beyond);
    return { from, to: Math.min(count, heights.indexAt(at + seen.current.viewport) + 1 + beyond) };
  };
  const now = scale();
  const { from, to } = range();
  /** As it was drawn last, for what happens between two drawings. */
  const drawn = useLatest({ scale, range, heights, from, to });

  useOnScroll(() => {
    look();
    const { total, height } = drawn.current.scale();
    const next = drawn.current.range();
    // In a list of its own height the items stay where they are.
    if (next.from !== drawn.current.from || next.to !== drawn.current.to || total > height) redraw();
  });

  const sizes = useMemo(() => createSizeObserver(), []);
  useLayoutEffect(() => {
    sizes.onSizes = (measured) => {
      look();
      const { heights: all, scale: scaleNow } = drawn.current;
      // What is being read stays where it is, whatever becomes of the items above it.
      const at = toList(seen.current.scrolled, scaleNow());
      const anchor = all.indexAt(at + covered + 1);
      const before = all.offset(anchor);
      let isNews = false;
      for (const [index, height] of measured) if (index < all.count) isNews = all.set(index, height) || isNews;
      if (!isNews) return;
      // Before it is painted: otherwise items would be seen to jump.
      flushSync(redraw);
      if (at > 0) scrollBy(0, toPage(at + all.offset(anchor) - before, scaleNow()) - seen.current.scrolled);
      look();
    };
  }, [sizes, look, covered, drawn]);

  // A list that became another is looked at anew before it is painted.
  useLayoutEffect(() => {
    look();
    redraw();
  }, [look, heights]);

  const shift = seen.current.scrolled - toList(seen.current.scrolled, now);
  return {
    from,
    to,
    height: now.height,
    top: (index) => heights.offset(index) + shift,
    sizes,
    scrollTo: (index) => {
      look();
      const offset = heights.offset(index) - covered;
      scrollBy(0, toPage(offset, scale()) - seen.current.scrolled);
      look();
      redraw();
    },
  };
}

/** Once per frame in which the page was scrolled, or became another size. */
function useOnScroll(act: () => void): void {
  const latest = useLatest(act);
  useEffect(() => {
    let frame = 0;
    const onScroll = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => latest.current());
    };
    addEventListener('scroll', onScroll, { passive: true });
    addEventListener('resize', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', onScroll);
      removeEventListener('resize', onScroll);
    };
  }, [latest]);
}
