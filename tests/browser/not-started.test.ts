import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../../scripts/browser/launch.ts';
import { singleFile } from './editions.ts';

const editions = {
  'on a host': () => inject('address'),
  'as one file': () => pathToFileURL(singleFile).href,
};

describe.each(Object.keys(editions) as (keyof typeof editions)[])('the page %s', (edition) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  async function withPage(
    options: BrowserContextOptions,
    use: (page: Page) => Promise<void>,
    before?: () => void,
  ): Promise<void> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    if (before) await page.addInitScript(before);
    await page.goto(editions[edition]());
    await use(page);
    await context.close();
  }

  const saysWhy = async (page: Page): Promise<void> => {
    await page.getByText('JavaScript is turned off, or your browser is too old').waitFor();
    await page.getByText('JavaScript está desactivado o su navegador es demasiado antiguo').waitFor();
  };

  it('says in both languages what may be wrong where scripts are off', () =>
    withPage({ javaScriptEnabled: false }, saysWhy));

  it('says so in a browser that is too old', () =>
    withPage({}, saysWhy, () => {
      Reflect.deleteProperty(Array.prototype, 'findLast');
    }));

  it('says nothing of it where it starts', () =>
    withPage({}, async (page) => {
      const text = page.getByText('JavaScript');
      expect(await text.filter({ visible: true }).count()).toBe(0);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.locator('.not-started').count()).toBe(0);
    }));
});
