import type { TemplateChoice } from '../model/template-choice.ts';
import type { Schema } from '../schema/schema.ts';
import { chosenFields } from './choice.ts';
import { layoutOf, type LayoutSheet } from './layout.ts';

/** The sheets of a choice, and in each the columns: what was chosen, what that needs, and the ids that lead to what rows are in. */
export function chosenSheets(schema: Schema, choice: TemplateChoice): LayoutSheet[] {
  const { all } = chosenFields(schema, choice);
  return layoutOf(schema).flatMap((sheet) => {
    const columns = sheet.columns.filter(({ field, leadsTo }) => leadsTo !== undefined || all.has(field.path));
    return columns.some(({ leadsTo }) => leadsTo === undefined) ? [{ ...sheet, columns }] : [];
  });
}

export interface TemplateSize {
  sheets: number;
  columns: number;
}

/** How large a template is, in sheets and columns that people fill in; nothing is made for it. */
export function templateSize(schema: Schema, choice: TemplateChoice): TemplateSize {
  const sheets = chosenSheets(schema, choice);
  return { sheets: sheets.length, columns: sheets.reduce((sum, { columns }) => sum + columns.length, 0) };
}
