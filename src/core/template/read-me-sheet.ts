import { fieldHelp } from '../dictionary/field-help.ts';
import { ignoreLine, metadataSheet } from '../layout/own-sheets.ts';
import type { FormRow, FormSheet } from '../model/form.ts';
import type { LayoutSheet } from './layout.ts';
import type { TemplateWords } from './template-words.ts';

/** How to fill the template in, and what each of its sheets holds. */
export function readMeSheet(sheets: readonly LayoutSheet[], language: 'en' | 'es', words: TemplateWords): FormSheet {
  const text = (...cells: string[]): FormRow => ({ look: 'text', cells });
  return {
    name: `# ${words.readMe}`,
    kind: 'read-me',
    rows: [
      { look: 'configuration', cells: [...ignoreLine] },
      { look: 'heading', cells: [words.readMeTitle] },
      ...words.readMeText.map((paragraph) => text('', paragraph)),
      { look: 'space', cells: [] },
      { look: 'heading', cells: [words.sheetsTitle] },
      text(metadataSheet, words.packageLead),
      ...sheets.map(({ path, names }) =>
        text(names[language], fieldHelp(path === '' ? 'projects' : path)?.help[language] ?? ''),
      ),
    ],
    columns: [
      { width: 34, cells: 'text' },
      { width: 90, cells: 'text' },
    ],
  };
}
