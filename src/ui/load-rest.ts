import { fetchDictionary, fetchTemplateChooser, inSlices, loadWorker } from '../client/index.ts';
import type { Steps } from '../core/model/steps.ts';
import { loadFixes } from './components/Fixes/fix-parts.ts';
import { loadExamples } from './files/example-file.ts';
import { loadLicences } from './files/licences.ts';
import { loadAllCatalogues } from './i18n/catalogues.ts';
import { standardLanguages } from './i18n/language.ts';
import { loadQuestions } from './components/Questions/QuestionsPart.tsx';
import { loadSheetPreviews } from './components/SheetPreviews/SheetPreviewsPart.tsx';
import { loadFieldsScreen } from './screens/FieldsPlace.tsx';
import { loadGuide } from './screens/GuidePlace.tsx';
import { loadHeaders } from './screens/HeadersPlace.tsx';
import { loadOpenedScreen } from './screens/OpenedPart.tsx';
import { loadTemplatesScreen } from './screens/TemplatesPlace.tsx';

/** The most likely first. */
const rest: readonly (() => Promise<unknown>)[] = [
  loadOpenedScreen,
  loadWorker,
  loadExamples,
  loadAllCatalogues,
  loadLicences,
  loadFieldsScreen,
  fetchDictionary,
  loadTemplatesScreen,
  fetchTemplateChooser,
  loadQuestions,
  loadSheetPreviews,
  loadFixes,
  loadHeaders,
  ...standardLanguages.map((language) => () => loadGuide(language)),
];

/** To begin with a part takes its time: the browser looks for what it consists of. */
function* loadRest(): Steps<void> {
  for (const load of rest) {
    // Without a network nothing is lost: it is fetched again when it is needed.
    load().catch(() => undefined);
    yield;
  }
}

/**
 * Fetches what the first screen did not need, once the page has come to rest. From then on it works with the network cut,
 * as the foot of the page invites people to try.
 */
export function loadRestWhenIdle(): void {
  const load = () => void inSlices(loadRest());
  // Not every browser has idle callbacks.
  const whenIdle = () =>
    'requestIdleCallback' in window ? requestIdleCallback(load, { timeout: 2000 }) : setTimeout(load, 200);
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
}
