import { dropFiles, savedFile } from '../files.ts';
import { messagesIn } from '../words.ts';
import { holdNextWorkAt, reviewed, unfold } from './on-page.ts';
import { damaged, example, peopleSheet, spreadsheet } from './sample-files.ts';
import type { Scene } from './scene.ts';

/** From the start to the file that is saved. */
export const convertScenes: readonly Scene[] = [
  {
    name: 'start',
    // Words are fetched before there is a page.
    prepare: (page) => page.getByRole('heading', { level: 1 }).waitFor(),
  },
  {
    name: 'start-reading-options',
    async prepare(page, language) {
      const { options } = messagesIn(language);
      await unfold(page, options.reading);
      await page.getByLabel(options.rootListPath.label).waitFor();
    },
  },
  {
    name: 'start-paste',
    async prepare(page, language) {
      await unfold(page, messagesIn(language).start.paste);
      await page.getByRole('textbox').fill('id\ttitle\noc4ids-abc123-001\tPuente');
    },
  },
  {
    name: 'drop-target',
    async prepare(page, language) {
      const dataTransfer = await page.evaluateHandle(() => {
        const transfer = new DataTransfer();
        transfer.items.add(new File(['{}'], 'works.json'));
        return transfer;
      });
      await page.dispatchEvent('body', 'dragenter', { dataTransfer });
      await page.getByText(messagesIn(language).page.dropHere, { exact: true }).waitFor();
    },
  },
  {
    name: 'reading',
    async prepare(page, language) {
      await dropFiles(page, example(language));
      await reviewed(page, language);
      await holdNextWorkAt(page, 'opening');
      await dropFiles(page, example(language));
      await page.getByRole('button', { name: messagesIn(language).reading.cancel }).waitFor();
      await page.locator('progress').first().waitFor();
    },
  },
  {
    name: 'preparing',
    async prepare(page, language) {
      const { download } = messagesIn(language);
      await dropFiles(page, example(language));
      await reviewed(page, language);
      await holdNextWorkAt(page, 'building');
      await dropFiles(page, example(language));
      await page.getByRole('button', { name: download.preparing }).waitFor();
      await page.locator('section[aria-labelledby=answer] progress').waitFor();
    },
  },
  {
    name: 'result-from-json',
    async prepare(page, language) {
      await dropFiles(page, example(language));
      await reviewed(page, language);
    },
  },
  {
    name: 'result-from-spreadsheet',
    async prepare(page, language) {
      await dropFiles(page, await spreadsheet(language));
      await reviewed(page, language);
    },
  },
  {
    name: 'result-in-part',
    async prepare(page, language) {
      await dropFiles(page, peopleSheet(language), await damaged());
      await reviewed(page, language);
    },
  },
  {
    name: 'more-options',
    async prepare(page, language) {
      const { download, options } = messagesIn(language);
      await dropFiles(page, example(language));
      await reviewed(page, language);
      await page.getByRole('radio', { name: download.formats.csv }).check();
      await reviewed(page, language);
      await unfold(page, options.writing);
      await page.getByLabel(options.filterField.label).fill('status');
      await page.keyboard.press('Tab');
      await page.getByText(options.filterHalf).waitFor();
    },
  },
  {
    name: 'downloaded',
    async prepare(page, language) {
      const { download } = messagesIn(language);
      await dropFiles(page, await spreadsheet(language));
      await reviewed(page, language);
      await unfold(page, download.otherFormats);
      const button = page.getByRole('button', { name: download.json, exact: true });
      await button.focus();
      await savedFile(page, () => page.keyboard.press('Enter'));
    },
  },
];
