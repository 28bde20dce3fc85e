import type { Words } from '../words.ts';

/** More notes than these make Excel slow to open the file. */
const mostNotes = 5000;

/** The review as files to take away. */
export const takeAwayMessages = ({ text, group }: Words) => ({
  ...group('takeAway'),
  markedHint: group('takeAway.markedHint'),
  notesLeftOut: (amount: number) => text('takeAway.notesLeftOut', { most: mostNotes, amount }),
  files: group('takeAway.files'),
  filesHint: group('takeAway.filesHint'),
  reportFacts: group('takeAway.reportFacts'),
  holds: group('takeAway.holds'),
});
