import type { Problem } from '../../core/model/problem.ts';
import { columnProblems } from './messages/problems-columns.ts';
import { fileProblems } from './messages/problems-files.ts';
import { layoutProblems } from './messages/problems-layout.ts';
import { optionProblems } from './messages/problems-options.ts';
import { recipeProblems } from './messages/problems-recipe.ts';
import { reviewProblems } from './messages/problems-review.ts';
import { sheetProblems } from './messages/problems-sheets.ts';
import { templateProblems } from './messages/problems-template.ts';
import { titleProblems } from './messages/problems-titles.ts';
import { valueProblems } from './messages/problems-values.ts';
import { placesIn } from './places-in.ts';
import type { Sentence, Sentences } from './sentence.ts';
import type { Words } from './words.ts';

const sentences: Sentences = {
  ...columnProblems,
  ...fileProblems,
  ...layoutProblems,
  ...optionProblems,
  ...recipeProblems,
  ...reviewProblems,
  ...sheetProblems,
  ...templateProblems,
  ...titleProblems,
  ...valueProblems,
};

/**
 * The problem in the words of the language.
 *
 * @param amount how many places it has, where they are not all with it
 */
export function problemSentence(problem: Problem, words: Words, amount = placesIn(problem)): Sentence {
  const { code, params, places } = problem;
  // Code and params belong together in every problem; the compiler cannot follow that through the look-up.
  const write = sentences[code] as (
    params: unknown,
    words: Words,
    places: Problem['places'],
    amount: number,
  ) => Sentence;
  // A problem that knows no place is one all the same.
  return write(params, words, places, Math.max(amount, 1));
}
