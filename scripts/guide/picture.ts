import type { Locator, Page } from 'playwright-core';
import { sha256 } from '../build/files.ts';

/** As on a phone, so that it can be read there at its own size; and high, so that nothing that sticks to the edge is in the way. */
export const pictureScreen = {
  viewport: { width: 376, height: 6000 },
  deviceScaleFactor: 1.5,
  reducedMotion: 'reduce',
  colorScheme: 'light',
} as const;

const around = 8;
const highest = 440;

export interface Picture {
  bytes: Buffer;
  /** In pixels of a page. */
  width: number;
  height: number;
  /** See `wordsOf`. */
  says: string;
}

/** What is shown, with a little around it, cut where it gets long. */
export async function takePicture(page: Page, shown: Locator): Promise<Picture> {
  await shown.first().waitFor();
  const says = await wordsOf(shown);
  const box = await shown.evaluateAll((elements) => {
    const boxes = elements.map((element) => element.getBoundingClientRect());
    return {
      left: scrollX + Math.min(...boxes.map(({ left }) => left)),
      top: scrollY + Math.min(...boxes.map(({ top }) => top)),
      right: scrollX + Math.max(...boxes.map(({ right }) => right)),
      bottom: scrollY + Math.max(...boxes.map(({ bottom }) => bottom)),
    };
  });
  const x = Math.max(0, Math.floor(box.left) - around);
  const y = Math.max(0, Math.floor(box.top) - around);
  const width = Math.min(pictureScreen.viewport.width, Math.ceil(box.right) + around) - x;
  const height = Math.min(highest, Math.ceil(box.bottom) + around - y);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 50,
    captureBeyondViewport: true,
    clip: { x, y, width, height, scale: 1 },
  });
  await session.detach();
  return { bytes: Buffer.from(data, 'base64'), width, height, says };
}

/** A short checksum of all words of what is shown, so that a picture is known to be out of date. */
export async function wordsOf(shown: Locator): Promise<string> {
  const texts = await shown.allInnerTexts();
  return sha256(texts.join(' ').trim().replaceAll(/\s+/g, ' ')).slice(0, 8);
}
