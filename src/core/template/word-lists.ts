import { fold } from '../headers/fold.ts';
import type { StandardVersion } from '../model/options.ts';
import { type Codelist, codelist } from '../schema/codelists.ts';
import { knownCodes } from '../schema/known-codes.ts';

/** A list to choose from, with what stands in a cell for each code. */
export interface WordList {
  title: string;
  isOpen: boolean;
  entries: readonly { word: string; code: string }[];
}

type Language = 'en' | 'es';

/** The codelist in words that are read back as its codes; as codes, where it has no words in all languages (countries). */
export function wordList(version: StandardVersion, name: string, language: Language): WordList | undefined {
  const list = codelist(version, name);
  if (!list) return undefined;
  const hasWords = list.codes.every(({ titles }) => titles['en'] !== undefined && titles['es'] !== undefined);
  return {
    title: list.titles[language]?.[0] ?? name,
    isOpen: list.open,
    entries: list.codes.map(({ code, titles }) => ({
      code,
      word: (hasWords && safeWord(list, code, wordOf(code, titles[language]))) || code,
    })),
  };
}

/** The title, or its corrected form where the official one only repeats the code; all of a list begin alike. */
function wordOf(code: string, titles: readonly string[] = []): string {
  const title = titles.find((each) => each !== code) ?? titles[0] ?? code;
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** A title that means this code and no other, in a list of several too. */
function safeWord(list: Codelist, code: string, title: string): string | undefined {
  const isSafe = title === title.trim() && !title.includes(';') && knownCodes(list).byFolded.get(fold(title)) === code;
  return isSafe ? title : undefined;
}
