import type { TemplateWords } from '../../../client/index.ts';
import type { Words } from '../words.ts';

/** What stands in a template. */
export const templateWordsMessages = ({ group }: Words): TemplateWords => ({
  ...group('templateWords'),
  types: group('templateWords.types'),
  values: group('templateWords.values'),
  readMeText: Object.values(group('templateWords.readMeText')),
  messages: {
    strict: group('templateWords.messages.strict'),
    open: group('templateWords.messages.open'),
    parent: group('templateWords.messages.parent'),
  },
});
