import { readFileSync } from 'node:fs';
import { type GetTextComment, type GetTextTranslation, type GetTextTranslations, po } from 'gettext-parser';

/** One message in a catalogue. In the template, which is English, there is no translation. */
export interface Entry {
  /** The name that the page uses: `msgctxt`. */
  key: string;
  /** `msgid` */
  english: string;
  /** `msgstr`; '' for none. */
  translation: string;
  comments: GetTextComment;
}

export interface Catalogue {
  headers: GetTextTranslations['headers'];
  /** In the order of the file. */
  entries: readonly Entry[];
}

export function readCatalogue(path: string): Catalogue {
  return parseCatalogue(readFileSync(path, 'utf8'));
}

export function parseCatalogue(text: string): Catalogue {
  const { headers, translations } = po.parse(text);
  const entries = Object.entries(translations).flatMap(([key, messages]) =>
    Object.values(messages)
      .filter(({ msgid }) => msgid !== '')
      .map(({ msgid, msgstr, comments = {} }) => ({ key, english: msgid, translation: msgstr[0] ?? '', comments })),
  );
  return { headers, entries };
}

/** The catalogue as text, in the order of its entries. */
export function writeCatalogue({ headers, entries }: Catalogue): string {
  const translations: Record<string, Record<string, GetTextTranslation>> = {};
  for (const { key, english, translation, comments } of entries) {
    translations[key] = { [english]: { msgctxt: key, msgid: english, msgstr: [translation], comments } };
  }
  const text = po.compile({ charset: 'utf-8', headers, translations }, { foldLength: 0 }).toString();
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** Not confirmed by a translator: the page says it in English. */
export function isFuzzy({ comments }: Entry): boolean {
  return (comments.flag ?? '').split(/,\s*/).includes('fuzzy');
}
