import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** More than there is on any screen that a test goes through. */
const mostPresses = 150;

/** What a screen reader says of the element with the focus: its role, its name and its states. */
export async function focused(page: Page): Promise<string> {
  const [line = ''] = (await page.locator(':focus').ariaSnapshot()).split('\n');
  return line.replace(/^- |:$/g, '');
}

export async function hasFocus(target: Locator): Promise<boolean> {
  return (await target.and(target.page().locator(':focus')).count()) > 0;
}

export function expectFocus(target: Locator): Promise<void> {
  return expect.poll(() => hasFocus(target), { timeout: 15_000 }).toBe(true);
}

/** Presses the key until the target has the focus; wherever the focus is on the way, it has to be seen. */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const page = target.page();
  for (let presses = 0; presses < mostPresses; presses++) {
    await page.keyboard.press(key);
    expect(await unseenFocus(page)).toBe('');
    if (await hasFocus(target)) return;
  }
  throw new Error(`${key} does not lead to it; it ends at ${await focused(page)}`);
}

/** Why the focus cannot be seen: it has no ring, is beyond the edge of the screen, or lies under something. Empty where it can. */
export function unseenFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    // A file field lies unseen in its label, which has the ring in its place.
    const shown = element.matches('input[type=file]') ? element.closest('label')! : element;
    const name = `<${shown.localName}> ${shown.textContent.trim().slice(0, 60)}`;
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return `no ring: ${name}`;
    const { left, right, top, bottom } = shown.getBoundingClientRect();
    const [x, y] = [
      (Math.max(0, left) + Math.min(innerWidth, right)) / 2,
      (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2,
    ];
    if (right <= 0 || left >= innerWidth || bottom <= 0 || top >= innerHeight) return `not on the screen: ${name}`;
    const above = document.elementFromPoint(x, y);
    return above && (shown.contains(above) || above.contains(shown)) ? '' : `under something: ${name}`;
  });
}

/** Listens to all that is announced from now on. The function waits until the text was, since it was called last. */
export async function announcements(page: Page): Promise<(text: string) => Promise<void>> {
  await page.evaluate(() => {
    const said: string[] = [];
    const regions = '[role=status], [role=alert]';
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const at = target instanceof Element ? target : target.parentElement;
        const added = [...addedNodes].flatMap((node) =>
          node instanceof Element ? [...node.querySelectorAll(regions)] : [],
        );
        for (const region of [at?.closest(regions), ...added]) if (region) said.push(region.textContent);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { said });
  });
  const all = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said.join('\n'));
  return async (text) => {
    await expect.poll(all, { timeout: 15_000 }).toContain(text);
    await page.evaluate(() => (globalThis as unknown as { said: string[] }).said.splice(0));
  };
}

/** Where each stop of the Tab key is on the page, from the first in the content to the last. */
export async function tabStops(page: Page): Promise<{ name: string; left: number; top: number }[]> {
  await page.evaluate(() => {
    document.getElementById('content')!.focus();
    scrollTo(0, 0);
  });
  const stops = [];
  for (let presses = 0; presses < mostPresses; presses++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element?.closest('main')) return undefined;
      const shown = element.matches('input[type=file]') ? element.closest('label')! : element;
      const { left, top } = shown.getBoundingClientRect();
      // Of the whole, not of what of it is scrolled into view.
      let scrolled = 0;
      for (let each = shown.parentElement; each; each = each.parentElement) scrolled += each.scrollTop;
      return { name: shown.textContent.trim().slice(0, 60), left, top: top + scrolled };
    });
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error('The Tab key does not leave the content');
}
