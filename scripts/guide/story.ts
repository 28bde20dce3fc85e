import type { Locator, Page } from 'playwright-core';
import type { JsonValue } from '../../src/core/model/json.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import type { GuideStep } from '../../src/ui/guide/guide-steps.ts';
import type { StandardLanguage } from '../../src/ui/i18n/language.ts';
import { templateWordsMessages } from '../../src/ui/i18n/messages/template-words.ts';
import { createSheetTexts } from '../../src/ui/i18n/sheet-texts.ts';
import { createWords } from '../../src/ui/i18n/words.ts';
import { dropFiles, type FileOnPage } from '../browser/files.ts';
import { fixesIn, messagesIn } from '../browser/words.ts';

/** What is to be seen of the app at a step of the guide. */
interface Scene {
  step: GuideStep;
  /** May be several elements, from the first to the last of which the picture goes. */
  shown: Locator;
}

/**
 * The way of the guide, walked on the page from the start screen on, with one template, filled in as people do. At each step, what
 * is to be seen there; not in the order of the guide, but in that in which it is on the page.
 */
export async function* walk(page: Page, language: StandardLanguage): AsyncGenerator<Scene> {
  const messages = messagesIn(language);
  const { questions } = createSheetTexts(createWords(language));
  const { offer } = fixesIn(language);
  const file = await filledTemplate(language);

  yield { step: 'drop', shown: page.getByRole('region', { name: messages.start.files }) };

  await page.getByRole('link', { name: messages.templates.get }).click();
  const presets = page.getByRole('group', { name: messages.templates.collect });
  yield { step: 'choose', shown: presets.locator('legend, label:nth-of-type(-n + 4)') };

  await page.evaluate(() => {
    location.hash = '#/fields/status';
  });
  yield { step: 'fill', shown: page.getByRole('article') };

  await dropFiles(page, file);
  await reviewed(page, language);
  yield { step: 'answer', shown: page.locator('section[aria-labelledby=questions] li') };

  await page.getByRole('button', { name: questions.orders['day-month'] }).click();
  // It is there once the file has been read with the answer.
  const recipe = page.locator('section[aria-labelledby=recipe]');
  await recipe.waitFor();
  await reviewed(page, language);
  yield { step: 'update', shown: recipe };

  const correct = page.getByRole('button', { name: offer.use(2, 'implementation'), exact: true });
  yield { step: 'review', shown: page.locator('div:has(> h4)').filter({ has: correct }) };

  await correct.press('Enter');
  await correct.waitFor({ state: 'detached' });
  await reviewed(page, language);
  yield { step: 'download', shown: page.locator('section[aria-labelledby=answer]') };
  // On a narrow screen, the figures are folded.
  await page.locator('section[aria-labelledby=review] summary').first().click();
  const { publisher, published, license, version } = messages.overview;
  const facts = page.locator('section[aria-labelledby=review] dt').filter({ hasText: oneOf(publisher, published, license, version) }); // prettier-ignore
  yield { step: 'publish', shown: facts.locator('..') };
}

function oneOf(...texts: string[]): RegExp {
  return new RegExp(`^(${texts.join('|')})$`);
}

/** The file is compared, and the data reviewed. */
async function reviewed(page: Page, language: StandardLanguage): Promise<void> {
  const { receipt, review } = messagesIn(language);
  await page.getByText(receipt.checked).waitFor();
  await page.locator('#review').waitFor();
  await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
  await page.getByText(review.running).waitFor({ state: 'detached' });
}

/** The smallest template of the app, filled in: with dates that can be read in two ways, and a slip in a code. */
async function filledTemplate(language: StandardLanguage): Promise<FileOnPage> {
  const jobs = createJobs();
  const document = new TextEncoder().encode(JSON.stringify(typed(language)));
  await jobs.read([{ name: 'typed.json', bytes: document }], { version: '0.9.5' }, () => {});
  const made = await jobs.template({
    version: '0.9.5',
    choice: { presets: ['minimal'], added: [], removed: [] },
    languages: [language],
    format: 'xlsx',
    words: templateWordsMessages(createWords(language)),
    filling: 'data',
  });
  if (!made.ok) throw new Error(`No template was made: ${made.problems.map(({ code }) => code).join(', ')}`);
  return { name: language === 'es' ? 'obras-marzo.xlsx' : 'works-march.xlsx', bytes: made.file.bytes };
}

function typed(language: StandardLanguage): JsonValue {
  const names = {
    en: {
      publisher: 'Municipality of Santa Leocadia',
      road: 'School road',
      bridge: 'River bridge',
      market: 'Market hall',
    },
    es: {
      publisher: 'Municipalidad de Santa Leocadia',
      road: 'Camino a la escuela',
      bridge: 'Puente del río',
      market: 'Mercado central',
    },
  }[language];
  const project = (id: string, title: string, amount: number, endDate: string, status: string): JsonValue => ({
    id: `oc4ids-zzslr1-${id}`,
    publicAuthority: { name: names.publisher, id: 'ZZ-RUC-0800123' },
    title,
    budget: { amount: { amount, currency: 'USD' } },
    period: { endDate },
    status,
    type: 'construction',
    sector: ['transport'],
  });
  return {
    uri: 'https://santaleocadia.example/oc4ids.json',
    publishedDate: '2026-03-31T00:00:00Z',
    version: '0.9',
    publisher: { name: names.publisher },
    license: 'https://creativecommons.org/licenses/by/4.0/',
    projects: [
      project('001', names.road, 240_000, '05/04/2026', 'implementatin'),
      project('002', names.bridge, 1_250_000, '03/02/2027', 'implementatin'),
      project('003', names.market, 610_000, '10/12/2026', 'completion'),
    ],
  };
}
