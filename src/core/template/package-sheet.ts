import { fieldHelp } from '../dictionary/field-help.ts';
import { hashCommentsLine, metadataSheet } from '../layout/own-sheets.ts';
import type { FormRow, FormSheet } from '../model/form.ts';
import type { Cell } from '../model/workbook.ts';
import { eachField } from '../schema/lookup.ts';
import type { Field, Schema } from '../schema/schema.ts';
import type { TemplateWords } from './template-words.ts';

/** What the standard's own version is written as, in every version that we know. */
const versionValue = '0.9';

/**
 * The metadata sheet, to be filled in: above each field stands a row with its title and help, which begins with `#` as remarks do,
 * so that the field itself has its path before it, and its value beside, for us and for Flatten Tool.
 */
export function packageSheet(
  schema: Schema,
  languages: readonly ('en' | 'es')[],
  words: TemplateWords,
  values: ReadonlyMap<string, Cell> = new Map([['version', versionValue]]),
): FormSheet {
  const left = new Map(values);
  const rows: FormRow[] = [
    { look: 'configuration', cells: [...hashCommentsLine] },
    { look: 'heading', cells: [`# ${words.packageLead}`] },
  ];
  eachField(schema.metadata, (field) => {
    if (field.kind === 'object' || field.kind === 'objects') return;
    rows.push(
      {
        look: 'guide',
        cells: [`# ${titleOf(field, schema, languages)}${explained(field, languages[0]!, words)}`],
        isRequired: field.required === true,
      },
      { look: 'data', cells: [field.path, values.get(field.path)] },
    );
    left.delete(field.path);
  });
  for (const [path, value] of left) rows.push({ look: 'data', cells: [path, value] });
  return { name: metadataSheet, kind: 'package', rows, columns: [{ width: 60 }, { width: 50, cells: 'text' }] };
}

function explained(field: Field, language: 'en' | 'es', words: TemplateWords): string {
  const help = fieldHelp(field.path)?.help[language];
  return `${field.required ? ` (${words.required})` : ''}${help === undefined ? '' : `: ${help}`}`;
}

/** With the title of the object that it is in: “Publisher, name”. */
function titleOf({ path }: Field, schema: Schema, languages: readonly ('en' | 'es')[]): string {
  const titles = languages.map((language) => {
    let field: Field | undefined = schema.metadata;
    const parts = path.split('/').map((key) => {
      field = field?.children.get(key);
      return field?.titles[language]?.[0] ?? key;
    });
    return parts.join(', ');
  });
  return titles.join(' / ');
}
