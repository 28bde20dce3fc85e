// @vitest-environment jsdom
import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { problem } from '../../src/core/model/problem.ts';
import { standardLanguages } from '../../src/ui/i18n/language.ts';
import { jsonReading } from './fake-client.ts';
import { openPage } from './set-up.tsx';

async function withJson(language: (typeof standardLanguages)[number]) {
  const page = openPage(language);
  page.client.readResult = () => ({ ok: true, reading: jsonReading() });
  await page.choose('obras.json');
  await screen.findByRole('button', { name: page.messages.download.spreadsheet });
  return page;
}

describe.each(standardLanguages)('options in %s', (language) => {
  test('are folded away, each with its name and a hint', async () => {
    const { messages, user } = await withJson(language);
    const { options } = messages;
    expect(screen.queryByLabelText(options.idName.label)).toBeNull();
    await user.click(screen.getByText(options.reading));
    await user.click(screen.getByText(options.writing));
    for (const text of [
      options.rootListPath,
      options.rootIsList,
      options.idName,
      options.verticalOrientation,
      options.convertWktReading,
      options.defaultConfiguration,
      options.timeZone,
      options.filterField,
      options.filterValue,
      options.preserveFields,
      options.sheetPrefix,
      options.convertWktWriting,
      options.isBare,
    ]) {
      const field = screen.getByLabelText(text.label);
      const hint = document.getElementById(field.getAttribute('aria-describedby') ?? '');
      expect(hint?.textContent).toBe(text.hint);
    }
    for (const { label } of [options.schema, options.base]) {
      expect(screen.getByLabelText(options.file.choose(label))).toHaveProperty('type', 'file');
    }
  });

  test('of writing count when one leaves the field, and can be reset', async () => {
    const { messages, client, user } = await withJson(language);
    const { options } = messages;
    await user.click(screen.getByText(options.writing));
    await user.type(screen.getByLabelText(options.filterField.label), 'status');
    await user.tab();
    expect(screen.getByText(options.filterHalf)).toBeTruthy();
    expect(client.writes).toHaveLength(1);
    await user.keyboard('completion');
    expect(client.writes).toHaveLength(1);
    await user.tab();
    await waitFor(() => expect(client.writes).toHaveLength(2));
    expect(client.writes[1]).toMatchObject({ filter: { field: 'status', value: 'completion' } });
    expect(screen.queryByText(options.filterHalf)).toBeNull();
    expect(screen.getByText(options.changed(1))).toBeTruthy();

    await user.click(screen.getByRole('button', { name: options.reset }));
    await waitFor(() => expect(client.writes).toHaveLength(3));
    expect(client.writes[2]).not.toHaveProperty('filter');
    expect(screen.getByLabelText(options.filterField.label)).toHaveProperty('value', '');
    expect(screen.queryByText(options.changed(1))).toBeNull();
    expect(document.activeElement?.textContent).toBe(options.writing);
  });

  test('for CSV are there while CSV is what is made, and nobody has chosen Excel but the person', async () => {
    const { messages, client, user } = await withJson(language);
    const { download, options } = messages;
    await user.click(screen.getByText(options.writing));
    expect(screen.queryByText(options.csvFor.label)).toBeNull();
    await user.click(screen.getByLabelText(download.formats.csv));
    expect(screen.getByLabelText(options.csvFor.choices.any)).toHaveProperty('checked', true);
    await user.click(screen.getByLabelText(options.csvFor.choices['excel-es']));
    await waitFor(() => expect(client.writes.at(-1)).toMatchObject({ format: 'csv', csvFor: 'excel-es' }));
    expect(screen.getByText(options.changed(1))).toBeTruthy();
    await user.click(screen.getByLabelText(download.formats.ods));
    await waitFor(() => expect(client.writes.at(-1)).toMatchObject({ format: 'ods' }));
    expect(client.writes.at(-1)).not.toHaveProperty('csvFor');
    expect(screen.queryByText(options.changed(1))).toBeNull();
  });

  test('of reading read the files again, with a file among them that was chosen or dropped', async () => {
    const { messages, client, user } = await withJson(language);
    const { options } = messages;
    await user.click(screen.getByText(options.reading));
    await user.upload(screen.getByLabelText(options.file.choose(options.schema.label)), new File(['{}'], 's.json'));
    await waitFor(() => expect(client.reads).toHaveLength(2));
    expect(client.reads[1]).toMatchObject({ files: [{ name: 'obras.json' }], options: { schema: { name: 's.json' } } });

    const field = screen.getByLabelText(options.file.choose(options.base.label));
    const drop = createEvent.drop(field);
    Object.defineProperty(drop, 'dataTransfer', { value: { files: [new File(['{}'], 'b.json')], types: ['Files'] } });
    fireEvent(field, drop);
    await waitFor(() => expect(client.reads).toHaveLength(3));
    expect(client.reads[2]?.options).toMatchObject({ schema: { name: 's.json' }, base: { name: 'b.json' } });
    expect(client.reads[2]?.files.map(({ name }) => name)).toEqual(['obras.json']);
    expect(screen.getByText(new RegExp(options.changedReading(2)))).toBeTruthy();

    await user.click(screen.getByRole('button', { name: `${options.file.remove}: s.json` }));
    await waitFor(() => expect(client.reads).toHaveLength(4));
    expect(client.reads[3]?.options).not.toHaveProperty('schema');
  });

  test('are there before the first file, and for a file that could not be read', async () => {
    const { messages, client, user, choose } = openPage(language);
    const { options } = messages;
    await user.click(screen.getByText(options.reading));
    await user.type(screen.getByLabelText(options.idName.label), 'code{Enter}');
    expect(document.activeElement).toBe(screen.getByLabelText(options.idName.label));
    const failing = problem('option.list_missing', 'error', { name: 'a.json', path: 'projects', lists: ['works'] });
    client.readResult = ({ options: { rootListPath } }) =>
      rootListPath === 'works' ? { ok: true, reading: jsonReading() } : { ok: false, problems: [failing] };
    await choose('a.json');
    await screen.findByRole('heading', { level: 1, name: messages.failed.title('a.json') });
    await user.type(screen.getByLabelText(options.rootListPath.label), 'works{Enter}');
    await screen.findByRole('button', { name: messages.download.spreadsheet });
    expect(client.reads.at(-1)?.options).toEqual({ version: '0.9.5', idName: 'code', rootListPath: 'works' });
  });

  test('name the schema that took the place of that of OC4IDS', async () => {
    const { messages, client, choose } = openPage(language);
    client.readResult = () => ({ ok: true, reading: jsonReading({ schema: 'trees.json' }) });
    await choose('obras.json');
    await screen.findByRole('button', { name: messages.download.spreadsheet });
    expect(screen.getByText(messages.options.schema.label).nextElementSibling?.textContent).toBe('trees.json');
    expect(screen.queryByText(/OC4IDS 0/)).toBeNull();
  });

  test('offer one’s own time zone first, and begin with UTC', async () => {
    const { messages, user } = openPage(language);
    await user.click(screen.getByText(messages.options.reading));
    const zone = screen.getByLabelText(messages.options.timeZone.label);
    expect(zone).toHaveProperty('value', 'UTC');
    const [first] = within(zone).getAllByRole('option');
    expect(first).toHaveProperty('value', new Intl.DateTimeFormat().resolvedOptions().timeZone);
  });

  test('that leave something out are said so beside the numbers', async () => {
    const { messages, client, user } = await withJson(language);
    const { options, receipt } = messages;
    const counts = { read: 8412, written: 8000, repeated: 0, setAside: 0, changed: 0 };
    client.checkResult = { outcome: 'unknown', reason: 'bare', problems: [] };
    client.writeResult = () => ({
      ok: true,
      written: { name: 'o.xlsx', mime: '', bytes: new Uint8Array(1), receipt: counts, problems: [] },
    });
    await user.click(screen.getByText(options.writing));
    await user.click(screen.getByLabelText(options.isBare.label));
    await screen.findByText(receipt.notChecked.bare);
    expect(screen.getByText(receipt.leftOut).parentElement?.textContent).toBe(`412 ${receipt.leftOut}`);
    expect(screen.queryByText(receipt.checked)).toBeNull();
    expect(screen.queryByText(receipt.nothingLost(8412))).toBeNull();
  });
});

describe('options', () => {
  test('outlive a change of language', async () => {
    const { user, messages } = openPage('en');
    await user.click(screen.getByText(messages.options.reading));
    await user.type(screen.getByLabelText(messages.options.idName.label), 'code');
    await user.click(screen.getByRole('button', { name: 'Español' }));
    expect(await screen.findByLabelText('Nombre del identificador')).toHaveProperty('value', 'code');
    expect(screen.getByText('1 opción cambiada')).toBeTruthy();
  });
});
