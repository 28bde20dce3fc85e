import { type Workbench, workbenchEn } from './en/workbench.ts';
import { workbenchEs } from './es/workbench.ts';
import type { Words } from './words.ts';

/** The words of the workbench for titles, which the page does not need before somebody goes there. */
export function workbenchText(words: Words): Workbench {
  return words.language === 'es' ? workbenchEs(words) : workbenchEn(words);
}
