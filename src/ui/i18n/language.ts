import { storagePrefix } from '../state/storage.ts';
import { languages, pseudoLanguage } from './catalogues.ts';

/** The tag of a language that the page speaks: one of `languages`. */
export type Language = string;

/** Of the standard, its titles and what explains them, these are there. */
export const standardLanguages = ['en', 'es'] as const;
export type StandardLanguage = (typeof standardLanguages)[number];

/** In which language a page shows the standard: in its own, or in English. */
export function standardLanguage(language: Language): StandardLanguage {
  return standardLanguages.find((each) => each === language) ?? 'en';
}

/** A language in its own words; never translated, never a flag. */
export function ownName(language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

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
  if (import.meta.env.DEV && tag === pseudoLanguage) return pseudoLanguage;
  const base = tag?.toLowerCase().split('-')[0];
  return languages.find((language) => language === base);
}
