import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient, createOffline } from './client/index.ts';
import { App } from './ui/App.tsx';
import { loadCatalogue } from './ui/i18n/catalogues.ts';
import { firstLanguage, recallLanguage, standardLanguage } from './ui/i18n/language.ts';
import { loadRestWhenIdle } from './ui/load-rest.ts';
import { firstChoices } from './ui/state/choices.ts';
import { readEdition } from './ui/state/edition.ts';
import { presets } from './ui/state/presets.ts';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/print.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id root');

const edition = readEdition(document, __APP_VERSION__);
const language = firstLanguage(location.search, recallLanguage(), navigator.languages);

function start(speaking: string): void {
  createRoot(root as HTMLElement).render(
    <StrictMode>
      <App
        client={createClient()}
        offline={createOffline(edition.serviceWorker)}
        edition={edition}
        language={speaking}
        choices={{ ...firstChoices(standardLanguage(speaking)), ...presets(location.search) }}
      />
    </StrictMode>,
  );
  loadRestWhenIdle();
}

/** Of what the app is made of, this is the newest that the language has: where it is missing, more is (`docs/browsers.md`). */
const isKnown = 'findLast' in Array.prototype;

// Without that, or without any words, there is no page: what stands in the document then says so.
if (isKnown) void loadCatalogue(language).then(() => start(language));
