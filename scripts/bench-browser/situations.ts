import type { Page } from 'playwright-core';
import { workbenchMessages } from '../../src/ui/i18n/messages/workbench.ts';
import { createWords } from '../../src/ui/i18n/words.ts';
import { goTo, openColumn, reviewed } from '../browser/scenes/on-page.ts';
import { fixesIn, messagesIn } from '../browser/words.ts';
import { chooseOwnPlace } from '../browser/scenes/large.ts';
import type { BenchFiles } from './bench-files.ts';
import { begin } from './large.ts';

/** Something that a person does, until the page has answered it wholly. */
export interface Situation {
  name: string;
  act(page: Page): Promise<unknown>;
}

const words = messagesIn('en');
export const workbench = workbenchMessages(createWords('en'));
const fixes = fixesIn('en');
const ready = /Ready to download/;
const patience = { timeout: 300_000 };
const rest = 1500;

/** From the disk, as a file dialog gives it: its bytes do not go through the page. */
export async function choose(page: Page, path: string): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(path);
}

export async function opened(page: Page, path: string): Promise<void> {
  await choose(page, path);
  await begin(page);
  await reviewed(page, 'en');
}

const open = (name: string, path: string): Situation => ({ name, act: (page) => opened(page, path) });

const write = (format: keyof typeof words.download.formats): Situation => ({
  name: `write it as ${format}`,
  act: async (page) => {
    const radio = page.getByRole('radio', { name: words.download.formats[format] });
    if (!(await radio.isVisible())) await page.getByText(words.download.otherFormats).click();
    await radio.check();
    await page.waitForTimeout(200);
    await page.getByRole('heading', { level: 1, name: ready }).waitFor(patience);
    await page.getByText(words.receipt.checked).waitFor(patience);
  },
});

const save = (name: string, button: string): Situation => ({
  name,
  act: (page) =>
    Promise.all([
      page.waitForEvent('download', patience),
      page.getByRole('button', { name: button, exact: true }).click(),
    ]),
});

const scroll: Situation = {
  name: 'scroll through the problems',
  act: async (page) => {
    const list = page.getByRole('list', { name: /^(Errors|To check|Notes)/ }).first();
    await list.scrollIntoViewIfNeeded();
    for (let step = 0; step < 15; step++) {
      await page.mouse.wheel(0, 900);
      await page.waitForTimeout(50);
    }
    await list.evaluate((element) => element.scrollIntoView({ block: 'end' }));
    await page.waitForTimeout(rest);
  },
};

const search: Situation = {
  name: 'search the problems',
  act: async (page) => {
    await page.getByLabel(words.review.search).fill('code 54321 is not a code for');
    await page.getByText(/^1 of .* problems is shown/).waitFor(patience);
    await page.getByRole('button', { name: words.browse.clear }).click();
    await page.getByText(/^All .* problems are shown/).waitFor(patience);
  },
};

const inSpanish: Situation = {
  name: 'the page in Spanish, and back',
  act: async (page) => {
    await page.getByRole('button', { name: 'Español' }).click();
    await page.waitForTimeout(rest);
    await page.getByRole('button', { name: 'English' }).click();
    await page.waitForTimeout(rest);
  },
};

/** Each list is done on one page, from its start. */
export function situations(files: BenchFiles): Situation[][] {
  const { download, takeAway } = words;
  return [
    [
      {
        name: 'first load, until all is fetched',
        act: async (page) => {
          await page.reload();
          await page.getByRole('heading', { level: 1 }).waitFor();
          await page.waitForTimeout(4000);
        },
      },
    ],
    [
      open('1,000 projects: JSON to XLSX, review, proof', files.json),
      write('csv'),
      write('ods'),
      write('json'),
      save('save it', download.json),
    ],
    [open('1,000 projects: XLSX to JSON, review, proof', files.workbook), write('xlsx')],
    [
      open('100,000 problems: XLSX to JSON, review, proof', files.mistakes),
      scroll,
      search,
      inSpanish,
      save('save the list of problems as CSV', takeAway.files.csv),
      save('save it as JSON', takeAway.files.json),
      save('save the report, in two languages', takeAway.report),
      save('save the workbook with the problems marked', takeAway.marked),
    ],
    [
      open('few problems with 100,000 places each', files.places),
      {
        name: 'look at one of the places, and further ones',
        act: async (page) => {
          await page.getByRole('button', { name: /!C2$/ }).first().click();
          await page.locator('[role=region] [aria-current]').first().waitFor(patience);
          await page
            .getByRole('button', { name: words.problems.showMore(100) })
            .first()
            .click();
          await page.waitForTimeout(rest);
        },
      },
      {
        name: 'correct 100,000 cells at once',
        act: async (page) => {
          await page.getByRole('button', { name: fixes.offer.use(100_000, 'implementation'), exact: true }).click();
          await page.getByText(fixes.done.use(100_000, 'implementation')).waitFor(patience);
          await page.waitForTimeout(500);
          await reviewed(page, 'en');
        },
      },
      save('save the corrected spreadsheet', fixes.corrections.download),
    ],
    [
      open('16,384 columns', files.wide),
      {
        name: 'look into the sheet, and change a column',
        act: async (page) => {
          await openColumn(page, 'en', 'C');
          await page.getByRole('combobox').last().fill('supplier');
          await page.waitForTimeout(rest);
        },
      },
      inSpanish,
    ],
    [
      {
        name: 'the fields, and a search',
        act: async (page) => {
          await goTo(page, '#/fields');
          await page.getByRole('searchbox').pressSequentially('contract value', { delay: 50 });
          await page.getByText(/^\d+ fields for “contract value”$/).waitFor(patience);
          await page.getByRole('list', { name: words.fields.results }).getByRole('link').first().click();
          await page.waitForTimeout(rest);
        },
      },
      {
        name: 'a template: all fields, and the file',
        act: async (page) => {
          await goTo(page, '#/templates?for=everything');
          await page.getByText(words.templates.size(40, 518)).waitFor();
          await page.getByText(words.templates.fields).click();
          await page.getByRole('searchbox').pressSequentially('people', { delay: 50 });
          await page.getByRole('list', { name: words.templates.tree }).getByRole('checkbox').nth(2).click();
          await page.getByRole('button', { name: words.templates.download }).click();
          await page.getByText(words.templates.ready('oc4ids-template.xlsx')).waitFor(patience);
        },
      },
      {
        name: 'headers: the titles, a search, a draft from a file',
        act: async (page) => {
          await goTo(page, '#/headers');
          await page.getByRole('searchbox').pressSequentially('project value', { delay: 50 });
          await page.getByLabel(workbench.draft.import).setInputFiles(files.titles);
          await page.waitForTimeout(rest);
        },
      },
      {
        name: 'headers: how far the draft is',
        act: async (page) => {
          await page.getByText(workbench.report.title).click();
          await page.locator('dt', { hasText: workbench.list.groups.codes }).waitFor();
          await page.waitForTimeout(rest);
        },
      },
      {
        name: 'headers: try them with 1,000 projects',
        act: async (page) => {
          await page.getByLabel(workbench.tools.choose, { exact: true }).setInputFiles(files.workbook);
          await page.getByRole('button', { name: workbench.tools.proof }).click();
          await page.getByText(workbench.tools.roundTrip.same).waitFor(patience);
          await page.getByRole('radio', { name: words.headerKinds.es, exact: true }).check();
          await page.getByRole('button', { name: workbench.tools.makeChange }).click();
          await page.getByText('thousand.es.xlsx').waitFor(patience);
        },
      },
    ],
    [
      {
        name: 'JSON in pieces to CSV',
        act: async (page) => {
          await chooseOwnPlace(page);
          await choose(page, files.pieces);
          await begin(page);
          await page.getByRole('button', { name: download.saveSpreadsheet }).or(page.getByText('.zip ·')).waitFor();
          if (!(await page.getByText('.zip ·').isVisible())) {
            await page.getByRole('button', { name: download.saveSpreadsheet }).click();
          }
          await page.getByText('.zip ·').waitFor(patience);
          await page.waitForTimeout(rest);
        },
      },
    ],
  ];
}
