import { cleanup, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, vi } from 'vitest';
import { App } from '../../src/ui/App.tsx';
import { createI18n } from '../../src/ui/i18n/i18n-context.tsx';
import type { Language } from '../../src/ui/i18n/language.ts';
import { firstChoices } from '../../src/ui/state/choices.ts';
import type { Edition } from '../../src/ui/state/edition.ts';
import { FakeClient } from './fake-client.ts';
import { FakeOffline } from './fake-offline.ts';

// jsdom has no addresses for blobs.
URL.createObjectURL = vi.fn(() => 'blob:here');
URL.revokeObjectURL = vi.fn();

afterEach(() => {
  cleanup();
  localStorage.clear();
  history.replaceState(null, '', '/');
});

/** The page as a person finds it, with a worker that only pretends. */
export function openPage(language: Language, edition: Partial<Edition> = {}) {
  const client = new FakeClient();
  const user = userEvent.setup();
  const offline = new FakeOffline();
  render(
    <App
      client={client}
      offline={offline}
      edition={{ version: '1.2.3', ...edition }}
      language={language}
      choices={firstChoices(language)}
    />,
  );
  const { messages } = createI18n(language);
  const choose = async (...names: string[]) => {
    const field = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!field) throw new Error('There is no file field on the page');
    await user.upload(
      field,
      names.map((name) => new File(['x'], name)),
    );
  };
  return { client, offline, user, messages, choose };
}
