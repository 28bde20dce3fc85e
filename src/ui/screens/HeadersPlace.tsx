import { useState } from 'react';
import { type Client, loadTitles, type PickedFile, type Titles } from '../../client/index.ts';
import { Button } from '../components/Button/Button.tsx';
import { useLoaded } from '../hooks/use-loaded.ts';
import { useI18n } from '../i18n/i18n-context.tsx';
import type { DraftStore } from '../state/title-drafts.ts';
import type { HeadersScreen } from './HeadersScreen.tsx';

interface Headers {
  HeadersScreen: typeof HeadersScreen;
  titles: Titles;
}

/** Fetches the screen and the titles; the page needs them only when somebody goes there. */
export async function loadHeaders(): Promise<Headers> {
  const [{ HeadersScreen: Screen }, titles] = await Promise.all([import('./HeadersScreen.tsx'), loadTitles()]);
  return { HeadersScreen: Screen, titles };
}

interface HeadersPlaceProps {
  client: Client;
  drafts: DraftStore;
  /** Files that were dropped here; a new object is a new drop. */
  dropped: readonly PickedFile[] | undefined;
}

/** The workbench for titles. It is fetched when somebody comes here. */
export function HeadersPlace({ client, drafts, dropped }: HeadersPlaceProps) {
  const text = useI18n().messages.titles;
  const { part, isFailed, retry } = useLoaded(loadHeaders);
  // What was dropped the last time that somebody was here has been taken.
  const [before] = useState(dropped);
  if (part) {
    const { HeadersScreen: Screen, titles } = part;
    const isNew = dropped !== before;
    return <Screen titles={titles} client={client} drafts={drafts} dropped={isNew ? dropped : undefined} />;
  }
  if (!isFailed) return <p role="status">{text.loading}</p>;
  return (
    <div role="alert">
      <p>{text.notLoaded}</p>
      <Button onClick={retry}>{text.tryAgain}</Button>
    </div>
  );
}
