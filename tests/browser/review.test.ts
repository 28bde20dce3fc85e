import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../scripts/browser/words.ts';
import { writeXlsx } from '../../src/formats/write-xlsx.ts';
import { convert } from '../../scripts/bench/conversions.ts';
import { dropFiles, exampleFile, savedFile, useBrowser } from './support.ts';

const bytesOf = (document: object): Uint8Array => new TextEncoder().encode(JSON.stringify(document));

describe('the review, in the browser', () => {
  const open = useBrowser();

  it.each(['en', 'es'] as const)('says of our example that it follows the standard, in %s', async (locale) => {
    const { page } = await open({ locale });
    const { coverage, review } = messagesIn(locale);
    await dropFiles(page, exampleFile(locale));
    await page.getByRole('main').getByText(review.passed).waitFor();
    await page.locator('summary').filter({ hasText: coverage.title }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: coverage.openAll }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('row').filter({ hasText: 'budget/amount/currency' }).first().waitFor();
  });

  it('names the cell of each problem, and shows all of its places', async () => {
    const { page } = await open({ locale: 'es' });
    const { problems, review } = messagesIn('es');
    const rows = Array.from({ length: 250 }, (_, index) => [`oc4ids-bu3kcz-${index}`, 'En ejecución']);
    const bytes = await writeXlsx([{ name: 'Proyectos', rows: [['id', 'status'], ...rows] }]);
    await dropFiles(page, { name: 'obras.xlsx', bytes });
    await page.getByRole('heading', { name: review.problems }).waitFor();
    const item = page.getByRole('listitem').filter({ hasText: '«En ejecución» no es un código' }).first();
    await item.getByText('Proyectos!B2', { exact: true }).waitFor();
    expect(await item.textContent()).toContain(problems.places(250));
    for (let step = 0; step < 6; step++) {
      const more = item.getByRole('button').filter({ hasNotText: 'Proyectos!' }).first();
      if ((await more.textContent()) === problems.showFewer) break;
      await more.focus();
      await page.keyboard.press('Enter');
      await page.waitForTimeout(150);
    }
    await item.getByText('Proyectos!B251', { exact: true }).waitFor();
  });

  it.each(['en', 'es'] as const)(
    'brings data of 0.9.3 up to date, downloads that, and takes it back, with the keyboard, in %s',
    { timeout: 60_000 },
    async (locale) => {
      const { page } = await open({ locale });
      const { download, receipt, upgrade } = messagesIn(locale);
      const old = [{ id: 'oc4ids-bu3kcz-1', budget: { budgetBreakdown: [{ id: 'b', description: 'd' }] } }];
      const budget = { budgetBreakdowns: [{ id: '1', budgetBreakdown: [{ id: 'b', description: 'd' }] }] };
      await dropFiles(page, { name: 'obras.json', bytes: bytesOf({ projects: old }) });
      await page.getByRole('radio', { name: download.formats.xlsx }).waitFor();
      const press = async (name: string) => {
        await page.getByRole('button', { name, exact: true }).focus();
        await page.keyboard.press('Enter');
      };
      await press(upgrade.doIt('0.9.5'));
      await page.getByText(upgrade.done('0.9.5')).waitFor();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(upgrade.done('0.9.5'));
      await page.getByText(receipt.checked).waitFor();
      await page.getByText(receipt.added(1)).waitFor();
      const made = await savedFile(page, () => press(download.spreadsheet));
      const json = await convert(made.bytes, made.name, 'json');
      expect(JSON.parse(new TextDecoder().decode(json))).toEqual({ projects: [{ id: 'oc4ids-bu3kcz-1', budget }] });
      await press(upgrade.undo);
      await page.getByText(upgrade.undone).waitFor();
      await page.getByRole('button', { name: upgrade.doIt('0.9.5') }).waitFor();
      const undone = await savedFile(page, () => press(download.spreadsheet));
      const again = await convert(undone.bytes, undone.name, 'json');
      expect(JSON.parse(new TextDecoder().decode(again))).toEqual({ projects: old });
    },
  );

  it('opens the cells around each place, with the keyboard', async () => {
    const { page } = await open({ locale: 'es' });
    const { problems } = messagesIn('es');
    const rows = [
      ['id', 'status'],
      ['oc4ids-bu3kcz-1', 'implementation'],
      ['oc4ids-bu3kcz-2', 'hecho'],
    ];
    await dropFiles(page, { name: 'obras.xlsx', bytes: await writeXlsx([{ name: 'Proyectos', rows }]) });
    const place = page.getByRole('button', { name: 'Proyectos!B3' }).first();
    await place.focus();
    await page.keyboard.press('Enter');
    const cells = page.getByRole('region', { name: problems.aroundCell('Proyectos!B3') });
    await cells.waitFor();
    expect(await cells.locator('[aria-current]').textContent()).toBe('hecho');
    expect(await cells.getByRole('columnheader').allTextContents()).toEqual(['A', 'B']);
    await page.keyboard.press('Enter');
    await cells.waitFor({ state: 'detached' });
  });
});
