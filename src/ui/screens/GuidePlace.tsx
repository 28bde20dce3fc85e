import { LoadedPlace } from '../components/LoadedPlace/LoadedPlace.tsx';
import { type GuidePictures, loadGuidePictures } from '../guide/guide-pictures.ts';
import { useI18n } from '../i18n/i18n-context.tsx';
import { type StandardLanguage, standardLanguage } from '../i18n/language.ts';
import type { GuideScreen } from './GuideScreen.tsx';

interface Guide {
  GuideScreen: typeof GuideScreen;
  pictures: GuidePictures;
}

/** Fetches the guide; the page needs it only when somebody goes there. */
export async function loadGuide(language: StandardLanguage): Promise<Guide> {
  const [{ GuideScreen: Screen }, pictures] = await Promise.all([
    import('./GuideScreen.tsx'),
    loadGuidePictures(language),
  ]);
  return { GuideScreen: Screen, pictures };
}

/** The guide for who comes new. It is fetched when somebody comes here. */
export function GuidePlace() {
  const { messages, language } = useI18n();
  // Of the app in another language there are no pictures.
  const shown = standardLanguage(language);
  return (
    <LoadedPlace of={shown} load={() => loadGuide(shown)} text={messages.guide}>
      {({ GuideScreen: Screen, pictures }) => <Screen pictures={pictures} />}
    </LoadedPlace>
  );
}
