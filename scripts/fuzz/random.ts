/** Chance that is the same every time: what it is made of, such as a seed and a number, says all that comes of it. */
export class Random {
  private state: number;

  constructor(...seed: readonly (string | number)[]) {
    let hash = 0x811c9dc5;
    for (const letter of seed.join('\0')) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
    this.state = hash;
  }

  /** A whole number from 0, below the limit. */
  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * limit);
  }

  /** Once in so many times. */
  oneIn(times: number): boolean {
    return this.below(times) === 0;
  }

  /** Both ends included; small ones are more likely. */
  few(least: number, most: number): number {
    return least + Math.min(this.below(most - least + 1), this.below(most - least + 1));
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.below(256));
  }
}
