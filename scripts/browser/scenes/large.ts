import type { Page } from 'playwright-core';
import type { StandardLanguage } from '../../../src/ui/i18n/language.ts';
import { dropFiles } from '../files.ts';
import { messagesIn } from '../words.ts';
import { reviewed } from './on-page.ts';
import { example, manyValues } from './sample-files.ts';
import type { Scene } from './scene.ts';

/** Files that take long: what is said of them first, and where a large result goes. */
export const largeScenes: readonly Scene[] = [
  {
    name: 'large-announced',
    async prepare(page, language) {
      await dropFiles(page, example(language));
      await reviewed(page, language);
      await dropLargeFile(page, language === 'es' ? 'obras.json' : 'works.json', 200);
      await page.getByRole('button', { name: messagesIn(language).large.start }).waitFor();
    },
  },
  {
    name: 'large-result',
    prepare: largeResult,
  },
  {
    name: 'large-saved',
    async prepare(page, language) {
      const { download, receipt } = messagesIn(language);
      await chooseOwnPlace(page);
      await largeResult(page, language);
      await page.getByRole('button', { name: download.saveJson }).click();
      await page.getByRole('button', { name: download.saveElsewhere }).waitFor();
      await page.getByText(receipt.checked).waitFor();
    },
  },
  {
    name: 'large-no-room',
    async prepare(page, language) {
      const { download } = messagesIn(language);
      await chooseOwnPlace(page, 'QuotaExceededError');
      await largeResult(page, language);
      await page.getByRole('button', { name: download.saveJson }).click();
      await page.getByRole('button', { name: download.instead }).waitFor();
    },
  },
];

/** As JSON, the result is so large that it goes straight to disk. */
async function largeResult(page: Page, language: StandardLanguage): Promise<void> {
  const { download } = messagesIn(language);
  await dropFiles(page, manyValues(language));
  await reviewed(page, language);
  await page.getByRole('radio', { name: download.formats.json, exact: true }).check();
  await page.getByRole('button', { name: download.saveJson }).waitFor();
}

/**
 * The browser's own window cannot be operated from here: in its place there is always the same file, a real one, in the folder that a page has
 * to itself. Its name is the one that the app suggests.
 *
 * @param failure how it ends when something is written
 */
export function chooseOwnPlace(page: Page, failure?: string): Promise<void> {
  return page.evaluate((name) => {
    const showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }): Promise<FileSystemFileHandle> => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle(suggestedName, { create: true });
      if (name === undefined) return handle;
      const stream = await handle.createWritable();
      stream.write = () => Promise.reject(new DOMException('', name));
      return Object.assign(handle, { createWritable: async () => stream });
    };
    Object.assign(globalThis, { showSaveFilePicker });
  }, failure);
}

/** A file of so many megabytes is dropped: the same project again and again, which the browser has in memory once. */
export function dropLargeFile(page: Page, name: string, megabytes: number): Promise<void> {
  return page.evaluate(
    ([fileName, amount]) => {
      const transfer = new DataTransfer();
      const parties = Array.from({ length: 400 }, (_, index) => ({ id: `${index}`, name: 'Constructora Andina' }));
      const project = JSON.stringify({ id: 'oc4ids-abc123-1', title: 'Puente', parties });
      const megabyte = new Blob([`${project},`.repeat(Math.ceil(1_000_000 / project.length))]);
      const parts = Array.from({ length: amount }, () => megabyte);
      transfer.items.add(new File(['{"projects":[', ...parts, project, ']}'], fileName));
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true }));
    },
    [name, megabytes] as const,
  );
}
