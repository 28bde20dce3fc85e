// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { standardLanguages } from '../../src/ui/i18n/language.ts';
import { openPage } from './set-up.tsx';

const edition = {
  checksum: 'c0ffee',
  policy: "default-src 'none'; connect-src 'none'",
  copy: { address: './one.html', name: 'one-1.2.3-abcdef01.html', bytes: 2_300_000, checksum: 'abcdef01' },
};

describe.each(standardLanguages)('the foot of the page in %s', (language) => {
  test('shows the rules of the page as they stand in it, and what this copy is', async () => {
    const { messages, user } = openPage(language, edition);
    const { privacy, footer } = messages;
    await user.click(screen.getByText(footer.howToCheck));
    const rules = within(screen.getByRole('region', { name: privacy.policy.title })).getAllByRole('listitem');
    expect(rules.map(({ textContent }) => textContent)).toEqual(["default-src 'none'", "connect-src 'none'"]);
    const copy = screen.getByRole('region', { name: privacy.build.title });
    for (const text of ['1.2.3', 'c0ffee', 'abcdef01']) expect(within(copy).getByText(text)).toBeTruthy();
  });

  test('has the tool to save by a plain link', () => {
    const { messages } = openPage(language, edition);
    const link = screen.getByRole('link', { name: messages.privacy.save });
    expect(link.getAttribute('href')).toBe('./one.html');
    expect(link.getAttribute('download')).toBe('one-1.2.3-abcdef01.html');
  });

  test('says once that the tool is ready without a network', async () => {
    const { messages, offline } = openPage(language);
    expect(screen.queryByText(messages.privacy.offlineReady)).toBeNull();
    offline.set('ready');
    expect((await screen.findByText(messages.privacy.offlineReady)).getAttribute('role')).toBe('status');
  });

  test('offers a newer version, and only then opens it', async () => {
    const { messages, offline, choose, user } = openPage(language);
    const { privacy, result } = messages;
    offline.set('update');
    expect(await screen.findByText(privacy.updateLater, { exact: false })).toBeTruthy();
    await choose('proyectos.xlsx');
    await screen.findByRole('heading', { level: 1, name: new RegExp(result.ready) });
    expect(screen.getByText(privacy.updateWithFile, { exact: false })).toBeTruthy();
    expect(offline.updates).toBe(0);
    await user.click(screen.getByRole('button', { name: privacy.openUpdate }));
    expect(offline.updates).toBe(1);
  });

  test('forgets what is ours and nothing else, and says what it removed, or that it could not', async () => {
    const { messages, offline, user } = openPage(language);
    const { stored } = messages.privacy;
    localStorage.setItem('somebody', 'else');
    localStorage.setItem('oc4ids-converter.language', language);
    offline.set('ready');
    await user.click(screen.getByText(messages.footer.howToCheck));
    offline.isStubborn = true;
    await user.click(screen.getByRole('button', { name: stored.forget }));
    expect(await screen.findByText(stored.notForgotten)).toBeTruthy();
    offline.isStubborn = false;
    await user.click(screen.getByRole('button', { name: stored.forget }));
    expect(await screen.findByText(stored.forgotten)).toBeTruthy();
    expect(offline.forgets).toBe(1);
    expect(Object.keys(localStorage)).toEqual(['somebody']);
    expect(screen.queryByText(messages.privacy.offlineReady)).toBeNull();
  });

  test('lists the licences when somebody looks', async () => {
    const { messages, user } = openPage(language);
    await user.click(screen.getByText(messages.footer.howToCheck));
    await user.click(screen.getByText(messages.privacy.licences.title));
    expect(await screen.findByText(/^react \d.*: MIT$/)).toBeTruthy();
    expect(screen.getByText(/^@e965\/xlsx .*: Apache-2.0$/)).toBeTruthy();
  });
});

describe('files from outside', () => {
  test('are read when another app shares them', async () => {
    const { client, offline } = openPage('es');
    offline.share({ name: 'obras.csv', file: new File(['x'], 'obras.csv') });
    await waitFor(() => expect(client.reads[0]?.files[0]?.name).toBe('obras.csv'));
  });

  test('are read when the system opens them with the app', async () => {
    let consume: (launch: object) => void = () => {};
    Object.assign(window, { launchQueue: { setConsumer: (consumer: typeof consume) => (consume = consumer) } });
    const { client } = openPage('es');
    consume({ files: [] });
    const file = new File(['x'], 'obras.xlsx');
    consume({ files: [{ getFile: () => Promise.resolve(file) }] });
    await waitFor(() => expect(client.reads).toHaveLength(1));
    expect(client.reads[0]?.files[0]?.name).toBe('obras.xlsx');
    Reflect.deleteProperty(window, 'launchQueue');
  });
});
