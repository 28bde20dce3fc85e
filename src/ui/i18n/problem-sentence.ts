import type { Problem } from '../../core/model/problem.ts';
import { reviewProblemsEn } from './en/problems-review.ts';
import { sheetProblemsEn } from './en/problems-sheets.ts';
import { titleProblemsEn } from './en/problems-titles.ts';
import { valueProblemsEn } from './en/problems-values.ts';
import { reviewProblemsEs } from './es/problems-review.ts';
import { sheetProblemsEs } from './es/problems-sheets.ts';
import { columnProblems } from './messages/problems-columns.ts';
import { fileProblems } from './messages/problems-files.ts';
import { layoutProblems } from './messages/problems-layout.ts';
import { optionProblems } from './messages/problems-options.ts';
import { recipeProblems } from './messages/problems-recipe.ts';
import { templateProblems } from './messages/problems-template.ts';
import { titleProblemsEs } from './es/problems-titles.ts';
import { valueProblemsEs } from './es/problems-values.ts';
import { standardLanguage, type StandardLanguage } from './language.ts';
import type { Sentence, Sentences } from './sentence.ts';
import type { Words } from './words.ts';

const sentences: Readonly<Record<StandardLanguage, Sentences>> = {
  en: {
    ...columnProblems,
    ...fileProblems,
    ...layoutProblems,
    ...optionProblems,
    ...recipeProblems,
    ...reviewProblemsEn,
    ...sheetProblemsEn,
    ...templateProblems,
    ...titleProblemsEn,
    ...valueProblemsEn,
  },
  es: {
    ...columnProblems,
    ...fileProblems,
    ...layoutProblems,
    ...optionProblems,
    ...recipeProblems,
    ...reviewProblemsEs,
    ...sheetProblemsEs,
    ...templateProblems,
    ...titleProblemsEs,
    ...valueProblemsEs,
  },
};

/**
 * The problem in the words of the language.
 *
 * @param amount how many places it has, where they are not all with it
 */
export function problemSentence({ code, params, places }: Problem, words: Words, amount = places.length): Sentence {
  // Code and params belong together in every problem; the compiler cannot follow that through the look-up.
  const write = sentences[standardLanguage(words.language)][code] as (
    params: unknown,
    words: Words,
    places: Problem['places'],
    amount: number,
  ) => Sentence;
  // A problem that knows no place is one all the same.
  return write(params, words, places, Math.max(amount, 1));
}
