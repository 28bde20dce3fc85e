import type { PickedFile } from '../../client/index.ts';
import { type Language, standardLanguage, type StandardLanguage } from '../i18n/language.ts';

const examples: Readonly<Record<StandardLanguage, () => Promise<{ default: string }>>> = {
  en: () => import('../examples/example-en.json?raw'),
  es: () => import('../examples/example-es.json?raw'),
};

/** The example in the language of the page, or in English. */
export async function exampleFile(language: Language, name: string): Promise<PickedFile> {
  const { default: text } = await examples[standardLanguage(language)]();
  return { name, file: new Blob([text], { type: 'application/json' }) };
}

/** Fetches them ahead of their use. */
export async function loadExamples(): Promise<void> {
  await Promise.all([examples.en(), examples.es()]);
}
