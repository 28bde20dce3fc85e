import type { Problem } from '../../core/model/problem.ts';
import { columnProblemsEn } from './en/problems-columns.ts';
import { fileProblemsEn } from './en/problems-files.ts';
import { layoutProblemsEn } from './en/problems-layout.ts';
import { optionProblemsEn } from './en/problems-options.ts';
import { recipeProblemsEn } from './en/recipe.ts';
import { columnProblemsEs } from './es/problems-columns.ts';
import { fileProblemsEs } from './es/problems-files.ts';
import { layoutProblemsEs } from './es/problems-layout.ts';
import { optionProblemsEs } from './es/problems-options.ts';
import { recipeProblemsEs } from './es/recipe.ts';
import { reviewProblems } from './messages/problems-review.ts';
import { sheetProblems } from './messages/problems-sheets.ts';
import { templateProblems } from './messages/problems-template.ts';
import { titleProblems } from './messages/problems-titles.ts';
import { valueProblems } from './messages/problems-values.ts';
import { standardLanguage, type StandardLanguage } from './language.ts';
import type { Sentence, Sentences } from './sentence.ts';
import type { Words } from './words.ts';

const sentences: Readonly<Record<StandardLanguage, Sentences>> = {
  en: {
    ...columnProblemsEn,
    ...fileProblemsEn,
    ...layoutProblemsEn,
    ...optionProblemsEn,
    ...recipeProblemsEn,
    ...reviewProblems,
    ...sheetProblems,
    ...templateProblems,
    ...titleProblems,
    ...valueProblems,
  },
  es: {
    ...columnProblemsEs,
    ...fileProblemsEs,
    ...layoutProblemsEs,
    ...optionProblemsEs,
    ...recipeProblemsEs,
    ...reviewProblems,
    ...sheetProblems,
    ...templateProblems,
    ...titleProblems,
    ...valueProblems,
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
