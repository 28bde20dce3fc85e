import { useEffect } from 'react';
import { useI18n } from '../i18n/i18n-context.tsx';
import type { State } from '../state/state.ts';
import { namesOf } from '../state/source-names.ts';

/** The title of the window says where the page stands, in its language. */
export function usePageTitle(state: State): void {
  const { messages } = useI18n();
  const { page, result, reading, failed } = messages;
  let place: string | undefined;
  if (state.kind === 'reading') place = reading.title(namesOf(state.source, messages));
  if (state.kind === 'failed') place = failed.title(namesOf(state.source, messages));
  if (state.kind === 'result') place = result.documentTitle(state.reading.projects);
  const title = place === undefined ? page.name : `${place} – ${page.name}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
