// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadDictionary } from '../../src/client/index.ts';
import { standardLanguages } from '../../src/ui/i18n/language.ts';
import { createWords } from '../../src/ui/i18n/words.ts';
import { addressOf, placeOf } from '../../src/ui/places/place.ts';
import { loadFieldsScreen } from '../../src/ui/screens/FieldsPlace.tsx';
import { openPage } from './set-up.tsx';

// A page fetches them while it rests.
beforeAll(() => Promise.all([loadFieldsScreen(), loadDictionary('0.9.5')]));

/** Follows an address as a browser does; the one that is simulated is late to say so. */
async function follow(hash: string): Promise<void> {
  await act(async () => {
    location.hash = hash;
    dispatchEvent(new HashChangeEvent('hashchange'));
    await Promise.resolve();
  });
}

const level1 = () => screen.findByRole('heading', { level: 1 });
const fieldNamed = (name: string) => screen.findByRole('heading', { level: 2, name });

const amount = { en: 'Amount', es: 'Monto' };
const duration = { en: 'Duration (days)', es: 'Duración (días)' };

describe('addresses', () => {
  test.each([
    ['', { kind: 'convert' }],
    ['#/', { kind: 'convert' }],
    ['#/nowhere', { kind: 'convert' }],
    ['#content', undefined],
    ['#/fields', { kind: 'fields', path: '', version: '0.9.5' }],
    ['#/fields/budget/amount/', { kind: 'fields', path: 'budget/amount', version: '0.9.5' }],
    ['#/fields/title?version=0.9.3', { kind: 'fields', path: 'title', version: '0.9.3' }],
    ['#/fields/title?version=7', { kind: 'fields', path: 'title', version: '0.9.5' }],
    ['#/fields/%E0%A4%A', { kind: 'fields', path: '%E0%A4%A', version: '0.9.5' }],
  ])('%s is a place', (hash, place) => expect(placeOf(hash)).toEqual(place));

  test.each(['#/', '#/fields', '#/fields/budget/amount', '#/fields/title?version=0.9.4', '#/fields/a%20b%3F/c'])(
    '%s stays itself',
    (hash) => expect(addressOf(placeOf(hash)!)).toBe(hash),
  );
});

describe.each(standardLanguages)('the dictionary of fields in %s', (language) => {
  const words = createWords(language);

  beforeEach(() => history.replaceState(null, '', '/'));

  test('is a place of the app, with its title, and takes the focus', async () => {
    const { messages, user } = openPage(language);
    const places = screen.getByRole('navigation', { name: messages.places.title });
    const convert = within(places).getByRole('link', { name: messages.places.names.convert });
    expect(convert.getAttribute('aria-current')).toBe('page');
    await user.click(within(places).getByRole('link', { name: messages.places.names.fields }));
    const title = await screen.findByRole('heading', { level: 1, name: messages.fields.title });
    await waitFor(() => expect(document.activeElement).toBe(title));
    expect(document.title).toBe(`${messages.fields.title} – ${messages.page.name}`);
    expect(convert.getAttribute('aria-current')).toBeNull();
    await follow('#/');
    expect((await level1()).textContent).toBe(messages.start.title);
    expect(document.title).toBe(messages.page.name);
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  test('finds while somebody types, and opens with the keyboard', async () => {
    history.replaceState(null, '', '/#/fields');
    const { messages, user } = openPage(language);
    const text = messages.fields;
    const box = await screen.findByRole('searchbox', { name: text.search });
    expect(screen.getByText(text.outermost(589))).toBeTruthy();
    await user.type(box, 'duracoin dias');
    await screen.findByText(text.found(18, words.quote('duracoin dias')));
    const results = within(screen.getByRole('list', { name: text.results })).getAllByRole('link');
    expect(results[0]?.textContent).toContain(duration[language]);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(results[1]);
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(box);
    await user.keyboard('{ArrowDown}{End}{Escape}');
    expect(document.activeElement).toBe(box);
    await user.keyboard('{Enter}');
    expect(location.hash).toBe('#/fields/period/durationInDays');
    await follow(location.hash);
    const opened = await fieldNamed(duration[language]);
    await waitFor(() => expect(document.activeElement).toBe(opened));
    // The search is still there, to go on with.
    expect(box).toHaveProperty('value', 'duracoin dias');
  });

  test('says that nothing was found, and what to do', async () => {
    history.replaceState(null, '', '/#/fields');
    const { messages, user } = openPage(language);
    await user.type(await screen.findByRole('searchbox'), 'xyzzy');
    expect((await screen.findByText(messages.fields.found(0, words.quote('xyzzy')))).getAttribute('role')).toBe(
      'status',
    );
    expect(screen.getByText(messages.fields.noneAdvice)).toBeTruthy();
  });

  test('tells what a field is for, and where it stands', async () => {
    history.replaceState(null, '', '/#/fields/budget/amount/amount');
    const { messages } = openPage(language);
    const text = messages.fields;
    await fieldNamed(amount[language]);
    await waitFor(() => expect(document.title).toBe(`${amount[language]} – ${text.title} – ${messages.page.name}`));
    expect(screen.getByText('48500000')).toBeTruthy();
    const trail = within(screen.getByRole('navigation', { name: text.path })).getAllByRole('link');
    expect(trail.map((link) => link.getAttribute('href'))).toEqual([
      '#/fields',
      '#/fields/projects',
      '#/fields/budget',
      '#/fields/budget/amount',
    ]);
    const [, ...columns] = within(screen.getByRole('region', { name: text.columns })).getAllByRole('row');
    const cells = (row: HTMLElement) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent);
    expect(columns.map(cells)).toEqual([
      ['Projects', 'Total project value:Amount:Amount'],
      ['Proyectos', 'Valor total del proyecto:Monto:Monto'],
      ['projects', 'budget/amount/amount'],
    ]);
    expect(screen.getByText('0.9.5, 0.9.4, 0.9.3')).toBeTruthy();
    expect(screen.getByText(text.translations.none)).toBeTruthy();
  });

  test('leads down to what a field holds, and shows its codes', async () => {
    history.replaceState(null, '', '/#/fields/parties');
    const { messages } = openPage(language);
    const text = messages.fields;
    await screen.findByRole('heading', { level: 3, name: text.children(10) });
    await follow('#/fields/parties/roles');
    const codes = await screen.findByRole('region', { name: language === 'es' ? 'Rol de la parte' : 'Party role' });
    expect(within(codes).getByRole('row', { name: /^supplier/ }).textContent).toContain(
      language === 'es' ? 'Ganó el contrato y lo ejecuta.' : 'Won the contract and carries it out.',
    );
    expect(screen.getByText(text.open)).toBeTruthy();
    await follow('#/fields/budget/amount/currency');
    await fieldNamed(language === 'es' ? 'Moneda' : 'Currency');
    const currencies = within(screen.getByRole('article')).getAllByText('PYG')[1]?.closest('tr');
    expect(currencies?.textContent).toMatch(language === 'es' ? /guaraní/i : /guarani/i);
  });

  test('copies, and says so', async () => {
    history.replaceState(null, '', '/#/fields/budget/amount/amount');
    const { messages, user } = openPage(language);
    const text = messages.fields;
    const copy = await screen.findByRole('button', { name: text.copyWhat(text.titleIn.es) });
    await user.click(copy);
    await waitFor(() => expect(copy.parentElement?.textContent).toContain(text.copied));
    expect(await navigator.clipboard.readText()).toBe('Monto');
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('no'));
    document.execCommand = vi.fn(() => false);
    await user.click(copy);
    await waitFor(() => expect(copy.parentElement?.textContent).toContain(text.notCopied));
    expect(within(copy.parentElement!).getByRole('status').textContent).toBe(text.notCopied);
  });

  test('has the fields of earlier versions, and says where a field is that this one has not', async () => {
    history.replaceState(null, '', '/#/fields/budget/budgetBreakdown');
    const { messages, user } = openPage(language);
    const text = messages.fields;
    await fieldNamed(text.unknown(words.quote('budget/budgetBreakdown'), '0.9.5'));
    const link = screen.getByRole('link', { name: text.otherVersion('0.9.3') });
    await follow(link.getAttribute('href')!);
    await fieldNamed(language === 'es' ? 'Desglose del presupuesto' : 'Budget breakdown');
    const choice = screen.getByRole('combobox', { name: text.version });
    expect(choice).toHaveProperty('value', '0.9.3');
    await user.selectOptions(choice, '0.9.4');
    expect(location.hash).toBe('#/fields/budget/budgetBreakdown?version=0.9.4');
  });

  test('leaves a result as it was', async () => {
    const { messages, choose } = openPage(language);
    await choose('proyectos.xlsx');
    const title = `${messages.result.projects(12)} ${messages.result.ready}`;
    await screen.findByRole('heading', { level: 1, name: title });
    const field = await screen.findByRole('link', { name: 'parties' });
    expect(field.getAttribute('href')).toBe('#/fields/parties');
    await follow('#/fields/parties');
    await screen.findByRole('heading', { level: 1, name: messages.fields.title });
    expect(screen.queryByRole('heading', { name: title })).toBeNull();
    await follow('#/');
    const back = await screen.findByRole('heading', { level: 1, name: title });
    await waitFor(() => expect(document.activeElement).toBe(back));
    expect(document.title).toContain(messages.result.documentTitle(12));
  });

  test('gives way to a file that is dropped on it', async () => {
    history.replaceState(null, '', '/#/fields');
    const { messages, client } = openPage(language);
    await screen.findByRole('heading', { level: 1, name: messages.fields.title });
    const file = new File(['x'], 'a.json');
    const items = [{ kind: 'file', getAsFile: () => file }];
    fireEvent.drop(document.body, { dataTransfer: { items, files: [file], types: ['Files'] } });
    await waitFor(() => expect(client.reads).toHaveLength(1));
    await waitFor(() => expect(location.hash).toBe('#/'));
  });

  test('keeps its address when people skip to the content', async () => {
    history.replaceState(null, '', '/#/fields/title');
    const { messages, user } = openPage(language);
    const title = await fieldNamed(language === 'es' ? 'Título del Proyecto' : 'Project title');
    await waitFor(() => expect(document.activeElement).toBe(title));
    await user.click(screen.getByRole('link', { name: messages.page.skip }));
    expect(location.hash).toBe('#/fields/title');
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  test('has its places behind a button where there is little room', async () => {
    const { messages, user } = openPage(language);
    const menu = screen.getByRole('button', { name: messages.places.menu });
    expect(menu.getAttribute('aria-expanded')).toBe('false');
    await user.click(menu);
    expect(menu.getAttribute('aria-expanded')).toBe('true');
    await user.keyboard('{Escape}');
    expect(menu.getAttribute('aria-expanded')).toBe('false');
  });
});
