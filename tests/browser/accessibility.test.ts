import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { scenes } from '../../scripts/browser/scenes.ts';
import { standardLanguages } from '../../src/ui/i18n/language.ts';
import { useBrowser } from './support.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it is now, by the rules of WCAG 2.2 AA and good practice. */
async function violations(page: Page, options: RunOptions = {}): Promise<string[]> {
  const { violations: found } = await page.evaluate(
    (chosen) => (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(chosen),
    { resultTypes: ['violations'], ...options } satisfies RunOptions,
  );
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`));
}

// A screen that is only passed through holds still for nobody.
const still = scenes.filter(({ name }) => name !== 'reading');

describe.each(standardLanguages)('every screen in %s', (language) => {
  const open = useBrowser();

  it.each(still)('$name has nothing that axe would find, in light and dark', { timeout: 120_000 }, async (scene) => {
    const { page } = await open({ locale: language, reducedMotion: 'reduce' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await scene.prepare(page, language);
    // By way of the debugger, which the policy of the page does not bind.
    await page.evaluate(axe);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    // Colours that change do so over a moment, where there is no way to have less motion.
    await page.waitForTimeout(300);
    expect(await violations(page, { runOnly: ['color-contrast'] })).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await violations(page, { runOnly: ['target-size', 'scrollable-region-focusable'] })).toEqual([]);
  });
});
