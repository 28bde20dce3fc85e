// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { problem } from '../../src/core/model/problem.ts';
import { standardLanguages } from '../../src/ui/i18n/language.ts';
import { jsonReading, spreadsheetReading } from './fake-client.ts';
import { openPage } from './set-up.tsx';

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });

describe.each(standardLanguages)('the page in %s', (language) => {
  test('starts with one main thing to do, and says that the file stays here', () => {
    const { messages } = openPage(language);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(messages.start.title);
    expect(screen.getByLabelText(messages.start.chooseFiles)).toHaveProperty('multiple', true);
    expect(screen.getByLabelText(messages.start.chooseFolder)).toBeTruthy();
    expect(screen.getByRole('button', { name: messages.start.example })).toBeTruthy();
    expect(within(screen.getByRole('contentinfo')).getByText(messages.footer.privacy)).toBeTruthy();
    expect(screen.getByText(messages.footer.version('1.2.3'))).toBeTruthy();
    expect(document.documentElement.lang).toBe(language);
    expect(document.title).toBe(messages.page.name);
  });

  test('takes text that is pasted, and text that is typed into the field for it', async () => {
    const { messages, client, user } = openPage(language);
    const { start } = messages;
    await user.paste('id\ttitle\n1\tt\n');
    await waitFor(() => expect(client.reads).toHaveLength(1));
    expect(client.reads[0]?.files[0]?.name).toBe(start.pastedName);
    expect(client.reads[0]?.files[0]?.file.size).toBe(13);
  });

  test('reads nothing where nothing was typed', async () => {
    const { messages, client, user } = openPage(language);
    const { start } = messages;
    await user.click(screen.getByText(start.paste));
    const field = screen.getByLabelText(start.pasteHint);
    await user.click(screen.getByRole('button', { name: start.readPasted }));
    expect(document.activeElement).toBe(field);
    expect(client.reads).toHaveLength(0);
    // In the field, pasting is pasting.
    await user.paste('id,title');
    expect(client.reads).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: start.readPasted }));
    await waitFor(() => expect(client.reads[0]?.files[0]?.name).toBe(start.pastedName));
  });

  test('answers first, with the file ready', async () => {
    const { messages, choose, user } = openPage(language);
    await choose('proyectos.xlsx');
    const title = await heading(`${messages.result.projects(12)} ${messages.result.ready}`);
    expect(document.activeElement).toBe(title);
    expect(screen.getByText(messages.receipt.nothingLost(8412))).toBeTruthy();
    expect(screen.getByText(messages.result.noProblems)).toBeTruthy();
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await user.click(screen.getByRole('button', { name: messages.download.json }));
    expect(click.mock.contexts[0]).toMatchObject({ download: 'proyectos.json', href: 'blob:here' });
    click.mockRestore();
  });

  test('shows what we read', async () => {
    const { messages, choose } = openPage(language);
    const text = messages.whatWeRead;
    await choose('proyectos.xlsx');
    const table = await screen.findByRole('table', { name: text.sheetsTable(3) });
    const rows = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent);
    expect(rows).toEqual([
      `Proyectos${text.roles.main}4${new Intl.ListFormat(language).format([text.headerKinds.es, text.headerKinds.paths])}1252`,
      `Partes involucradas${text.listOf} parties1${text.headerKinds.es}1250`,
      `Notas${text.roles.ignored}–––––`,
    ]);
    expect(screen.getByRole('combobox', { name: text.version })).toHaveProperty('value', '0.9.5');
  });

  test('shows what the review says, with all places, and lets it be searched and taken away', async () => {
    const { messages, choose, client, user } = openPage(language);
    const text = messages.review;
    const of = (code: 'review.empty_value' | 'review.missing_id', field: string, position: number) => ({
      position,
      problem: problem(code, 'warning', { path: `projects/${field}` }, { sheet: 'Proyectos', row: 1, column: 0 }),
      places: 250,
    });
    const fields = ['title', 'description', 'parties', 'purpose', 'status', 'sector'];
    client.reviewed = fields.map((field, position) => of('review.empty_value', field, position));
    client.reviewResult = {
      ok: true,
      review: {
        overview: {
          passed: true,
          projects: 12,
          publisher: 'Ministerio',
          counts: { error: 0, warning: 6, note: 0 },
          places: { error: 0, warning: 1500, note: 0 },
          notChecked: [],
          contents: {
            contractingProcesses: 31,
            parties: 47,
            documents: 0,
            locations: 12,
            dates: { first: '2019-03-01', last: '2027-12-31' },
            updated: '2024-04-05',
          },
        },
        coverage: [
          {
            path: 'title',
            titles: { en: 'Project title', es: 'Título del proyecto' },
            filled: 3,
            present: 3,
            possible: 4,
          },
        ],
      },
    };
    await choose('proyectos.xlsx');
    const section = await screen.findByRole('region', { name: text.title('OC4IDS 0.9.5') });
    await within(section).findByText(text.passed);
    expect(within(section).getByText('Ministerio')).toBeTruthy();
    const { overview } = messages;
    const fact = (name: string) => within(section).getByText(name).nextSibling?.textContent;
    expect(fact(overview.contents.parties)).toBe('47');
    expect(fact(overview.dates)).toMatch(/2019.*2027/);
    expect(fact(overview.updated)).toMatch(/2024/);
    expect(fact(overview.notChecked)).toBe(overview.neverChecked);
    await user.type(within(section).getByLabelText(text.search), 'DESCRIPTION');
    await waitFor(() => {
      expect(within(section).getByRole('heading', { level: 4 }).textContent).toContain('description');
    });
    await user.click(within(section).getByRole('button', { name: messages.problems.showMore(100) }));
    await waitFor(() => expect(within(section).getAllByRole('button', { name: /^Proyectos!A\d+$/ })).toHaveLength(101));
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await user.click(within(section).getByRole('button', { name: messages.takeAway.files.csv }));
    await waitFor(() => expect(click.mock.contexts[0]).toMatchObject({ download: `proyectos.${text.fileName}.csv` }));
    expect(client.sentences.get(client.reviewWords[0]!.sentences)).toHaveLength(6);
    await user.click(within(section).getByRole('button', { name: messages.takeAway.report }));
    await waitFor(() => expect(client.reports[0]).toMatchObject({ name: text.reportName, withValues: false }));
    expect(client.reports[0]?.words.map((each) => each.language)[0]).toBe(language);
    const facts = client.reports[0]?.words[0]?.facts ?? [];
    expect(facts).toContainEqual({ name: overview.contents.parties, value: '47' });
    expect(facts).toContainEqual({ name: overview.notChecked, value: overview.neverChecked });
    // When it was is a value of the data.
    expect(JSON.stringify(facts)).not.toContain('2027');
    click.mockRestore();
  });

  test('says beforehand when only a copy can be marked, and what the copy lacks before it is saved', async () => {
    const { messages, choose, client, user } = openPage(language);
    const text = messages.takeAway;
    const overview = {
      passed: false,
      projects: 1,
      counts: { error: 1, warning: 0, note: 0 },
      places: { error: 1, warning: 0, note: 0 },
      notChecked: [],
    };
    const found = problem('review.empty_value', 'error', { path: 'projects/title' }, { sheet: 'P', row: 1, column: 0 });
    client.reviewed = [{ position: 0, problem: found, places: 1 }];
    const review = { overview, coverage: [] };
    client.reviewResult = { ok: true, review: { ...review, markable: 'copy' } };
    client.marksCopy = true;
    await choose('proyectos.csv');
    await screen.findByText(text.markedHint.copy);
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await user.click(screen.getByRole('button', { name: text.marked }));
    await waitFor(() => expect(click).toHaveBeenCalledTimes(1));
    expect(screen.queryByRole('button', { name: text.saveCopy })).toBeNull();

    // Promised was the file itself; it turns out to be one that cannot be changed.
    client.reviewResult = { ok: true, review: { ...review, markable: 'own' } };
    client.notesLeftOut = 12;
    await choose('proyectos.xlsx');
    await screen.findByText(text.markedHint.own);
    await user.click(screen.getByRole('button', { name: text.marked }));
    await screen.findByText((said) => said.includes(text.onlyCopy) && said.includes(text.notesLeftOut(12)));
    expect(click).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole('button', { name: text.saveCopy }));
    expect(click).toHaveBeenCalledTimes(2);

    client.marksCopy = false;
    await user.click(screen.getByRole('button', { name: text.marked }));
    await screen.findByText(text.notesLeftOut(12));
    expect(click).toHaveBeenCalledTimes(3);
    click.mockRestore();
  });

  test('says in green that there are no problems, where there are none', async () => {
    const { messages, choose, client } = openPage(language);
    const none = { error: 0, warning: 0, note: 0 };
    const overview = { passed: true, projects: 12, counts: none, places: none, notChecked: [] };
    client.reviewResult = { ok: true, review: { overview, coverage: [] } };
    await choose('proyectos.xlsx');
    await screen.findByText(messages.browse.none);
    expect(screen.queryByRole('heading', { name: messages.review.problems })).toBeNull();
  });

  test('names places in the new file without offering to show them: they are in no sheet that was read', async () => {
    const { messages, choose, client } = openPage(language);
    const write = client.writeResult;
    const note = problem('write.continued', 'note', { characters: 40_000 }, { sheet: 'Partes', row: 1, column: 2 });
    client.writeResult = (options) => {
      const result = write(options);
      return result.ok ? { ...result, written: { ...result.written, problems: [note] } } : result;
    };
    await choose('proyectos.xlsx');
    const section = await screen.findByRole('region', { name: messages.problems.ofFile });
    expect(within(section).getByText('Partes!C2').tagName).toBe('CODE');
    expect(within(section).queryByRole('button', { name: 'Partes!C2' })).toBeNull();
  });

  test('goes from problem to problem with the keyboard, also from one file to the next', async () => {
    const { messages, choose, client, user } = openPage(language);
    const place = (row: number) => ({ sheet: 'Proyectos', row, column: 0 });
    client.reviewed = ['title', 'status', 'sector'].map((field, position) => ({
      position,
      problem: problem('review.empty_value', 'warning', { path: `projects/${field}` }, place(position + 1)),
      places: 1,
    }));
    const counts = { error: 0, warning: 3, note: 0 };
    const overview = { passed: true, projects: 12, counts, places: counts, notChecked: [] };
    client.reviewResult = { ok: true, review: { overview, coverage: [] } };
    await choose('proyectos.xlsx');
    const steps = await screen.findByRole('group', { name: messages.browse.steps });
    const at = (index: number) => within(steps).findByText(messages.browse.position(index, 3));
    await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');
    await at(2);
    await waitFor(() => expect(document.activeElement?.textContent).toContain('status'));
    expect(await screen.findByRole('region', { name: messages.problems.aroundCell('Proyectos!A3') })).toBeTruthy();
    await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{ArrowUp}{/Alt}');
    await at(1);
    await user.click(within(steps).getByRole('button', { name: new RegExp(messages.browse.next) }));
    await at(2);
    // Another file begins anew.
    client.reviewResult = { ok: true, review: { overview: { ...overview }, coverage: [] } };
    await choose('otro.xlsx');
    await waitFor(() => expect(steps.isConnected).toBe(false));
  });

  test('offers to bring data up to date, says what that did, and takes it back, by keyboard', async () => {
    const { messages, choose, client, user } = openPage(language);
    const text = messages.upgrade;
    const step = {
      from: 'budget/budgetBreakdown',
      to: 'budget/budgetBreakdowns/0/budgetBreakdown',
      since: '0.9.4',
      moved: 3,
      left: 1,
      added: 3,
    } as const;
    const none = { error: 0, warning: 0, note: 0 };
    const overview = { passed: true, projects: 12, counts: none, places: none, notChecked: [] };
    const review = { overview, coverage: [] };
    client.reviewResult = { ok: true, review: { ...review, upgrade: [step] } };
    client.upgraded = [step];
    await choose('proyectos.xlsx');
    const offer = await screen.findByRole('button', { name: text.doIt('0.9.5') });
    expect(screen.getByText(text.offer(1, '0.9.5'))).toBeTruthy();
    client.reviewResult = { ok: true, review };
    offer.focus();
    await user.keyboard('{Enter}');
    const done = await screen.findByText(text.done('0.9.5'));
    expect(document.activeElement).toBe(done);
    const items = within(done.parentElement!).getAllByRole('listitem');
    const moved = `${text.moved(step.moved, step.from, step.to)} ${text.left(step.left, step.from)}`;
    expect(items.map((item) => item.textContent)).toEqual([moved, text.added(3)]);
    await screen.findByText(messages.receipt.added(3));
    client.reviewResult = { ok: true, review: { ...review, upgrade: [step] } };
    screen.getByRole('button', { name: text.undo }).focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(await screen.findByText(text.undone));
    await screen.findByRole('button', { name: text.doIt('0.9.5') });
    expect(client.adjustments.map(({ isUpgraded }) => isUpgraded)).toEqual([true, undefined]);
    expect(screen.queryByText(messages.receipt.added(3))).toBeNull();
  });

  test('gives source maps to developers, and says when it cannot', async () => {
    const { messages, choose, client, user } = openPage(language);
    const text = messages.sourceMaps;
    await choose('proyectos.xlsx');
    await user.click(await screen.findByText(text.title));
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await user.click(screen.getByRole('button', { name: text.cells }));
    await waitFor(() => expect(click.mock.contexts[0]).toMatchObject({ download: 'proyectos.cells.json' }));
    client.sourceMapResult = { ok: false, problems: [] };
    await user.click(screen.getByRole('button', { name: text.headers }));
    expect(await screen.findByText(text.failed)).toBeTruthy();
    expect(client.sourceMaps).toEqual(['cells', 'headers']);
    expect(click).toHaveBeenCalledTimes(1);
    click.mockRestore();
  });

  test('offers three choices from JSON, and any format from a spreadsheet', async () => {
    const { messages, choose, client, user } = openPage(language);
    const { download } = messages;
    client.readResult = () => ({ ok: true, reading: jsonReading() });
    await choose('obras.json');
    await screen.findByRole('button', { name: download.spreadsheet });
    expect(client.writes).toEqual([{ format: 'xlsx', headers: language, columns: 'used', sheetNames: 'language' }]);
    await user.click(screen.getByRole('radio', { name: download.formats.csv }));
    await user.click(screen.getByRole('radio', { name: messages.headerKinds.paths }));
    await user.click(screen.getByRole('radio', { name: download.columnChoices.all }));
    await waitFor(() =>
      expect(client.writes.at(-1)).toEqual({ format: 'csv', headers: 'paths', columns: 'all', sheetNames: 'language' }),
    );

    // Another file: what was chosen stays, and a spreadsheet becomes JSON until somebody says otherwise.
    client.readResult = () => ({ ok: true, reading: spreadsheetReading() });
    await choose('proyectos.xlsx');
    await screen.findByRole('button', { name: download.json });
    await user.click(screen.getByText(download.otherFormats));
    await user.click(screen.getByRole('radio', { name: download.formats.xlsx }));
    await screen.findByRole('button', { name: download.spreadsheet });
    expect(client.writes.at(-1)).toMatchObject({ format: 'xlsx', headers: 'paths', columns: 'all' });
  });

  test('lists problems by severity, each with its place, and every place can be reached', async () => {
    const { messages, choose, client, user } = openPage(language);
    const places = Array.from({ length: 37 }, (_, row) => ({
      sheet: 'Proyectos',
      row: row + 1,
      column: 2,
      header: 'Monto',
    }));
    client.readResult = () => ({
      ok: true,
      reading: spreadsheetReading({
        problems: [
          problem('cell.not_a_number', 'error', { value: '40m' }, ...places),
          problem('header.number', 'warning', { header: '2016' }, { sheet: 'Proyectos', row: 0, column: 7 }),
          problem('csv.delimiter', 'note', { name: 'a.csv', delimiter: ';' }, { file: 'a.csv' }),
        ],
      }),
    });
    await choose('proyectos.xlsx');
    await heading(`${messages.result.projects(12)} ${messages.result.readyWithErrors(1)}`);
    for (const severity of ['error', 'warning', 'note'] as const) {
      expect(screen.getByRole('link', { name: messages.problems.summary[severity](1) })).toBeTruthy();
      expect(
        screen.getByRole('heading', { level: 3, name: new RegExp(messages.problems.headings[severity]) }),
      ).toBeTruthy();
    }
    const error = screen.getByRole('heading', { level: 4, name: /40m/ }).closest('li');
    if (!error) throw new Error('A problem is an item of a list');
    expect(within(error).getAllByRole('listitem')).toHaveLength(3);
    expect(within(error).getByText('Proyectos!C2')).toBeTruthy();
    expect(within(error).getByText(messages.problems.places(37))).toBeTruthy();
    await user.click(within(error).getByRole('button', { name: messages.problems.showAll(37) }));
    expect(within(error).getAllByRole('listitem')).toHaveLength(37);
    await user.click(within(error).getByRole('button', { name: messages.problems.showFewer }));
    expect(within(error).getAllByRole('listitem')).toHaveLength(3);
  });

  test('says how much was set aside, and never that nothing was lost', async () => {
    const { messages, choose, client } = openPage(language);
    client.readResult = () => ({
      ok: true,
      reading: spreadsheetReading({ receipt: { read: 8427, written: 8412, repeated: 5, setAside: 10, changed: 1 } }),
    });
    await choose('proyectos.xlsx');
    await screen.findByText(messages.receipt.lost(8427));
    const receipt = screen.getByRole('heading', { name: messages.receipt.title }).parentElement;
    expect(
      within(receipt!)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      `${new Intl.NumberFormat(language).format(8412)} ${messages.receipt.written}`,
      `5 ${messages.receipt.repeated}`,
      `10 ${messages.receipt.setAside}`,
    ]);
    expect(within(receipt!).getByText(messages.receipt.changed(1))).toBeTruthy();
    expect(screen.queryByText(/Nothing was lost|No se perdió nada/)).toBeNull();
  });

  test('explains a file that cannot be read, and goes on from there', async () => {
    const { messages, choose, client, user } = openPage(language);
    await choose('proyectos.xlsx');
    await screen.findByRole('button', { name: messages.download.json });
    client.readResult = () => ({
      ok: false,
      problems: [problem('file.password', 'error', { name: 'otro.xlsx' }, { file: 'otro.xlsx' })],
    });
    await choose('otro.xlsx');
    expect(document.activeElement).toBe(await heading(messages.failed.title('otro.xlsx')));
    expect(screen.getByRole('heading', { level: 2, name: /otro\.xlsx/ })).toBeTruthy();
    expect(screen.getByLabelText(messages.result.otherFile)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: messages.result.backTo('proyectos.xlsx') }));
    await heading(`${messages.result.projects(12)} ${messages.result.ready}`);
  });

  test('shows work only when it takes a while, and lets go of it at once', async () => {
    const { messages, choose, client, user } = openPage(language);
    client.isHeld = true;
    await choose('proyectos.xlsx');
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(messages.start.title);
    const bar = await screen.findByRole('progressbar');
    client.progress({ stage: 'reading', done: 12, total: 41 });
    await screen.findByText(messages.reading.share(12, 41));
    expect(bar).toHaveProperty('value', 12);
    expect(screen.getByRole('progressbar', { name: new RegExp(messages.reading.stages.reading(41)) })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: messages.reading.cancel }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(messages.start.title);
  });

  test('lets go of a file that is being made, keeps what was read, and makes it when asked', async () => {
    const { messages, choose, client, user } = openPage(language);
    const write = client.write.bind(client);
    client.write = (...call) => {
      client.isHeld = true;
      return write(...call);
    };
    await choose('proyectos.xlsx');
    await user.click(await screen.findByRole('button', { name: messages.reading.cancel }));
    await heading(`${messages.result.projects(12)} ${messages.result.stopped}`);
    await user.click(screen.getByRole('button', { name: messages.download.tryAgain }));
    client.release();
    await screen.findByRole('button', { name: messages.download.json });
  });

  test('takes files dropped anywhere, and shows that it would', async () => {
    const { messages, client } = openPage(language);
    const file = new File(['x'], 'obras.csv');
    const dataTransfer = { types: ['Files'], items: [{ kind: 'file', getAsFile: () => file }] };
    fireEvent.dragEnter(document.body, { dataTransfer });
    expect(screen.getByText(messages.page.dropHere)).toBeTruthy();
    fireEvent.drop(document.body, { dataTransfer });
    expect(screen.queryByText(messages.page.dropHere)).toBeNull();
    await heading(`${messages.result.projects(12)} ${messages.result.ready}`);
    expect(client.reads[0]?.files.map(({ name }) => name)).toEqual(['obras.csv']);
  });

  test('reads again as another version of the standard', async () => {
    const { messages, choose, client, user } = openPage(language);
    client.readResult = ({ options }) => ({ ok: true, reading: spreadsheetReading({ version: options.version }) });
    await choose('proyectos.xlsx');
    const version = await screen.findByRole('combobox', { name: messages.whatWeRead.version });
    await user.selectOptions(version, '0.9.3');
    await waitFor(() => expect(screen.getByRole('combobox')).toHaveProperty('value', '0.9.3'));
    expect(client.reads.map(({ options }) => options.version)).toEqual(['0.9.5', '0.9.3']);
    expect(client.reads[1]?.files).toBe(client.reads[0]?.files);
    expect(document.activeElement).toBe(version);
  });

  test('opens the example', async () => {
    const { messages, client, user } = openPage(language);
    await user.click(screen.getByRole('button', { name: messages.start.example }));
    await heading(`${messages.result.projects(12)} ${messages.result.ready}`);
    const [file] = client.reads[0]?.files ?? [];
    expect(file?.name).toBe(messages.start.exampleName);
    expect(file?.file.size).toBeGreaterThan(10);
  });
});

describe('changing the language', () => {
  test('keeps the result and the choices, and is remembered', async () => {
    const { choose, client, user, messages } = openPage('en');
    client.readResult = () => ({ ok: true, reading: jsonReading() });
    await choose('obras.json');
    await screen.findByRole('button', { name: messages.download.spreadsheet });
    await user.click(screen.getByRole('radio', { name: 'CSV in a ZIP' }));
    await waitFor(() => expect(client.writes).toHaveLength(2));

    const spanish = screen.getByRole('button', { name: 'Español' });
    expect(spanish.getAttribute('lang')).toBe('es');
    await user.click(spanish);
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('12 proyectos. Todo listo para descargar.'),
    );
    expect(screen.getByRole('radio', { name: 'CSV en un ZIP' })).toHaveProperty('checked', true);
    expect(screen.getByRole('radio', { name: 'English' })).toHaveProperty('checked', true);
    expect(spanish.getAttribute('aria-pressed')).toBe('true');
    expect(client.reads).toHaveLength(1);
    expect(client.writes).toHaveLength(2);
    expect(document.documentElement.lang).toBe('es');
    expect(document.title).toContain('12 proyectos');
    expect(localStorage.getItem('oc4ids-converter.language')).toBe('es');
    expect(location.search).toBe('?lang=es');
  });
});
