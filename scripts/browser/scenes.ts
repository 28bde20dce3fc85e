import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { JsonValue } from '../../src/core/model/json.ts';
import { writeXlsx } from '../../src/formats/write-xlsx.ts';
import type { StandardLanguage } from '../../src/ui/i18n/language.ts';
import { createSheetTexts } from '../../src/ui/i18n/sheet-texts.ts';
import { createWords } from '../../src/ui/i18n/words.ts';
import { dropFiles, type FileOnPage } from './files.ts';
import { fixesIn, messagesIn } from './words.ts';

/** A state of the app that is worth a picture, and that has to be usable by everybody. */
export interface Scene {
  name: string;
  /** Brings the page, which shows the start, to what is to be seen. */
  prepare(page: Page, language: StandardLanguage): Promise<void>;
}

export const scenes: readonly Scene[] = [
  { name: 'start', prepare: () => Promise.resolve() },
  {
    name: 'reading',
    async prepare(page, language) {
      // Large enough to be seen being read.
      const file = largeFile(language);
      await dropFiles(page, file);
      await page.getByRole('button', { name: messagesIn(language).reading.cancel }).waitFor();
      await page.getByRole('progressbar').first().waitFor();
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
    name: 'questions',
    async prepare(page, language) {
      await dropFiles(page, peopleSheet(language));
      await reviewed(page, language);
      const { questions } = createSheetTexts(createWords(language));
      await page.getByRole('button', { name: questions.leaveTotals(1) }).click();
      await page.getByText(questions.answered.totalsLeftOut).waitFor();
      await reviewed(page, language);
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
    name: 'mapping',
    async prepare(page, language) {
      const sheet = {
        en: 'What is the project called?,Who did the works?,Project budget\nSchool road,Andina,1200000\n',
        es: '¿Cómo se llama el proyecto?,¿Quién hizo la obra?,Presupuesto del proyecto\nCamino a la escuela,Andina,1200000\n',
      }[language];
      await dropFiles(page, csv(language, sheet));
      await failure(page, language);
      await openColumn(page, language, 'B');
      await page
        .getByRole('combobox')
        .last()
        .fill(language === 'es' ? 'proveedor' : 'supplier');
      await page.keyboard.press('ArrowDown');
    },
  },
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
    name: 'templates',
    async prepare(page, language) {
      await goTo(page, '#/templates?for=identification,procurement');
      const text = messagesIn(language).templates;
      await page.getByText(text.fields).click();
      await page.getByRole('list', { name: text.tree }).waitFor();
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
    name: 'error-syntax',
    async prepare(page, language) {
      const text = '{\n  "projects": [\n    { "id": "oc4ids-abc123-1", }\n  ]\n}\n';
      await dropFiles(page, { name: messagesIn(language).start.exampleName, bytes: new TextEncoder().encode(text) });
      await failure(page, language);
    },
  },
  {
    name: 'error-damaged',
    async prepare(page, language) {
      const { bytes } = await spreadsheet('en');
      await dropFiles(page, { name: 'damaged.xlsx', bytes: bytes.slice(0, bytes.length / 2) });
      await failure(page, language);
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

function example(language: StandardLanguage): FileOnPage {
  const name = `example-${language}.json`;
  return { name, bytes: readFileSync(resolve('src/ui/examples', name)) };
}

function largeFile(language: StandardLanguage): FileOnPage {
  const document = JSON.parse(new TextDecoder().decode(example(language).bytes)) as { projects: JsonValue[] };
  const projects = Array.from({ length: 4000 }, (_, index) => document.projects[index % document.projects.length]!);
  return { ...example(language), bytes: new TextEncoder().encode(JSON.stringify({ ...document, projects })) };
}

/** As people make them: titles with slips, a header that is no field, a value that does not fit. */
async function spreadsheet(language: StandardLanguage): Promise<FileOnPage> {
  const rows = {
    en: [
      [
        'Identifier or Reference',
        'project title',
        'Project description',
        'Total project value:Amount:Amount',
        'Internal note',
      ],
      ['oc4ids-abc123-001', 'School road', 'Paving of 3 km', 'about 200000', 'see file 12'],
      ['oc4ids-abc123-002', 'River bridge', 'Replacement of the old bridge', 1_250_000, ''],
    ],
    es: [
      [
        'Identificador o referencia',
        'Titulo del proyecto',
        'Descripción del proyecto',
        'Valor total del proyecto:Monto:Monto',
        'Nota interna',
      ],
      ['oc4ids-abc123-001', 'Camino a la escuela', 'Pavimentación de 3 km', 'unos 200000', 'ver acta 12'],
      ['oc4ids-abc123-002', 'Puente del río', 'Reemplazo del puente viejo', 1_250_000, ''],
    ],
  }[language];
  const name = language === 'es' ? 'proyectos' : 'projects';
  return { name: `${name}.xlsx`, bytes: await writeXlsx([{ name, rows }]) };
}

/** What people leave in their sheets: a title above, dates and numbers that can be read in two ways, a total. */
function peopleSheet(language: StandardLanguage): FileOnPage {
  const rows = {
    en: `Works of the town;;;\nIdentifier or Reference;Project title;Project period:End date;Internal note
oc4ids-abc123-001;School road;05/04/2024;see file 12\noc4ids-abc123-002;River bridge;03/02/2024;\nTOTAL;;;2\n`,
    es: `Obras del municipio;;;\nIdentificador o Referencia;Título del Proyecto;Período del proyecto:Fecha de fin;Nota interna
oc4ids-abc123-001;Camino a la escuela;05/04/2024;ver acta 12\noc4ids-abc123-002;Puente del río;03/02/2024;\nTOTAL;;;2\n`,
  }[language];
  return csv(language, rows);
}

function csv(language: StandardLanguage, text: string): FileOnPage {
  return { name: language === 'es' ? 'obras.csv' : 'works.csv', bytes: new TextEncoder().encode(text) };
}

/** Opens the only sheet, unless it is open, and what can be changed about a column of it. */
async function openColumn(page: Page, language: StandardLanguage, letters: string): Promise<void> {
  const { preview } = createSheetTexts(createWords(language));
  const sheet = page.locator('section[aria-labelledby=sheets] li > button').first();
  await sheet.waitFor();
  if ((await sheet.getAttribute('aria-expanded')) === 'false') await sheet.click();
  await page.getByRole('button', { name: preview.changeColumn(preview.column(letters)) }).click();
  await page.getByRole('combobox', { name: preview.field.label }).waitFor();
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((place) => {
    location.hash = place;
  }, hash);
}

/** The file is compared, and the data reviewed. */
async function reviewed(page: Page, language: StandardLanguage): Promise<void> {
  const { receipt, review } = messagesIn(language);
  await page.getByText(receipt.checked).waitFor();
  await page.locator('#review').waitFor();
  await page.getByText(review.running).waitFor({ state: 'detached' });
}

async function failure(page: Page, language: StandardLanguage): Promise<void> {
  await page.getByText(messagesIn(language).failed.nothingChanged).waitFor();
}

/** Codes with slips, letters that another program has garbled, a total. */
async function toCorrect(language: StandardLanguage): Promise<FileOnPage> {
  const headers = {
    en: ['Identifier or Reference', 'Project title', 'Status', 'Sector'],
    es: ['Identificador o referencia', 'Título del proyecto', 'Estado', 'Sector'],
  }[language];
  const rows = [
    ['oc4ids-abc123-001', 'ConstrucciÃ³n del puente', 'implementatin', 'transport'],
    ['oc4ids-abc123-002', 'Camino a la escuela', 'implementatin', 'tranport;education'],
    ['oc4ids-abc123-003', 'Mercado', 'completon', 'n/a'],
    ['oc4ids-abc123-004', 'Acueducto', 'implementatin', 'waterAndWaste'],
    ['oc4ids-abc123-005', 'Mirador', 'implementatin', 'transport'],
    ['', 'TOTAL', '', ''],
  ];
  const name = language === 'es' ? 'Proyectos' : 'Projects';
  return { name: `${name.toLowerCase()}.xlsx`, bytes: await writeXlsx([{ name, rows: [headers, ...rows] }]) };
}
