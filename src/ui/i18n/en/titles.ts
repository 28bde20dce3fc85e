import type { Words } from '../words.ts';

/** The workbench for titles. */
export const titlesEn = (_: Pick<Words, 'count' | 'number'>) => ({
  draftOf: (language: string) => `${language} (your draft)`,
});
