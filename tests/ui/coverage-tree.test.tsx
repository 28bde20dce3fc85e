// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import type { CoverageRow } from '../../src/client/index.ts';
import { CoverageTree } from '../../src/ui/components/CoverageTree/CoverageTree.tsx';
import { createI18n, I18nProvider } from '../../src/ui/i18n/i18n-context.tsx';
import { standardLanguages } from '../../src/ui/i18n/language.ts';

afterEach(cleanup);

const rows: CoverageRow[] = [
  { path: 'title', titles: { en: 'Project title', es: 'Título' }, filled: 3, present: 3, possible: 4 },
  { path: 'social', titles: { en: 'Social', es: 'Social' }, filled: 4, present: 4, possible: 4 },
  { path: 'social/jobs', titles: { en: 'Jobs', es: 'Empleos' }, filled: 0, present: 1, possible: 4 },
  { path: 'own', titles: {}, filled: 0, present: 0, possible: 0 },
];

describe.each(standardLanguages)('the coverage in %s', (language) => {
  const { messages, words } = createI18n(language);
  const text = messages.coverage;

  async function open() {
    const user = userEvent.setup();
    render(
      <I18nProvider first={language}>
        <CoverageTree rows={rows} />
      </I18nProvider>,
    );
    await user.click(screen.getByText(text.title));
    return { user, table: await screen.findByRole('table') };
  }

  const fields = (): (string | null)[] => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

  test('names each field in the language, with its path, its share and how many of how many', async () => {
    const { table } = await open();
    const [first] = within(table).getAllByRole('row').slice(1);
    expect(first?.textContent).toContain(language === 'es' ? 'Título title' : 'Project title title');
    expect(first?.textContent).toContain(words.percent(0.75));
    expect(first?.textContent).toContain(text.share('3', '4'));
    expect(fields().at(-1)).toBe('own own');
  });

  test('unfolds with the keyboard, one field or all', async () => {
    const { user } = await open();
    expect(fields()).toHaveLength(3);
    const social = screen.getByRole('button', { name: 'Social', expanded: false });
    social.focus();
    await user.keyboard('{Enter}');
    expect(social.getAttribute('aria-expanded')).toBe('true');
    expect(fields()[2]).toContain('social/jobs');
    await user.click(screen.getByRole('button', { name: text.closeAll }));
    expect(fields()).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: text.openAll }));
    expect(fields()).toHaveLength(4);
  });

  test('has a second figure that counts 0 and false', async () => {
    const { user, table } = await open();
    await user.click(screen.getByRole('button', { name: text.openAll }));
    const cells = within(within(table).getByRole('row', { name: /social\/jobs/ })).getAllByRole('cell');
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      `${words.percent(0)} ${text.share('0', '4')}`,
      `${words.percent(0.25)} ${text.share('1', '4')}`,
    ]);
  });

  test('shows what is searched for where it stands, and says how many fields that are', async () => {
    const { user } = await open();
    await user.type(screen.getByLabelText(text.search), language === 'es' ? 'jobs' : 'empleos');
    expect(fields()).toHaveLength(2);
    expect(fields()[1]).toContain('social/jobs');
    expect(screen.getByRole('status').textContent).toBe(text.found('1', '4'));
    await user.type(screen.getByLabelText(text.search), 'x');
    expect(screen.getByRole('status').textContent).toBe(text.noneFound);
    expect(screen.queryByRole('table')).toBeNull();
  });

  test('finds the fields without any data', async () => {
    const { user } = await open();
    await user.selectOptions(screen.getByLabelText(text.filter), text.filters.empty);
    expect(fields().map((field) => field?.split(' ').at(-1))).toEqual(['social', 'social/jobs', 'own']);
    await user.selectOptions(screen.getByLabelText(text.order), text.orders.most);
    expect(fields().at(-1)).toBe('own own');
  });
});
