import type { SentencesOf } from '../sentence.ts';
import type { Words } from '../words.ts';

/** A recipe: what was decided about one file, kept for the next. */
export const recipeEn = ({ count }: Pick<Words, 'count'>) => ({
  title: 'Next time without questions',
  lead: (decided: number) =>
    `Save your ${count(decided, 'decision', 'decisions')} about sheets and columns as a recipe. Drop it together with the next file, and nothing is asked twice.`,
  notCells: 'Corrections of single cells are no part of it.',
  save: 'Save the recipe',
  failed: 'The recipe could not be made. Please try again.',
});

export const recipeProblemsEn: SentencesOf<'recipe'> = {
  'recipe.used': ({ name, parts, files }, { quote, count, list }) => ({
    title: `We used the recipe ${quote(name)}: ${count(parts, 'decision', 'decisions')}${files.length > 0 ? `, made for ${list(files.map(quote))}` : ''}.`,
    advice: 'Under “What we read” you can change each of them.',
  }),
  'recipe.sheet_missing': ({ sheet, parts }, { quote, count }) => ({
    title: `The recipe knows a sheet ${quote(sheet)}, and we found none like it. ${count(parts, 'of its decisions does', 'of its decisions do')} not apply.`,
    advice: 'Check that you chose the right file. If the sheet is no longer in use, save the recipe again.',
  }),
  'recipe.sheet_renamed': ({ sheet }, { quote }, places) => ({
    title: `What the recipe says of the sheet ${quote(sheet)} was used for ${quote(places[0]?.sheet ?? '')}, which has the same headers.`,
    advice: 'Check under “What we read” that it is the same kind of sheet.',
  }),
  'recipe.column_missing': ({ header }, { quote }) => ({
    title: `The recipe decides about a column ${quote(header)}, which is no longer in this sheet.`,
    advice: 'If the column has another name now, choose its field under “What we read”, and save the recipe again.',
  }),
  'recipe.unreadable': ({ name }, { quote }) => ({
    title: `We cannot read the recipe ${quote(name)}.`,
    advice: 'It may have been changed by hand, or made by a newer version of this tool. Save a new recipe here.',
  }),
  'recipe.several': ({ used, names }, { quote, list }) => ({
    title: `You chose several recipes. We used ${quote(used)}, and not ${list(names.map(quote))}.`,
    advice: 'Choose the file again with the one recipe that belongs to it.',
  }),
  'recipe.alone': ({ name }, { quote }) => ({
    title: `${quote(name)} is a recipe. It holds decisions, and no data.`,
    advice: 'Choose it together with the spreadsheet that it is for.',
  }),
  'recipe.no_sheets': ({ name }, { quote }) => ({
    title: `The recipe ${quote(name)} was not used: it is about spreadsheets, and you chose JSON.`,
    advice: 'Nothing to do.',
  }),
};
