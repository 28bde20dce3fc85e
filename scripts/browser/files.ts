import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';

export interface FileOnPage {
  name: string;
  bytes: Uint8Array;
}

/** Drops files on the page as a person does, with their real bytes. The kind of file is for the app to find out. */
export async function dropFiles(page: Page, ...files: FileOnPage[]): Promise<void> {
  // Before the page has come there is nobody to take them.
  await page.getByRole('main').waitFor();
  const contents = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  const dataTransfer = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, contents);
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', type, { dataTransfer });
  await dataTransfer.dispose();
}

/** The file that the action makes the page save. */
export async function savedFile(page: Page, action: () => Promise<unknown>): Promise<FileOnPage> {
  const [download] = await Promise.all([page.waitForEvent('download'), action()]);
  return downloaded(download);
}

async function downloaded(download: Download): Promise<FileOnPage> {
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
