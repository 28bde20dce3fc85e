import { expect, test } from 'vitest';
import type { Progress } from '../../src/jobs/api.ts';
import { throttle } from '../../workers/throttle.ts';

test('passes on at most some twenty reports a second, and the first and last of each stage', () => {
  const sent: Progress[] = [];
  let time = 0;
  const report = throttle(
    (progress) => sent.push(progress),
    () => time,
  );
  for (let done = 0; done <= 1000; done++, time++) report({ stage: 'reading', done, total: 1000 });
  report({ stage: 'building', done: 0, total: 3 });
  expect(sent.length).toBeLessThanOrEqual(23);
  expect(sent[0]).toEqual({ stage: 'reading', done: 0, total: 1000 });
  expect(sent.at(-2)).toEqual({ stage: 'reading', done: 1000, total: 1000 });
  expect(sent.at(-1)).toEqual({ stage: 'building', done: 0, total: 3 });
});
