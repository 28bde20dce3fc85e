import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from './client/index.ts';
import { App } from './ui/App.tsx';
import { firstLanguage, recallLanguage } from './ui/i18n/language.ts';
import { loadRestWhenIdle } from './ui/load-rest.ts';
import './ui/styles/tokens.css';
import './ui/styles/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id root');

createRoot(root).render(
  <StrictMode>
    <App
      client={createClient()}
      language={firstLanguage(location.search, recallLanguage(), navigator.languages)}
      version={__APP_VERSION__}
    />
  </StrictMode>,
);

loadRestWhenIdle();
