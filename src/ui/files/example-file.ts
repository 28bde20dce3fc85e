import type { PickedFile } from '../../client/index.ts';
import type { Language } from '../i18n/language.ts';

/** The example in the language of the page, loaded when somebody asks for it. */
export async function exampleFile(language: Language, name: string): Promise<PickedFile> {
  const { default: text } =
    language === 'es'
      ? await import('../examples/example-es.json?raw')
      : await import('../examples/example-en.json?raw');
  return { name, file: new Blob([text], { type: 'application/json' }) };
}
