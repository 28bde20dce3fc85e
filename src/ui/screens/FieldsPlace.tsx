import { useEffect, useState } from 'react';
import { type Dictionary, loadDictionary } from '../../client/index.ts';
import { Button } from '../components/Button/Button.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';
import type { FieldsPlace as Address } from '../places/place.ts';
import type { FieldsScreen } from './FieldsScreen.tsx';

interface Screen {
  FieldsScreen: typeof FieldsScreen;
}

/** Fetches the screen; the page needs it only when somebody goes there. */
export function loadFieldsScreen(): Promise<Screen> {
  return import('./FieldsScreen.tsx');
}

interface Loaded {
  screen: Screen;
  dictionary: Dictionary;
}

/** The dictionary of fields. It is fetched and made when somebody comes here. */
export function FieldsPlace({ place }: { place: Address }) {
  const { fields } = useI18n().messages;
  const [loaded, setLoaded] = useState<Loaded | 'failed'>();
  const [attempt, setAttempt] = useState(0);
  const { version } = place;
  useEffect(() => {
    let isWanted = true;
    Promise.all([loadFieldsScreen(), loadDictionary(version)]).then(
      ([screen, dictionary]) => isWanted && setLoaded({ screen, dictionary }),
      () => isWanted && setLoaded('failed'),
    );
    return () => {
      isWanted = false;
    };
  }, [version, attempt]);

  if (loaded === undefined) return <p role="status">{fields.loading}</p>;
  if (loaded === 'failed') {
    return (
      <div role="alert">
        <p>{fields.notLoaded}</p>
        <Button
          onClick={() => {
            setLoaded(undefined);
            setAttempt(attempt + 1);
          }}
        >
          {fields.tryAgain}
        </Button>
      </div>
    );
  }
  const { FieldsScreen: Screen } = loaded.screen;
  return <Screen dictionary={loaded.dictionary} path={place.path} />;
}
