import type { Words } from '../words.ts';

/** A recipe: what was decided about one file, kept for the next. */
export const recipeMessages = ({ text, group }: Words) => ({
  ...group('recipe'),
  lead: (decided: number) => text('recipe.lead', { decided }),
});
