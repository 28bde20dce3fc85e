import { dropFiles, type FileOnPage } from '../files.ts';
import type { StandardLanguage } from '../../../src/ui/i18n/language.ts';
import { messagesIn } from '../words.ts';
import { failure, reviewed } from './on-page.ts';
import { damaged, example, locked, plain, questionnaire } from './sample-files.ts';
import type { Scene } from './scene.ts';

/** Files of which nothing can be made; with what was open before, where something was. */
export const failureScenes: readonly Scene[] = [
  failing('error-syntax', (language) =>
    plain(messagesIn(language).start.exampleName, '{\n  "projects": [\n    { "id": "oc4ids-abc123-1", }\n  ]\n}\n'),
  ),
  failing('error-damaged', damaged),
  failing('error-headers', questionnaire),
  failing('error-empty', (language) => plain(language === 'es' ? 'obras.csv' : 'works.csv', '')),
  failing('error-password', locked),
  {
    name: 'error-with-way-back',
    async prepare(page, language) {
      await dropFiles(page, example(language));
      await reviewed(page, language);
      await dropFiles(page, plain('notes.txt', ''));
      await failure(page, language);
    },
  },
];

function failing(name: string, file: (language: StandardLanguage) => FileOnPage | Promise<FileOnPage>): Scene {
  return {
    name,
    async prepare(page, language) {
      await dropFiles(page, await file(language));
      await failure(page, language);
    },
  };
}
