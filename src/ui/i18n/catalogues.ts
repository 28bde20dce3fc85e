import type { Catalogue } from './text.ts';

/**
 * The languages of the page are the catalogues that are there: `messages.pot`, the template, is English, and `xx.po` is the language
 * `xx`. A file more is a language more.
 */
const files: Readonly<Record<string, () => Promise<Catalogue>>> = import.meta.glob<Catalogue>(
  ['./catalogues/messages.pot', './catalogues/*.po'],
  { import: 'default' },
);

/** For those who develop: shows what is not in the catalogues, and what has too little room. */
export const pseudoLanguage = 'en-XA';

export const languages: readonly string[] = [
  'en',
  ...Object.keys(files)
    .map((path) => /(\w+(?:-\w+)*)\.po$/.exec(path)?.[1])
    .filter((language) => language !== undefined),
];

const loaded = new Map<string, Catalogue>();

/** Fetches what the page says in a language; it is kept. Rejects where it cannot be fetched. */
export async function loadCatalogue(language: string): Promise<void> {
  if (loaded.has(language)) return;
  if (import.meta.env.DEV && language === pseudoLanguage) {
    const { pseudo } = await import('./pseudo.ts');
    await loadCatalogue('en');
    loaded.set(language, pseudo(catalogueIn('en')));
    return;
  }
  const load = files[language === 'en' ? './catalogues/messages.pot' : `./catalogues/${language}.po`];
  if (!load) throw new Error(`There is no catalogue of ${language}`);
  loaded.set(language, await load());
}

export async function loadAllCatalogues(): Promise<void> {
  await Promise.all(languages.map(loadCatalogue));
}

/** What was loaded before. */
export function catalogueIn(language: string): Catalogue {
  const catalogue = loaded.get(language);
  if (!catalogue) throw new Error(`The catalogue of ${language} has not been loaded`);
  return catalogue;
}
