import type { Browser } from 'playwright-core';
import { openPage } from '../browser/launch.ts';

/** How many times slower than this machine an old one is taken to be. */
export const slowdown = 4;

export interface Paint {
  /** Milliseconds from the request for the page. */
  largest: number;
  first: number;
}

/** When a person who comes for the first time, on an old machine, sees the page: nothing is kept from before, and the processor is slowed down. */
export async function measurePaint(browser: Browser, address: string): Promise<Paint> {
  // A context of its own is a profile of its own.
  const { page, close } = await openPage(browser, 'about:blank');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const paint = await page.evaluate(
    () =>
      new Promise<Paint>((done) => {
        let largest = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) largest = Math.max(largest, entry.startTime);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        // What is larger may still come: the page is given time to rest.
        setTimeout(() => {
          const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
          done({ largest, first });
        }, 2500);
      }),
  );
  await close();
  if (paint.largest === 0) throw new Error('This browser does not report the largest paint');
  return paint;
}
