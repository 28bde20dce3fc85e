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
async function violations(page: Page): Promise<string[]> {
  // What stays in sight while one scrolls may half cover a target, as may the edge of the screen: neither makes it smaller.
  await page.evaluate(() => scrollTo(0, 0));
  const { violations: found } = await page.evaluate(
    (chosen) => (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(chosen),
    // A rule of WCAG 2.2 that axe leaves out unless it is asked for.
    { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } } satisfies RunOptions,
  );
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`));
}

describe.each(standardLanguages)('every screen in %s', (language) => {
  const open = useBrowser();

  it.each(scenes)(
    '$name has nothing that axe would find, light and wide, dark and narrow',
    { timeout: 120_000 },
    async (scene) => {
      const { page } = await open({ locale: language, reducedMotion: 'reduce' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      await scene.prepare(page, language);
      // By way of the debugger, which the policy of the page does not bind.
      await page.evaluate(axe);
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await violations(page)).toEqual([]);
    },
  );
});
