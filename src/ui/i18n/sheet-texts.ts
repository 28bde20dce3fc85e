import { useMemo } from 'react';
import { useI18n } from './i18n-context.tsx';
import { previewMessages, type PreviewTexts } from './messages/preview.ts';
import { questionsMessages, type QuestionTexts } from './messages/questions.ts';
import type { Words } from './words.ts';

export interface SheetTexts {
  preview: PreviewTexts;
  questions: QuestionTexts;
}

/** The words of what is only loaded once there are sheets. */
export function createSheetTexts(words: Words): SheetTexts {
  return { preview: previewMessages(words), questions: questionsMessages(words) };
}

export function useSheetTexts(): SheetTexts {
  const { words } = useI18n();
  return useMemo(() => createSheetTexts(words), [words]);
}
