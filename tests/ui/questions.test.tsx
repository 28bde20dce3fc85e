// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { standardLanguages } from '../../src/ui/i18n/language.ts';
import { loadSheetParts, openWorkingPage } from './set-up.tsx';

const header = 'Período del proyecto:Fecha de fin';
const dates = `Identificador o Referencia,${header}\n1,05/04/2024\n2,03/02/2024\n`;

const buttons = (item: HTMLElement) =>
  within(item)
    .getAllByRole('button')
    .map(({ textContent }) => textContent);

beforeAll(loadSheetParts);

describe.each(standardLanguages)('questions in %s', (language) => {
  test('ask for the order of day and month, take the answer, and can be asked again', async () => {
    const { choose, texts, user, words } = openWorkingPage(language);
    const { questions, preview } = texts;
    await choose('obras.csv', dates);
    const days = [words.day('2024-04-05'), words.day('2024-05-04')];
    const title = await screen.findByRole('heading', {
      level: 3,
      name: questions.ask.dateOrder('05/04/2024', header, days),
    });
    const item = title.closest('li')!;
    expect(buttons(item)).toEqual([
      `${days[0]} (${questions.orders['day-month']})`,
      `${days[1]} (${questions.orders['month-day']})`,
      questions.leave.dateOrder,
    ]);
    expect(within(item).getByText(questions.until.dateOrder(2))).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2, name: questions.title(1) })).toBeTruthy();

    within(item).getAllByRole('button')[0]!.focus();
    await user.keyboard('{Enter}');
    const line = await screen.findByText(questions.answered.dateOrder(header, questions.orders['day-month']));
    const change = within(line.closest('li')!).getByRole('button', { name: questions.changeWhat(header) });
    expect(document.activeElement).toBe(change);
    expect(screen.getByRole('heading', { level: 2, name: questions.title(0) })).toBeTruthy();
    expect(await screen.findByText(preview.bar.decided(preview.changed.column.dateOrder!(header)))).toHaveProperty(
      'role',
      'status',
    );

    await user.keyboard('{Enter}');
    const again = await screen.findByRole('heading', { level: 3, name: title.textContent });
    expect(again.closest('li')!.contains(document.activeElement)).toBe(true);
    await user.click(within(again.closest('li')!).getByRole('button', { name: questions.leave.dateOrder }));
    expect(screen.getByText(questions.left.dateOrder(header))).toBeTruthy();
  });

  test('ask how numbers, digits, per cent and commas are meant, and which rows are totals', async () => {
    const { choose, texts, user } = openWorkingPage(language);
    const { questions } = texts;
    const amount = 'budget/amount/amount';
    await choose(
      'obras.csv',
      `id,${amount},budget/finance/interestRate/margin,period/endDate,sector\n1,1.234,21 %,45387,"transport, caminos"\nTOTAL,1.234,,,\n`,
    );
    const asks = async () =>
      within(await screen.findByRole('region', { name: questions.title(5) }))
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent);
    const expected = [
      questions.ask.decimalMark('1.234', amount),
      questions.ask.percent('21 %', 'budget/finance/interestRate/margin'),
      questions.ask.digitsAreDates('45387', 'period/endDate', createDay(language)),
      questions.ask.commaSeparates('transport, caminos', 'sector'),
      questions.ask.totalsLeftOut('TOTAL', 3, 1),
    ];
    const found = await asks();
    expect([...found].sort()).toEqual([...expected].sort());
    for (const [choice, answered] of [
      [questions.amount('1234', '.', false), questions.answered.decimalMark(amount, ',')],
      [questions.percents('0.21', '21').share, questions.answered.percent('budget/finance/interestRate/margin', true)],
      [questions.yesDate(createDay(language)), questions.answered.digitsAreDates('period/endDate', true)],
      [questions.separated(2), questions.answered.commaSeparates('sector')],
      [questions.leaveTotals(1), questions.answered.totalsLeftOut],
    ] as const) {
      await user.click(screen.getByRole('button', { name: choice }));
      expect(await screen.findByText(answered)).toBeTruthy();
    }
    await waitFor(() => expect(screen.getByRole('heading', { level: 2, name: questions.title(0) })).toBeTruthy());
  });

  test('are none where the file says it all', async () => {
    const { choose, texts, messages } = openWorkingPage(language);
    await choose('obras.csv', 'id,period/endDate\n1,25/04/2024\n2,03/04/2024\n');
    await screen.findByRole('heading', { level: 1, name: new RegExp(messages.result.projects(2)) });
    await screen.findByRole('heading', { name: texts.preview.title });
    expect(screen.queryByRole('region', { name: texts.questions.title(0) })).toBeNull();
  });
});

/** The day that spreadsheets count as 45387. */
function createDay(language: 'en' | 'es'): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 3, 5));
}
