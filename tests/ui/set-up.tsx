import { cleanup, configure, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, vi } from 'vitest';
import { App } from '../../src/ui/App.tsx';
import { createI18n } from '../../src/ui/i18n/i18n-context.tsx';
import { type Language, standardLanguage } from '../../src/ui/i18n/language.ts';
import { firstChoices } from '../../src/ui/state/choices.ts';
import type { Edition } from '../../src/ui/state/edition.ts';
import { createClient, loadDictionary } from '../../src/client/index.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import { loadQuestions } from '../../src/ui/components/Questions/QuestionsPart.tsx';
import { loadSheetPreviews } from '../../src/ui/components/SheetPreviews/SheetPreviewsPart.tsx';
import { loadOpenedScreen } from '../../src/ui/screens/OpenedPart.tsx';
import { createSheetTexts, type SheetTexts } from '../../src/ui/i18n/sheet-texts.ts';
import { FakeWorker } from '../client/fake-worker.ts';
import { FakeClient } from './fake-client.ts';
import { FakeOffline } from './fake-offline.ts';

// jsdom has no addresses for blobs.
URL.createObjectURL = vi.fn(() => 'blob:here');
URL.revokeObjectURL = vi.fn();

// As on a page that has come to rest before anybody chooses a file.
beforeAll(async () => {
  await loadOpenedScreen();
});

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
      choices={firstChoices(standardLanguage(language))}
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

const workers: FakeWorker[] = [];
afterEach(() => {
  for (const worker of workers.splice(0)) worker.terminate();
});

/** What is fetched once there are sheets, and takes its time in tests. */
export async function loadSheetParts(): Promise<void> {
  await Promise.all([loadQuestions(), loadSheetPreviews(), loadDictionary('0.9.5')]);
}

/** The page with the engine behind it, in this thread: what it says of a sheet is what it found there. */
export function openWorkingPage(language: Language) {
  // Reading takes its time where many tests run at once.
  configure({ asyncUtilTimeout: 5000 });
  const client = createClient(() => {
    const worker = new FakeWorker(createJobs());
    workers.push(worker);
    return worker;
  });
  const user = userEvent.setup();
  render(
    <App
      client={client}
      offline={new FakeOffline()}
      edition={{ version: '1.2.3' }}
      language={language}
      choices={firstChoices(standardLanguage(language))}
    />,
  );
  const { messages, words } = createI18n(language);
  const choose = async (name: string, text: string) => {
    const field = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!field) throw new Error('There is no file field on the page');
    const file = new File([text], name);
    // jsdom's files cannot be read as browsers' can.
    file.arrayBuffer = () => Promise.resolve(new TextEncoder().encode(text).buffer);
    await user.upload(field, file);
  };
  const texts: SheetTexts = createSheetTexts(words);
  return { user, messages, words, texts, choose };
}
