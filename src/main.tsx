import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient, createOffline } from './client/index.ts';
import { App } from './ui/App.tsx';
import { firstLanguage, recallLanguage } from './ui/i18n/language.ts';
import { loadRestWhenIdle } from './ui/load-rest.ts';
import { firstChoices } from './ui/state/choices.ts';
import { readEdition } from './ui/state/edition.ts';
import { presets } from './ui/state/presets.ts';
import './ui/styles/tokens.css';
import './ui/styles/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id root');

const edition = readEdition(document, __APP_VERSION__);
const language = firstLanguage(location.search, recallLanguage(), navigator.languages);

createRoot(root).render(
  <StrictMode>
    <App
      client={createClient()}
      offline={createOffline(edition.serviceWorker)}
      edition={edition}
      language={language}
      choices={{ ...firstChoices(language), ...presets(location.search) }}
    />
  </StrictMode>,
);

loadRestWhenIdle();
