/** Work that can be left between two steps, and gone on with later; what it gives at the end. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does it all without a break. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
