/**
 * Heights of the items of a long list, of which most are not known yet: those count with an estimate. Where an item begins, and which
 * item stands at a height, each take a few steps, however long the list (a binary indexed tree of the differences from the estimate).
 */
export class Heights {
  readonly count: number;
  private readonly estimate: number;
  private readonly known: Float64Array;
  private readonly sums: Float64Array;

  /** @param before those of a list that became longer or shorter: what is shown of it is not measured again */
  constructor(count: number, estimate: number, before?: Heights) {
    this.count = count;
    this.estimate = estimate;
    this.known = new Float64Array(count);
    this.sums = new Float64Array(count + 1);
    for (const [index, height] of before?.known.subarray(0, count).entries() ?? []) {
      if (height > 0) this.set(index, height);
    }
  }

  /** Returns whether that was news. */
  set(index: number, height: number): boolean {
    const before = this.known[index]!;
    // Browsers round.
    if (Math.abs(height - before) < 0.5) return false;
    const change = height - (before === 0 ? this.estimate : before);
    this.known[index] = height;
    for (let at = index + 1; at <= this.count; at += at & -at) this.sums[at]! += change;
    return true;
  }

  /** Where an item begins; for the number of items, where the last one ends. */
  offset(index: number): number {
    let sum = index * this.estimate;
    for (let at = index; at > 0; at -= at & -at) sum += this.sums[at]!;
    return sum;
  }

  get total(): number {
    return this.offset(this.count);
  }

  /** The item that stands at a height; the first or the last, where it is outside. */
  indexAt(height: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.offset(middle) <= height) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
