/** `npm run icons`: the icons of the installed app, from `public/icon.svg`. The result is committed. */
import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { launchChromium } from './browser/launch.ts';

interface Icon {
  name: string;
  pixels: number;
  /** Systems cut the corners of such icons as they like: the ground goes to the edge, and the sign stays well inside. */
  isCut?: boolean;
}

const icons: readonly Icon[] = [
  { name: 'icon-192', pixels: 192 },
  { name: 'icon-512', pixels: 512 },
  { name: 'icon-180', pixels: 180, isCut: true },
  { name: 'icon-maskable-512', pixels: 512, isCut: true },
];

const drawing = readFileSync('public/icon.svg', 'utf8');
const folder = resolve('public/icons');

/** The sign within four fifths of the width, on a ground without corners of its own. */
function cut(svg: string): string {
  const [, ground] = /<rect [^>]*fill="([^"]+)"\/>/.exec(svg) ?? [];
  const [, sign] = /(<g [^]*<\/g>)/.exec(svg) ?? [];
  if (ground === undefined || sign === undefined) throw new Error('public/icon.svg should have a ground and a sign');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${ground}"/><g transform="translate(3.2 3.2) scale(0.8)">${sign}</g></svg>`;
}

mkdirSync(folder, { recursive: true });
const browser = await launchChromium();
for (const { name, pixels, isCut = false } of icons) {
  const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${isCut ? cut(drawing) : drawing}`,
  );
  await page.screenshot({ path: resolve(folder, `${name}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
console.log(`${icons.length} icons in public/icons`);
