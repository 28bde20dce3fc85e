import type { Words } from '../words.ts';

/** A draft of titles, as other places speak of it, and the workbench while it is fetched. */
export const titlesMessages = ({ text, group }: Words) => ({
  ...group('titles'),
  draftOf: (language: string) => text('titles.draftOf', { language }),
  used: (language: string) => text('titles.used', { language }),
});
