import type { Page } from 'playwright-core';
import type { StandardLanguage } from '../../../src/ui/i18n/language.ts';
import { dropFiles } from '../files.ts';
import { fixesIn, messagesIn } from '../words.ts';
import { reviewed, unfold } from './on-page.ts';
import { manyMistakes, toCorrect } from './sample-files.ts';
import type { Scene } from './scene.ts';

/** What is to be looked at in the data, and what can be done about it. */
export const problemScenes: readonly Scene[] = [
  {
    name: 'huge',
    async prepare(page, language) {
      await dropFiles(page, manyMistakes(language));
      await reviewed(page, language);
      await page.getByText('código 0').first().waitFor();
    },
  },
  {
    name: 'huge-none-found',
    async prepare(page, language) {
      const { browse, review } = messagesIn(language);
      await dropFiles(page, manyMistakes(language));
      await reviewed(page, language);
      await page.locator('#data-problems').waitFor();
      // Folded on a phone.
      if (!(await page.getByLabel(review.search).isVisible())) await unfold(page, browse.filters);
      await page.getByLabel(review.search).fill('qqqq');
      await page.getByText(review.noneFound).waitFor();
    },
  },
  { name: 'cell-viewer', prepare: openCell },
  {
    name: 'edit-cell',
    async prepare(page, language) {
      await openCell(page, language);
      await page.getByRole('button', { name: fixesIn(language).edit }).click();
      await page.locator('textarea').first().waitFor();
    },
  },
  {
    name: 'why',
    async prepare(page, language) {
      const { why } = messagesIn(language).browse;
      await dropFiles(page, await toCorrect(language));
      await reviewed(page, language);
      const card = page.getByRole('listitem').filter({ hasText: 'implementatin' }).first();
      await card.getByText(why.title).click();
      await card.getByRole('table', { name: why.right }).waitFor();
    },
  },
  {
    name: 'corrections',
    async prepare(page, language) {
      const { corrections, done, edit, offer, preview } = fixesIn(language);
      await dropFiles(page, await toCorrect(language));
      await reviewed(page, language);
      const all = offer.use(4, 'implementation');
      await page.getByRole('button', { name: `${preview}: ${all}` }).click();
      await page.getByRole('button', { name: offer.use(1, 'completion'), exact: true }).click();
      await page.getByText(done.use(1, 'completion')).waitFor();
      await page.getByRole('button', { name: /!C3$/ }).click();
      await page.getByRole('button', { name: edit }).click();
      await page.getByText(corrections.show(1)).click();
      await page.getByRole('region', { name: corrections.list }).getByRole('row').nth(1).waitFor();
    },
  },
];

async function openCell(page: Page, language: StandardLanguage): Promise<void> {
  await dropFiles(page, await toCorrect(language));
  await reviewed(page, language);
  await page.getByRole('button', { name: /!C3$/ }).click();
  await page.locator('[role=region] [aria-current]').first().waitFor();
}
