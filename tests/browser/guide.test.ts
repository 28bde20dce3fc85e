import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, openPage } from '../../scripts/browser/launch.ts';
import { messagesIn } from '../../scripts/browser/words.ts';
import { pictureScreen, wordsOf } from '../../scripts/guide/picture.ts';
import { walk } from '../../scripts/guide/story.ts';
import { guideSteps } from '../../src/ui/guide/guide-steps.ts';
import facts from '../../src/ui/guide/pictures/pictures.json';
import { standardLanguages } from '../../src/ui/i18n/language.ts';
import { singleFile } from './editions.ts';
import { restFetched } from './support.ts';

const editions = {
  'on a host': () => inject('address'),
  'in the one file': () => pathToFileURL(singleFile).href,
};

/** Of each picture in the guide, how wide it really is; 0 where it could not be shown. */
function pictureWidths(page: Page): Promise<number[]> {
  return page.locator('main img').evaluateAll((images) =>
    Promise.all(
      images.map(async (image) => {
        await (image as HTMLImageElement).decode().catch(() => undefined);
        return (image as HTMLImageElement).naturalWidth;
      }),
    ),
  );
}

describe.each(standardLanguages)('the guide in %s', (language) => {
  const messages = messagesIn(language);
  const text = messages.guide;
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it.each(Object.keys(editions) as (keyof typeof editions)[])(
    'is opened from the start page, shows a picture at each step, and leads to where it is done: %s',
    async (edition) => {
      const { page, trouble, close } = await openPage(browser, `${editions[edition]()}?lang=${language}`, {
        viewport: { width: 360, height: 740 },
      });
      await page.getByRole('link', { name: messages.guide.open }).click();
      const heading = page.getByRole('heading', { level: 1, name: text.title });
      await heading.waitFor();
      expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
      const widths = await pictureWidths(page);
      expect(widths).toHaveLength(guideSteps.length);
      expect(Math.min(...widths)).toBeGreaterThan(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

      const links = page.locator('main ol a[href^="#"]');
      const amount = await links.count();
      expect(amount).toBe(guideSteps.length - 1);
      for (let index = 0; index < amount; index++) {
        await links.nth(index).click();
        await heading.waitFor({ state: 'detached' });
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.getByRole('contentinfo').getByRole('link', { name: messages.guide.link }).click();
        await heading.waitFor();
      }
      expect(trouble).toEqual([]);
      await close();
    },
  );

  it('is here before anybody asks for it, and needs no network then', async () => {
    const { page, requests, close } = await openPage(browser, `${inject('address')}?lang=${language}`, {
      serviceWorkers: 'block',
    });
    await restFetched(page);
    await page.context().setOffline(true);
    requests.length = 0;
    await page.getByRole('link', { name: messages.guide.open }).click();
    await page.getByRole('heading', { level: 1, name: text.title }).waitFor();
    expect(Math.min(...(await pictureWidths(page)))).toBeGreaterThan(0);
    expect(requests.filter((url) => url.endsWith('.js'))).toEqual([]);
    await close();
  });

  // Where this fails, the app has changed since the pictures were taken: npm run guide-pictures
  it('has pictures that show what the app shows now', async () => {
    const address = `${inject('address')}?lang=${language}`;
    const { page, close } = await openPage(browser, address, { locale: language, ...pictureScreen });
    await page.getByRole('heading', { level: 1 }).waitFor();
    const now: Record<string, string> = {};
    for await (const { step, shown } of walk(page, language)) {
      await shown.first().waitFor();
      now[step] = await wordsOf(shown);
    }
    const taken = Object.fromEntries(guideSteps.map((step) => [step, facts[language][step].says]));
    expect(now).toEqual(taken);
    await close();
  });
});
