/**
 * Titles that somebody works on, in any language, by the English string: an English title has one translation, as in the
 * catalogues of the standard.
 */
export interface TitleDraft {
  /** A tag such as `fr` or `es-PY`. */
  language: string;
  /** Of fields. */
  titles: Readonly<Record<string, string>>;
  /** Of codes and codelists. */
  codes: Readonly<Record<string, string>>;
}

/** The headers of a draft beside those that are built in: never one of their names, whatever its language is. */
export type DraftHeaders = `draft-${string}`;

export function draftHeaders({ language }: TitleDraft): DraftHeaders {
  return `draft-${language}`;
}

/** What the draft itself says; nothing for a text that is empty. */
export function draftText(draft: TitleDraft, part: 'titles' | 'codes', english: string): string | undefined {
  const texts = draft[part];
  const text = Object.hasOwn(texts, english) ? texts[english] : undefined;
  return text === undefined || text.trim() === '' ? undefined : text;
}

/** The language without what follows it: `es` of `es-PY`. Titles of the standard in that language stand where the draft has none. */
export function baseLanguage({ language }: Pick<TitleDraft, 'language'>): string {
  return language.split('-', 1)[0]!.toLowerCase();
}

/** Two or three letters, perhaps with a region or script: all that can be the language of a draft. */
export function isLanguageTag(text: string): boolean {
  return /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(text);
}
