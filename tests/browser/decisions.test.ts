import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../scripts/browser/words.ts';
import { createSheetTexts } from '../../src/ui/i18n/sheet-texts.ts';
import { createWords } from '../../src/ui/i18n/words.ts';
import { writeXlsx } from '../../src/formats/write-xlsx.ts';
import { dropFiles, savedFile, useBrowser } from './support.ts';

const { download, failed, result } = messagesIn('es');
const { preview: texts, questions } = createSheetTexts(createWords('es'));

async function saveJson(page: Page): Promise<unknown> {
  const button = page
    .getByRole('button', { name: download.json, exact: true })
    .and(page.locator(':not([aria-disabled])'));
  await button.waitFor();
  const { bytes } = await savedFile(page, () => button.click());
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** Bytes of Windows-1252, which for these letters are those of Latin-1. */
function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.codePointAt(0)!);
}

describe('sheets as people have them', () => {
  const open = useBrowser();

  it('reads a CSV that a Spanish Excel saved, and asks one question at most', async () => {
    const { page } = await open({ locale: 'es-GT' });
    const rows = [
      'Obras públicas del municipio, año 2024;;;;;;;;',
      ';;;;;;;;',
      'Identificador o Referencia;Título del Proyecto;Estado;Tipo de proyecto;Sector del proyecto;Valor total del proyecto:Monto:Monto;Valor total del proyecto:Monto:Moneda;Período del proyecto:Fecha de inicio;Título del Proyecto',
      'oc4ids-bu3kcz-001;Ampliación del camino a Ñandú;IMPLEMENTACIÓN;Construcción;transporte;1.250.000,50;GTQ;03/02/2024;Ampliación del camino a Ñandú',
      'oc4ids-bu3kcz-002;Reparación de la escuela José Martí;identificacion;rehabilitación;Educación;980.000,00;GTQ;25/03/2024;Reparación de la escuela José Martí',
      'oc4ids-bu3kcz-003;"Puente; segunda etapa";Finalización;Construcción;transporte;75.300,25;GTQ;11/12/2023;"Puente; segunda etapa"',
      'TOTAL;;;;;2.305.300,75;;;',
    ];
    await dropFiles(page, { name: 'obras.csv', bytes: windows1252(`${rows.join('\r\n')}\r\n`) });
    const asked = page.getByRole('region', { name: questions.title(1) });
    await asked.waitFor();
    expect(await asked.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      questions.ask.totalsLeftOut('TOTAL', 7, 1),
    ]);
    await asked.getByRole('button', { name: questions.leaveTotals(1) }).click();
    await page.getByRole('heading', { level: 1, name: result.projects(3) }).waitFor();
    await page.getByText(questions.answered.totalsLeftOut).waitFor();
    expect(await saveJson(page)).toEqual({
      projects: [
        {
          id: 'oc4ids-bu3kcz-001',
          title: 'Ampliación del camino a Ñandú',
          status: 'implementation',
          type: 'construction',
          sector: ['transport'],
          budget: { amount: { amount: 1250000.5, currency: 'GTQ' } },
          period: { startDate: '2024-02-03T00:00:00Z' },
        },
        {
          id: 'oc4ids-bu3kcz-002',
          title: 'Reparación de la escuela José Martí',
          status: 'identification',
          type: 'rehabilitation',
          sector: ['education'],
          budget: { amount: { amount: 980000, currency: 'GTQ' } },
          period: { startDate: '2024-03-25T00:00:00Z' },
        },
        {
          id: 'oc4ids-bu3kcz-003',
          title: 'Puente; segunda etapa',
          status: 'completion',
          type: 'construction',
          sector: ['transport'],
          budget: { amount: { amount: 75300.25, currency: 'GTQ' } },
          period: { startDate: '2023-12-11T00:00:00Z' },
        },
      ],
    });
  });

  it.each([360, 1280])('fits the screen at %i pixels, whatever is open in a wide sheet', async (width) => {
    const { page } = await open({ locale: 'es', viewport: { width, height: 740 } });
    const headers = Array.from({ length: 45 }, (_, index) => `Pregunta número ${index} de la ficha`);
    const line = headers.map((_, index) => `respuesta ${index}`).join(';');
    const text = `Título del Proyecto;${headers.join(';')}\nPuente;${line}\nEscuela;${line}\n`;
    await dropFiles(page, { name: 'ficha.csv', bytes: new TextEncoder().encode(text) });
    await page.getByRole('button', { name: /^ficha / }).click();
    await page.getByRole('button', { name: new RegExp(`^${texts.changeColumn(texts.column('B'))}`) }).click();
    await page.getByRole('listbox').waitFor();
    const rows = page.getByRole('region', { name: texts.rows.region('ficha') });
    await rows.getByRole('button', { name: '2', exact: true }).click();
    await rows.getByRole('button', { name: 'respuesta 3', exact: true }).first().click();
    await rows.getByRole('textbox', { name: texts.cell.edit('E2') }).waitFor();
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
  });

  it('makes OC4IDS of a sheet that was never made for it, by keyboard alone', async () => {
    const { page } = await open({ locale: 'es-GT' });
    const headers = [
      'Número que identifica al proyecto',
      '¿Cómo se llama el proyecto?',
      'Sector al que pertenece',
      'Quién hizo la obra',
      'Quién vigiló la obra',
      'Presupuesto total aprobado',
      'Fecha prevista de inicio',
      'Costo por m2/año',
      'Uso interno',
    ];
    const bytes = await writeXlsx([
      {
        name: 'Respuestas',
        rows: [
          headers,
          ['P-1', 'Puente Rosario', 'transporte', 'Andina', 'Vigía', 1200000, '25/04/2024', 12.5, 'x'],
          ['P-2', 'Escuela Norte', 'Educación', 'Sur', 'Vigía', 300000, '13/05/2024', 7, 'y'],
        ],
      },
    ]);
    await dropFiles(page, { name: 'respuestas.xlsx', bytes });
    await page.getByRole('heading', { level: 1, name: failed.title('respuestas.xlsx') }).waitFor();
    const change = (column: string, index: number) => texts.changeColumn(`${texts.column(column)}, ${headers[index]}`);
    const field = page.getByRole('combobox', { name: texts.field.label });

    // One column first: as soon as a field is known, there is a result, and the person stays where they are.
    await tabTo(page, change('D', 3));
    await page.keyboard.press('Enter');
    await page.keyboard.type('parties/name');
    const before = await field.boundingBox();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: result.projects(2) }).waitFor();
    await page.getByText(texts.bar.decided(texts.changed.column.field!(headers[3]!))).waitFor();
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(Math.abs((await field.boundingBox())!.y - before!.y)).toBeLessThan(4);
    await tabTo(page, texts.position('Partes involucradas'));
    await page.keyboard.press('1');
    await page.keyboard.press('Escape');
    expect(await focusName(page)).toBe(change('D', 3));

    await tabTo(page, change('E', 4));
    await page.keyboard.press('Enter');
    await page.keyboard.type('parties/name');
    await page.keyboard.press('Enter');
    await tabTo(page, texts.position('Partes involucradas'));
    await page.keyboard.press('2');
    await page.keyboard.press('Escape');

    // What is clear, all at once.
    await tabTo(page, texts.useSuggestions(4), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByText(texts.bar.decided(texts.changed.columns(4))).waitFor();

    await tabTo(page, change('G', 6));
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');

    await tabTo(page, change('H', 7));
    await page.keyboard.press('Enter');
    await tabTo(page, texts.keep(headers[7]!));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');

    await tabTo(page, change('I', 8));
    await page.keyboard.press('Enter');
    await tabTo(page, texts.leaveOut);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+z');
    await page.getByText(texts.bar.undone(texts.changed.column.field!(headers[8]!))).waitFor();
    expect(await saveJson(page)).toMatchObject({ projects: [{ 'Uso interno': 'x' }, { 'Uso interno': 'y' }] });
    await page.keyboard.press('Control+Shift+z');
    await page.getByText(texts.bar.redone(texts.changed.column.field!(headers[8]!))).waitFor();
    expect(await saveJson(page)).toEqual({
      projects: [
        {
          id: 'P-1',
          title: 'Puente Rosario',
          sector: ['transport'],
          parties: [{ name: 'Andina' }, { name: 'Vigía' }],
          budget: { amount: { amount: 1200000 } },
          period: { startDate: '2024-04-25T00:00:00Z' },
          'Costo por m2/año': 12.5,
        },
        {
          id: 'P-2',
          title: 'Escuela Norte',
          sector: ['education'],
          parties: [{ name: 'Sur' }, { name: 'Vigía' }],
          budget: { amount: { amount: 300000 } },
          period: { startDate: '2024-05-13T00:00:00Z' },
          'Costo por m2/año': 7,
        },
      ],
    });
  });
});

/** What a screen reader calls the element with the focus. */
function focusName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (!(activeElement instanceof HTMLElement)) return '';
    const label = activeElement instanceof HTMLSelectElement ? activeElement.labels[0]?.firstChild : undefined;
    return activeElement.ariaLabel ?? label?.textContent ?? activeElement.textContent;
  });
}

/** Presses the tab key until that has the focus. */
async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    if ((await focusName(page)) === name) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The tab key does not reach “${name}”`);
}
