/** A growing list of 32-bit integers: a few bytes each, where an array of numbers would take many times that. */
export class IntList {
  length = 0;
  private items = new Int32Array(64);

  push(value: number): void {
    if (this.length === this.items.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = value;
  }

  get(index: number): number {
    return this.items[index]!;
  }

  set(index: number, value: number): void {
    this.items[index] = value;
  }
}
