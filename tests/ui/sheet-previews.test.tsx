// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { standardLanguages } from '../../src/ui/i18n/language.ts';
import { loadSheetParts, openWorkingPage } from './set-up.tsx';

const csv = `Obras 2024,,,
id,title,Nota,budget/amount/amount
1,Puente,a,"1.234,5"
2,Escuela,b,"7,25"
`;

async function openSheet(language: 'en' | 'es', text = csv) {
  const page = openWorkingPage(language);
  const t = page.texts.preview;
  await page.choose('Obras.csv', text);
  await page.user.click(await screen.findByRole('button', { name: /^Obras / }));
  const rows = await screen.findByRole('region', { name: t.rows.region('Obras') });
  const column = (letters: string) => {
    const button = screen.getByRole('button', { name: new RegExp(`^${t.changeColumn(t.column(letters))},`) });
    return { button, item: button.closest('li')! };
  };
  const rowTexts = () =>
    within(rows)
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent);
  return { ...page, t, rows, column, rowTexts };
}

beforeAll(loadSheetParts);

describe.each(standardLanguages)('the sheets in %s', (language) => {
  test('are shown as they were understood', async () => {
    const { t, column, rowTexts } = await openSheet(language);
    expect(screen.getByText(t.headerRow(2))).toBeTruthy();
    await waitFor(() => expect(column('B').item.textContent).toContain(t.types.text));
    expect(within(column('B').item).getByRole('link')).toHaveProperty('hash', '#/fields/title');
    expect(column('A').item.textContent).toContain(t.match.exact);
    expect(column('C').item.textContent).toContain(t.match.additional);
    expect(column('D').item.textContent).toContain(t.became('1.234,5', '1234.5'));
    expect(rowTexts()[0]).toContain(`1 ${t.rows.kinds.above}`);
    expect(rowTexts()[1]).toContain(`2 ${t.rows.kinds.header}`);
    expect(rowTexts()[2]).toContain('→ 1234.5');
  });

  test('let a column be another field, an additional one or none, and all be undone', async () => {
    const { t, column, user } = await openSheet(language);
    await user.click(column('C').button);
    const box = screen.getByRole('combobox', { name: t.field.label });
    expect(document.activeElement).toBe(box);
    await user.keyboard('description');
    await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(1));
    expect(box.getAttribute('aria-activedescendant')).toBeNull();
    await user.keyboard('{ArrowDown}');
    const list = screen.getByRole('listbox', { name: t.field.results });
    expect(within(list).getByRole('option', { selected: true }).id).toBe(box.getAttribute('aria-activedescendant'));
    await user.keyboard('{ArrowUp}{ArrowDown}{Enter}');
    await waitFor(() => expect(column('C').item.textContent).toContain(t.match.chosen));
    expect(within(column('C').item).getByText('description')).toBeTruthy();
    const said = t.changed.column.field!('Nota');
    expect(screen.getByText(t.bar.decided(said))).toBeTruthy();
    expect(document.activeElement).toBe(box);

    await user.click(screen.getByRole('button', { name: t.leaveOut }));
    await waitFor(() => expect(column('C').item.textContent).toContain(t.outcomes['left-out']));
    await user.click(screen.getByRole('button', { name: t.asFound }));
    await waitFor(() => expect(column('C').item.textContent).toContain(t.match.additional));
    box.focus();
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(column('C').button);

    await user.keyboard('{Control>}z{/Control}');
    expect(screen.getByText(t.bar.undone(said))).toBeTruthy();
    await waitFor(() => expect(column('C').item.textContent).toContain(t.outcomes['left-out']));
    await user.click(screen.getByRole('button', { name: t.bar.undo }));
    await waitFor(() => expect(column('C').item.textContent).toContain(t.match.chosen));
    await user.click(screen.getByRole('button', { name: t.bar.redo }));
    expect(screen.getByText(t.bar.redone(said))).toBeTruthy();
    await user.click(screen.getByRole('button', { name: t.bar.reset }));
    await waitFor(() => expect(column('C').item.textContent).toContain(t.match.additional));
    expect(screen.getByRole('button', { name: t.bar.reset }).getAttribute('aria-disabled')).toBe('true');
  });

  test('say why values are read as they are, and read them otherwise where somebody says so', async () => {
    const text = 'id,period/endDate,budget/amount/amount\n1,25/04/2024,"1.234,50"\n2,03/02/2024,"7,5"\n';
    const { t, column, user, rowTexts } = await openSheet(language, text);
    expect(rowTexts()[2]).toContain('2024-02-03T00:00:00Z');
    await user.click(column('B').button);
    const { byItself, orders, shows, marks } = t.values;
    const dates = within(screen.getByRole('group', { name: t.values.dateOrder }));
    expect(dates.getByRole('radio', { name: `${byItself}: ${shows['day-month']('1', '2')}` })).toHaveProperty(
      'checked',
      true,
    );
    await user.click(dates.getByRole('radio', { name: orders['month-day'] }));
    await waitFor(() => expect(rowTexts()[2]).toContain('2024-03-02T00:00:00Z'));
    expect(dates.getByRole('radio', { name: byItself })).toHaveProperty('checked', false);
    await user.click(column('C').button);
    const numbers = within(screen.getByRole('group', { name: t.values.decimalMark }));
    expect(numbers.getByRole('radio', { name: `${byItself}: ${shows[',']('2', '2')}` })).toHaveProperty(
      'checked',
      true,
    );
    expect(numbers.getByRole('radio', { name: marks['.'] })).toHaveProperty('checked', false);
  });

  test('let the headers stand in another row, and rows and the sheet be left out', async () => {
    const { t, rows, user, rowTexts, messages } = await openSheet(language);
    const press = (number: string) => user.click(within(rows).getByRole('button', { name: number }));
    await press('4');
    await user.click(screen.getByRole('button', { name: t.rows.leaveOut }));
    await waitFor(() => expect(rowTexts().join()).toContain(`4 ${t.rows.kinds['left-out']}`));
    await screen.findByRole('heading', { level: 1, name: new RegExp(messages.result.projects(1).replace('.', '\\.')) });
    await user.click(screen.getByRole('button', { name: t.rows.takeIn }));
    await waitFor(() => expect(rowTexts().join()).not.toContain(t.rows.kinds['left-out']));
    await press('3');
    await user.click(screen.getByRole('button', { name: t.rows.useAsHeaders }));
    expect(await screen.findByText(t.headerRowChosen(3))).toBeTruthy();
    await waitFor(() => expect(rowTexts()[2]).toContain(`3 ${t.rows.kinds.header}`));
    await user.click(screen.getByRole('button', { name: t.headerRowAsFound }));
    await waitFor(() => expect(rowTexts()[1]).toContain(`2 ${t.rows.kinds.header}`));
    // Without its only sheet there is nothing to convert, but the way back is still there.
    await user.click(screen.getByRole('button', { name: t.leaveSheetOut }));
    await screen.findByRole('heading', { level: 1, name: messages.failed.title('Obras.csv') });
    await user.click(await screen.findByRole('button', { name: t.takeSheetIn }));
    await screen.findByRole('heading', { level: 1, name: new RegExp(messages.result.projects(2).replace('.', '\\.')) });
  });

  test('let any cell be corrected, and say what stood there', async () => {
    const { t, rows, user } = await openSheet(language);
    const cell = (name: RegExp) => within(rows).getByRole('button', { name });
    cell(/^Puente$/).focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('Escuela');
    await user.keyboard('{ArrowUp}{F2}');
    const box = screen.getByRole('textbox', { name: t.cell.edit('B3') });
    expect(document.activeElement).toBe(box);
    await user.keyboard('Puente viejo{Escape}');
    expect(document.activeElement?.textContent).toBe('Puente');
    await user.keyboard('{Enter}');
    await user.clear(screen.getByRole('textbox', { name: t.cell.edit('B3') }));
    await user.keyboard('Puente nuevo{Enter}');
    await waitFor(() =>
      expect(cell(/^Puente nuevo/).textContent).toBe(`Puente nuevo ${t.cell.corrected} ${t.cell.before('Puente')}`),
    );
    expect(document.activeElement).toBe(cell(/^Puente nuevo/));
    expect(screen.getByText(t.bar.decided(t.changed.cell('Obras!B3')))).toBeTruthy();
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('button', { name: t.cell.takeBack('Puente') }));
    await waitFor(() => expect(cell(/^Puente$/)).toBeTruthy());
  });

  test('are of as many rows as somebody asks for', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => `${index},Obra ${index}`);
    const { t, user, rowTexts } = await openSheet(language, ['id,title', ...lines].join('\n'));
    expect(rowTexts()).toHaveLength(12);
    await user.click(screen.getByRole('button', { name: t.rows.more }));
    await waitFor(() => expect(rowTexts()).toHaveLength(37));
    await user.type(screen.getByLabelText(t.rows.goTo), '61{Enter}');
    await waitFor(() => expect(rowTexts()).toEqual(['6159Obra 59']));
    expect(screen.getByText(t.rows.shown('61', '61', '61'))).toBeTruthy();
  });

  test('are of as many columns at a time as somebody looks through', async () => {
    const wide = Array.from({ length: 40 }, (_, index) => `c${index}`).join();
    const { t, rows, user } = await openSheet(language, `id,${wide}\n1,${wide}\n`);
    expect(screen.getByText(t.columnsPage('1', '30', '41'))).toBeTruthy();
    await user.click(screen.getByRole('button', { name: t.after }));
    await waitFor(() => expect(within(rows).getByRole('columnheader', { name: 'AO' })).toBeTruthy());
    expect(screen.getByText(t.columnsPage('31', '41', '41'))).toBeTruthy();
  });

  test('make a result of a failure, in which the person goes on where they are', async () => {
    const page = openWorkingPage(language);
    const t = page.texts.preview;
    const { user, messages } = page;
    await page.choose('respuestas.csv', 'Cómo se llama,Quién la hizo\nPuente,Andina\n');
    const failed = await screen.findByRole('heading', { level: 1, name: messages.failed.title('respuestas.csv') });
    expect(document.activeElement).toBe(failed);
    const change = await screen.findByRole('button', { name: `${t.changeColumn(`${t.column('B')}, Quién la hizo`)}` });
    await user.click(change);
    const box = screen.getByRole('combobox', { name: t.field.label });
    await user.type(box, 'parties/name');
    await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(0));
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { level: 1, name: new RegExp(messages.result.projects(1).replace('.', '\\.')) });
    expect(document.activeElement).toBe(box);
    const position = await screen.findByRole('combobox', { name: new RegExp(t.position('').slice(0, 6)) });
    await user.selectOptions(position, '2');
    await waitFor(() => expect(change.closest('li')!.textContent).toContain('parties/1/name'));
    await user.click(screen.getByRole('button', { name: t.bar.reset }));
    await screen.findByRole('heading', { level: 1, name: messages.failed.title('respuestas.csv') });
    expect(document.activeElement).not.toBe(screen.getByRole('heading', { level: 1 }));
  });
});
