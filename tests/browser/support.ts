import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import type { FileOnPage } from '../../scripts/browser/files.ts';
import { launchChromium, openPage, type WatchedPage } from '../../scripts/browser/launch.ts';

export { dropFiles, type FileOnPage, savedFile } from '../../scripts/browser/files.ts';

/**
 * One browser for the tests of a file. Pages opened with the function it returns fail their test on any console error,
 * any uncaught error and any request to another host, and are closed after it.
 */
export function useBrowser(): (options?: BrowserContextOptions, query?: string) => Promise<WatchedPage> {
  let browser: Browser;
  const open: WatchedPage[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterEach(async () => {
    const pages = open.splice(0);
    const trouble = pages.flatMap((page) => page.trouble);
    for (const page of pages) await page.close();
    expect(trouble).toEqual([]);
  });

  afterAll(() => browser.close());

  return async (options, query = '') => {
    const watched = await openPage(browser, inject('address') + query, options);
    open.push(watched);
    return watched;
  };
}

/** One of our own examples. */
export function exampleFile(language: 'en' | 'es'): FileOnPage {
  const name = `example-${language}.json`;
  return { name, bytes: readFileSync(resolve(import.meta.dirname, '../../src/ui/examples', name)) };
}

/** What the page fetches when it rests is there: it has begun, and nothing came for a while. */
export async function restFetched(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const fetched = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const isResting = fetched.some(({ name }) => name.includes('licences'));
    return isResting && performance.now() - Math.max(...fetched.map(({ responseEnd }) => responseEnd)) > 1500;
  });
}
