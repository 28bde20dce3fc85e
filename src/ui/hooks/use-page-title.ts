import { useEffect } from 'react';
import { useI18n } from '../i18n/i18n-context.tsx';

/** The title of the window says where the page stands, in its language. Nothing but the name where there is no more to say. */
export function usePageTitle(...places: readonly (string | undefined)[]): void {
  const { page } = useI18n().messages;
  const title = [...places.filter((place) => place !== undefined), page.name].join(' – ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
