import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { scenes } from '../../scripts/browser/scenes.ts';
import { messagesIn } from '../../scripts/browser/words.ts';
import { useBrowser } from './support.ts';

/** The scene as it comes out of a printer, on a screen that is dark. */
async function printed(page: Page, name: string): Promise<void> {
  await scenes.find((scene) => scene.name === name)!.prepare(page, 'en');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
}

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

describe('printed', () => {
  const open = useBrowser();
  const { browse, download, fields, options, whatWeRead } = messagesIn('en');

  it('the result is what was found, on white, with no button and with the addresses of its links', async () => {
    const { page } = await open({ locale: 'en', colorScheme: 'dark' });
    expect(await ground(page)).not.toBe('rgb(255, 255, 255)');
    await printed(page, 'why');
    expect(await ground(page)).toBe('rgb(255, 255, 255)');
    // Of places and sheets the button is the name.
    const buttons = await page.locator('button:visible').allTextContents();
    expect(buttons.length).toBeGreaterThan(0);
    expect(buttons.every((text) => /^Projects(!|, row )/.test(text))).toBe(true);
    for (const gone of [options.reading, download.otherFormats, browse.severity])
      expect(await page.getByText(gone, { exact: true }).first().isVisible()).toBe(false);
    expect(await page.getByRole('heading', { name: whatWeRead.title }).isVisible()).toBe(true);
    const link = page.getByRole('link', { name: browse.why.page });
    const shown = await link.evaluate((element) => getComputedStyle(element, '::after').content);
    expect(shown).toContain('https://standard.open-contracting.org/');
  });

  it('a long list has its problems one below the other', async () => {
    const { page } = await open({ locale: 'en' });
    await printed(page, 'huge');
    const items = await page.locator('li[aria-posinset]').evaluateAll((all) =>
      all.map((item) => {
        const { top, bottom } = item.getBoundingClientRect();
        return { top, bottom };
      }),
    );
    expect(items.length).toBeGreaterThan(4);
    const lying = items.filter(({ top }, index) => index > 0 && top < items[index - 1]!.bottom - 1);
    expect(lying).toEqual([]);
  });

  it('an article of the dictionary is whole, without what is there to search', async () => {
    const { page } = await open({ locale: 'en' });
    await printed(page, 'field');
    const folded = page.getByRole('article').locator('details:not([open]) li');
    expect(await folded.first().isVisible()).toBe(true);
    expect(await page.getByText(fields.search, { exact: true }).isVisible()).toBe(false);
    expect(await page.locator('button:visible').count()).toBe(0);
  });
});
