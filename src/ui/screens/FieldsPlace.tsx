import { loadDictionary } from '../../client/index.ts';
import { LoadedPlace } from '../components/LoadedPlace/LoadedPlace.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';
import type { FieldsPlace as Address } from '../places/place.ts';
import type { FieldsScreen } from './FieldsScreen.tsx';

/** Fetches the screen; the page needs it only when somebody goes there. */
export function loadFieldsScreen(): Promise<{ FieldsScreen: typeof FieldsScreen }> {
  return import('./FieldsScreen.tsx');
}

/** The dictionary of fields. It is fetched and made when somebody comes here. */
export function FieldsPlace({ place: { path, version } }: { place: Address }) {
  const { fields } = useI18n().messages;
  return (
    <LoadedPlace of={version} load={() => Promise.all([loadFieldsScreen(), loadDictionary(version)])} text={fields}>
      {([{ FieldsScreen: Screen }, dictionary]) => <Screen dictionary={dictionary} path={path} />}
    </LoadedPlace>
  );
}
