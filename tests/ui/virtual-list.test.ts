import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Heights } from '../../src/ui/components/VirtualList/heights.ts';
import { toList, toPage } from '../../src/ui/components/VirtualList/scroll-scale.ts';

describe('heights of a long list', () => {
  test('are those that were measured, and the estimate for the others', () => {
    const heights = new Heights(100_000, 200);
    expect(heights.total).toBe(20_000_000);
    expect(heights.set(0, 150)).toBe(true);
    expect(heights.set(0, 150)).toBe(false);
    expect(heights.set(3, 1000)).toBe(true);
    expect([0, 1, 3, 4, 5].map((index) => heights.offset(index))).toEqual([0, 150, 550, 1550, 1750]);
    expect(heights.total).toBe(20_000_750);
    expect([-10, 0, 149, 150, 1549, 1550, 1e9].map((at) => heights.indexAt(at))).toEqual([0, 0, 0, 1, 3, 4, 99_999]);
  });

  test('stay known when the list becomes shorter or longer', () => {
    const heights = new Heights(4, 100);
    for (const [index, height] of [150, 250, 350].entries()) heights.set(index, height);
    const offsets = (all: Heights) => Array.from({ length: all.count + 1 }, (_, index) => all.offset(index));
    expect(offsets(new Heights(2, 100, heights))).toEqual([0, 150, 400]);
    expect(offsets(new Heights(5, 100, heights))).toEqual([0, 150, 400, 750, 850, 950]);
  });

  test('add up, whatever is measured in whatever order', () => {
    const measured = fc.array(fc.record({ index: fc.nat(49), height: fc.integer({ min: 1, max: 900 }) }));
    fc.assert(
      fc.property(measured, (all) => {
        const heights = new Heights(50, 100);
        const plain = new Array<number>(50).fill(100);
        for (const { index, height } of all) {
          heights.set(index, height);
          plain[index] = height;
        }
        let sum = 0;
        for (const [index, height] of plain.entries()) {
          expect(heights.offset(index)).toBeCloseTo(sum);
          expect(heights.indexAt(sum + height / 2)).toBe(index);
          sum += height;
        }
        expect(heights.total).toBeCloseTo(sum);
      }),
    );
  });
});

describe('a list that is higher than a page may be', () => {
  const scale = { total: 20_000_000, height: 12_000_000, viewport: 800 };

  test('is seen from its beginning to its end', () => {
    expect(toList(0, scale)).toBe(0);
    expect(toList(-300, scale)).toBe(-300);
    expect(toList(scale.height - scale.viewport, scale)).toBeCloseTo(scale.total - scale.viewport);
    expect(toList(scale.height, scale)).toBe(scale.total);
  });

  test('has a way back from each place', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 20_001_000 }), (offset) => {
        expect(toList(toPage(offset, scale), scale)).toBeCloseTo(offset, 2);
      }),
    );
  });

  test('is not scaled where it fits', () => {
    const fits = { total: 5000, height: 5000, viewport: 800 };
    expect([toList(1234, fits), toPage(1234, fits)]).toEqual([1234, 1234]);
  });
});
