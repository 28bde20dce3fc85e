import { storagePrefix } from '../state/storage.ts';

export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

/** Each language in its own words; never translated, never a flag. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };

const storageKey = `${storagePrefix}language`;

/** The address decides, then what was chosen before, then the browser, then English. */
export function firstLanguage(search: string, remembered: string | null, preferred: readonly string[]): Language {
  const candidates = [new URLSearchParams(search).get('lang'), remembered, ...preferred];
  for (const candidate of candidates) {
    const language = asLanguage(candidate);
    if (language) return language;
  }
  return 'en';
}

/** Numbers as the person's own country writes them, where the browser says which one that is. */
export function localeFor(language: Language, preferred: readonly string[]): string {
  return preferred.find((locale) => asLanguage(locale) === language) ?? language;
}

export function recallLanguage(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

/** Remembers the choice, and puts it into the address so that a copied link opens in this language. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Storage may be switched off; then the choice lasts as long as the page.
  }
  try {
    const address = new URL(location.href);
    address.searchParams.set('lang', language);
    history.replaceState(history.state, '', address);
  } catch {
    // A page opened from disk may not change its address.
  }
}

function asLanguage(tag: string | null | undefined): Language | undefined {
  const base = tag?.toLowerCase().split('-')[0];
  return languages.find((language) => language === base);
}
