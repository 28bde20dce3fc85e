/** Values that stand elsewhere than in the document as it was read: from their pointers now to those then, and back. */
export class PointerMoves {
  private readonly origins = new Map<string, string>();
  private readonly destinations = new Map<string, string>();

  /** What stood at `from`, with all within, stands at `to`. */
  add(from: string, to: string): void {
    this.origins.set(to, from);
    this.destinations.set(from, to);
  }

  /** Where the value at a pointer stood when it was read; the same pointer where it did not move. */
  originOf(pointer: string): string {
    return moved(pointer, this.origins);
  }

  /** Where the value that was read at a pointer stands now. */
  destinationOf(pointer: string): string {
    return moved(pointer, this.destinations);
  }
}

function moved(pointer: string, moves: ReadonlyMap<string, string>): string {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) {
    const target = moves.get(pointer.slice(0, end));
    if (target !== undefined) return target + pointer.slice(end);
  }
  return pointer;
}
