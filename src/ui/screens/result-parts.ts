import type { Problem } from '../../core/model/problem.ts';
import type { Part } from '../components/Contents/Contents.tsx';
import type { Messages } from '../i18n/messages/messages.ts';
import type { SheetTexts } from '../i18n/sheet-texts.ts';
import { type ResultState, reviewShown } from '../state/state.ts';

/** What stands on the page of a result below the answer, in its order. */
export function resultParts(
  { reading, review, former }: ResultState,
  outputProblems: readonly Problem[],
  messages: Messages,
  sheets: SheetTexts,
): readonly Part[] {
  const shown = reviewShown({ ...(review && { review }), ...(former && { former }) });
  const standard = reading.schema ?? `OC4IDS ${reading.version}`;
  const { counts } = shown?.overview ?? {};
  const found = counts ? counts.error + counts.warning + counts.note : 0;
  const ofReading = review === undefined || review === 'stopped' ? reading.problems.length : 0;
  return [
    ...(ofReading > 0 ? [{ id: 'problems', name: messages.problems.title, amount: ofReading }] : []),
    ...(review === undefined ? [] : [{ id: 'review', name: messages.review.title(standard) }]),
    ...(found > 0 ? [{ id: 'data-problems', name: messages.review.problems, amount: found }] : []),
    ...(shown && shown.coverage.length > 0 ? [{ id: 'coverage', name: messages.coverage.title }] : []),
    ...(shown ? [{ id: 'take-away', name: messages.takeAway.title }] : []),
    ...(outputProblems.length > 0
      ? [{ id: 'file-problems', name: messages.problems.ofFile, amount: outputProblems.length }]
      : []),
    { id: 'what-we-read', name: messages.whatWeRead.title },
    ...(reading.sheets.length > 0 ? [{ id: 'sheets', name: sheets.preview.title }] : []),
  ];
}
