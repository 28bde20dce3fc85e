/**
 * Browsers make no element higher than some 17 million pixels. A list that would be higher is scrolled through in larger steps:
 * what is seen moves by more than the page does.
 */
export interface ScrollScale {
  /** Of the list, with all its items. */
  total: number;
  /** Of the element. */
  height: number;
  viewport: number;
}

/** From how far the page is scrolled into the element to how far that is into the list. */
export function toList(scrolled: number, { total, height, viewport }: ScrollScale): number {
  const range = height - viewport;
  if (total <= height || range <= 0 || scrolled <= 0) return scrolled;
  if (scrolled >= range) return total - height + scrolled;
  return scrolled * ((total - viewport) / range);
}

/** The way back. */
export function toPage(offset: number, { total, height, viewport }: ScrollScale): number {
  const range = height - viewport;
  if (total <= height || range <= 0 || offset <= 0) return offset;
  if (offset >= total - viewport) return offset - total + height;
  return offset * (range / (total - viewport));
}
