import { outputName } from '../core/model/options.ts';
import { isAbout } from '../core/model/sheet-name.ts';
import { makeRecipe, recipeToJson } from '../core/recipe/recipe.ts';
import { writeJson } from '../formats/write-json.ts';
import type { MadeFile } from './api.ts';
import type { HeldSheets } from './read-job.ts';

/** What was decided about the sheets, as a file for the next ones like them. */
export function recipeJob({ contents, decisions, last, options }: HeldSheets): MadeFile {
  const files = contents.files.map(({ name }) => name);
  const planned = last.planned.filter((each) => each !== undefined);
  const recipe = makeRecipe(decisions, (name) => planned.find(({ table }) => isAbout(name, table))?.headers ?? [], {
    files,
    standard: options.version,
  });
  return {
    name: outputName(files[0], 'recipe.json'),
    mime: 'application/json',
    bytes: writeJson(recipeToJson(recipe)),
  };
}
