import { workbenchMessages } from '../../../src/ui/i18n/messages/workbench.ts';
import { createWords } from '../../../src/ui/i18n/words.ts';
import { dropFiles } from '../files.ts';
import { messagesIn } from '../words.ts';
import { goTo, unfold } from './on-page.ts';
import { draftCatalogue, example, spreadsheet } from './sample-files.ts';
import type { Scene } from './scene.ts';

/** The places beside the conversion: fields, templates, headers. */
export const placeScenes: readonly Scene[] = [
  {
    name: 'fields-search',
    async prepare(page, language) {
      await goTo(page, '#/fields');
      await page.getByRole('searchbox').fill('plazo');
      const list = page.getByRole('list', { name: messagesIn(language).fields.results });
      await list.getByText('period', { exact: true }).waitFor();
    },
  },
  {
    name: 'field',
    async prepare(page) {
      await goTo(page, '#/fields/parties/roles');
      await page.getByRole('article').waitFor();
    },
  },
  {
    name: 'guide',
    async prepare(page, language) {
      await goTo(page, '#/guide');
      await page.getByRole('heading', { level: 1, name: messagesIn(language).guide.title }).waitFor();
    },
  },
  {
    name: 'field-unknown',
    async prepare(page) {
      await goTo(page, '#/fields/parties/nombre');
      await page.getByRole('heading', { level: 2 }).waitFor();
    },
  },
  {
    name: 'templates',
    async prepare(page, language) {
      await goTo(page, '#/templates?for=identification,procurement');
      await page.getByRole('heading', { level: 1, name: messagesIn(language).templates.title }).waitFor();
    },
  },
  {
    name: 'templates-choices',
    async prepare(page, language) {
      const text = messagesIn(language).templates;
      await dropFiles(page, example(language));
      await page.getByText(messagesIn(language).receipt.checked).waitFor();
      await goTo(page, '#/templates?for=identification');
      await unfold(page, text.fields);
      const tree = page.getByRole('list', { name: text.tree });
      await tree.locator('button[aria-expanded=false]').nth(1).click();
      await page.getByRole('radio', { name: text.fillings.rows }).check();
    },
  },
  {
    name: 'headers',
    async prepare(page) {
      await goTo(page, '#/headers');
      await page.getByRole('searchbox').fill('budget');
      // What is searched for is shown a moment after it is typed; the list before it was very much longer.
      await page.waitForFunction(() => document.documentElement.scrollHeight < 20_000);
    },
  },
  {
    name: 'headers-draft',
    async prepare(page, language) {
      const words = createWords(language);
      const { draft, list } = workbenchMessages(words);
      await goTo(page, '#/headers');
      await page.getByRole('searchbox').waitFor();
      await dropFiles(page, draftCatalogue());
      await page.getByText(draft.taken(words.quote('fr.po'), 5)).waitFor();
      await page.getByLabel(list.status, { exact: true }).selectOption('changed');
      await page.waitForFunction(() => document.documentElement.scrollHeight < 20_000);
    },
  },
  {
    name: 'headers-tried',
    async prepare(page, language) {
      const { list, tools } = workbenchMessages(createWords(language));
      await goTo(page, '#/headers');
      await page.getByRole('searchbox').waitFor();
      await dropFiles(page, await spreadsheet(language));
      await page.getByRole('button', { name: tools.proof }).click();
      await page.getByText(tools.understood.nothing(1)).waitFor();
      await unfold(page, tools.headers);
      await page.getByLabel(list.fault, { exact: true }).selectOption('differs');
      await page.waitForFunction(() => document.documentElement.scrollHeight < 20_000);
    },
  },
];
