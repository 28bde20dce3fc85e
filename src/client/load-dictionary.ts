import type { Dictionary } from '../core/dictionary/dictionary.ts';
import type { StandardVersion } from '../core/model/options.ts';
import { inSlices } from './slices.ts';

export type { Dictionary, EntryCode, EntryCodelist, FieldEntry } from '../core/dictionary/dictionary.ts';
export type { IdsElement } from '../core/dictionary/ids-elements.ts';
export type { Found } from '../core/dictionary/search.ts';
export type { Suggestions } from '../core/dictionary/suggest.ts';

const dictionaries = new Map<StandardVersion, Promise<Dictionary>>();

/**
 * The dictionary of fields. It answers in the page itself: it must not wait for a conversion that keeps the worker busy, nor
 * end with it. Fetched when it is first wanted, and made once for each version.
 */
export async function loadDictionary(version: StandardVersion): Promise<Dictionary> {
  const { createDictionary } = await import('../core/dictionary/dictionary.ts');
  const dictionary = dictionaries.get(version) ?? inSlices(createDictionary(version));
  dictionaries.set(version, dictionary);
  return dictionary;
}

/** Fetches what the dictionary needs without making it, so that it needs no network from then on. */
export async function fetchDictionary(): Promise<void> {
  await import('../core/dictionary/dictionary.ts');
}
