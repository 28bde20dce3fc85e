import { type Client, loadDictionary, loadTemplateChooser, type Source } from '../../client/index.ts';
import { LoadedPlace } from '../components/LoadedPlace/LoadedPlace.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';
import { newestVersion, type TemplatesPlace as Address } from '../places/place.ts';
import type { TemplatesScreen } from './TemplatesScreen.tsx';

/** Fetches the screen; the page needs it only when somebody goes there. */
export function loadTemplatesScreen(): Promise<{ TemplatesScreen: typeof TemplatesScreen }> {
  return import('./TemplatesScreen.tsx');
}

/** Where people get a template. It is fetched when somebody comes here. */
interface TemplatesPlaceProps {
  place: Address;
  client: Client;
  open: Source | undefined;
}

export function TemplatesPlace({ place, client, open }: TemplatesPlaceProps) {
  const { templates } = useI18n().messages;
  const load = async () => {
    const screen = loadTemplatesScreen();
    // One after the other: the dictionary takes over what was made for the chooser.
    const chooser = await loadTemplateChooser(newestVersion);
    return [await screen, chooser, await loadDictionary(newestVersion)] as const;
  };
  return (
    <LoadedPlace of={newestVersion} load={load} text={templates}>
      {([{ TemplatesScreen: Screen }, chooser, dictionary]) => (
        <Screen place={place} client={client} chooser={chooser} dictionary={dictionary} open={open} />
      )}
    </LoadedPlace>
  );
}
