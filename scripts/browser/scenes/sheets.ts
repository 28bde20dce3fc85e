import type { Page } from 'playwright-core';
import type { StandardLanguage } from '../../../src/ui/i18n/language.ts';
import { dropFiles, savedFile } from '../files.ts';
import { messagesIn } from '../words.ts';
import { failure, openColumn, reviewed, sheetTextsIn } from './on-page.ts';
import { peopleSheet, questionnaire } from './sample-files.ts';
import type { Scene } from './scene.ts';

/** What only the person knows about their sheets. */
export const sheetScenes: readonly Scene[] = [
  { name: 'questions', prepare: answerOne },
  {
    name: 'recipe-saved',
    async prepare(page, language) {
      await answerOne(page, language);
      const save = page.getByRole('button', { name: messagesIn(language).recipe.save });
      await savedFile(page, () => save.click());
    },
  },
  {
    name: 'sheets',
    async prepare(page, language) {
      await dropFiles(page, peopleSheet(language));
      await reviewed(page, language);
      await openColumn(page, language, 'C');
    },
  },
  {
    name: 'sheet-cell',
    async prepare(page, language) {
      const { preview } = sheetTextsIn(language);
      await dropFiles(page, peopleSheet(language));
      await reviewed(page, language);
      await openColumn(page, language, 'D');
      const rows = page.getByRole('region', { name: preview.rows.region(language === 'es' ? 'obras' : 'works') });
      await rows.getByRole('button', { name: '4', exact: true }).click();
      await rows.getByRole('button', { name: '05/04/2024' }).click();
      await rows.getByRole('textbox').waitFor();
    },
  },
  {
    name: 'mapping',
    async prepare(page, language) {
      await dropFiles(page, questionnaire(language));
      await failure(page, language);
      await openColumn(page, language, 'B');
      await page
        .getByRole('combobox')
        .last()
        .fill(language === 'es' ? 'proveedor' : 'supplier');
      await page.keyboard.press('ArrowDown');
    },
  },
];

async function answerOne(page: Page, language: StandardLanguage): Promise<void> {
  const { questions } = sheetTextsIn(language);
  await dropFiles(page, peopleSheet(language));
  await reviewed(page, language);
  await page.getByRole('button', { name: questions.leaveTotals(1) }).click();
  await page.getByText(questions.answered.totalsLeftOut).waitFor();
  await reviewed(page, language);
}
