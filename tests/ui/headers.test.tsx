// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { titleTable } from '../../src/core/titles/title-table.ts';
import { standardLanguages } from '../../src/ui/i18n/language.ts';
import { capital } from '../../src/ui/i18n/sentence.ts';
import { createWords } from '../../src/ui/i18n/words.ts';
import { workbenchMessages } from '../../src/ui/i18n/messages/workbench.ts';
import { addressOf, placeOf } from '../../src/ui/places/place.ts';
import { loadHeaders } from '../../src/ui/screens/HeadersPlace.tsx';
import { clearStorage } from '../../src/ui/state/storage.ts';
import { createDraftStore, draftInUse, noDraft, withTitle } from '../../src/ui/state/title-drafts.ts';
import { openPage } from './set-up.tsx';

// A page fetches them while it rests.
beforeAll(() => loadHeaders());
beforeEach(() => history.replaceState(null, '', '/'));

const stored = () => localStorage.getItem('oc4ids-converter.titles');

async function openHeaders(language: 'en' | 'es') {
  const page = openPage(language);
  await page.user.click(screen.getByRole('link', { name: page.messages.places.names.headers }));
  const words = createWords(language);
  const text = { ...page.messages.titles, ...workbenchMessages(words) };
  await screen.findByRole('heading', { level: 1, name: text.title });
  const search = screen.getByRole('searchbox', { name: text.list.search });
  const field = (english: string) =>
    screen.findByRole('textbox', { name: new RegExp(`^${text.list.edit(words.quote(english))}`) });
  const find = (wanted: string) => fireEvent.change(search, { target: { value: wanted } });
  const write = async (english: string, title: string) => {
    find(english);
    const box = await field(english);
    await page.user.clear(box);
    await page.user.type(box, `${title}{Enter}`);
    return box;
  };
  const setLanguage = async (tag: string) => {
    const box = screen.getByRole('combobox', { name: text.draft.language.label });
    await page.user.clear(box);
    await page.user.type(box, `${tag}{Enter}`);
  };
  return { ...page, text, words, find, field, write, setLanguage };
}

test('the workbench has an address', () => {
  expect(placeOf('#/headers')).toEqual({ kind: 'headers' });
  expect(addressOf({ kind: 'headers' })).toBe('#/headers');
});

describe.each(standardLanguages)('the workbench in %s', (language) => {
  test('shows the titles of the standard, with where the Spanish ones come from', async () => {
    const { text, find, field } = await openHeaders(language);
    await waitFor(() => expect(document.activeElement?.textContent).toBe(text.title));
    find('total project value');
    expect(await field('Total project value')).toHaveProperty('value', 'Valor total del proyecto');
    expect(screen.getByText(`${text.list.status}: ${text.list.statuses.official}`)).toBeTruthy();
    expect(screen.getByText(text.list.shown(1, 1088))).toBeTruthy();
    find('no such title');
    expect(screen.getByText(text.list.none)).toBeTruthy();
  });

  test('keeps what is written, undoes it, and removes it', async () => {
    const { text, user, write, setLanguage, words } = await openHeaders(language);
    await setLanguage('fr');
    const french = words.languageName('fr');
    const box = await write('Total project value', 'Coût total');
    expect(screen.getByText(text.draft.named(capital(french), 1))).toBeTruthy();
    expect(stored()).toContain('Coût total');
    await user.click(screen.getByRole('button', { name: text.draft.undo }));
    expect(box).toHaveProperty('value', '');
    await user.click(screen.getByRole('button', { name: text.draft.redo }));
    expect(box).toHaveProperty('value', 'Coût total');
    await user.click(screen.getByRole('button', { name: text.draft.remove }));
    expect(screen.getByText(text.draft.named(capital(french), 0))).toBeTruthy();
    expect(stored()).not.toContain('Coût total');
    await user.click(screen.getByRole('button', { name: text.draft.undo }));
    expect(stored()).toContain('Coût total');
  });

  test('looks anew for what is to be checked when the language is another', async () => {
    const { text, user, setLanguage } = await openHeaders(language);
    const fields = titleTable().filter(({ group }) => group === 'fields').length;
    await user.selectOptions(screen.getByRole('combobox', { name: text.list.fault }), 'missing');
    expect(await screen.findByText(text.list.none)).toBeTruthy();
    await setLanguage('fr');
    expect(await screen.findByText(text.list.shown(fields, 1088))).toBeTruthy();
  });

  test('says what is wrong, in the words of the page', async () => {
    const { text, write, find, setLanguage, user } = await openHeaders(language);
    await setLanguage('fr');
    await write('Project title', 'Texte');
    await write('Project description', 'texte');
    expect(await screen.findByText(text.list.faults.sibling('description', 'title'))).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: text.list.fault }), text.list.faultNames.sibling);
    find('');
    expect(await screen.findByText(text.list.shown(2, 1088))).toBeTruthy();
    await user.click(screen.getByText(text.report.title));
    fireEvent(screen.getByText(text.report.title).closest('details')!, new Event('toggle'));
    expect(await screen.findByText(text.report.progress(2, 210))).toBeTruthy();
  });

  test('a language that is none is not taken', async () => {
    const { text, setLanguage, words } = await openHeaders(language);
    await setLanguage('klingon ii');
    expect(screen.getByText(text.draft.notALanguage(words.quote('klingon ii')))).toBeTruthy();
    expect(screen.getByText(text.draft.named(capital(words.languageName('es')), 0))).toBeTruthy();
  });

  test('opens a file of titles, and says what was taken and what was not', async () => {
    const { client, text, user, words } = await openHeaders(language);
    client.titlesResult = {
      ok: true,
      found: {
        language: 'fr',
        titles: { Status: 'État' },
        codes: { Debt: 'Dette' },
        unconfirmed: 1,
        untranslated: 0,
        others: 12,
      },
      catalogue: { name: 'fr.po', text: 'msgid "Status"' },
    };
    await user.upload(screen.getByLabelText(text.draft.import), new File(['x'], 'fr.po'));
    const said = await screen.findByText(new RegExp(`^${text.draft.taken(words.quote('fr.po'), 2)}`));
    expect(said.textContent).toContain(text.draft.unconfirmed(1));
    expect(said.textContent).toContain(text.draft.others(12));
    expect(screen.getByText(text.draft.named(capital(words.languageName('fr')), 2))).toBeTruthy();
    await user.click(screen.getByRole('button', { name: text.draft.save }));
    await waitFor(() => expect(client.titlesFiles[0]?.kind).toEqual({ name: 'fr.po', text: 'msgid "Status"' }));
    await user.selectOptions(screen.getByRole('combobox', { name: text.draft.saveAs }), text.draft.files.csv);
    await user.click(screen.getByRole('button', { name: text.draft.save }));
    await waitFor(() =>
      expect(client.titlesFiles[1]).toMatchObject({ kind: 'csv', draft: { codes: { Debt: 'Dette' } } }),
    );
    // A draft has one language.
    client.titlesResult = {
      ok: true,
      found: { language: 'pt', titles: { Status: 'x' }, codes: {}, unconfirmed: 0, untranslated: 0, others: 0 },
    };
    await user.upload(screen.getByLabelText(text.draft.import), new File(['x'], 'pt.po'));
    expect(await screen.findByRole('heading', { name: text.draft.problems })).toBeTruthy();
    expect(screen.getByText(text.draft.named(capital(words.languageName('fr')), 2))).toBeTruthy();
  });

  test('tries the draft with a file, and changes its headers', async () => {
    const { client, text, user, words, write, setLanguage } = await openHeaders(language);
    await setLanguage('fr');
    await write('Project title', 'Titre');
    client.proof = {
      headers: [
        { sheet: 'Projets', header: 'Titre', path: 'title', by: 'draft', place: {} },
        { sheet: 'Projets', header: 'Perdu', by: 'nothing', place: {} },
      ],
      roundTrip: { outcome: 'same', problems: [] },
      problems: [],
    };
    await user.upload(screen.getByLabelText(text.tools.choose), new File(['x'], 'projets.xlsx'));
    await user.click(screen.getByRole('button', { name: text.tools.proof }));
    expect(await screen.findByText(text.tools.roundTrip.same)).toBeTruthy();
    expect(screen.getByText(text.tools.understood.nothing(1))).toBeTruthy();
    const file = { name: 'projets.fr.xlsx', mime: '', bytes: new Uint8Array(1) };
    const places = [{ sheet: 'Projets', row: 0, column: 1, header: 'Perdu' }];
    const left = { code: 'titles.left', severity: 'warning', params: {}, places } as const;
    client.headersChanged = {
      ok: true,
      file,
      headers: 3,
      codes: 2,
      sheets: 1,
      problems: [{ ...left, places: [...places] }],
    };
    await user.click(screen.getByRole('radio', { name: text.draftOf(capital(words.languageName('fr'))) }));
    await user.click(screen.getByRole('radio', { name: text.tools.codeChoices.words }));
    await user.click(screen.getByRole('checkbox', { name: text.tools.sheetNames.label }));
    await user.click(screen.getByRole('button', { name: text.tools.makeChange }));
    expect(
      await screen.findByText(`${text.tools.made(words.quote('projets.fr.xlsx'), 3)} ${text.tools.madeToo(2, 1)}`),
    ).toBeTruthy();
    expect(client.headerChanges).toMatchObject([
      { headers: 'draft-fr', codes: 'words', sheetNames: false, titleDraft: { language: 'fr' } },
    ]);
    const problems = screen.getByRole('region', { name: text.tools.problems });
    expect(within(problems).getByText(/Perdu/)).toBeTruthy();
  });

  test('what is written is used in conversions, and offered as headers there', async () => {
    const { client, messages, text, user, words, write, setLanguage, choose } = await openHeaders(language);
    await setLanguage('fr');
    await write('Project title', 'Titre');
    await user.click(screen.getByRole('link', { name: messages.places.names.convert }));
    await choose('projets.xlsx');
    await screen.findByText(new RegExp(text.used(words.languageName('fr')).replace(/[()]/g, '\\$&')));
    expect(client.reads[0]?.options.titleDraft).toMatchObject({ language: 'fr', titles: { 'Project title': 'Titre' } });
    await user.click(screen.getByText(messages.download.otherFormats));
    await user.click(screen.getByRole('radio', { name: messages.download.formats.xlsx }));
    await user.click(screen.getByRole('radio', { name: text.draftOf(capital(words.languageName('fr'))) }));
    await waitFor(() => expect(client.writes.at(-1)).toMatchObject({ format: 'xlsx', headers: 'draft-fr' }));
    // Without the draft the file is read again, with headers that there are.
    act(() => clearStorage());
    await waitFor(() => expect(client.reads).toHaveLength(2));
    expect(client.reads[1]?.options.titleDraft).toBeUndefined();
    await waitFor(() => expect(client.writes.at(-1)?.headers).toBe('en'));
  });
});

describe('a draft that is kept', () => {
  test('is there again when the page opens, and gone when everything is forgotten', () => {
    const store = createDraftStore();
    store.change((kept) => withTitle(kept, 'titles', 'Status', 'État'));
    store.change((kept) => ({ ...kept, catalogues: [{ name: 'a.po', text: 'x' }] }));
    const again = createDraftStore();
    expect(again.snapshot().history.present).toEqual(store.snapshot().history.present);
    clearStorage();
    expect(stored()).toBeNull();
    expect(store.snapshot().history.present).toEqual(noDraft);
    expect(draftInUse(noDraft)).toBeUndefined();
  });

  test.each(['', '{', 'null', '[]', '{"draft":{"language":"a b"}}', '{"draft":7}'])('as %j is none', (text) => {
    localStorage.setItem('oc4ids-converter.titles', text);
    expect(createDraftStore().snapshot().history.present).toEqual(noDraft);
  });

  test('has nothing in it but texts', () => {
    const text =
      '{"draft":{"language":"fr","titles":{"Status":1,"Title":"a"},"codes":[]},"catalogues":[{"name":"x"},7]}';
    localStorage.setItem('oc4ids-converter.titles', text);
    const draft = { language: 'fr', titles: { Title: 'a' }, codes: {} };
    expect(createDraftStore().snapshot().history.present).toEqual({ draft, catalogues: [] });
  });

  test('is not said to be kept where the browser refuses', () => {
    const store = createDraftStore();
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new Error('full');
    };
    store.change((kept) => withTitle(kept, 'titles', 'Status', 'État'));
    Storage.prototype.setItem = setItem;
    expect(store.snapshot()).toMatchObject({
      isKept: false,
      history: { present: { draft: { titles: { Status: 'État' } } } },
    });
  });
});
