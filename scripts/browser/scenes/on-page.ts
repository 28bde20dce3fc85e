import type { Page } from 'playwright-core';
import type { Stage } from '../../../src/client/index.ts';
import { type StandardLanguage } from '../../../src/ui/i18n/language.ts';
import { createSheetTexts } from '../../../src/ui/i18n/sheet-texts.ts';
import { createWords } from '../../../src/ui/i18n/words.ts';
import { messagesIn } from '../words.ts';

/** What the page says about sheets, columns and questions. */
export function sheetTextsIn(language: StandardLanguage): ReturnType<typeof createSheetTexts> {
  return createSheetTexts(createWords(language));
}

export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((place) => {
    location.hash = place;
  }, hash);
}

/** Opens what is folded away behind these words. */
export async function unfold(page: Page, words: string): Promise<void> {
  await page.locator('summary', { hasText: words }).first().click();
}

/** The file is compared, and the data reviewed. */
export async function reviewed(page: Page, language: StandardLanguage): Promise<void> {
  const { receipt, review } = messagesIn(language);
  await page.getByText(receipt.checked).waitFor();
  await page.locator('#review').waitFor();
  await page.getByText(review.running).waitFor({ state: 'detached' });
}

export async function failure(page: Page, language: StandardLanguage): Promise<void> {
  await page.getByText(messagesIn(language).failed.nothingChanged).waitFor();
}

/** Opens the only sheet, unless it is open, and what can be changed about a column of it. */
export async function openColumn(page: Page, language: StandardLanguage, letters: string): Promise<void> {
  const { preview } = sheetTextsIn(language);
  const sheet = page.locator('section[aria-labelledby=sheets] li > button').first();
  await sheet.waitFor();
  if ((await sheet.getAttribute('aria-expanded')) === 'false') await sheet.click();
  await page.getByRole('button', { name: preview.changeColumn(preview.column(letters)) }).click();
  await page.getByRole('combobox', { name: preview.field.label }).waitFor();
}

/**
 * Lets the worker that has read a file wait for ever when it works on the next and tells of a stage, so that what the page shows meanwhile can
 * be looked at in peace. The file before must be reviewed: a worker that is still busy with it is ended when the next comes, and what takes its
 * place knows nothing of this.
 */
export async function holdNextWorkAt(page: Page, stage: Stage): Promise<void> {
  for (const worker of page.workers())
    await worker.evaluate((awaited) => {
      const { postMessage } = MessagePort.prototype;
      // By apply: it has two signatures.
      MessagePort.prototype.postMessage = function (this: MessagePort, ...sent: unknown[]) {
        Reflect.apply(postMessage, this, sent);
        if (!JSON.stringify(sent[0]).includes(`"stage":"${awaited}"`)) return;
        const { buffer } = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
        Atomics.wait(new Int32Array(buffer), 0, 0);
      };
    }, stage);
}
