// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadDictionary, loadTemplateChooser } from '../../src/client/index.ts';
import { problem } from '../../src/core/model/problem.ts';
import { standardLanguages } from '../../src/ui/i18n/language.ts';
import { addressOf, firstTemplate, placeOf } from '../../src/ui/places/place.ts';
import { loadTemplatesScreen } from '../../src/ui/screens/TemplatesPlace.tsx';
import { openPage } from './set-up.tsx';

// A page fetches them while it rests.
beforeAll(() => Promise.all([loadTemplatesScreen(), loadDictionary('0.9.5'), loadTemplateChooser('0.9.5')]));

describe('the address of a template', () => {
  test.each([
    ['#/templates', firstTemplate],
    ['#/templates?for=', { ...firstTemplate, choice: { presets: [], added: [], removed: [] } }],
    [
      '#/templates?titles=both&format=csv&for=reactive,nothing,minimal&with=parties,a/b&without=title',
      {
        kind: 'templates',
        titles: 'both',
        format: 'csv',
        choice: { presets: ['minimal', 'reactive'], added: ['parties', 'a/b'], removed: ['title'] },
      },
    ],
    ['#/templates?titles=fr&format=pdf', firstTemplate],
  ])('%s says what is in it', (hash, place) => expect(placeOf(hash)).toEqual(place));

  test.each([
    '#/templates',
    '#/templates?for=',
    '#/templates?for=minimal,reactive&with=parties,budget/finance&without=title&titles=es&format=ods',
  ])('%s stays itself', (hash) => expect(addressOf(placeOf(hash)!)).toBe(hash));
});

describe.each(standardLanguages)('the place for templates in %s', (language) => {
  beforeEach(() => history.replaceState(null, '', '/'));

  async function openTemplates(hash = '#/templates') {
    history.replaceState(null, '', `/${hash}`);
    const page = openPage(language);
    await screen.findByRole('heading', { level: 1, name: page.messages.templates.title });
    return { ...page, text: page.messages.templates };
  }

  test('is found from the first screen, and takes the focus', async () => {
    const { user, messages } = openPage(language);
    await user.click(screen.getByRole('link', { name: messages.templates.get }));
    const heading = await screen.findByRole('heading', { level: 1, name: messages.templates.title });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(document.title).toBe(`${messages.templates.title} – ${messages.page.name}`);
  });

  test('counts sheets and columns while somebody chooses, and keeps the choice in the address', async () => {
    const { user, text, messages } = await openTemplates();
    expect(screen.getByText(text.size(1, 13)).getAttribute('role')).toBe('status');
    await user.click(screen.getByRole('checkbox', { name: new RegExp(text.presets.procurement.label) }));
    expect(screen.getByText(text.size(4, 50))).toBeTruthy();
    expect(location.hash).toBe('#/templates?for=minimal,procurement');
    await user.click(screen.getByRole('radio', { name: text.titlesIn.both }));
    await user.click(screen.getByRole('radio', { name: text.formats.ods }));
    expect(location.hash).toBe('#/templates?for=minimal,procurement&titles=both&format=ods');
    // The way back through the places leads to what was chosen.
    const link = screen.getByRole('link', { name: messages.places.names.templates });
    expect(link.getAttribute('href')).toBe(location.hash);
  });

  test('lets single fields be chosen: sections, what is in them, and what comes along', async () => {
    const { user, text } = await openTemplates('#/templates?for=');
    await user.click(screen.getByText(text.fields));
    const { find } = await loadDictionary('0.9.5');
    const title = (path: string) => find(path)!.titles[language];
    const box = (path: string) =>
      screen.getByRole<HTMLInputElement>('checkbox', { name: new RegExp(`^${title(path)}( \\(|$)`) });
    await user.click(screen.getByRole('button', { name: text.open(title('parties')) }));
    const people = within(screen.getByRole('button', { name: text.open(title('parties/people')) }).closest('li')!);
    await user.click(people.getByRole('checkbox'));
    expect(screen.getByText(text.size(3, 21))).toBeTruthy();
    expect(location.hash).toBe('#/templates?for=&with=parties/people');
    expect(box('parties').indeterminate).toBe(true);
    const id = box('parties/id');
    expect([id.checked, id.disabled]).toEqual([true, true]);
    await user.click(box('parties'));
    expect(box('parties').checked).toBe(true);
    expect(location.hash).toBe('#/templates?for=&with=parties');
    await user.click(people.getByRole('checkbox'));
    expect(location.hash).toBe('#/templates?for=&with=parties&without=parties/people');
  });

  test('finds fields to choose, in both standardLanguages', async () => {
    const { user, text } = await openTemplates('#/templates?for=');
    await user.click(screen.getByText(text.fields));
    await user.type(screen.getByRole('searchbox', { name: text.search }), 'duracion');
    const tree = screen.getByRole('list', { name: text.tree });
    await waitFor(() => expect(within(tree).getAllByRole('checkbox').length).toBeGreaterThan(10));
    await user.click(within(tree).getAllByRole('checkbox')[0]!);
    expect(location.hash).toBe('#/templates?for=&with=period/durationInDays');
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'id');
    const more = await screen.findByRole('button', { name: /\d+/ });
    expect(within(tree).getAllByRole('checkbox').length).toBeLessThanOrEqual(60);
    await user.click(more);
    expect(within(tree).getAllByRole('checkbox').length).toBeGreaterThan(60);
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'xyzzy');
    expect(await screen.findByText(text.noneFound)).toBeTruthy();
  });

  test('asks for the template that was chosen, and hands it over', async () => {
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const { user, client, text } = await openTemplates('#/templates?for=completion&titles=both&format=csv');
    client.isHeld = true;
    await user.click(screen.getByRole('button', { name: text.download }));
    expect(screen.getByText(text.preparing)).toBeTruthy();
    expect(click).not.toHaveBeenCalled();
    client.release();
    const [request] = client.templates;
    expect(await screen.findByText(text.ready(`oc4ids-${request!.words.fileName}.csv`))).toBeTruthy();
    expect(click).toHaveBeenCalledOnce();
    expect(request).toMatchObject({
      version: '0.9.5',
      format: 'csv',
      choice: { presets: ['completion'], added: [], removed: [] },
      languages: language === 'en' ? ['en', 'es'] : ['es', 'en'],
    });
    click.mockRestore();
  });

  test('has titles in the language of the page, unless somebody chose another', async () => {
    const { user, client, text } = await openTemplates();
    const other = language === 'en' ? 'es' : 'en';
    expect(screen.getByRole<HTMLInputElement>('radio', { name: text.titlesIn[language] }).checked).toBe(true);
    await user.click(screen.getByRole('radio', { name: text.titlesIn[other] }));
    await user.click(screen.getByRole('button', { name: text.download }));
    await waitFor(() => expect(client.templates[0]?.languages).toEqual([other]));
  });

  test('is filled from a file that is chosen, or from the one that is open, or stays empty', async () => {
    const { user, client, text, choose, messages } = await openTemplates();
    await user.upload(screen.getByLabelText(text.fill), new File(['{}'], 'obras.json'));
    expect(screen.getByRole('group', { name: text.filling('obras.json') })).toBeTruthy();
    client.templateProblems = [problem('sheet.no_rows', 'warning', {}), problem('template.example', 'note', {})];
    await user.click(screen.getByRole('button', { name: text.download }));
    expect(await screen.findByText(new RegExp(text.toCheck(1).slice(0, 40)))).toBeTruthy();
    expect(client.templates[0]?.filling).toBe('data');
    expect(client.templateSources[0]?.files.map(({ name }) => name)).toEqual(['obras.json']);
    await user.click(screen.getByRole('radio', { name: text.fillings.none }));
    await user.click(screen.getByRole('button', { name: text.download }));
    await waitFor(() => expect(client.templates.length).toBe(2));
    expect([client.templates[1]?.filling, client.templateSources[1]]).toEqual([undefined, undefined]);

    await user.click(screen.getByRole('link', { name: messages.places.names.convert }));
    await screen.findByRole('heading', { level: 1, name: messages.start.title });
    await choose('proyectos.xlsx');
    await user.click(screen.getByRole('link', { name: messages.places.names.templates }));
    await user.click(await screen.findByRole('radio', { name: text.fillings.rows }));
    await user.click(screen.getByRole('button', { name: text.download }));
    await waitFor(() => expect(client.templates[2]?.filling).toBe('rows'));
    expect(client.templateSources[2]).toBe(client.reads[0]);
  });

  test('says why a template could not be filled', async () => {
    const { user, client, text } = await openTemplates();
    await user.upload(screen.getByLabelText(text.fill), new File(['{'], 'obras.json'));
    client.templateProblems = [problem('file.empty', 'error', { name: 'obras.json' })];
    await user.click(screen.getByRole('button', { name: text.download }));
    expect((await screen.findByText(new RegExp(`^${text.failed.slice(0, -1)}`))).textContent).toContain('obras.json');
  });

  test('opens a saved choice, says what it does not know of it, and refuses what is none', async () => {
    const { user, text } = await openTemplates();
    const field = screen.getByLabelText(text.load);
    await user.upload(field, new File(['{"oc4ids-template":1,"presets":["reactive"],"added":["nowhere"],"titles":"es"}'], 'a.json')); // prettier-ignore
    expect(await screen.findByText(`${text.loaded('a.json')} ${text.unknown('nowhere')}`)).toBeTruthy();
    expect(location.hash).toBe('#/templates?for=reactive&titles=es');
    await user.upload(field, new File(['{"projects":[]}'], 'b.json'));
    expect(await screen.findByText(text.notAChoice('b.json'))).toBeTruthy();
    expect(location.hash).toBe('#/templates?for=reactive&titles=es');
  });
});
