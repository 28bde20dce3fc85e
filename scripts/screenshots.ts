/**
 * `npm run screenshots`: the built app in Chromium, in both standardLanguages and two widths, to `docs/screenshots`. With names of scenes behind
 * `--`, only those.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { type StandardLanguage, standardLanguages } from '../src/ui/i18n/language.ts';
import { launchChromium, openPage } from './browser/launch.ts';
import { type Scene, scenes } from './browser/scenes.ts';
import { serveFolder } from './lib/static-server.mjs';

const widths = [360, 1280] as const;
const folder = resolve('docs/screenshots');

async function take(
  browser: Browser,
  address: string,
  scene: Scene,
  language: StandardLanguage,
  options: BrowserContextOptions,
  file: string,
) {
  const { page, close } = await openPage(browser, `${address}?lang=${language}`, { locale: language, ...options });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await scene.prepare(page, language);
  await page.screenshot({ path: resolve(folder, `${file}.png`), fullPage: true, animations: 'disabled' });
  await close();
}

mkdirSync(folder, { recursive: true });
const build = spawnSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/build/main.ts'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(1);
const server = await serveFolder(resolve('dist'));
const browser = await launchChromium();
const wanted = process.argv.slice(2);
const isWanted = ({ name }: Scene): boolean => wanted.length === 0 || wanted.includes(name);
for (const scene of scenes.filter(isWanted)) {
  for (const language of standardLanguages) {
    for (const width of widths) {
      const options = { viewport: { width, height: width === 360 ? 740 : 800 } };
      await take(browser, server.address, scene, language, options, `${scene.name}-${language}-${width}`);
    }
  }
}
const dark = { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' } as const;
const inTheDark = ['start', 'result-from-spreadsheet', 'sheets', 'corrections'];
for (const scene of scenes.filter((each) => isWanted(each) && inTheDark.includes(each.name))) {
  await take(browser, server.address, scene, 'en', dark, `${scene.name}-en-1280-dark`);
}
await browser.close();
await server.close();
console.log('docs/screenshots is up to date');
