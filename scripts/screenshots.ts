/**
 * `npm run screenshots`: the built app in Chromium, every scene in every language, width and colour scheme, to `docs/screens`, and a
 * page there that shows them all. With names of scenes behind `--`, only those; the page is written all the same.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { standardLanguages } from '../src/ui/i18n/language.ts';
import { launchChromium, openPage } from './browser/launch.ts';
import { type Scene, scenes } from './browser/scenes.ts';
import { fileOf, type Screen, screens, screensPage, sizes } from './browser/screens.ts';
import { serveFolder } from './lib/static-server.mjs';

const folder = resolve('docs/screens');

/** Longer pages are cut here; of a scene that is about something further down there is what is on the screen. */
const mostHeight = 2400;

/** Of WebP: letters stay clean, and all pictures together stay small. */
const quality = 30;

/** A scene in one language and size, and in all schemes: nothing is laid out anew when colours change. */
async function take(browser: Browser, address: string, scene: Scene, wanted: readonly Screen[]): Promise<void> {
  const { language, size } = wanted[0]!;
  const { page, close } = await openPage(browser, `${address}?lang=${language}`, {
    locale: language,
    viewport: { width: size.width, height: size.height },
    // Nothing is caught on its way.
    reducedMotion: 'reduce',
  });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await scene.prepare(page, language);
  for (const screen of wanted) {
    await page.emulateMedia({ colorScheme: screen.scheme });
    writeFileSync(resolve(folder, fileOf(scene.name, screen)), await picture(page, size));
  }
  await close();
}

/** By way of the debugger: the usual way to a picture makes no WebP. */
async function picture(page: Page, { width, height, scale }: Screen['size']): Promise<Buffer> {
  const { top, whole } = await page.evaluate(() => ({ top: scrollY, whole: document.documentElement.scrollHeight }));
  const isFurtherDown = top + height > mostHeight;
  if (!isFurtherDown) await page.evaluate(fromTheTop);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality,
    captureBeyondViewport: true,
    clip: isFurtherDown
      ? { x: 0, y: top, width, height, scale }
      : { x: 0, y: 0, width, height: Math.min(whole, mostHeight), scale },
  });
  await session.detach();
  return Buffer.from(data, 'base64');
}

/** What stays at an edge of the screen would lie over something in the middle of a long picture. */
function fromTheTop(): void {
  scrollTo(0, 0);
  for (const element of document.querySelectorAll<HTMLElement>('main *'))
    if (getComputedStyle(element).position === 'sticky') element.style.position = 'static';
}

const names = process.argv.slice(2);
const build = spawnSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/build/main.ts'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(1);
mkdirSync(folder, { recursive: true });
const server = await serveFolder(resolve('dist'));
const browser = await launchChromium();
for (const scene of scenes.filter(({ name }) => names.length === 0 || names.includes(name))) {
  for (const language of standardLanguages) {
    for (const size of sizes) {
      const ofBoth = screens.filter((screen) => screen.language === language && screen.size === size);
      await take(browser, server.address, scene, ofBoth);
    }
  }
}
await browser.close();
await server.close();
const files = new Set(scenes.flatMap(({ name }) => screens.map((screen) => fileOf(name, screen))));
// Pictures of scenes that are no more.
for (const file of readdirSync(folder)) if (file.endsWith('.webp') && !files.has(file)) rmSync(resolve(folder, file));
writeFileSync(resolve(folder, 'README.md'), screensPage(scenes.map(({ name }) => name)));
console.log('docs/screens is up to date');
