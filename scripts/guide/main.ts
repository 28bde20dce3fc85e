/** `npm run guide-pictures`: the pictures of the guide, of the built app in Chromium, in both languages, to `src/ui/guide/pictures`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { standardLanguages } from '../../src/ui/i18n/language.ts';
import { launchChromium, openPage } from '../browser/launch.ts';
import { serveFolder } from '../lib/static-server.mjs';
import { pictureScreen, takePicture } from './picture.ts';
import { walk } from './story.ts';

const folder = resolve('src/ui/guide/pictures');
if (!process.argv.includes('--built')) {
  const build = spawnSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/build/main.ts'], { stdio: 'inherit' });
  if (build.status !== 0) process.exit(1);
}
const server = await serveFolder(resolve('dist'));
const browser = await launchChromium();
const facts: Record<string, Record<string, object>> = {};
rmSync(folder, { recursive: true, force: true });
for (const language of standardLanguages) {
  mkdirSync(join(folder, language), { recursive: true });
  facts[language] = {};
  const { page, close } = await openPage(browser, `${server.address}?lang=${language}`, {
    locale: language,
    ...pictureScreen,
  });
  await page.getByRole('heading', { level: 1 }).waitFor();
  for await (const { step, shown } of walk(page, language)) {
    const { bytes, ...rest } = await takePicture(page, shown);
    writeFileSync(join(folder, language, `${step}.webp`), bytes);
    facts[language][step] = rest;
    console.log(`${language}/${step}.webp: ${rest.width} × ${rest.height}, ${(bytes.length / 1000).toFixed(1)} kB`);
  }
  await close();
}
writeFileSync(join(folder, 'pictures.json'), `${JSON.stringify(facts, null, 2)}\n`);
await browser.close();
await server.close();
