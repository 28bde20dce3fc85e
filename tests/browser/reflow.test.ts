import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { scenes } from '../../scripts/browser/scenes.ts';
import { messagesIn } from '../../scripts/browser/words.ts';
import { layoutTrouble } from './layout.ts';
import { dropFiles, exampleFile, useBrowser } from './support.ts';

/** A screen of 1280 × 1024 pixels, and how much of it there is when the page is enlarged. */
const enlarged = {
  '200 %': { width: 640, height: 512 },
  '400 %': { width: 320, height: 256 },
};

/** What WCAG 1.4.12 lets people set. */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** Whether all is to be seen, once what measures itself has done so. */
async function expectNothingLost(page: Page): Promise<void> {
  await expect.poll(() => layoutTrouble(page), { timeout: 5000 }).toEqual([]);
}

// In Spanish, whose words are the longer ones.
describe('every screen, however much enlarged', () => {
  const open = useBrowser();

  it.each(scenes)(
    '$name shows everything at 200 % and 400 %, and with more space between letters, words and lines',
    { timeout: 120_000 },
    async (scene) => {
      const { page } = await open({ locale: 'es', viewport: enlarged['200 %'], reducedMotion: 'reduce' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      await scene.prepare(page, 'es');
      await expectNothingLost(page);
      await page.setViewportSize(enlarged['400 %']);
      await expectNothingLost(page);
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
      }, spacing);
      await expectNothingLost(page);
      await page.setViewportSize({ width: 1280, height: 800 });
      await expectNothingLost(page);
    },
  );

  it('leaves most of a low screen to what it is about', async () => {
    const { page } = await open({ locale: 'es', viewport: enlarged['400 %'] });
    await scenes.find(({ name }) => name === 'corrections')!.prepare(page, 'es');
    const staying = await page.evaluate(() => {
      const all = [...document.querySelectorAll('main *')].filter(
        (element) => getComputedStyle(element).position === 'sticky' && element.closest('[role=region]') === null,
      );
      return all.reduce((sum, element) => sum + element.getBoundingClientRect().height, 0);
    });
    expect(staying).toBeGreaterThan(0);
    expect(staying).toBeLessThan(256 / 3);
  });
});

describe('what the person has set in their system', () => {
  const open = useBrowser();

  /** Durations of all that would move on the page as it is now. */
  const motions = (page: Page) =>
    page.evaluate(() => {
      const durations = [...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return [transitionDuration, ...(animationName === 'none' ? [] : [animationName]), scrollBehavior];
      });
      return [...new Set(durations)].sort();
    });

  it('less motion: nothing moves', async () => {
    const { page } = await open({ locale: 'es', reducedMotion: 'reduce' });
    await dropFiles(page, exampleFile('es'));
    await page.getByText(messagesIn('es').receipt.checked).waitFor();
    expect(await motions(page)).toEqual(['0s', 'auto']);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await motions(page)).not.toEqual(['0s', 'auto']);
  });

  it('colours of their own: the focus, what is chosen, what waits and how far it is can still be told', async () => {
    const { page } = await open({ locale: 'es', forcedColors: 'active' });
    const { download, start } = messagesIn('es');
    /** Of the element, in the colours of the system. */
    const look = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { backgroundColor, borderBottomWidth, color, outlineStyle, outlineWidth } = getComputedStyle(element);
          const probe = document.body.appendChild(document.createElement('i'));
          const named = (name: string) => {
            probe.style.color = name;
            return getComputedStyle(probe).color;
          };
          const names = ['GrayText', 'ButtonText', 'ButtonFace', 'Highlight'];
          const nameOf = (value: string) => names.find((name) => named(name) === value) ?? value;
          const found = {
            color: nameOf(color),
            ground: nameOf(backgroundColor),
            below: borderBottomWidth,
            ring: `${outlineWidth} ${outlineStyle}`,
          };
          probe.remove();
          return found;
        });
    expect((await look('nav a[aria-current]')).below).toBe('3px');
    expect((await look('nav a:not([aria-current])')).below).toBe('0px');
    expect((await look('button[aria-pressed=true]')).below).toBe('3px');
    await page.getByLabel(start.chooseFiles).focus();
    expect(await look('label:has(:focus)')).toMatchObject({ ground: 'ButtonText', ring: '3px solid' });

    await scenes.find(({ name }) => name === 'preparing')!.prepare(page, 'es');
    const waiting = page.getByRole('button', { name: download.preparing });
    await waiting.focus();
    expect(await look('button:focus')).toMatchObject({ color: 'GrayText', ground: 'ButtonFace', ring: '3px solid' });
    expect(await look('progress')).toMatchObject({ below: '1px' });
  });
});
