/** So long at a time, in milliseconds: between two slices the page answers to what somebody does. */
const slice = 8;

/** Does something to each of many things, without keeping the page from answering; whether it came to the end. */
export async function inSlices<T>(
  items: Iterable<T>,
  each: (item: T) => void,
  isWanted: () => boolean = () => true,
): Promise<boolean> {
  let until = performance.now() + slice;
  for (const item of items) {
    if (performance.now() >= until) {
      await new Promise<void>((resolve) => setTimeout(resolve));
      if (!isWanted()) return false;
      until = performance.now() + slice;
    }
    each(item);
  }
  return isWanted();
}
