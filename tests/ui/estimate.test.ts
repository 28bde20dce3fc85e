import { describe, expect, test } from 'vitest';
import type { Progress } from '../../src/client/index.ts';
import { Estimate, roundedTime } from '../../src/ui/state/estimate.ts';

const at = (done: number, total = 1000, stage: Progress['stage'] = 'pieces'): Progress => ({ stage, done, total });

/** Told twice a second; what is said in the end. */
function after(...paces: { seconds: number; perSecond: number }[]): number | undefined {
  const estimate = new Estimate();
  let [time, done] = [0, 0];
  let left = estimate.add(at(0), 0);
  for (const { seconds, perSecond } of paces) {
    for (let step = 0; step < seconds * 2; step++) {
      time += 500;
      done += perSecond / 2;
      left = estimate.add(at(done), time);
    }
  }
  return left;
}

describe('how long a step will still take', () => {
  test('is what the pace of the last seconds says', () => {
    expect(after({ seconds: 10, perSecond: 10 })).toBeCloseTo(90, 0);
    expect(after({ seconds: 20, perSecond: 20 }, { seconds: 12, perSecond: 5 })).toBeCloseTo(108, 0);
  });

  test('is not said before there is a pace, nor while it changes', () => {
    expect(after({ seconds: 3, perSecond: 10 })).toBeUndefined();
    expect(after({ seconds: 5, perSecond: 20 }, { seconds: 5, perSecond: 5 })).toBeUndefined();
    expect(after({ seconds: 30, perSecond: 0 })).toBeUndefined();
  });

  test('is not said where it is soon over', () => {
    expect(after({ seconds: 10, perSecond: 95 })).toBeUndefined();
  });

  test('is not said where nothing is counted, and begins anew with each step', () => {
    const estimate = new Estimate();
    for (let second = 0; second < 20; second++) expect(estimate.add(at(0, 0), second * 1000)).toBeUndefined();
    for (let second = 20; second < 30; second++) estimate.add(at(second), second * 1000);
    expect(estimate.add(at(30), 30_000)).toBeDefined();
    expect(estimate.add(at(0, 1000, 'building'), 31_000)).toBeUndefined();
    expect(estimate.add(at(1, 1000, 'building'), 32_000)).toBeUndefined();
  });

  test('is rounded as people say it, and never to less than nothing', () => {
    expect([10, 31, 50, 51, 89, 91, 130, 3000].map(roundedTime)).toEqual([
      { minutes: 0, seconds: 10 },
      { minutes: 0, seconds: 40 },
      { minutes: 0, seconds: 50 },
      { minutes: 1, seconds: 0 },
      { minutes: 1, seconds: 0 },
      { minutes: 2, seconds: 0 },
      { minutes: 2, seconds: 0 },
      { minutes: 50, seconds: 0 },
    ]);
  });
});
