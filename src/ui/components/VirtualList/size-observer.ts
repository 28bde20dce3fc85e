/** Tells the heights of items, by their position in a list, as soon as they are laid out and whenever they change. */
export interface SizeObserver {
  onSizes(sizes: ReadonlyMap<number, number>): void;
  /** Returns how to stop. */
  observe(element: HTMLElement, index: number): () => void;
}

export function createSizeObserver(): SizeObserver {
  const indexes = new WeakMap<Element, number>();
  // What has no layout has no sizes.
  const observer =
    typeof ResizeObserver === 'undefined'
      ? undefined
      : new ResizeObserver((entries) => {
          const sizes = new Map<number, number>();
          for (const { target, borderBoxSize } of entries) {
            sizes.set(indexes.get(target) ?? 0, borderBoxSize[0]?.blockSize ?? 0);
          }
          made.onSizes(sizes);
        });
  const made: SizeObserver = {
    onSizes: () => {},
    observe: (element, index) => {
      indexes.set(element, index);
      observer?.observe(element);
      return () => observer?.unobserve(element);
    },
  };
  return made;
}
