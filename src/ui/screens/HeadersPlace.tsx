import { useEffect, useState } from 'react';
import { type Client, loadTitles, type PickedFile, type Titles } from '../../client/index.ts';
import { Button } from '../components/Button/Button.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';
import type { DraftStore } from '../state/title-drafts.ts';
import type { HeadersScreen } from './HeadersScreen.tsx';

interface Screen {
  HeadersScreen: typeof HeadersScreen;
}

/** Fetches the screen; the page needs it only when somebody goes there. */
export function loadHeadersScreen(): Promise<Screen> {
  return import('./HeadersScreen.tsx');
}

interface Loaded {
  screen: Screen;
  titles: Titles;
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
  const [loaded, setLoaded] = useState<Loaded | 'failed'>();
  const [attempt, setAttempt] = useState(0);
  // What was dropped the last time that somebody was here has been taken.
  const [before] = useState(dropped);
  useEffect(() => {
    let isWanted = true;
    Promise.all([loadHeadersScreen(), loadTitles()]).then(
      ([screen, titles]) => isWanted && setLoaded({ screen, titles }),
      () => isWanted && setLoaded('failed'),
    );
    return () => {
      isWanted = false;
    };
  }, [attempt]);

  if (loaded === undefined) return <p role="status">{text.loading}</p>;
  if (loaded === 'failed') {
    return (
      <div role="alert">
        <p>{text.notLoaded}</p>
        <Button
          onClick={() => {
            setLoaded(undefined);
            setAttempt(attempt + 1);
          }}
        >
          {text.tryAgain}
        </Button>
      </div>
    );
  }
  const { HeadersScreen: Screen } = loaded.screen;
  return (
    <Screen titles={loaded.titles} client={client} drafts={drafts} dropped={dropped === before ? undefined : dropped} />
  );
}
