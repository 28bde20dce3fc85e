import type { Messages } from '../en/messages.ts';
import type { Words } from '../words.ts';

/** The workbench for titles. */
export const titlesEs = (_: Pick<Words, 'count' | 'number'>): Messages['titles'] => ({
  draftOf: (language) => `${language} (su borrador)`,
});
