import type { Place, Problem } from '../../../core/model/problem.ts';

/** As many sheets as a sentence names (`Words.list`); of more it only says how many. */
const namedInSentence = 5;

/** The places that say more than the sentence, which names the files, and a few sheets where the problem is about them. */
export function placesToShow({ code, places }: Problem): Place[] {
  const isAboutSheets = /^(file|csv|json|table)\./.test(code) && places.length <= namedInSentence;
  return places.filter(({ sheet, row, column, pointer, line }) => {
    // The document as a whole is no place to go to.
    const isExact = [row, column, pointer || undefined, line].some((part) => part !== undefined);
    return isExact || (sheet !== undefined && !isAboutSheets);
  });
}
