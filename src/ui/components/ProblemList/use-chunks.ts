import { useState } from 'react';

interface Chunks<T> {
  shown: readonly T[];
  /** How many the next step would add. */
  more: number;
  showMore(): void;
  showFirst(): void;
  isCut: boolean;
}

/** A long list in steps: the first few, then a good deal more each time, until all are there. */
export function useChunks<T>(items: readonly T[], first: number, step: number): Chunks<T> {
  const [amount, setAmount] = useState(first);
  return {
    shown: items.slice(0, amount),
    more: Math.min(step, Math.max(0, items.length - amount)),
    showMore: () => setAmount(amount + step),
    showFirst: () => setAmount(first),
    isCut: amount < items.length,
  };
}
