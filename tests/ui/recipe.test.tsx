// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { correctedSheets } from '../../src/core/model/corrections.ts';
import { noDecisions } from '../../src/core/model/decisions.ts';
import { standardLanguages } from '../../src/ui/i18n/language.ts';
import { spreadsheetReading } from './fake-client.ts';
import { openPage } from './set-up.tsx';

describe.each(standardLanguages)('the recipe in %s', (language) => {
  test('is offered once something was decided that the next file can use, and saved', async () => {
    const { messages, client, choose, user } = openPage(language);
    const text = messages.recipe;
    const name = { sheet: 'Proyectos' };
    const decisions = {
      sheets: [{ ...name, headerRow: 3, rowsLeftOut: [8] }],
      columns: [{ ...name, header: 'Inicio', field: 'period/startDate', dateOrder: 'day-month' as const }],
      cells: correctedSheets([{ ...name, row: 4, column: 1, value: 'x' }]),
    };
    client.readResult = () => ({ ok: true, reading: spreadsheetReading({ decisions }) });
    await choose('proyectos.xlsx');
    const lead = `${text.lead(3)} ${text.notCells}`;
    expect((await screen.findByText(lead)).textContent).toBe(lead);
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await user.click(screen.getByRole('button', { name: text.save }));
    expect(click.mock.contexts[0]).toMatchObject({ download: 'proyectos.recipe.json' });
    click.mockRestore();
    client.recipeResult = { ok: false, problems: [] };
    await user.click(screen.getByRole('button', { name: text.save }));
    expect(await screen.findByText(text.failed)).toBeTruthy();
  });

  test('is not offered where there is nothing to keep', async () => {
    const { messages, client, choose } = openPage(language);
    const decisions = { ...noDecisions, sheets: [{ sheet: 'Proyectos', rowsLeftOut: [8] }] };
    client.readResult = () => ({ ok: true, reading: spreadsheetReading({ decisions }) });
    await choose('proyectos.xlsx');
    await screen.findByRole('button', { name: messages.download.json });
    expect(screen.queryByRole('button', { name: messages.recipe.save })).toBeNull();
  });
});
