import { Button } from '../components/Button/Button.tsx';
import { useLoaded } from '../hooks/use-loaded.ts';
import { useI18n } from '../i18n/i18n-context.tsx';
import type { OpenedScreenProps } from './OpenedScreen.tsx';

export function loadOpenedScreen() {
  return import('./OpenedScreen.tsx');
}

/** What came of the files. The screen is fetched when the page has come to rest, before anybody can have chosen files. */
export function OpenedPart(props: OpenedScreenProps) {
  const text = useI18n().messages.result;
  const { part, isFailed, retry } = useLoaded(loadOpenedScreen);
  if (part) return <part.OpenedScreen {...props} />;
  if (!isFailed) return null;
  return (
    <div role="alert">
      <p>{text.notLoaded}</p>
      <Button onClick={retry}>{text.loadAgain}</Button>
    </div>
  );
}
