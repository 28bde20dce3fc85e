import { useMemo } from 'react';
import { type PreviewTexts, previewEn } from './en/preview.ts';
import { type QuestionTexts, questionsEn } from './en/questions.ts';
import { previewEs } from './es/preview.ts';
import { questionsEs } from './es/questions.ts';
import { useI18n } from './i18n-context.tsx';
import type { Words } from './words.ts';

export interface SheetTexts {
  preview: PreviewTexts;
  questions: QuestionTexts;
}

/** The words of what is only loaded once there are sheets; apart from those of the page, which everybody waits for. */
export function createSheetTexts(words: Words): SheetTexts {
  return words.language === 'es'
    ? { preview: previewEs(words), questions: questionsEs(words) }
    : { preview: previewEn(words), questions: questionsEn(words) };
}

export function useSheetTexts(): SheetTexts {
  const { words } = useI18n();
  return useMemo(() => createSheetTexts(words), [words]);
}
